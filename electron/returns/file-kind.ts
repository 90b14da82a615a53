/** Kinds of file that a reader reads. */
export type ReadKind = 'text' | 'excel' | 'word' | 'web-page'

/** Kinds that are refused, each with a sentence that says what to ask the sender for. */
export type RefusedKind =
  | 'old-excel'
  | 'old-word'
  | 'excel-binary'
  | 'excel-xml'
  | 'word-xml'
  | 'macros'
  | 'protected'
  | 'spreadsheet'
  | 'document'
  | 'slides'
  | 'pdf'
  | 'xml'
  | 'web-archive'
  | 'mail'
  | 'archive'
  | 'picture'
  | 'database'
  | 'encrypted'
  | 'utf-32'
  | 'binary'

/** What a file is, whatever its name says. */
export type FileKind = ReadKind | RefusedKind

/** Tells the kind of a file by its first bytes, and by its ending where they tell nothing or too little. */
export const fileKind = (bytes: Uint8Array, fileName: string): FileKind => {
  const ending = /\.([^.]*)$/.exec(fileName.toLowerCase())?.[1] ?? ''
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 4096)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return insideZip(buffer, ending)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return insideOle(buffer, ending)
  for (const [signature, kind] of SIGNATURES) if (head.startsWith(signature)) return kind
  const marked = insideMarkup(head)
  if (marked !== null) return marked
  // an old workbook or document in name that holds plain text is how some systems export: the text is what counts
  const byEnding = ending === 'xls' || ending === 'doc' ? undefined : ENDINGS[ending]
  if (byEnding !== undefined) return byEnding
  return isText(bytes) ? 'text' : 'binary'
}

/** What a file is that no reader reads, and what to ask the sender for; follows "… cannot be imported: ". */
export const askFor: Readonly<Record<RefusedKind, string>> = {
  'old-excel': 'it is an Excel workbook of the kind before 2007 (.xls). Ask the sender to save it as .xlsx.',
  'old-word': 'it is a Word document of the kind before 2007 (.doc). Ask the sender to save it as .docx.',
  'excel-binary':
    'it is an Excel workbook in the binary format (.xlsb). Ask the sender to save it as an ordinary Excel workbook (.xlsx).',
  'excel-xml': 'it is an Excel workbook saved as XML. Ask the sender to save it as an Excel workbook (.xlsx).',
  'word-xml': 'it is a Word document saved as XML. Ask the sender to save it as a Word document (.docx).',
  macros:
    'it holds macros, which are programs. Ask the sender to save it without them, as an Excel workbook (.xlsx) or a Word document (.docx).',
  protected:
    'it is protected with a password, or of a kind from before 2007. Ask the sender to save it without a password as .xlsx or .docx.',
  spreadsheet:
    'it is a spreadsheet of another program. Ask the sender to save it as an Excel workbook (.xlsx) or as CSV.',
  document:
    'it is a text document of another program. Ask the sender to save it as a Word document (.docx), or paste its table.',
  slides: 'it is a presentation. Ask the sender for the chronology as a table in Excel (.xlsx) or Word (.docx).',
  pdf: 'it is a PDF, in which columns are lost. Ask the sender for the Excel (.xlsx), Word (.docx) or CSV file it was made from.',
  xml: 'it is XML, which every program writes in its own way. Ask the sender to export the chronology as Excel (.xlsx) or CSV.',
  'web-archive':
    'it is a web page packed into one file (.mht). Open it, copy its table and paste it, or ask the sender for Excel (.xlsx) or CSV.',
  mail: 'it is an e-mail. Save its attachment and import that; a table in the message itself can be copied and pasted.',
  archive: 'it is a compressed folder. Unpack it and import the files inside, one by one.',
  picture:
    'it is a picture, and pictures are not read. Ask the sender to type the chronology, or to export it as Excel (.xlsx), Word (.docx) or CSV.',
  database: 'it is a database. Ask the sender to export this family’s chronology as Excel (.xlsx) or CSV.',
  encrypted: 'it is encrypted. Decrypt it first and import the file inside.',
  'utf-32':
    'it is text in an encoding that hardly any program uses (UTF-32). Ask the sender to save it as CSV (UTF-8).',
  binary: 'it holds no text. Ask the sender to export the chronology as Excel (.xlsx), Word (.docx) or CSV.',
}

