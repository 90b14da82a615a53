import { AgencyId, ChildId, EntryId, NoteId } from './ids.ts'
import { LONGEST_NAME, LONGEST_TEXT, Rag } from './entry.ts'
import { IsoDay } from './when.ts'
import { z } from './zod.ts'

const text = z.string().trim().min(1).max(LONGEST_TEXT)
const name = z.string().trim().min(1).max(LONGEST_NAME)

/** Why an agency wrote nothing down for a while, as a person was told or knows. */
export const SilenceReason = z.enum([
  'nothing to report',
  'not known to the service',
  'records missing',
  'not asked',
  'awaited',
])
export type SilenceReason = z.output<typeof SilenceReason>

/** How an entry shows a child to have been met. */
export const Seen = z.enum(['seen', 'seen alone', 'not seen'])
export type Seen = z.output<typeof Seen>

/** What a person reads in an entry: how the child was met, or that the words which look like it do not say so. */
export const SeenReading = z.enum([...Seen.options, 'does not say'])
export type SeenReading = z.output<typeof SeenReading>

/**
 * What people add beside the agencies' entries, in the case's own file. Nobody rewrites another agency's words: what is asked, rated, linked or answered
 * stands beside the entry and names it by its id, which is stable over later versions of a return.
 */
export const NoteContent = z.discriminatedUnion('kind', [
  /** Several accounts of one event. An entry stands in one such group at most. */
  z.strictObject({ kind: z.literal('same event'), entries: z.array(EntryId).min(2).max(200) }),
  /** Two accounts that a person has found not to be of one event. */
  z.strictObject({ kind: z.literal('not the same event'), entries: z.tuple([EntryId, EntryId]) }),
  /** A question to the agency that wrote the entry. Open until it has an answer. */
  z.strictObject({
    kind: z.literal('query'),
    entry: EntryId,
    agency: AgencyId,
    asks: text,
    answer: z.strictObject({ says: text, on: IsoDay }).nullable(),
  }),
  /** The conference's own rating beside the agency's. At most one for an entry. */
  z.strictObject({ kind: z.literal('conference rating'), entry: EntryId, rag: Rag, why: text.nullable() }),
  /** What a member of the family says of an entry. It stands beside the entry and prints with it. */
  z.strictObject({
    kind: z.literal('family comment'),
    entry: EntryId,
    /** Whose words they are, as the case says it: "Mother". */
    from: name,
    says: text,
    /** The family says that it was not so; else the comment adds to the entry. */
    disputes: z.boolean(),
  }),
  /** The order of the entries of one day, as a person put it. At most one for a day. */
  z.strictObject({ kind: z.literal('day order'), day: IsoDay, entries: z.array(EntryId).min(2).max(1000) }),
  /** A filter and its name: what stands behind the question mark of the timeline's address. */
  z.strictObject({ kind: z.literal('view'), name, search: z.string().max(2000) }),
  /** An abbreviation of this case's agencies and what it stands for. */
  z.strictObject({ kind: z.literal('abbreviation'), short: z.string().trim().min(1).max(20), long: name }),
  /** Why there is no entry of an agency between two days, both included. */
  z.strictObject({
    kind: z.literal('silence'),
    agency: AgencyId,
    from: IsoDay,
    to: IsoDay,
    because: SilenceReason,
    says: text.nullable(),
  }),
  /** A person read how the child was met, and says it where the words alone do not, or mislead. At most one for an entry and a child. */
  z.strictObject({ kind: z.literal('seen'), entry: EntryId, child: ChildId, as: SeenReading }),
])
export type NoteContent = z.output<typeof NoteContent>
export type NoteKind = NoteContent['kind']

/** A note as it stands. Its earlier revisions, and notes that were taken away, stay in the case's file. */
export const CaseNote = z.strictObject({
  id: NoteId,
  /** 1 for a new note, one more for each change. */
  revision: z.int().positive(),
  said: NoteContent,
  at: z.iso.datetime(),
  by: z.string(),
})
export type CaseNote = z.output<typeof CaseNote>

/** A note of one kind. */
export type NoteOf<K extends NoteKind> = Omit<CaseNote, 'said'> & {
  readonly said: Extract<NoteContent, { readonly kind: K }>
}

/**
 * One change of the notes. `expected` is the revision that was seen; when another stands meanwhile nothing is changed at all, and neither text is lost.
 */
export const NoteChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('add'), said: NoteContent }),
  z.strictObject({ what: z.literal('change'), id: NoteId, expected: z.int().positive(), said: NoteContent }),
  z.strictObject({ what: z.literal('remove'), id: NoteId, expected: z.int().positive() }),
])
export type NoteChange = z.output<typeof NoteChange>

/** The notes of one kind, in the order in which they were first made. */
export const notesOf = <K extends NoteKind>(notes: readonly CaseNote[], kind: K): NoteOf<K>[] =>
  notes.filter((note): note is CaseNote & NoteOf<K> => note.said.kind === kind)

/** Shown at its entry and nowhere else; queries have a room of their own. */
export type NoteAtGone = NoteOf<'family comment'> | NoteOf<'conference rating'>

/**
 * The comments and ratings whose entry is not in the case any more: a later version left it out, or its return was undone. What the family says comes first,
 * each kind in the order in which it was first made.
 */
export const notesAtGone = (
  notes: readonly CaseNote[],
  entries: ReadonlyArray<{ readonly id: EntryId }>,
): NoteAtGone[] => {
  const standing = new Set(entries.map(({ id }) => id))
  return [...notesOf(notes, 'family comment'), ...notesOf(notes, 'conference rating')].filter(
    ({ said }) => !standing.has(said.entry),
  )
}

/** The notes after some changes, as they were answered: what a window shows until it has fetched them anew. */
export const withChanges = (
  notes: readonly CaseNote[],
  changes: readonly NoteChange[],
  answered: readonly CaseNote[],
): CaseNote[] => {
  const removed = new Set(changes.flatMap((change) => (change.what === 'remove' ? [change.id] : [])))
  const now = new Map(answered.map((note) => [note.id, note]))
  const kept = notes.filter(({ id }) => !removed.has(id)).map((note) => now.get(note.id) ?? note)
  const known = new Set(kept.map(({ id }) => id))
  return [...kept, ...answered.filter(({ id }) => !known.has(id))]
}

/** What a note alone may say: of all notes of a case no two may claim the same. */
export const claimsOf = (said: NoteContent): string[] => {
  switch (said.kind) {
    case 'same event':
      return [...new Set(said.entries)].map((entry) => `${said.kind} ${entry}`)
    case 'not the same event':
      return [`${said.kind} ${said.entries.toSorted().join(' ')}`]
    case 'conference rating':
      return [`${said.kind} ${said.entry}`]
    case 'day order':
      return [`${said.kind} ${said.day}`]
    case 'view':
      return [`${said.kind} ${said.name.toLowerCase()}`]
    case 'abbreviation':
      return [`${said.kind} ${said.short.toLowerCase()}`]
    case 'seen':
      return [`${said.kind} ${said.entry} ${said.child}`]
    case 'query':
    case 'family comment':
    case 'silence':
      return []
  }
}
