import { hash } from 'node:crypto'

import type { Child } from '../../shared/model/case.ts'
import { fail, ok } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import type { Problem } from '../../shared/problems.ts'
import { findHeader, ROWS_LOOKED_AT, whatLacks } from '../../shared/returns/find-header.ts'
import type { Header } from '../../shared/returns/find-header.ts'
import { firstRows } from '../../shared/returns/guess-delimiter.ts'
import { saysNothingToReport } from '../../shared/returns/nothing-to-report.ts'
import { joined, rowReader } from '../../shared/returns/read-row.ts'
import type { ReadRow } from '../../shared/returns/read-row.ts'
import { count, excerpt, sayLines, sayNames } from '../../shared/returns/say-lines.ts'
import { LINES_NAMED, settledEarly, surveyRows } from '../../shared/returns/survey.ts'
import type { Survey } from '../../shared/returns/survey.ts'
import type { Table, TableRow } from '../../shared/returns/table.ts'
import { sayDateOrder } from '../../shared/time/date-order.ts'
import type { IncomingReturn, IncomingRow } from '../store/open-vault.ts'
import { csvReader } from './csv-reader.ts'
import { askFor, fileKind } from './file-kind.ts'
import type { ReturnReader } from './return-reader.ts'

/** Whose return it is, and what it is read against. */
export type ReturnContext = {
  readonly agencyCode: string
  readonly agencyName: string
  /** The day of the import: two-figure years are never later. */
  readonly today: IsoDay
  readonly children: readonly Child[]
}

export const LARGEST_RETURN_BYTES = 64 * 1_048_576
/** Three times the longest history anybody has seen: a longer file is somebody's whole database. */
export const MOST_ROWS = 200_000

/**
 * Reads a return: what the file is, how it is encoded, where its headings stand, what its columns mean, in which order its dates are written. Its rows are then read one by one, as the caller takes them.
 * Every row below the headings comes out once: as an entry, as a rejection with its reason, or as a blank.
 * @param fileName as the sender named it, without a folder: it stands in sources and in the receipt
 * @returns a Problem when there is nothing in the file that could be a return. Never throws, whatever the bytes
 */
export const readReturn = (
  bytes: Uint8Array,
  fileName: string,
  context: ReturnContext,
): Result<IncomingReturn, Problem> => {
  if (bytes.length === 0) return fail({ kind: 'return-empty', file: fileName })
  if (bytes.length > LARGEST_RETURN_BYTES) return fail(tooLarge(fileName, bytes.length))
  const kind = fileKind(bytes, fileName)
  const reader = READERS.find((one) => one.reads.includes(kind))
  if (reader === undefined) {
    return fail({ kind: 'return-of-other-kind', file: fileName, ask: kind === 'text' ? askFor.binary : askFor[kind] })
  }
  const table = reader.read(bytes, fileName)
  if (!table.ok) return table
  const file = { file: fileName, sha256: hash('sha256', bytes, 'hex') }
  const top = firstRows(table.value.rows(null), ROWS_LOOKED_AT)
  const header = findHeader(top)
  if (header === null) return withoutHeader(table.value, top, file)
  const rows = (): Iterable<TableRow> => table.value.rows(header.row.cells.length)
  const survey = once(() => surveyRows(rows, header, MOST_ROWS))
  if (table.value.rowsAtMost > MOST_ROWS && survey().rows > MOST_ROWS) {
    const why = `it has more than ${count(MOST_ROWS)} rows. Ask the sender for this family alone, or for a shorter period.`
    return fail({ kind: 'return-unreadable', file: fileName, why })
  }
  const early = settledEarly(rows(), header)
  return ok(withHeader({ table: table.value, header, file, context }, early, survey))
}

/** The readers there are. One more kind of file is one more line here (see README.md). */
const READERS: readonly ReturnReader[] = [csvReader]

type FileHead = { readonly file: string; readonly sha256: string }

const tooLarge = (file: string, bytes: number): Problem => ({
  kind: 'return-too-large',
  file,
  megabytes: Math.ceil(bytes / 1_048_576),
  limit: LARGEST_RETURN_BYTES / 1_048_576,
})