/** An ending decides where the bytes do not. Files of Office that are no zip are damaged, and their reader says so. */
const ENDINGS: Readonly<Record<string, FileKind | undefined>> = Object.assign(Object.create(null), {
  xlsx: 'excel',
  xltx: 'excel',
  xlsm: 'macros',
  xltm: 'macros',
  xlsb: 'excel-binary',
  docx: 'word',
  dotx: 'word',
  docm: 'macros',
  dotm: 'macros',
  rtf: 'document',
  odt: 'document',
  ods: 'spreadsheet',
  numbers: 'spreadsheet',
  pages: 'document',
  pptx: 'slides',
  ppt: 'slides',
  pdf: 'pdf',
  xml: 'xml',
  htm: 'web-page',
  html: 'web-page',
  xhtml: 'web-page',
  mht: 'web-archive',
  mhtml: 'web-archive',
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
  heic: 'picture',
  mdb: 'database',
  accdb: 'database',
  sqlite: 'database',
  age: 'encrypted',
  gpg: 'encrypted',
  pgp: 'encrypted',
} satisfies Record<string, FileKind>)

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
const insideZip = (all: Buffer, ending: string): FileKind => {
  if (all.includes('xl/vbaProject.bin') || all.includes('word/vbaProject.bin')) return 'macros'
  if (all.includes('xl/workbook.bin')) return 'excel-binary'
  if (all.includes('xl/workbook')) return 'excel'
  if (all.includes('word/document')) return 'word'
  if (all.includes('ppt/presentation')) return 'slides'
  if (all.includes('vnd.oasis.opendocument.spreadsheet')) return 'spreadsheet'
  if (all.includes('vnd.oasis.opendocument.text')) return 'document'
  return ENDINGS[ending] ?? 'archive'
}

/** The old container of Office, in which the names of its parts are UTF-16. A file with a password is packed in it whatever its ending says. */
const insideOle = (all: Buffer, ending: string): FileKind => {
  const holds = (part: string): boolean => all.includes(Buffer.from(part, 'utf16le'))
  if (ending === 'msg' || holds('__substg1.0_')) return 'mail'
  if (holds('EncryptedPackage')) return 'protected'
  if (holds('Workbook')) return 'old-excel'
  if (holds('WordDocument')) return 'old-word'
  if (holds('PowerPoint Document')) return 'slides'
  return OLD_ENDINGS[ending] ?? 'protected'
}

const OLD_ENDINGS: Readonly<Record<string, FileKind | undefined>> = { xls: 'old-excel', doc: 'old-word', ppt: 'slides' }

/** Text that is marked up: a page, or XML of which only Word and Excel's own has a name. UTF-16 has a NUL beside every letter. */
const insideMarkup = (head: string): FileKind | null => {
  const start = head
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('-----begin pgp') || start.startsWith('-----begin age')) return 'encrypted'
  if (/^mime-version:|^from: <saved by/.test(start)) return start.includes('multipart/related') ? 'web-archive' : 'mail'
  if (start.startsWith('<?xml')) {
    if (/<\?mso-application\s[^>]*excel\.sheet|urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
      return /<html[\s>]/.test(start) ? 'web-page' : 'excel-xml'
    }
    if (/<\?mso-application\s[^>]*word\.document|<pkg:package|<w:worddocument/.test(start)) return 'word-xml'
    return /<!doctype html|<html[\s>]/.test(start) ? 'web-page' : 'xml'
  }
  return PAGE.test(start) ? 'web-page' : null
}

const PAGE = /^(<!--[^]{0,2000}?-->\s*)?<(!doctype html|html|head|body|meta|table)(?=[\s>/:])/

/** Text has hardly any control characters, unless it is UTF-16, in which every second byte may be NUL. */
const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 65_536)
  // half of a dash or of a foreign letter in UTF-16 looks like a control character by itself
  const low = bytes[0] === 0xff && bytes[1] === 0xfe ? 0 : bytes[0] === 0xfe && bytes[1] === 0xff ? 1 : null
  if (low !== null) {
    let controls = 0
    for (let at = 2; at + 1 < sample.length; at += 2) {
      if (sample[at + 1 - low] === 0 && isControl(sample[at + low] ?? 0)) controls++
    }
    return controls <= sample.length / 40
  }
  let controls = 0
  let zeros = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (isControl(byte)) controls++
  }
  return controls <= sample.length / 20 && zeros <= sample.length * 0.6
}

const isControl = (code: number): boolean => code < 9 || (code > 13 && code < 32)
