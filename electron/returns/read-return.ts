import { createHash } from 'node:crypto'

import { AS_FOUND } from '../../shared/model/reading.ts'
import { fail, ok } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import { atOnce, type InSteps } from '../../shared/returns/in-steps.ts'
import { count } from '../../shared/returns/say-lines.ts'
import { settledEarly, surveyTables } from '../../shared/returns/headings/survey.ts'
import type { Survey } from '../../shared/returns/headings/survey.ts'
import type { IncomingReturn } from '../store/open-vault.ts'
import { chooseTables, isTaken, rowsOf, type TableFound } from './choose-tables.ts'
import { readNilLetter } from './nil-letter.ts'
import { openReturn } from './open-return.ts'
import { readChronology } from './read-chronology.ts'
import type { ReadReturn, ReturnContext } from './return-context.ts'
import type { OpenedReturn } from './return-reader.ts'

/** Three times the longest history anybody has seen: a longer file is somebody's whole database. */
export const MOST_ROWS = 200_000

/**
 * Reads a return: what the file is, how it is encoded, which of its tables is the chronology, what its columns mean, in which order its dates are written. Its rows are then read one by one, as the caller
 * takes them. Every row below the headings comes out once: as an entry, as a rejection with its reason, or as a blank.
 * @param fileName as the sender named it, without a folder: it stands in sources and in the receipt
 * @returns a Problem when there is nothing in the file that could be a return. Never throws, whatever the bytes; taking the rows may throw a ProblemError where a workbook is damaged further down
 */
export const readReturn = (
  bytes: Uint8Array,
  fileName: string,
  context: ReturnContext,
): Result<IncomingReturn, Problem> => {
  const read = atOnce(readReturnInSteps(bytes, fileName, context))
  if (!read.ok) return read
  return read.value.lacks === null ? ok(read.value.incoming) : fail(read.value.lacks)
}

/** As `readReturn`, with pauses while a long file is opened and looked through. */
export function* readReturnInSteps(
  bytes: Uint8Array,
  fileName: string,
  context: ReturnContext,
): InSteps<Result<ReadReturn, Problem>> {
  const { reading = AS_FOUND, remembered = null, today } = context
  const opened = yield* openReturn(bytes, fileName, reading)
  if (!opened.ok) return opened
  yield 0
  const tables = chooseTables(opened.value, { today, reading, remembered })
  const taken = tables.filter(isTaken)
  const file = { file: fileName, sha256: yield* sha256Of(bytes) }
  if (taken.length === 0) {
    const letter = readNilLetter(opened.value, tables, file)
    if (letter.ok) return ok(without(letter.value, opened.value, tables, null))
    return letter.error.kind === 'return-no-header'
      ? ok(without(nothingRead(file, opened.value), opened.value, tables, letter.error))
      : letter
  }
  const surveyed = taken.map((one) => ({ rows: rowsOf(one), header: one.header }))
  const [only] = surveyed
  const rowsAtMost = taken.reduce((sum, { table }) => sum + table.rowsAtMost, 0)
  const early =
    rowsAtMost > SURVEYED_ANYWAY && surveyed.length === 1 && only !== undefined ? yield* settledEarly(only) : null
  let survey: Survey | null = null
  if (early === null || rowsAtMost > MOST_ROWS) {
    survey = yield* surveyTables(surveyed, MOST_ROWS)
    if (survey.rows > MOST_ROWS) {
      const why = `it has more than ${count(MOST_ROWS)} rows. Ask the sender for this family alone, or for a shorter period.`
      return fail({ kind: 'return-unreadable', file: fileName, why })
    }
  }
  const found = {
    opened: opened.value,
    tables,
    taken,
    file,
    context,
    early,
    survey: () => (survey ??= atOnce(surveyTables(surveyed, MOST_ROWS))),
  }
  return ok(readChronology(found))
}

function* sha256Of(bytes: Uint8Array): InSteps<string> {
  const sum = createHash('sha256')
  for (let at = 0; at < bytes.length; at += SUMMED_AT_ONCE) {
    sum.update(bytes.subarray(at, at + SUMMED_AT_ONCE))
    yield 0
  }
  return sum.digest('hex')
}

const SUMMED_AT_ONCE = 4 * 1_048_576

/** Shorter files are looked through as a whole: it takes no time that anybody notices. */
const SURVEYED_ANYWAY = 5000

const without = (
  incoming: IncomingReturn,
  opened: OpenedReturn,
  tables: readonly TableFound[],
  lacks: Problem | null,
): ReadReturn => ({
  incoming,
  lacks,
  opened,
  tables,
  survey: () => atOnce(surveyTables([], MOST_ROWS)),
  order: 'day-first',
  sheetsOfChildren: [],
  namesChildren: () => 0,
  namesPeople: () => 0,
  suggestions: () => [],
})

const nothingRead = (
  file: { readonly file: string; readonly sha256: string },
  { encoding, delimiter, doubts }: OpenedReturn,
): IncomingReturn => ({
  head: { ...file, encoding, delimiter, headerLine: null, columns: [], parts: [] },
  rows: [],
  tail: () => ({ doubts: [...doubts], nothingToReport: false, dates: null, hints: [] }),
})
