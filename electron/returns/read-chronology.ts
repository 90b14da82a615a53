import { hash } from 'node:crypto'

import type { Child } from '../../shared/model/case.ts'
import { AS_FOUND, NO_CONSTANTS } from '../../shared/model/reading.ts'
import type { Mapping, Reading } from '../../shared/model/reading.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { gatherHints } from '../../shared/quality/gather-hints.ts'
import { hintsOf } from '../../shared/quality/hints-of.ts'
import { childOfSheet } from '../../shared/returns/names/find-names.ts'
import { useOf } from '../../shared/returns/headings/map-columns.ts'
import { saysNothingToReport } from '../../shared/returns/nothing-to-report/nothing-to-report.ts'
import { rowReader } from '../../shared/returns/read-row/row-reader.ts'
import type { ReadRow, RowReader } from '../../shared/returns/read-row/row-reader.ts'
import { count, excerpt, type RowPlace } from '../../shared/returns/say-lines.ts'
import { noTimeRecorded } from '../../shared/returns/headings/survey.ts'
import type { SettledEarly, Survey } from '../../shared/returns/headings/survey.ts'
import { joined } from '../../shared/returns/rows/table.ts'
import type { DateOrder } from '../../shared/time/date-order.ts'
import type { IncomingReturn, IncomingRow } from '../store/open-vault.ts'
import {
  aboutChoices,
  aboutDates,
  aboutMidnight,
  aboutNil,
  aboutTable,
  aboutTablesLeft,
  linesToSee,
  sayFirstLines,
  sayOrder,
  type KnownOfTable,
} from './about-return.ts'
import { rowsOf, type TableFound, type TableTaken } from './choose-tables.ts'
import type { ReadReturn, ReturnContext } from './return-context.ts'
import type { OpenedReturn } from './return-reader.ts'

export type Chronology = {
  readonly opened: OpenedReturn
  readonly tables: readonly TableFound[]
  readonly taken: readonly TableTaken[]
  readonly file: { readonly file: string; readonly sha256: string }
  readonly context: ReturnContext
  /** What the first rows settled of that which must be known before rows are read; null where the whole file was looked through for it. */
  readonly early: SettledEarly | null
  readonly survey: () => Survey
}

