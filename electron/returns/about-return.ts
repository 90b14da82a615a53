import type { ReturnField } from '../../shared/model/return-field.ts'
import { knownName } from '../../shared/returns/headings/known-headings.ts'
import type { Column } from '../../shared/returns/headings/map-columns.ts'
import { normaliseHeading } from '../../shared/returns/headings/normalise-heading.ts'
import { LONGEST_ANSWER } from '../../shared/returns/nothing-to-report/nothing-to-report.ts'
import { count, excerpt, sayLines, sayNames, type RowPlace } from '../../shared/returns/say-lines.ts'
import { LINES_NAMED, type TableSurvey } from '../../shared/returns/headings/survey.ts'
import { sayDateOrder, type DateOrder, type DateOrderEvidence } from '../../shared/time/date-order.ts'
import { sayList } from '../../shared/time/say.ts'
import type { TableFound, TableTaken } from './choose-tables.ts'

// What a person should know of a return as a whole. Sentences for the receipt, which lies in the encrypted file alone.

/** What of a survey the receipt speaks of. */
export type KnownOfTable = Omit<TableSurvey, 'rowsEndEarly' | 'midnightLines'>

export type AboutContext = {
  readonly file: string
  readonly place: RowPlace
  readonly agencyName: string
  readonly children: number
  /** A source is given to entries that name none. */
  readonly hasSource: boolean
  /** The child after whom its sheet is named; null where it is named otherwise or a column gives the child. */
  readonly sheetOf: string | null
  /** A person has said that names decide whose an entry is. */
  readonly givenBySheet: boolean
}

/** The tables that were not read, so that nobody thinks they were. Empty ones are nobody's loss. */
export const aboutTablesLeft = (tables: readonly TableFound[]): string[] => {
  const byReason = new Map<string, string[]>()
  for (const { table, taken, why, top } of tables)
    if (!taken && table.name !== null && top.length > 0 && why !== null)
      byReason.set(why, [...(byReason.get(why) ?? []), table.name])
  return [...byReason].flatMap(([why, names]) =>
    // how many rows of a table begin with a date is said of each one
    names.length === 1 || /\bits\b|\bletter\b/.test(why)
      ? names.map((name) => `${capital(name)} was not read: ${lowerFirst(why)}`)
      : [`${capital(sayList(names))} were not read: ${ofSeveral(lowerFirst(why))}`],
  )
}

const ofSeveral = (why: string): string =>
  why
    .replace(/^it has/, 'they have')
    .replace(/^it is/, 'they are')
    .replace(/\b(of|take) it\b/, '$1 them')

/** What is true of one table of a return, or of the whole of a text file. */
export const aboutTable = (
  { table, header, goesOnFrom }: TableTaken,
  known: KnownOfTable,
  about: AboutContext,
): string[] => {
  const { columns } = header.map
  const { place } = about
  const titles = header.titles.map((row) => row.line)
  const unmapped = columns.filter((_, at) => known.filledUnmapped.has(at))
  // a second column for a field that has one: to call it unknown beside its own name would puzzle
  const second = unmapped.filter((column) => isSecond(column, header.map.has))
  const unknown = unmapped.filter((column) => !second.includes(column))
  const marking = unmapped.filter((column) => ABOUT_SHARING.test(column.normalised))
  const hasRows = known.tells && !known.nothingToReport
  return [
    ...(titles.length === 0
      ? []
      : [`${sayLines(titles, place)} above the headings ${titles.length === 1 ? 'was' : 'were'} read as a title.`]),
    ...(header.line > 0
      ? []
      : [
          goesOnFrom === null
            ? `${where(place)} has no headings; its columns were told by what stands in them. Check them.`
            : `${where(place)} has no headings; it was read as the continuation of ${goesOnFrom}. Check it.`,
        ]),
    ...(goesOnFrom === null ? byContent(columns) : []),
    ...leftOut(columns),
    ...(header.map.dateWritten === null || !hasRows
      ? []
      : [
          `The only date stands under ${sayNames([header.map.dateWritten])}, which may say when something was written and not when it happened.`,
        ]),
    ...second.map(
      ({ heading, normalised }) =>
        `Another column is ${CONTENT_WORDS[knownName(normalised)?.field ?? ''] ?? 'read for that'} already, so what ${sayNames([heading])} says is kept with each entry.`,
    ),
    ...(unknown.length === 0
      ? []
      : [
          unknown.length === 1
            ? `No field fits the column ${sayNames(unknown.map((column) => column.heading))}; what it says is kept with each entry.`
            : `No field fits the columns ${sayNames(unknown.map((column) => column.heading))}; what they say is kept with each entry.`,
        ]),
    ...(marking.length === 0
      ? []
      : [
          `${sayNames(marking.map((column) => column.heading))} may say who should read an entry. Sharing stays undecided until a person has decided it.`,
        ]),
    ...(known.nothingToReportOn === null
      ? []
      : [
          `${sayLines([known.nothingToReportOn], place)} says that there is nothing to report, but has a date, so it was read as an entry. If it is the agency’s answer, record that as its answer.`,
        ]),
    ...(header.map.has('source') || about.hasSource || !hasRows
      ? []
      : [
          `${where(place)} has no column for the source, so each entry’s source reads “return of ${about.agencyName}, ${about.file}${place.of === null ? '' : `, ${place.of}`}, ${place.word} …”.`,
        ]),
    ...(header.map.has('child') || !hasRows || about.children < 2 ? [] : [whose(table, about)]),
  ]
}

