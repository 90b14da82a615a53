import { fail, ok } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import { whatLacks } from '../../shared/returns/headings/find-header.ts'
import { isCourtesy, isSignature, sentencesOf } from '../../shared/returns/nothing-to-report/letter-sentences.ts'
import {
  isNilSentence,
  LONGEST_LINE,
  readsAsLetter,
  STARTS_WITH_A_DATE,
} from '../../shared/returns/nothing-to-report/nothing-to-report.ts'
import { excerpt } from '../../shared/returns/say-lines.ts'
import { joined } from '../../shared/returns/rows/table.ts'
import type { IncomingReturn } from '../store/open-vault.ts'
import type { TableFound } from './choose-tables.ts'
import type { OpenedReturn } from './return-reader.ts'

/**
 * A file without a chronology is a return only if it says that there is nothing to report, and nothing else than who says so of whom.
 * One more sentence could be the fact that matters, and a nil return keeps no words.
 */
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
  const lines = [...words, ...top.map((row) => (row.openQuote === null ? lineOf(row.cells) : row.raw.trim()))]
  const said = nilWords(lines)
  if (said === null) return fail({ kind: 'return-no-header', file: file.file, lacks: lacksOf(tables, lines) })
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

const lineOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(', ')

const lacksOf = (tables: readonly TableFound[], lines: readonly string[]): string => {
  const chosen = tables.find(({ header, taken }) => header !== null && !taken)?.header
  if (chosen == null) {
    return readsAsLetter(lines)
      ? 'it reads as a letter and not as a table'
      : whatLacks(tables.flatMap(({ top }) => top))
  }
  const lacks = [
    ...(chosen.map.has('date') ? [] : ['no column for the date']),
    ...(chosen.map.has('event') ? [] : ['no column for what happened']),
  ]
  return lacks.length === 0 ? 'no table was taken' : lacks.join(' and ')
}

/** The words by which a short letter says that there is nothing to report, and null for anything that could hold more. */
const nilWords = (lines: readonly string[]): string | null => {
  if (lines.length > LINES_OF_A_LETTER || lines.some((line) => line.length > LONGEST_LINE)) return null
  if (lines.some((line) => STARTS_WITH_A_DATE.test(line))) return null
  let said: string | null = null
  for (let at = 0; at < lines.length;) {
    const next = nextInLetter(lines, at, said !== null)
    if (next === null) return null
    at += next.lines
    said ??= next.nil
  }
  return said
}

/** How many lines from here say nothing, or that there is nothing: most often one, but a sentence may go on in the next lines. */
const nextInLetter = (
  lines: readonly string[],
  at: number,
  hasAnswered: boolean,
): { readonly lines: number; readonly nil: string | null } | null => {
  for (let taken = 1; taken <= LINES_OF_A_SENTENCE && at + taken <= lines.length; taken++) {
    const text = lines.slice(at, at + taken).join(' ')
    if (!/[\p{L}\p{N}]/u.test(text)) return { lines: taken, nil: null }
    const sentences = sentencesOf(text)
    const nil = sentences.some(isNilSentence)
    const saysNoMore = sentences.every((sentence) => isNilSentence(sentence) || isCourtesy(sentence))
    // "We hold no records" may go on "for the week when she was missing": the next line must stand for itself, too
    if (saysNoMore) return { lines: taken, nil: nil ? text : null }
    // a name says who signed only below the answer
    if (taken === 1 && hasAnswered && isSignature(text)) return { lines: 1, nil: null }
  }
  return null
}

const LINES_OF_A_LETTER = 20
const LINES_OF_A_SENTENCE = 4