/** The tables of a file that are a chronology, as one return: their rows one after the other, and what is to be said of them all. */
export const readChronology = (found: Chronology): ReadReturn => {
  const { opened, tables, taken, file, context, early, survey } = found
  const { reading = AS_FOUND, remembered = null, people = [], lookBackFrom = null, stoodIn = null } = context
  const { today, children } = context
  const order = orderOf(reading, remembered, early === null ? survey() : null)
  const constants = (reading.mapping ?? remembered)?.constants ?? NO_CONSTANTS
  const several = taken.length > 1
  const partOf = (one: TableTaken): string | null => (several ? one.table.name : null)
  const placeOf = (one: TableTaken): RowPlace => ({ word: opened.rowWord, of: partOf(one) })
  const isNil = (at: number): boolean => early === null && survey().tables[at]?.nothingToReport === true
  const childOf = ({ table, header }: TableTaken): Child | null =>
    header.map.has('child') ? null : childOfSheet(table.name ?? stoodIn?.sheet ?? null, children, people)
  const allNil = taken.every((_, at) => isNil(at))

  let readings: RowReader[] = []
  let nilSaid: string[] = []
  let hints = gatherHints()
  const startReading = (one: TableTaken, at: number, sequenceFrom: number): RowReader =>
    rowReader({
      file: file.file,
      place: placeOf(one),
      agencyName: context.agencyName,
      agencyCode: context.agencyCode,
      today,
      children,
      people,
      constants,
      childrenByNames: reading.childrenByNames,
      peopleByNames: reading.peopleByNames,
      childOfSheet: childOf(one)?.id ?? null,
      sequenceFrom,
      order,
      columns: one.header.map.columns,
      headings: one.header.headings,
      titles: one.header.titles.map((row) => joined(row.cells)),
      width: one.header.width,
      delimiter: opened.delimiter === null ? null : NAMES_OF_DELIMITERS[opened.delimiter],
      midnightIsNoTime: () =>
        stoodIn?.noTimeRecorded === true || (early?.timesRecorded !== true && noTimeRecorded(survey().times)),
      rowsEndEarly: () => opened.delimiter === null || survey().tables[at]?.rowsEndEarly === true,
    })
  const hintContext = { children, people, lookBackFrom: lookBackFrom ?? BEFORE_ALL, today }

  function* rows(): Generator<IncomingRow> {
    readings = []
    nilSaid = []
    hints = gatherHints()
    let entries = 0
    for (const [at, one] of taken.entries()) {
      const rowsRead = startReading(one, at, entries)
      const part = partOf(one)
      readings.push(rowsRead)
      const nil = isNil(at)
      for (const row of rowsOf(one)()) {
        if (row.line <= one.header.line) continue
        const read = rowsRead.read(row)
        if (nil && read.kind !== 'blank') {
          nilSaid.push(...aboutNil([{ line: row.line, said: joined(row.cells) }], placeOf(one)))
          yield { kind: 'blank', line: row.line, part, as: 'footer', says: joined(row.cells) }
          continue
        }
        if (read.kind === 'entry' && entries + rowsRead.entries() <= HINTS_FOR)
          hints.add(row.line, part, hintsOf(read.content, { ...hintContext, noSource: read.noSource }))
        yield incoming(read, part)
      }
      entries += rowsRead.entries()
    }
  }

  const known = (at: number): KnownOfTable => {
    const rowsRead = readings[at]
    return early !== null && rowsRead !== undefined && !rowsRead.hasOddRows()
      ? { ...SETTLED, filledUnmapped: rowsRead.filledUnmapped }
      : (survey().tables[at] ?? SETTLED)
  }

  const saidOfTimes = (): string[] => {
    const { times, tables: surveyed } = survey()
    const lines = taken.flatMap((one, at) => sayFirstLines(surveyed[at]?.midnightLines ?? [], placeOf(one)))
    return noTimeRecorded(times) ? aboutMidnight(times.midnight, lines, context.agencyCode) : []
  }

  const tail: IncomingReturn['tail'] = () => {
    const settled = early !== null && !readings.some((one) => one.hasOddRows())
    const dateOrder = settled ? null : survey().dateOrder
    const nilTitle = taken
      .filter((_, at) => !known(at).tells)
      .flatMap((one) => one.header.titles.map((row) => joined(row.cells)))
      .find(saysNothingToReport)
    const tells = taken.some((_, at) => known(at).tells)
    return {
      nothingToReport: allNil || (nilTitle !== undefined && !tells),
      dates: sayOrder(order, dateOrder),
      hints: hints.result(),
      doubts: [
        ...opened.doubts,
        ...aboutTablesLeft(tables),
        ...aboutChoices(
          (reading.mapping?.columns ?? []).map(({ heading }) => heading),
          tables,
        ),
        ...taken.flatMap((one, at) => [
          ...one.table.doubts(),
          ...aboutTable(one, known(at), {
            file: file.file,
            place: placeOf(one),
            agencyName: context.agencyName,
            children: children.length,
            hasSource: constants.source !== null,
            sheetOf: childOf(one)?.name ?? null,
            givenBySheet: reading.childrenByNames,
          }),
        ]),
        ...(dateOrder === null
          ? []
          : aboutDates(dateOrder, {
              agency: context.agencyCode,
              chosen: reading.mapping?.dateOrder != null,
              order,
              lines: taken.flatMap((one, at) => linesToSee(known(at).ambiguousLines, placeOf(one))),
            })),
        ...(readings.some((one) => one.sawMidnight()) && early?.timesRecorded !== true ? saidOfTimes() : []),
        ...nilSaid,
        ...readings.flatMap((one, at) => (isNil(at) ? [] : one.doubts())),
        ...(readings.reduce((sum, one) => sum + one.entries(), 0) > HINTS_FOR
          ? [`Names and what could be said better were looked for in the first ${count(HINTS_FOR)} entries alone.`]
          : []),
        ...(nilTitle === undefined || tells
          ? []
          : [`The title says “${excerpt(nilTitle)}”, which was read as the agency’s answer.`]),
        ...(tells || nilTitle !== undefined
          ? []
          : ['The file has headings and no entries. If the agency has nothing to report, record that as its answer.']),
      ],
    }
  }

  const columnsOf = (one: TableTaken) =>
    one.header.map.columns.map(({ heading, field, part }) => ({
      heading,
      field,
      ...(part === 'out' ? { leftOut: true as const } : {}),
    }))
  const parts = taken.map((one) => ({
    name: one.table.name ?? '',
    headerLine: one.header.line === 0 ? null : one.header.line,
    columns: columnsOf(one),
  }))

  return {
    lacks: null,
    opened,
    tables,
    survey,
    order,
    namesChildren: () => readings.reduce((sum, one) => sum + one.namesChildren(), 0),
    sheetsOfChildren: taken.flatMap((one) => {
      const child = childOf(one)
      return child === null || one.table.name === null ? [] : [{ sheet: one.table.name, child: child.name }]
    }),
    suggestions: () => readings.flatMap((one, at) => (isNil(at) ? [] : one.suggestions())),
    namesPeople: () => readings.reduce((sum, one) => sum + one.namesPeople(), 0),
    incoming: {
      head: {
        ...file,
        encoding: opened.encoding,
        delimiter: opened.delimiter,
        mapping: {
          columns: usesInAll(taken),
          constants,
          dateOrder: order,
        },
        headerLine: parts[0]?.headerLine ?? null,
        columns: parts[0]?.columns ?? [],
        parts: opened.delimiter === null ? parts : [],
      },
      rows: { [Symbol.iterator]: rows },
      tail,
    },
  }
}

