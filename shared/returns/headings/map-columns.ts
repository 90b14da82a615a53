import type { HowKnown } from '../../model/examination.ts'
import type { ColumnUse, Mapping } from '../../model/reading.ts'
import type { ReturnField } from '../../model/return-field.ts'
import { knownName, likelyField, namesTheEnd, saysWhenWritten, WEAK_FROM } from './known-headings.ts'
import { normaliseHeading } from './normalise-heading.ts'
import { readRag } from './read-words.ts'

export type Column = {
  /** As the sender wrote it; "Column 4" where there is no heading. */
  readonly heading: string
  readonly normalised: string
  readonly field: ReturnField | null
  /**
   * `main` fills the field; `also` is a second column for the same field, joined to the first; `end` is the last day of a period; `out` is left out, because a person said so.
   * Null for a column that is kept beside the entry.
   */
  readonly part: 'main' | 'also' | 'end' | 'out' | null
  readonly howKnown: HowKnown
}

export type ColumnMap = {
  readonly columns: readonly Column[]
  /** How sure the names make us: two for each column known by its exact name, one for each known by its words. */
  readonly score: number
  readonly has: (field: ReturnField) => boolean
  /** The heading of a date column that may say when something was written instead of when it happened. */
  readonly dateWritten: string | null
}

/** What is known about columns beside their names. */
export type ColumnKnowledge = {
  /** Some cells of a column, to decide what a heading such as "Level" means. */
  readonly sample?: (column: number) => readonly string[]
  /** What a person chose just now, or what is remembered of the agency's last return: it comes before any name. */
  readonly mapping?: Mapping | null
  readonly mappingIs?: 'chosen' | 'remembered'
  /** Columns told by what stands in them, where no name tells. */
  readonly byContent?: ReadonlyMap<number, ReturnField>
}

/** Fields whose text may come from several columns, so that an entry says all that the agency said. */
const JOINED: ReadonlySet<ReturnField> = new Set(['event', 'source', 'impact', 'voice', 'action', 'people'])

/** Headings of columns that we write ourselves into the file of rejected rows: they speak of the rows, and are none of the sender's. */
export const isOurOwnHeading = (heading: string): boolean => /^\s*tributary: /i.test(heading)

/** Where a row stood in the sender's file. */
export const LINE_HEADING = 'Tributary: line in the file'
/** A mark of what a row says (`rowMark`). */
export const MARK_HEADING = 'Tributary: leave this as it is'
/** Why a row was not taken; it stands last in that file. */
export const WHY_HEADING = 'Tributary: why it was not taken'

/** What a column is called: its heading, or its place where it has none. The one name under which no object keeps anything is changed. */
export const headingOf = (heading: string, column: number): string =>
  heading.trim() === ''
    ? `Column ${column + 1}`
    : heading
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replace(/^__proto__$/, '_proto_')

/**
 * Maps columns to the fields of an entry: by what a person said, then by their headings, then by what stands in them.
 * @param headings the cells of the heading row
 */
