import type { Examination, ExaminedTable, HowKnown } from '../../../../shared/model/examination.ts'
import {
  NO_CONSTANTS,
  type ColumnUse,
  type Constants,
  type Mapping,
  type Reading,
} from '../../../../shared/model/reading.ts'
import { normaliseHeading } from '../../../../shared/returns/headings/normalise-heading.ts'
import type { DateOrder } from '../../../../shared/time/date-order.ts'

/** What a person decided about a file, and which columns they looked at themselves. */
export type Choices = {
  readonly reading: Reading
  /** Keys of the columns whose use a person chose one by one. */
  readonly byPerson: ReadonlySet<string>
  /** The columns come from a file of saved ones. */
  readonly fromFile: boolean
}

export type ColumnShown = {
  readonly key: string
  readonly heading: string
  readonly samples: readonly string[]
  readonly use: ColumnUse
  readonly howKnown: HowKnown | 'file'
}

/**
 * The columns of a table as they are to be read, choices that are not examined yet included.
 * @param before how each column was known before a person chose anything: to main, all that a mapping names is chosen
 */
export const columnsShown = (
  table: ExaminedTable,
  { reading, byPerson, fromFile }: Choices,
  before: ReadonlyMap<string, HowKnown>,
): readonly ColumnShown[] => {
  const told = toldUses(reading.mapping)
  return keyed(table).map(({ key, heading, samples, use, howKnown }) => ({
    key,
    heading,
    samples,
    use: told.get(key) ?? use,
    howKnown: byPerson.has(key) ? 'chosen' : fromFile && told.has(key) ? 'file' : (before.get(key) ?? howKnown),
  }))
}

export const knownBefore = (examined: Examination): ReadonlyMap<string, HowKnown> =>
  new Map(examined.tables.flatMap((table) => keyed(table).map(({ key, howKnown }) => [key, howKnown] as const)))

/** The whole mapping as it stands: what was found, with what a person chose instead. */
export const mappingOf = (examined: Examination, reading: Reading): Mapping => {
  const told = toldUses(reading.mapping)
  const columns = new Map<string, { heading: string; use: ColumnUse }>()
  for (const table of examined.tables)
    for (const { key, heading, use } of keyed(table))
      if (!columns.has(key)) columns.set(key, { heading, use: told.get(key) ?? use })
  return {
    columns: [...columns.values()],
    constants: reading.mapping?.constants ?? examined.constants,
    dateOrder: reading.mapping?.dateOrder ?? null,
  }
}

export const withUse = (choices: Choices, examined: Examination, key: string, use: ColumnUse): Choices => {
  const mapping = mappingOf(examined, choices.reading)
  const keys = keysOf(mapping.columns)
  return {
    ...choices,
    byPerson: new Set([...choices.byPerson, key]),
    reading: {
      ...withHeadingsKept(choices.reading, examined),
      mapping: {
        ...mapping,
        columns: mapping.columns.map((column, i) => (keys[i] === key ? { ...column, use } : column)),
      },
    },
  }
}

/** Columns from a file of saved ones. */
export const withSavedColumns = ({ reading }: Choices, examined: Examination, mapping: Mapping): Choices => ({
  byPerson: new Set(),
  fromFile: true,
  reading: { ...withHeadingsKept(reading, examined), mapping },
})

/** The headings stay where they were found: without its date column, a table would lose its columns while a person sets them. */
const withHeadingsKept = (reading: Reading, examined: Examination): Reading => ({
  ...reading,
  tables: [
    ...reading.tables,
    ...examined.tables
      .filter(({ table, taken }) => taken && !reading.tables.some((told) => told.table === table))
      .map(({ table, headerLine }) => ({ table, taken: true, headerLine: headerLine ?? 0 })),
  ],
})

export const withConstant = <K extends keyof Constants>(
  choices: Choices,
  examined: Examination,
  field: K,
  value: Constants[K],
): Choices => {
  const mapping = mappingOf(examined, choices.reading)
  return withMapping(choices, { ...mapping, constants: { ...mapping.constants, [field]: value } })
}

export const withOrder = (choices: Choices, examined: Examination, dateOrder: DateOrder): Choices =>
  withMapping(choices, { ...mappingOf(examined, choices.reading), dateOrder })

/** A table's headings, or whether it is taken. The rest of what was chosen stays. */
export const withTable = (
  choices: Choices,
  table: ExaminedTable,
  change: { readonly taken?: boolean; readonly headerLine?: number },
): Choices => {
  const { tables } = choices.reading
  const told = tables.find((each) => each.table === table.table)
  // looking for its headings means wanting it
  const now = { table: table.table, taken: true, headerLine: told?.headerLine ?? null, ...change }
  return {
    ...choices,
    reading: { ...choices.reading, tables: [...tables.filter((each) => each.table !== table.table), now] },
  }
}

export const withMapping = (choices: Choices, mapping: Mapping): Choices => ({
  ...choices,
  reading: { ...choices.reading, mapping },
})

/** Whether a table is to be taken: as a person said, else as it was found. */
export const isWanted = (table: ExaminedTable, reading: Reading): boolean =>
  reading.tables.find((each) => each.table === table.table)?.taken ?? table.taken

/**
 * Why the file cannot go on as it is read now, a reason for each table that is wanted and lacks something.
 * Empty when it can: some table is taken, and none that a person chose is left behind.
 */
export const whatIsMissing = (
  examined: Examination,
  reading: Reading,
): ReadonlyArray<{ readonly table: ExaminedTable; readonly why: string }> => {
  if (examined.nothingToReport) return []
  const anyTaken = examined.tables.some(({ taken }) => taken)
  return examined.tables.flatMap((table) => {
    const said = reading.tables.find((each) => each.table === table.table)?.taken
    const matters = said ?? !anyTaken
    return matters && !table.taken && table.why !== null ? [{ table, why: table.why }] : []
  })
}

/** Constants as they stand, choices that are not examined yet included. */
export const constantsShown = (examined: Examination, reading: Reading): Constants =>
  reading.mapping?.constants ?? examined.constants

/** The fields a constant can fill, also those with a column: its blank cells are filled. */
export const CONSTANT_FIELDS = [
  'rag',
  'balance',
  'basis',
  'category',
  'source',
  'author',
] as const satisfies readonly (keyof typeof NO_CONSTANTS)[]

const keyed = (table: ExaminedTable): ReadonlyArray<ExaminedTable['columns'][number] & { readonly key: string }> => {
  const keys = keysOf(table.columns)
  return table.columns.map((column, i) => ({ ...column, key: keys[i] ?? '' }))
}

const toldUses = (mapping: Mapping | null): ReadonlyMap<string, ColumnUse> => {
  if (mapping === null) return new Map()
  const keys = keysOf(mapping.columns)
  return new Map(mapping.columns.map(({ use }, i) => [keys[i] ?? '', use]))
}

/** What tells a column again: its heading and, where the file has it more than once, which of them it is. As `map-columns` reads a mapping. */
const keysOf = (columns: ReadonlyArray<{ readonly heading: string }>): readonly string[] => {
  const seen = new Map<string, number>()
  return columns.map(({ heading }) => {
    const normalised = normaliseHeading(heading)
    const name = normalised === '' ? heading.trim().toLowerCase() : normalised
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return `${name} ${before}`
  })
}
