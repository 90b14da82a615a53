import { fail, ok } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import { whatLacks } from '../../shared/returns/find-header.ts'
import { saysNothingToReport } from '../../shared/returns/nothing-to-report.ts'
import { joined } from '../../shared/returns/read-row.ts'
import { excerpt } from '../../shared/returns/say-lines.ts'
import type { IncomingReturn } from '../store/open-vault.ts'
import type { TableFound } from './choose-tables.ts'
import type { OpenedReturn } from './return-reader.ts'

/** A file without a chronology is a return only if a few words in it say that there is nothing to report. */
export const readNilLetter = (
  opened: OpenedReturn,
  tables: readonly TableFound[],
  file: { readonly file: string; readonly sha256: string },
): Result<IncomingReturn, Problem> => {
  const top = tables.flatMap((found) => found.top)
  const words = opened.words.map((said) => said.trim()).filter((said) => said !== '')
  const saysNothing = top.every(
    (row) => row.openQuote === null && joined(row.cells).replaceAll(/[^\p{L}\p{N}]/gu, '') === '',
  )
  if (words.length === 0 && saysNothing) return fail({ kind: 'return-empty', file: file.file })
  const said = nilWords([
    ...words,
    ...top.map((row) => (row.openQuote === null ? row.cells.map((cell) => cell.trim()).join(' ') : row.raw).trim()),
  ])
  if (said === null) return fail({ kind: 'return-no-header', file: file.file, lacks: lacksOf(tables) })
  const { encoding, delimiter } = opened
  return ok({
    head: { ...file, encoding, delimiter, headerLine: null, columns: [], parts: [] },
    rows: [],
    tail: () => ({
      doubts: [
        ...opened.doubts,
        ...tables.flatMap(({ table }) => table.doubts()),
        `The file has no columns; it says “${excerpt(said)}”, which was read as the agency’s answer.`,
      ],
      nothingToReport: true,
      dates: null,
      hints: [],
    }),
  })
}

const lacksOf = (tables: readonly TableFound[]): string => {
  const chosen = tables.find(({ header, taken }) => header !== null && !taken)?.header
  if (chosen == null) return whatLacks(tables.flatMap(({ top }) => top))
  const lacks = [
    ...(chosen.map.has('date') ? [] : ['no column for the date']),
    ...(chosen.map.has('event') ? [] : ['no column for what happened']),
  ]
  return lacks.length === 0 ? 'no table was taken' : lacks.join(' and ')
}

/** The words by which a short letter says that there is nothing to report, and null for anything that could hold entries. */
const nilWords = (texts: readonly string[]): string | null => {
  if (texts.length > LINES_OF_A_LETTER || texts.some((text) => STARTS_WITH_A_DATE.test(text))) return null
  return texts.find(saysNothingToReport) ?? (saysNothingToReport(texts.join(' ')) ? texts.join(' ') : null)
}

const LINES_OF_A_LETTER = 20
const STARTS_WITH_A_DATE = /^["']?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\W+\w/
