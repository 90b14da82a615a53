/** What a file is, whatever its name says. */
export type FileKind =
  | 'text'
  | 'excel'
  | 'word'
  | 'spreadsheet'
  | 'document'
  | 'protected'
  | 'pdf'
  | 'web-page'
  | 'mail'
  | 'archive'
  | 'picture'
  | 'database'
  | 'encrypted'
  | 'utf-32'
  | 'binary'

/** Tells the kind of a file by its first bytes, and by its ending where they tell nothing or too little. */
export const fileKind = (bytes: Uint8Array, fileName: string): FileKind => {
  const ending = /\.([^.]*)$/.exec(fileName.toLowerCase())?.[1] ?? ''
  const head = latin1(bytes.subarray(0, 4096))
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return insideZip(latin1(bytes), ending)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return insideOle(bytes, ending)
  for (const [signature, kind] of SIGNATURES) if (head.startsWith(signature)) return kind
  const start = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<!doctype html|<html|<\?xml|<table)/.test(start)) return 'web-page'
  if (start.startsWith('-----begin pgp') || start.startsWith('-----begin age')) return 'encrypted'
  // a workbook in name that holds plain text is how some systems export: the text is what counts
  const byEnding = ending === 'xls' ? undefined : ENDINGS[ending]
  if (byEnding !== undefined) return byEnding
  return isText(bytes) ? 'text' : 'binary'
}

/** What to do about a kind of file that no reader reads yet; follows "… cannot be imported yet: ". */
export const askFor: Readonly<Record<Exclude<FileKind, 'text'>, string>> = {
  excel:
    'it is an Excel workbook. Open it in Excel, choose Save As and “CSV UTF-8 (Comma delimited)”, and import the file that makes.',
  word: 'it is a Word document. Copy its table into Excel, choose Save As and “CSV UTF-8 (Comma delimited)”, and import the file that makes.',
  spreadsheet: 'it is a spreadsheet. Open it, save it as CSV (UTF-8), and import the file that makes.',
  document:
    'it is a text document. Copy its table into a spreadsheet, save that as CSV (UTF-8), and import the file that makes.',
  protected:
    'it is an Office file from before 2007 or one with a password. Open it, choose Save As and “CSV UTF-8 (Comma delimited)”, and import the file that makes.',
  pdf: 'it is a PDF, in which columns are lost. Ask the sender to export the chronology as CSV (UTF-8) or Excel instead.',
  'web-page': 'it is a web page or XML. Open it in Excel, save it as CSV (UTF-8), and import the file that makes.',
  mail: 'it is an e-mail. Save its attachment and import that, or copy its table into a spreadsheet and save that as CSV (UTF-8).',
  archive: 'it is a compressed folder. Unpack it and import the CSV file inside.',
  picture: 'it is a picture. Ask the sender to export the chronology as CSV (UTF-8) instead of a scan.',
  database: 'it is a database. Ask the sender to export the chronology as CSV (UTF-8).',
  encrypted: 'it is encrypted. Decrypt it first, and import the CSV file that makes.',
  'utf-32':
    'it is saved in an encoding that hardly any program uses (UTF-32). Ask the sender to save it as CSV (UTF-8).',
  binary: 'it holds no text. Ask the sender to export the chronology as CSV (UTF-8).',
}

const ENDINGS: Readonly<Record<string, FileKind | undefined>> = Object.assign(Object.create(null), {
  xlsx: 'excel',
  xlsm: 'excel',
  xlsb: 'excel',
  docx: 'word',
  docm: 'word',
  doc: 'word',
  rtf: 'document',
  odt: 'document',
  ods: 'spreadsheet',
  numbers: 'spreadsheet',
  pages: 'document',
  pdf: 'pdf',
  htm: 'web-page',
  html: 'web-page',
  mht: 'web-page',
  msg: 'mail',
  eml: 'mail',
  zip: 'archive',
  '7z': 'archive',
  rar: 'archive',
  gz: 'archive',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  tif: 'picture',
  tiff: 'picture',
  mdb: 'database',
  accdb: 'database',
  sqlite: 'database',
  age: 'encrypted',
  gpg: 'encrypted',
  pgp: 'encrypted',
})

const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'document'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
  ['SQLite format 3\u0000', 'database'],
  ['\u0000\u0001\u0000\u0000Standard', 'database'],
  ['7z\u00bc\u00af', 'archive'],
  ['Rar!\u001a', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['age-encryption.org/v1', 'encrypted'],
  ['\u00ff\u00fe\u0000\u0000', 'utf-32'],
  ['\u0000\u0000\u00fe\u00ff', 'utf-32'],
]

/** The names of its parts stand unpacked in a zip, at the latest in the directory at its end. */
const insideZip = (all: string, ending: string): FileKind => {
  if (all.includes('xl/workbook')) return 'excel'
  if (all.includes('word/document')) return 'word'
  if (all.includes('vnd.oasis.opendocument.spreadsheet')) return 'spreadsheet'
  if (all.includes('vnd.oasis.opendocument.text')) return 'document'
  return ENDINGS[ending] ?? 'archive'
}

/** The old container of Office: a file with a password is packed in it whatever its ending says. */
const insideOle = (bytes: Uint8Array, ending: string): FileKind => {
  if (ending === 'msg') return 'mail'
  const names = latin1(bytes.subarray(0, 1_000_000)).replaceAll('\u0000', '')
  if (names.includes('EncryptedPackage')) return 'protected'
  if (names.includes('Workbook') || ending === 'xls') return 'excel'
  if (names.includes('WordDocument') || ending === 'doc') return 'word'
  return 'protected'
}

/** Text has hardly any control characters, unless it is UTF-16, in which every second byte may be NUL. */
const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  let zeros = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 32)) controls++
  }
  return controls <= sample.length / 20 && zeros <= sample.length * 0.6
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