/** A file without headings is a return only if a few words in it say that there is nothing to report. */
const withoutHeader = (table: Table, top: readonly TableRow[], file: FileHead): Result<IncomingReturn, Problem> => {
  if (top.every((row) => row.openQuote === null && joined(row.cells).replaceAll(/[^\p{L}\p{N}]/gu, '') === '')) {
    return fail({ kind: 'return-empty', file: file.file })
  }
  const said = nilWords(top)
  if (said === null) return fail({ kind: 'return-no-header', file: file.file, lacks: whatLacks(top) })
  return ok({
    head: { ...file, encoding: table.encoding, delimiter: table.delimiter, headerLine: null, columns: [] },
    rows: [],
    tail: () => ({
      doubts: [
        ...table.doubts,
        `The file has no columns; it says “${excerpt(said)}”, which was read as the agency’s answer.`,
      ],
      nothingToReport: true,
    }),
  })
}

/** The words by which a short letter says that there is nothing to report, and null for anything that could hold entries. */
const nilWords = (rows: readonly TableRow[]): string | null => {
  if (rows.length > LINES_OF_A_LETTER) return null
  const texts = rows.map((row) =>
    (row.openQuote === null ? row.cells.map((cell) => cell.trim()).join(' ') : row.raw).trim(),
  )
  if (texts.some((text) => STARTS_WITH_A_DATE.test(text))) return null
  return texts.find(saysNothingToReport) ?? (saysNothingToReport(texts.join(' ')) ? texts.join(' ') : null)
}

