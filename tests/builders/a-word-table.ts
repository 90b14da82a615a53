import { aParagraph, aWordFile } from './word-file.ts'

/** A cell: its text, a paragraph a line; or with what Word puts around and into it. */
export type WordCell =
  | string
  | {
      readonly text?: string
      /** Paragraphs in Word's own XML, in place of `text`. */
      readonly xml?: string
      readonly span?: number
      readonly merge?: 'starts' | 'goes on'
    }

export type WordTable = {
  readonly rows: readonly (readonly WordCell[])[]
  /** Widths of the columns of the grid. */
  readonly grid?: readonly number[]
  /** What stands in the properties of a row (from 1). */
  readonly rowProperties?: Readonly<Record<number, string>>
}

/** The XML of a table. */
export const aWordTable = ({ rows, grid, rowProperties = {} }: WordTable): string => {
  const columns = grid ?? Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, () => 2000)
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows
    .map((row, at) => {
      const properties = rowProperties[at + 1]
      return `<w:tr>${properties === undefined ? '' : `<w:trPr>${properties}</w:trPr>`}${row.map(cellXml).join('')}</w:tr>`
    })
    .join('')}</w:tbl>`
}

/** The bytes of a .docx with these tables, each after a paragraph of its own unless told otherwise. */
export const aWordReturn = (...tables: readonly WordTable[]): Uint8Array =>
  aWordFile({ body: tables.map((table) => aParagraph('Chronology') + aWordTable(table)).join('') })

/** A run of text. */
export const aRun = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

const cellXml = (cell: WordCell): string => {
  const { text = '', xml, span, merge } = typeof cell === 'string' ? { text: cell } : cell
  const properties = [
    span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`,
    merge === undefined ? '' : merge === 'starts' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
  ].join('')
  const paragraphs =
    xml ??
    text
      .split('\n')
      .map((line) => `<w:p>${aRun(line)}</w:p>`)
      .join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
