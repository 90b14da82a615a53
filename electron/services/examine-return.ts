import type { CaseAgency } from '../../shared/model/agency.ts'
import type { Case } from '../../shared/model/case.ts'
import type { ExaminedTable, Examination } from '../../shared/model/examination.ts'
import type { ImportId } from '../../shared/model/ids.ts'
import { NO_CONSTANTS, type Mapping, type Reading } from '../../shared/model/reading.ts'
import type { Rejection } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { slicesOf } from '../../shared/returns/in-steps.ts'
import { headingOf, useOf } from '../../shared/returns/headings/map-columns.ts'
import { excerpt } from '../../shared/returns/say-lines.ts'
import { mayBeChosen, sayDateOrder } from '../../shared/time/date-order.ts'
import { readDate } from '../../shared/time/read-date.ts'
import { sayWhen } from '../../shared/time/say.ts'
import type { TableFound } from '../returns/choose-tables.ts'
import type { ReadReturn } from '../returns/return-context.ts'
import { identityKey, type AgencyFile, type Pause, type StandingEntry } from '../store/open-vault.ts'
import { readReturnOf } from './read-return-of.ts'
import type { ReturnSource } from './return-source.ts'

export type ExamineContext = {
  readonly store: AgencyFile
  readonly remembered: Mapping | null
  readonly today: IsoDay
  readonly pause: Pause
}

/** What would become of a file if it were taken as it is read now. Reads it to its last row and changes nothing. */
export const examineReturn = async (
  of: Case,
  agency: CaseAgency,
  source: ReturnSource,
  reading: Reading,
  { store, remembered, today, pause }: ExamineContext,
): Promise<Examination> => {
  const read = await readReturnOf(of, agency, source, { reading, remembered, today, pause })
  const standing: StandingEntry[] = []
  const known = new Set<string>()
  for (const some of store.standing()) {
    for (const one of some) {
      standing.push(one)
      known.add(one.identity)
      for (const identity of one.earlier) known.add(identity)
    }
    await pause(0)
  }
  const counted = await countRows(read, known, pause)
  const { head } = read.incoming
  const { doubts, nothingToReport, hints } = read.incoming.tail()
  const { evidence, ...dates } = datesOf(read, reading, today)
  return {
    file: head.file,
    sha256: head.sha256,
    encoding: head.encoding,
    delimiter: head.delimiter,
    tables: read.tables.map(examinedTable),
    constants: (reading.mapping ?? remembered)?.constants ?? NO_CONSTANTS,
    remembered: reading.mapping === null && remembered !== null && wasUsed(read),
    dates: { ...evidence, ...dates },
    namesChildren: read.namesChildren(),
    sheetsOfChildren: [...read.sheetsOfChildren],
    namesPeople: read.namesPeople(),
    nothingToReport,
    ...counted.numbers,
    rejections: counted.rejections,
    doubts: [...doubts],
    hints: [...hints],
    ...(await earlierReturns(store, standing, counted, { name: source.name, pause })),
  }
}

/** Rows between two pauses. */
const SLICE = 500
const REJECTIONS_SHOWN = 100

const countRows = async (read: ReadReturn, known: ReadonlySet<string>, pause: Pause) => {
  const seen = new Set<string>()
  const rejections: Rejection[] = []
  const numbers = { read: 0, entries: 0, rejected: 0, blank: 0, held: 0 }
  for (const row of read.incoming.rows) {
    numbers.read++
    if (row.kind === 'blank') numbers.blank++
    else if (row.kind === 'rejected') {
      numbers.rejected++
      const { line, part, reason, raw } = row
      if (rejections.length < REJECTIONS_SHOWN)
        rejections.push({ line, part, reason, raw: raw.slice(0, LONGEST_SHOWN) })
    } else {
      numbers.entries++
      const identity = identityKey(row.identity)
      if (known.has(identity) || seen.has(identity)) numbers.held++
      seen.add(identity)
    }
    if (numbers.read % SLICE === 0) await pause(numbers.read)
  }
  return { numbers, rejections, alike: seen }
}

const LONGEST_SHOWN = 2000