const LINES_OF_A_LETTER = 20
const STARTS_WITH_A_DATE = /^["']?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\W+\w/

type Found = {
  readonly table: Table
  readonly header: Header
  readonly file: FileHead
  readonly context: ReturnContext
}

/**
 * @param early the first rows settled what must be known before rows are read
 * @param survey looks through the whole file, once, when it is first asked
 */
const withHeader = (found: Found, early: boolean, survey: () => Survey): IncomingReturn => {
  const { table, header, file, context } = found
  const { columns } = header.map
  const order = !early && survey().dateOrder.verdict === 'month-first' ? 'month-first' : 'day-first'
  const nothingToReport = !early && survey().nothingToReport
  const titles = header.titles.map((row) => joined(row.cells))
  const startReading = (): ReturnType<typeof rowReader> =>
    rowReader({
      ...context,
      ...file,
      order,
      columns,
      headings: header.headings,
      titles,
      width: header.row.cells.length,
      delimiter: NAMES_OF_DELIMITERS[table.delimiter],
      rowsEndEarly: () => survey().rowsEndEarly,
    })
  let reading = startReading()
  let nilRows: { readonly line: number; readonly said: string }[] = []

  function* rows(): Generator<IncomingRow> {
    reading = startReading()
    nilRows = []
    for (const row of table.rows(header.row.cells.length)) {
      if (row.line <= header.row.line) continue
      const read = reading.read(row)
      if (nothingToReport && read.kind !== 'blank') {
        nilRows.push({ line: row.line, said: joined(row.cells) })
        yield { kind: 'blank', line: row.line, as: 'footer' }
      } else yield incoming(read)
    }
  }

  const tail: IncomingReturn['tail'] = () => {
    const known: Known =
      early && !reading.hasOddRows() ? { ...SETTLED, filledUnmapped: reading.filledUnmapped } : survey()
    const nilTitle = known.tells ? undefined : titles.find(saysNothingToReport)
    return {
      nothingToReport: nothingToReport || nilTitle !== undefined,
      doubts: [
        ...table.doubts,
        ...aboutTheFile(found, known),
        ...(nothingToReport ? aboutNil(nilRows) : reading.doubts()),
        ...(nilTitle === undefined
          ? []
          : [`The title says “${excerpt(nilTitle)}”, which was read as the agency’s answer.`]),
        ...(known.tells || nilTitle !== undefined
          ? []
          : ['The file has headings and no entries. If the agency has nothing to report, record that as its answer.']),
      ],
    }
  }

  return {
    head: {
      ...file,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerLine: header.row.line,
      columns: columns
        .filter((_, at) => early || (header.headings[at] ?? '').trim() !== '' || survey().filledUnmapped.has(at))
        .map(({ heading, field }) => ({ heading, field })),
    },
    rows: { [Symbol.iterator]: rows },
    tail,
  }
}

/** What of a survey the receipt speaks of. */
type Known = Omit<Survey, 'rows' | 'rowsEndEarly'>

/** What is known of a file whose first rows settled it, when no row contradicted them. */
const SETTLED: Omit<Known, 'filledUnmapped'> = {
  tells: true,
  dateOrder: { dayFirstOnly: 1, monthFirstOnly: 0, either: 0, verdict: 'day-first' },
  ambiguousLines: [],
  nothingToReport: false,
  nothingToReportOn: null,
}

const once = <T>(find: () => T): (() => T) => {
  let found: { readonly value: T } | null = null
  return () => (found ??= { value: find() }).value
}

const incoming = (read: ReadRow): IncomingRow =>
  read.kind === 'entry' ? { ...read, identity: hash('sha256', read.identity, 'hex') } : read

/** What a person should know that is true of the file as a whole. */
const aboutTheFile = ({ header, context, file: { file } }: Found, known: Known): string[] => {
  const { columns } = header.map
  const titles = header.titles.map((row) => row.line)
  const unmapped = columns.filter((_, at) => known.filledUnmapped.has(at))
  const marking = unmapped.filter((column) => ABOUT_SHARING.test(column.normalised))
  const hasRows = known.tells && !known.nothingToReport
  return [
    ...(titles.length === 0
      ? []
      : [`${sayLines(titles)} above the headings ${titles.length === 1 ? 'was' : 'were'} read as a title.`]),
    ...aboutDates(known, context.agencyCode),
    ...(header.map.dateWritten === null || !hasRows
      ? []
      : [
          `The only date stands under ${sayNames([header.map.dateWritten])}, which may say when something was written and not when it happened.`,
        ]),
    ...(unmapped.length === 0
      ? []
      : [
          unmapped.length === 1
            ? `No field fits the column ${sayNames(unmapped.map((column) => column.heading))}; what it says is kept with each entry.`
            : `No field fits the columns ${sayNames(unmapped.map((column) => column.heading))}; what they say is kept with each entry.`,
        ]),
    ...(marking.length === 0
      ? []
      : [
          `${sayNames(marking.map((column) => column.heading))} may say who should read an entry. Sharing stays undecided until a person has decided it.`,
        ]),
    ...(known.nothingToReportOn === null
      ? []
      : [
          `Line ${known.nothingToReportOn} says that there is nothing to report, but has a date, so it was read as an entry. If it is the agency’s answer, record that as its answer.`,
        ]),
    ...(header.map.has('source') || !hasRows
      ? []
      : [
          `The file has no column for the source, so each entry’s source reads “return of ${context.agencyName}, ${file}, line …”.`,
        ]),
    ...(header.map.has('child') || !hasRows || context.children.length < 2
      ? []
      : [
          `The file has no column for the child, so each entry is given to ${context.children.length === 2 ? 'both' : `all ${context.children.length}`} children.`,
        ]),
  ]
}

const aboutDates = ({ dateOrder, ambiguousLines }: Known, agency: string): string[] => {
  switch (dateOrder.verdict) {
    case 'ambiguous':
      return [`${sayDateOrder(dateOrder)} Read day first; ask ${agency} if that is wrong.${see(ambiguousLines)}`]
    case 'month-first':
      return [`${sayDateOrder(dateOrder)} Read month first.`]
    case 'mixed':
      return [`${sayDateOrder(dateOrder)} Read day first; those that cannot be were rejected.`]
    case 'day-first':
    case 'no-matter':
      return []
  }
}

const see = (lines: readonly number[]): string =>
  lines.length === 0 || lines.length > LINES_NAMED ? '' : ` See ${sayLines(lines).toLowerCase()}.`

const aboutNil = (rows: readonly { readonly line: number; readonly said: string }[]): string[] =>
  rows.map(
    ({ line, said }) =>
      `Line ${line} says “${excerpt(said)}”, which was read as the agency’s answer and not as an entry.`,
  )

const ABOUT_SHARING =
  /\b(restrict(ed|ion|ions)?|confidential(ity)?|sensitiv(e|ity)|third party|shar(e|ed|ing|eable)|disclos(e|ed|able|ure)|redact(ed|ion)?|withh(e|o)ld)\b/

const NAMES_OF_DELIMITERS = { ',': 'comma', ';': 'semicolon', tab: 'tab', '|': 'vertical bar' } as const