/** Where a case says of no day that it looks back to it. */
const BEFORE_ALL = IsoDay.parse('1900-01-01')

/** Nobody goes through more hints than those of so many entries. */
const HINTS_FOR = 5000

/** What a person chose counts; then what the file shows; then, where it shows nothing, what was chosen last time. */
const orderOf = (reading: Reading, remembered: Mapping | null, survey: Survey | null): DateOrder => {
  const chosen = reading.mapping?.dateOrder
  if (chosen != null) return chosen
  const verdict = survey?.dateOrder.verdict
  if (verdict === 'month-first') return 'month-first'
  return verdict === 'ambiguous' ? (remembered?.dateOrder ?? 'day-first') : 'day-first'
}

/** What is known of a file whose first rows settled it, when no row contradicted them. */
const SETTLED: KnownOfTable = {
  tells: true,
  ambiguousLines: [],
  nothingToReport: false,
  nothingToReportOn: null,
  filledUnmapped: new Set(),
}

/**
 * What each heading is used for, for the next return: once, however many sheets have it. One that means different things on different sheets is left out, so that each
 * sheet reads it by its own names again.
 */
const usesInAll = (taken: readonly TableTaken[]): Mapping['columns'] => {
  const uses = new Map<string, Mapping['columns'][number] | null>()
  for (const { header } of taken) {
    const times = new Map<string, number>()
    for (const column of header.map.columns) {
      const name = column.normalised === '' ? column.heading : column.normalised
      const time = (times.get(name) ?? 0) + 1
      times.set(name, time)
      const use = useOf(column)
      const before = uses.get(`${name}\u001f${time}`)
      if (before === undefined) uses.set(`${name}\u001f${time}`, { heading: column.heading, use })
      else if (before?.use !== use) uses.set(`${name}\u001f${time}`, null)
    }
  }
  const doubtful = new Set([...uses].flatMap(([key, use]) => (use === null ? [key.split('\u001f')[0]] : [])))
  return [...uses].flatMap(([key, use]) => (use === null || doubtful.has(key.split('\u001f')[0]) ? [] : [use]))
}

const incoming = (read: ReadRow, part: string | null): IncomingRow => {
  if (read.kind !== 'entry') return { ...read, part }
  const { line, raw, content, identity } = read
  return { kind: 'entry', line, part, raw, content, identity: hash('sha256', identity, 'hex') }
}

const NAMES_OF_DELIMITERS = { ',': 'comma', ';': 'semicolon', tab: 'tab', '|': 'vertical bar' } as const
