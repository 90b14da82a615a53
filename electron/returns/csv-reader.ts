import { ok } from '../../shared/model/result.ts'
import type { Delimiter } from '../../shared/model/return-field.ts'
import { characterOf, guessDelimiter } from '../../shared/returns/rows/guess-delimiter.ts'
import { splitRows } from '../../shared/returns/rows/split-rows.ts'
import { decodeText } from './decode-text.ts'
import type { ReturnReader } from './return-reader.ts'

/** Text with one row a line: .csv, .tsv, .txt, and whatever else holds text. */
export const csvReader: ReturnReader = {
  reads: ['text'],
  *read(bytes, fileName, how) {
    const { text, encoding, doubts } = decodeText(bytes, how.encoding)
    yield 0
    const named = NAMED_DELIMITER.exec(text)
    const from = named === null ? 0 : named[0].length
    const delimiter =
      how.delimiter ??
      delimiterNamed(named?.[1]) ??
      guessDelimiter(text, /\.(tsv|tab|xls)$/i.test(fileName) ? 'tab' : ',', from)
    return ok({
      encoding,
      delimiter,
      rowWord: 'line',
      words: [],
      doubts: [],
      tables: [
        {
          name: null,
          rowsAtMost: lineEnds(text) + 1,
          rows: (columns) =>
            splitRows(text, { delimiter: characterOf(delimiter), columns, from, line: named === null ? 1 : 2 }),
          doubts: () => doubts,
        },
      ],
    })
  },
}

/** A first line "sep=;" tells Excel the delimiter, and is no row. */
const NAMED_DELIMITER = /^"?sep=([,;\t|])"?(?:\r\n?|\n|$)/i

const lineEnds = (text: string): number => {
  let ends = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends++
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) if (text.charCodeAt(at + 1) !== 10) ends++
  return ends
}

const delimiterNamed = (character: string | undefined): Delimiter | null => {
  switch (character) {
    case ',':
    case ';':
    case '|':
      return character
    case '\t':
      return 'tab'
    default:
      return null
  }
}