export const mapColumns = (headings: readonly string[], known: ColumnKnowledge = {}): ColumnMap => {
  const { sample = () => [], mapping = null, mappingIs = 'chosen', byContent = NOTHING } = known
  const normalised = headings.map(normaliseHeading)
  const told = usesIn(mapping, headings)
  const fieldTold = new Set(told.flatMap((use) => (isField(use) ? [use] : [])))
  const claims = normalised.map((name, column): Claim | null => {
    const use = told[column]
    if (use !== null && use !== undefined) return isField(use) ? { field: use, column, place: -1 } : null
    if (isOurOwnHeading(headings[column] ?? '')) return null
    const claim = claimOf(name, column, sample)
    if (claim !== null) return claim
    const field = byContent.get(column)
    return field === undefined ? null : { field, column, place: BY_CONTENT }
  })
  const mains = new Map<ReturnField, Claim>()
  for (const claim of claims) {
    if (claim === null) continue
    const best = mains.get(claim.field)
    if (best === undefined || claim.place < best.place) mains.set(claim.field, claim)
  }
  const dateName = normalised[mains.get('date')?.column ?? -1] ?? null
  const endTold = told.includes('end date')
  const columns = headings.map((heading, column): Column => {
    const name = normalised[column] ?? ''
    const base = { heading: headingOf(heading, column), normalised: name }
    const use = told[column]
    const howTold = mappingIs
    if (use === 'left out' || isOurOwnHeading(heading))
      return { ...base, field: null, part: 'out', howKnown: use === 'left out' ? howTold : 'name' }
    if (use === 'kept') return { ...base, field: null, part: null, howKnown: howTold }
    if (use === 'end date') return { ...base, field: 'date', part: 'end', howKnown: howTold }
    if (use == null && !endTold && dateName !== null && namesTheEnd(name, dateName))
      return { ...base, field: 'date', part: 'end', howKnown: 'name' }
    const claim = claims[column]
    if (claim === null || claim === undefined) return { ...base, field: null, part: null, howKnown: 'unknown' }
    const howKnown = use != null ? howTold : claim.place === BY_CONTENT ? 'content' : 'name'
    if (mains.get(claim.field) === claim) return { ...base, field: claim.field, part: 'main', howKnown }
    // what a person chose for a field is all of it, unless they chose this column, too
    const joins = use != null ? claim.field !== 'date' : claim.place < WEAK_FROM && !fieldTold.has(claim.field)
    if (joins && (use != null || JOINED.has(claim.field)))
      return { ...base, field: claim.field, part: 'also', howKnown }
    return { ...base, field: null, part: null, howKnown: use != null ? howKnown : 'unknown' }
  })
  const dateColumn = columns.find((column) => column.field === 'date' && column.part === 'main')
  return {
    columns,
    score: [...mains.values()].reduce((sum, claim) => sum + scoreOf(claim.place), 0),
    has: (field) => mains.has(field),
    dateWritten: dateColumn !== undefined && saysWhenWritten(dateColumn.normalised) ? dateColumn.heading : null,
  }
}

/** What a column is used for, in the words of a mapping. */
export const useOf = (column: Column): ColumnUse => {
  if (column.part === 'out') return 'left out'
  if (column.part === 'end') return 'end date'
  return column.field ?? 'kept'
}

const NOTHING: ReadonlyMap<number, ReturnField> = new Map()

const isField = (use: ColumnUse | null): use is ReturnField =>
  use !== null && use !== 'kept' && use !== 'left out' && use !== 'end date'

/** What the mapping says of each column, null where it says nothing. The second of two columns with one heading is the second in the mapping, too. */
const usesIn = (mapping: Mapping | null, headings: readonly string[]): readonly (ColumnUse | null)[] => {
  if (mapping === null) return headings.map(() => null)
  const waiting = new Map<string, ColumnUse[]>()
  for (const { heading, use } of mapping.columns) {
    const key = mappingKey(heading)
    waiting.set(key, [...(waiting.get(key) ?? []), use])
  }
  return headings.map((heading, column) => waiting.get(mappingKey(headingOf(heading, column)))?.shift() ?? null)
}

const mappingKey = (heading: string): string => {
  const normalised = normaliseHeading(heading)
  return normalised === '' ? heading.trim().toLowerCase() : normalised
}

/** What one heading may mean. The lowest place wins a field. */
type Claim = { readonly field: ReturnField; readonly column: number; readonly place: number }

/** Headings known by their words come after those known by name, and what stands in a column after both. */
const LIKELY_FROM = 2000
const BY_CONTENT = 3000

const scoreOf = (place: number): number => (place < LIKELY_FROM ? 2 : place < BY_CONTENT ? 1 : 0)

const claimOf = (name: string, column: number, sample: (column: number) => readonly string[]): Claim | null => {
  if (name === '') return null
  if (AMBIGUOUS.has(name)) {
    const cells = sample(column).filter((cell) => cell.trim() !== '')
    const colours = cells.filter((cell) => readRag(cell) !== null).length
    if (cells.length > 0 && colours * 2 >= cells.length) return { field: 'rag', column, place: 0 }
    if (name.startsWith('significance')) return { field: 'impact', column, place: WEAK_FROM }
  }
  const known = knownName(name)
  if (known !== null) return { field: known.field, column, place: known.place }
  const likely = likelyField(name)
  return likely === null ? null : { field: likely, column, place: LIKELY_FROM }
}

/** In some systems a colour, in others a word or a paragraph. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'significance',
  'significance level',
  'level',
  'status',
  'rating',
  'grade',
  'risk',
  'severity',
  'priority',
  'concern level',
  'level of concern',
  'risk level',
  'risk rating',
])
