import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'

/** One thing that befalls a file on its way. Places are numbers of any size, counted round the length of the file. */
export type Mishap =
  | { readonly kind: 'a bit is turned'; readonly at: number; readonly bit: number }
  | { readonly kind: 'a figure is another'; readonly at: number; readonly figure: number }
  | { readonly kind: 'it is cut off'; readonly at: number }
  | { readonly kind: 'a piece is missing'; readonly at: number; readonly length: number }
  | { readonly kind: 'a piece stands twice'; readonly at: number; readonly length: number }
  | { readonly kind: 'other bytes are put in'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'a piece of another file is put in'; readonly at: number; readonly length: number }

const place = (): fc.Arbitrary<number> => fc.nat({ max: 1_000_000 })
const length = (): fc.Arbitrary<number> => fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 400 }))

/** One to six of them. */
export const mishaps = (): fc.Arbitrary<Mishap[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('a bit is turned'), at: place(), bit: fc.nat({ max: 7 }) }),
      },
      {
        // XML stays XML: lines, columns, spans and places of texts are what changes
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('a figure is another'),
          at: place(),
          figure: fc.nat({ max: 9 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('it is cut off'), at: place() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('a piece is missing'), at: place(), length: length() }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('a piece stands twice'), at: place(), length: length() }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('other bytes are put in'),
          at: place(),
          bytes: fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom(...HURTFUL)),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('a piece of another file is put in'), at: place(), length: length() }),
      },
    ),
    { minLength: 1, maxLength: 6 },
  )

/** Marks and numbers at which readers of text, XML and zips have stumbled. */
const HURTFUL: readonly Uint8Array[] = [
  '"',
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '</',
  '<table>',
  '</td>',
  ' colspan="99999999"',
  '99999999999999999999',
  '-1',
  'NaN',
  '\u0000',
  '\r',
  '\n"',
  'PK\u0001\u0002',
].map((text) => Buffer.from(text))

export const spoilt = (bytes: Uint8Array, befalls: readonly Mishap[], another: Uint8Array): Uint8Array =>
  befalls.reduce((file, mishap) => after(file, mishap, another), bytes)

/** The same, within one part of a zip, so that the zip around it is whole and only a reader of the part can notice. */
export const spoiltWithin = (
  bytes: Uint8Array,
  part: number,
  befalls: readonly Mishap[],
  another: Uint8Array,
): Uint8Array => {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = names[part % names.length] ?? ''
  return zipSync({ ...parts, [name]: spoilt(parts[name] ?? new Uint8Array(), befalls, another) }, { level: 0 })
}

const after = (file: Uint8Array, mishap: Mishap, another: Uint8Array): Uint8Array => {
  if (file.length === 0) return file
  const at = mishap.at % file.length
  const before = file.subarray(0, at)
  switch (mishap.kind) {
    case 'a bit is turned':
      return file.with(at, (file[at] ?? 0) ^ (1 << mishap.bit))
    case 'a figure is another': {
      const figure = file.findIndex((byte, on) => on >= at && byte >= 48 && byte <= 57)
      return figure < 0 ? file : file.with(figure, 48 + mishap.figure)
    }
    case 'it is cut off':
      return before
    case 'a piece is missing':
      return Buffer.concat([before, file.subarray(at + mishap.length)])
    case 'a piece stands twice':
      return Buffer.concat([file.subarray(0, at + mishap.length), file.subarray(at)])
    case 'other bytes are put in':
      return Buffer.concat([before, mishap.bytes, file.subarray(at)])
    case 'a piece of another file is put in': {
      const from = mishap.at % another.length
      return Buffer.concat([before, another.subarray(from, from + mishap.length), file.subarray(at)])
    }
  }
}
