import type { ReturnField } from '../model/receipt.ts'
import { knownName, likelyField, namesTheEnd, saysWhenWritten, WEAK_FROM } from './known-headings.ts'
import { normaliseHeading } from './normalise-heading.ts'
import { readRag } from './read-words.ts'

export type Column = {
  /** As the sender wrote it; "Column 4" where there is no heading. */
  readonly heading: string
  readonly normalised: string
  readonly field: ReturnField | null
  /**
   * `main` fills the field; `also` is a second column for the same text, kept under its heading after the first; `end` is the last day of a period.
   * Null for a column that is none of ours.
   */
  readonly part: 'main' | 'also' | 'end' | null
}

export type ColumnMap = {
  readonly columns: readonly Column[]
  /** How sure the names make us: two for each column known by its exact name, one for each known by its words. */
  readonly score: number
  readonly has: (field: ReturnField) => boolean
  /** The heading of a date column that may say when something was written instead of when it happened. */
  readonly dateWritten: string | null
}

/** Fields whose text may come from several columns, so that an entry says all that the agency said. */
const JOINED: ReadonlySet<ReturnField> = new Set(['event', 'source', 'impact', 'voice', 'action', 'people'])

/**
 * Maps columns to the fields of an entry by their headings.
 * @param headings the cells of the heading row
 * @param sample some cells of a column, to decide what a heading such as "Level" means
 */
export const mapColumns = (
  headings: readonly string[],
  sample: (column: number) => readonly string[] = () => [],
): ColumnMap => {
  const normalised = headings.map(normaliseHeading)
  const claims = normalised.map((name, column): Claim | null => claimOf(name, column, sample))
  const mains = new Map<ReturnField, Claim>()
  for (const claim of claims) {
    if (claim === null) continue
    const best = mains.get(claim.field)
    if (best === undefined || claim.place < best.place) mains.set(claim.field, claim)
  }
  const dateName = normalised[mains.get('date')?.column ?? -1] ?? null
  const columns = headings.map((heading, column): Column => {
    const name = normalised[column] ?? ''
    const base = { heading: heading.trim() === '' ? `Column ${column + 1}` : tidyHeading(heading), normalised: name }
    if (dateName !== null && namesTheEnd(name, dateName)) return { ...base, field: 'date', part: 'end' }
    const claim = claims[column]
    if (claim === null || claim === undefined) return { ...base, field: null, part: null }
    if (mains.get(claim.field) === claim) return { ...base, field: claim.field, part: 'main' }
    if (claim.place < WEAK_FROM && JOINED.has(claim.field)) return { ...base, field: claim.field, part: 'also' }
    return { ...base, field: null, part: null }
  })
  const dateColumn = columns.find((column) => column.field === 'date' && column.part === 'main')
  return {
    columns,
    score: [...mains.values()].reduce((sum, claim) => sum + (claim.place < LIKELY_FROM ? 2 : 1), 0),
    has: (field) => mains.has(field),
    dateWritten: dateColumn !== undefined && saysWhenWritten(dateColumn.normalised) ? dateColumn.heading : null,
  }
}

/** What one heading may mean. The lowest place wins a field. */
type Claim = { readonly field: ReturnField; readonly column: number; readonly place: number }

/** Headings known by their words come after those known by name. */
const LIKELY_FROM = 2000

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

const tidyHeading = (heading: string): string => heading.replaceAll(/\s+/g, ' ').trim()
