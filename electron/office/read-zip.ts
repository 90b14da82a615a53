import { inflateRawSync } from 'node:zlib'

/** A file that is no zip archive or not one to be opened. The message is a sentence for people. */
export class UnreadableZip extends Error {
  /** What is to be asked of a sender depends on it. */
  readonly because: 'damaged' | 'too large' | 'no archive' | 'other'
  constructor(why: string, because: UnreadableZip['because'] = 'other') {
    super(why)
    this.name = 'UnreadableZip'
    this.because = because
  }
}

export type ZipFiles = ReadonlyMap<string, Uint8Array>

/** What all files of an archive may come to when unpacked; a document of 5,000 entries takes a tenth of it. */
export const MOST_UNPACKED = 256 * 1024 * 1024
const MOST_FILES = 10_000

/**
 * Unpacks an archive into memory. It believes the directory at its end, as Word does, and no size it is told: a small file cannot fill the memory
 * and a lie about a size is an error.
 * @param wanted told the name of each file: what is not wanted is passed over without being unpacked, and may be as large as it likes
 * @throws UnreadableZip
 */
export const readZip = (
  bytes: Uint8Array,
  mostUnpacked = MOST_UNPACKED,
  wanted: (name: string) => boolean = () => true,
): ZipFiles => {
  const names = new Set<string>()
  const files = new Map<string, Uint8Array>()
  let unpacked = 0
  for (const { name, method, packed, size } of packedFiles(bytes)) {
    if (names.has(name)) {
      throw new UnreadableZip('two of its parts have the same name, so nobody can say which one counts.')
    }
    names.add(name)
    if (!wanted(name)) continue
    unpacked += size
    if (unpacked > mostUnpacked) {
      throw new UnreadableZip(
        `it would unpack to more than ${Math.round(mostUnpacked / 1024 / 1024)} MB, which no chronology does.`,
        'too large',
      )
    }
    files.set(name, content(packed, method, size))
  }
  return files
}

/**
 * What an archive holds besides its files: headers, comments, and whatever lies between, before or behind.
 * @throws UnreadableZip
 */
export const outsideFiles = (bytes: Uint8Array): Uint8Array => {
  const outside = bytes.slice()
  for (const { packed } of packedFiles(bytes)) {
    const from = packed.byteOffset - bytes.byteOffset
    outside.fill(0, from, from + packed.length)
  }
  return outside
}

type PackedFile = { readonly name: string; readonly method: number; readonly packed: Uint8Array; readonly size: number }

const packedFiles = (bytes: Uint8Array): PackedFile[] => {
  if (bytes.length === 0) throw new UnreadableZip('it is empty.')
  if (startsWith(bytes, OLD_WORD)) {
    throw new UnreadableZip('it is an old .doc or is protected with a password. Save it as .docx without one.')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === -1 && startsWith(bytes, ARCHIVE)) throw new UnreadableZip(CUT_SHORT, 'damaged')
  if (end === -1) throw new UnreadableZip('it is not a Word document (.docx).', 'no archive')
  try {
    return directory(bytes, view, end)
  } catch (error) {
    // reading beyond the end of the bytes
    if (error instanceof RangeError) throw new UnreadableZip(DAMAGED, 'damaged')
    throw error
  }
}

const directory = (bytes: Uint8Array, view: DataView, end: number): PackedFile[] => {
  const count = view.getUint16(end + 10, true)
  if (count > MOST_FILES) throw new UnreadableZip('it holds more files than any Word document.')
  const files: PackedFile[] = []
  let at = view.getUint32(end + 16, true)
  for (let file = 0; file < count; file++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new UnreadableZip(DAMAGED, 'damaged')
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
    const method = view.getUint16(at + 10, true)
    const packedSize = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const start = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (name.endsWith('/')) continue
    if (isEncrypted) throw new UnreadableZip('it is protected with a password. Save it without one.')
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    if (data + packedSize > bytes.length) throw new UnreadableZip(DAMAGED, 'damaged')
    files.push({ name, method, packed: bytes.subarray(data, data + packedSize), size })
  }
  return files
}

const content = (packed: Uint8Array, method: number, size: number): Uint8Array => {
  if (method === STORED) {
    if (packed.length !== size) throw new UnreadableZip(DAMAGED, 'damaged')
    return packed
  }
  if (method !== DEFLATED) throw new UnreadableZip('it is packed in a way that Word does not use.')
  if (size === 0) return new Uint8Array()
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: size })
    if (unpacked.length === size) return unpacked
  } catch {
    // too much, or not packed data at all
  }
  throw new UnreadableZip(DAMAGED, 'damaged')
}

const DAMAGED = 'it is damaged. Ask for it again, or open it in Word and save it anew.'
const CUT_SHORT = 'it is damaged or cut short. Ask for it again, or open it in Word and save it anew.'
const ARCHIVE = [0x50, 0x4b]
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0]
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const STORED = 0
const DEFLATED = 8

/** The directory ends the file, but for a comment of up to 64 kB. */
const endOfDirectory = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return -1
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)