const isSecond = ({ normalised, howKnown }: Column, has: (field: ReturnField) => boolean): boolean => {
  const field = howKnown === 'unknown' ? knownName(normalised)?.field : undefined
  return field !== undefined && has(field)
}

/** To whom entries are given whose rows do not say whose they are. A sheet that is named after a child is a suggestion, like a name in a text. */
const whose = (table: TableTaken['table'], { place, children, sheetOf, givenBySheet }: AboutContext): string => {
  const all = children === 2 ? 'both' : `all ${children}`
  if (sheetOf === null || table.name === null)
    return `${where(place)} has no column for the child, so each entry is given to ${all} children.`
  return givenBySheet
    ? `${capital(table.name)} is named after ${sheetOf} and has no column for the child; its entries were given to ${sheetOf}.`
    : `${capital(table.name)} is named after ${sheetOf} and has no column for the child; each of its entries stays with ${all} children.`
}

/** Headings of the columns that were chosen and that the file does not have: a slip of typing, perhaps. What is remembered may well lack some. */
export const aboutChoices = (chosen: readonly string[], tables: readonly TableFound[]): string[] => {
  const there = new Set(
    tables.flatMap(({ header }) => (header?.map.columns ?? []).map((column) => column.normalised || column.heading)),
  )
  const missing = chosen.filter((heading) => !there.has(normaliseHeading(heading) || heading))
  if (missing.length === 0) return []
  return [
    missing.length === 1
      ? `The file has no column ${sayNames(missing)}, for which something was chosen.`
      : `The file has no columns ${sayNames(missing)}, for which something was chosen.`,
  ]
}

export type AboutDates = {
  readonly agency: string
  /** A person said in which order day and month stand. */
  readonly chosen: boolean
  readonly order: DateOrder
  /** The first lines with a date that could be either, of each table. */
  readonly lines: readonly string[]
}

/** What is in doubt about the order of day and month, which is decided for the whole file. */
export const aboutDates = (evidence: DateOrderEvidence, { agency, chosen, order, lines }: AboutDates): string[] => {
  const read = order === 'day-first' ? 'Read day first' : 'Read month first'
  if (evidence.turnedIn === 'workbook') {
    // the order has no bearing on dates of a sheet, so there is nothing to choose
    const ask = `${sayDateOrder(evidence)} Ask ${agency} for the export as it came from their system, not opened in Excel.`
    return [chosen ? `${ask} ${read}, as was chosen.` : ask]
  }
  if (chosen)
    return evidence.verdict === 'no-matter' || evidence.verdict === order
      ? []
      : [`${sayDateOrder(evidence)} ${read}, as was chosen.`]
  switch (evidence.verdict) {
    case 'month-first':
      return [`${sayDateOrder(evidence)} Read month first.`]
    case 'mixed':
      return [`${sayDateOrder(evidence)} Read day first; those that cannot be were rejected.`]
    case 'day-first':
    case 'no-matter':
      return []
    default:
      return [`${sayDateOrder(evidence)} ${read}; ask ${agency} if that is wrong.${see(lines)}`]
  }
}

