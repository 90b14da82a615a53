/** Why an archive, or a part of it, is not opened. */
export type ZipTrouble =
  | 'not-a-zip'
  /** It begins as an archive and its end is missing. */
  | 'cut-short'
  | 'damaged'
  /** Two parts of one name: nobody can say which one counts. */
  | 'doubled'
  | 'too-many-parts'
  | 'password'
  | 'packing'
  | 'too-large'

/** An archive that cannot be read or must not be. What to say about it depends on what it was meant to be. */
export class ZipRefused extends Error {
  readonly trouble: ZipTrouble
  /** Of one that is too large: it would unpack to more than so many MB. */
  readonly megabytes: number
  constructor(trouble: ZipTrouble, megabytes = 0) {
    super(trouble)
    this.name = 'ZipRefused'
    this.trouble = trouble
    this.megabytes = megabytes
  }
}

/** The two ways of packing that Office uses. */
export const STORED = 0
export const DEFLATED = 8

/** A part of an archive, still packed. */
export type ZipPart = {
  /** As the archive spells it, but for strokes the other way and at its beginning. */
  readonly name: string
  readonly method: number
  /** @throws ZipRefused where it is not to be unpacked. What nobody asks for is never looked at: a picture may be as large as it likes. */
  readonly packed: () => Uint8Array
  /** How long it is unpacked, as the archive says. What unpacks it holds it to that. */
  readonly size: number
  readonly crc: number
}

/**
 * The parts of an archive by their names, nothing unpacked. Names are in lower case, because Office tells no capitals apart.
 * The directory at the end is believed, as Office does; that of a Zip64 archive as well, which some systems write whatever the size.
 * @param mostBytes what all parts that are unpacked may come to
 * @throws ZipRefused
 */
export const zipParts = (bytes: Uint8Array, mostBytes: number): ReadonlyMap<string, ZipPart> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === -1) throw new ZipRefused(beginsAsArchive(bytes) ? 'cut-short' : 'not-a-zip')
  try {
    return readDirectory(bytes, view, directoryAt(view, end), mostBytes)
  } catch (error) {
    // reading beyond the end of the bytes
    if (error instanceof RangeError) throw new ZipRefused('damaged')
    throw error
  }
}

type Directory = { readonly at: number; readonly count: number }

const directoryAt = (view: DataView, end: number): Directory => {
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== 0xffffffff) return { at, count }
  if (end < 20 || view.getUint32(end - 20, true) !== ZIP64_LOCATOR) return { at, count }
  const record = long(view, end - 12)
  if (view.getUint32(record, true) !== ZIP64_END) throw new ZipRefused('damaged')
  return { at: long(view, record + 48), count: long(view, record + 32) }
}

const readDirectory = (
  bytes: Uint8Array,
  view: DataView,
  directory: Directory,
  mostBytes: number,
): Map<string, ZipPart> => {
  if (directory.count > MOST_PARTS) throw new ZipRefused('too-many-parts')
  const parts = new Map<string, ZipPart>()
  let { at } = directory
  let total = 0
  for (let part = 0; part < directory.count; part++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new ZipRefused('damaged')
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const method = view.getUint16(at + 10, true)
    const crc = view.getUint32(at + 16, true)
    const nameEnds = at + 46 + view.getUint16(at + 28, true)
    const extraEnds = nameEnds + view.getUint16(at + 30, true)
    const { size, packedSize, start } = sizes(view, at, nameEnds, extraEnds)
    const name = partName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnds)))
    at = extraEnds + view.getUint16(at + 32, true)
    if (name.endsWith('/')) continue
    if (isEncrypted) throw new ZipRefused('password')
    const key = name.toLowerCase()
    if (parts.has(key)) throw new ZipRefused('doubled')
    let isCounted = false
    const packed = (): Uint8Array => {
      if (method !== STORED && method !== DEFLATED) throw new ZipRefused('packing')
      // a sheet is unpacked more than once
      if (!isCounted) total += size
      isCounted = true
      if (total > mostBytes) throw new ZipRefused('too-large', Math.floor(mostBytes / MEGABYTE))
      if (size > 64 * MEGABYTE && size > MOST_TIMES * packedSize) {
        throw new ZipRefused('too-large', Math.floor(size / MEGABYTE))
      }
      if (start + 30 > bytes.length || view.getUint32(start, true) !== LOCAL_ENTRY) throw new ZipRefused('damaged')
      const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
      if (data + packedSize > bytes.length) throw new ZipRefused('damaged')
      return bytes.subarray(data, data + packedSize)
    }
    parts.set(key, { name, method, packed, size, crc })
  }
  return parts
}

const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '')

/** Sizes that do not fit into 32 bits, or that a program does not trust to, stand in an extra field, in this order. */
const sizes = (
  view: DataView,
  at: number,
  extra: number,
  extraEnds: number,
): { readonly size: number; readonly packedSize: number; readonly start: number } => {
  let size = view.getUint32(at + 24, true)
  let packedSize = view.getUint32(at + 20, true)
  let start = view.getUint32(at + 42, true)
  for (let field = extra; field + 4 <= extraEnds; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let value = field + 4
    const next = (): number => long(view, (value += 8) - 8)
    if (size === 0xffffffff) size = next()
    if (packedSize === 0xffffffff) packedSize = next()
    if (start === 0xffffffff) start = next()
  }
  return { size, packedSize, start }
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

const MEGABYTE = 1_048_576
const MOST_PARTS = 10_000
/** Nothing that anybody has written repeats itself so often. */
const MOST_TIMES = 500
const LOCAL_ENTRY = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const ZIP64_END = 0x06064b50
const ZIP64_LOCATOR = 0x07064b50

/** The directory ends the file, but for a comment of up to 64 kB. */
const endOfDirectory = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return -1
}

export const beginsAsArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
