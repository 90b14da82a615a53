import type { CaseAgency } from '../model/agency.ts'
import { notesOf, type CaseNote, type NoteOf } from '../model/case-note.ts'
import type { Case } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { compareEntries } from '../timeline/compare-entries.ts'

/** A query and the entry that it is about; null when the entry was withdrawn since. */
export type Query = { readonly note: NoteOf<'query'>; readonly entry: Entry | null }

export type AgencyQueries = {
  readonly agency: CaseAgency
  /** The open ones first, each in the order of the timeline. */
  readonly queries: readonly Query[]
  readonly open: number
}

/** What was asked, by agency, in the order of the case's agencies; agencies of which nothing was asked are left out. */
export const queriesByAgency = (
  of: Pick<Case, 'agencies'>,
  notes: readonly CaseNote[],
  entries: readonly Entry[],
): AgencyQueries[] => {
  const asked = notesOf(notes, 'query')
  const wanted = new Set<string>(asked.map(({ said }) => said.entry))
  const byId = new Map(entries.filter(({ id }) => wanted.has(id)).map((entry) => [entry.id, entry]))
  return of.agencies.flatMap((agency) => {
    const queries = asked
      .filter(({ said }) => said.agency === agency.id)
      .map((note): Query => ({ note, entry: byId.get(note.said.entry) ?? null }))
      .toSorted((a, b) => Number(isAnswered(a)) - Number(isAnswered(b)) || inTime(a.entry, b.entry))
    const open = queries.filter((query) => !isAnswered(query)).length
    return queries.length === 0 ? [] : [{ agency, queries, open }]
  })
}

export const isAnswered = ({ note }: Query): boolean => note.said.answer !== null

const inTime = (a: Entry | null, b: Entry | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareEntries(a, b)
}