const examinedTable = (found: TableFound): ExaminedTable => {
  const { header, top } = found
  const below = header === null ? [] : top.filter((row) => row.line > header.line)
  return {
    table: found.at,
    name: found.table.name,
    taken: found.taken,
    why: found.why,
    headerLine: header === null || header.line === 0 ? null : header.line,
    columns: (header?.map.columns ?? []).map((column, at) => ({
      heading: column.heading,
      use: useOf(column),
      howKnown: column.howKnown,
      // headings that are repeated further down are no sample of what stands below them
      samples: samplesOf(
        below.map((row) => row.cells[at] ?? '').filter((cell) => headingOf(cell, at) !== column.heading),
      ),
    })),
    firstRows: top.slice(0, ROWS_SHOWN).map(({ line, cells, raw, openQuote }) => ({
      line,
      cells: (openQuote === null ? cells : [raw]).slice(0, COLUMNS_SHOWN).map((cell) => excerpt(cell)),
    })),
  }
}

const ROWS_SHOWN = 12
const COLUMNS_SHOWN = 40
const SAMPLES = 3

const samplesOf = (cells: readonly string[]): string[] =>
  [...new Set(cells.filter((cell) => cell.trim() !== '').map((cell) => excerpt(cell)))].slice(0, SAMPLES)

const wasUsed = (read: ReadReturn): boolean =>
  read.tables.some(({ header }) => header?.map.columns.some(({ howKnown }) => howKnown === 'remembered') === true)

const datesOf = (read: ReadReturn, reading: Reading, today: IsoDay) => {
  const { dateOrder, eitherDates } = read.survey()
  const { dayFirstOnly, monthFirstOnly, either, beside } = dateOrder
  const chosen = reading.mapping?.dateOrder != null
  const asIn = (typed: string, order: 'day-first' | 'month-first'): string => {
    const when = readDate(typed, { today, order })
    return when.ok ? sayWhen(when.value) : 'no date'
  }
  return {
    evidence: { dayFirstOnly, monthFirstOnly, either },
    order: read.order,
    asks: !chosen && mayBeChosen(dateOrder),
    says: sayDateOrder(dateOrder),
    examples: (dateOrder.turnedIn === 'workbook' ? [] : (beside ?? eitherDates)).map((typed) => ({
      typed,
      dayFirst: asIn(typed, 'day-first'),
      monthFirst: asIn(typed, 'month-first'),
    })),
  }
}

/** Of each earlier return that still stands: how much of it this file has word for word. */
const earlierReturns = async (
  store: AgencyFile,
  standing: readonly StandingEntry[],
  { alike, numbers: { entries, read } }: Awaited<ReturnType<typeof countRows>>,
  { name, pause }: { readonly name: string; readonly pause: Pause },
) => {
  const holds = new Map<ImportId, { entries: number; alike: number }>()
  for (const some of slicesOf(standing, STANDING_SLICE)) {
    for (const { identity, earlier, heldBy } of some) {
      const isAlike = alike.has(identity) || earlier.some((key) => alike.has(key))
      for (const by of heldBy) {
        const its = holds.get(by) ?? { entries: 0, alike: 0 }
        its.entries++
        if (isAlike) its.alike++
        holds.set(by, its)
      }
    }
    await pause(read)
  }
  const current = store.holding().imports.filter(({ undone }) => !undone)
  const replaced = new Set(current.flatMap((one) => one.replaces))
  const earlier = current.toReversed().flatMap((one) => {
    const its = replaced.has(one.import) ? undefined : holds.get(one.import)
    return its === undefined ? [] : [{ import: one.import, file: one.file, at: one.at, ...its }]
  })
  const seems = (one: (typeof earlier)[number]): boolean =>
    entries > 0 && (one.alike * 2 >= one.entries || (baseName(one.file) === baseName(name) && one.alike > 0))
  return { earlier, seemsLaterVersionOf: earlier.filter(seems).map((one): ImportId => one.import) }
}

const STANDING_SLICE = 20_000

const baseName = (file: string): string => file.toLowerCase().replace(/\s*\(\d+\)(?=\.[^.]*$)/, '')