/**
 * Where every time of the file is 00:00 (see `noTimeRecorded`).
 * @param lines the first of them
 */
export const aboutMidnight = (times: number, lines: readonly string[], agency: string): string[] => [
  `All ${count(times)} ${NO_TIME}, and each of these entries has its day alone. See ${lines.join('; ')}${times > LINES_NAMED ? ', the first of them' : ''}. Ask ${agency} if one of them did happen at midnight.`,
]

const NO_TIME = 'times are 00:00: they are read as not recorded'

/** Whether a doubt of a receipt is this one: a row of that return that is put right alone is read in the same way. */
export const saysNoTimeRecorded = (doubt: string): boolean => doubt.startsWith('All ') && doubt.includes(NO_TIME)

/** In which order day and month were read, and why; null where nothing depends on it. */
export const sayOrder = (order: DateOrder, evidence: DateOrderEvidence | null): string | null => {
  if (evidence === null) return 'Read day first.'
  if (evidence.verdict === 'no-matter') return null
  const read = `Read ${order === 'day-first' ? 'day' : 'month'} first.`
  // where there is a doubt, it holds the evidence, as it does for a file that is month first
  return evidence.verdict === 'day-first' && order === 'day-first' ? `${sayDateOrder(evidence)} ${read}` : read
}

/** Rows that say "nothing to report" are no entries, and are quoted so that nobody takes them for lost. */
export const aboutNil = (
  rows: readonly { readonly line: number; readonly said: string }[],
  place: RowPlace,
): string[] =>
  rows.map(
    ({ line, said }) =>
      `${sayLines([line], place)} says “${excerpt(said, LONGEST_ANSWER)}”, which was read as the agency’s answer and not as an entry.`,
  )

const where = ({ of }: RowPlace): string => (of === null ? 'The file' : capital(of))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const see = (lines: readonly string[]): string => (lines.length === 0 ? '' : ` See ${lines.join('; ')}.`)

/** Lines as they stand in such a sentence; nothing where there are too many to look at. */
export const linesToSee = (lines: readonly number[], place: RowPlace): string[] =>
  lines.length === 0 || lines.length > LINES_NAMED ? [] : [lowerFirst(sayLines(lines, place))]

/** The first few lines as they stand in such a sentence, however many there are. */
export const sayFirstLines = (lines: readonly number[], place: RowPlace): string[] =>
  lines.length === 0 ? [] : [lowerFirst(sayLines(lines, place))]

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const byContent = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ heading, field, howKnown }) =>
    howKnown === 'content' && field !== null
      ? [
          `${sayNames([heading])} was read as ${CONTENT_WORDS[field] ?? 'a field'} by what stands in it, because its heading does not say. Check it.`,
        ]
      : [],
  )

const CONTENT_WORDS: Readonly<Record<string, string>> = {
  date: 'the date',
  event: 'what happened',
  rag: 'the rating',
}

const leftOut = (columns: readonly Column[]): string[] => {
  // a column of our own file of rejected rows is left out by its name, and nobody needs to be told
  const names = columns.flatMap((column) =>
    column.part === 'out' && column.howKnown !== 'name' ? [column.heading] : [],
  )
  if (names.length === 0) return []
  return [
    names.length === 1
      ? `The column ${sayNames(names)} is left out, as was chosen.`
      : `The columns ${sayNames(names)} are left out, as was chosen.`,
  ]
}

const ABOUT_SHARING =
  /\b(restrict(ed|ion|ions)?|confidential(ity)?|sensitiv(e|ity)|third party|shar(e|ed|ing|eable)|disclos(e|ed|able|ure)|redact(ed|ion)?|withh(e|o)ld)\b/
