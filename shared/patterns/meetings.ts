import type { Child } from '../model/case.ts'
import { notesOf, type NoteOf, type Seen, type SeenReading } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { PatternInput } from './period.ts'
import { seenInWords, type SeenInWords } from './seen-words.ts'
import { voiceOf, type Voice } from './voice.ts'

/** How an entry was read of one child. A person's word goes before what the words suggest. */
export type Reading = {
  readonly entry: Entry
  readonly as: SeenReading
  /** What the words of the entry suggest; null where only a person says it. */
  readonly words: SeenInWords | null
  readonly note: NoteOf<'seen'> | null
}

/** An entry that shows how a child was met. */
export type Meeting = Reading & { readonly as: Seen }

export type Hearing = { readonly entry: Entry; readonly voice: Voice }

export type ChildMet = {
  readonly child: Child
  /** Latest first; undated ones at the end. With those of which a person says that they do not say it. */
  readonly readings: readonly Reading[]
  readonly meetings: readonly Meeting[]
  readonly hearings: readonly Hearing[]
  /** The latest that has a date. */
  readonly seen: Meeting | null
  readonly seenAlone: Meeting | null
  readonly notSeen: Meeting | null
  readonly heard: Hearing | null
}

/** For each child of the case, when entries last show it as seen, seen alone, and heard. */
export const childrenMet = ({ of, entries, notes }: PatternInput): readonly ChildMet[] => {
  const said = saidBy(notesOf(notes, 'seen'))
  return of.children.map((child) => {
    const readings = entries
      .flatMap((entry) => readingOf(entry, child, { of, notes: said }) ?? [])
      .toSorted((a, b) => latestFirst(a.entry, b.entry))
    const meetings = readings.filter((reading): reading is Meeting => reading.as !== 'does not say')
    const hearings = entries
      .flatMap((entry) => {
        const voice = voiceOf(entry, child, of.children)
        return voice === null ? [] : [{ entry, voice }]
      })
      .toSorted((a, b) => latestFirst(a.entry, b.entry))
    const last = (as: readonly Seen[]): Meeting | null =>
      meetings.find((meeting) => as.includes(meeting.as) && isDated(meeting.entry)) ?? null
    return {
      child,
      readings,
      meetings,
      hearings,
      seen: last(['seen', 'seen alone']),
      seenAlone: last(['seen alone']),
      notSeen: last(['not seen']),
      heard: hearings.find(({ entry }) => isDated(entry)) ?? null,
    }
  })
}

/** The last hearing, where it lies after the day on which the child is last said to be seen: somebody who was heard was met, whether or not the words say so. */
export const heardAfterSeen = ({ seen, heard }: Pick<ChildMet, 'seen' | 'heard'>): Hearing | null => {
  const [last, from] = [seen?.entry.when.end ?? null, heard?.entry.when.start ?? null]
  return last !== null && from !== null && from > last ? heard : null
}

/** People's own readings, found by entry and child. */
export type SaidSeen = ReadonlyMap<string, NoteOf<'seen'>>

export const saidBy = (notes: readonly NoteOf<'seen'>[]): SaidSeen =>
  new Map(notes.map((note) => [`${note.said.entry} ${note.said.child}`, note]))

/** What an entry says of one child; null where neither its words nor a person say anything of it. */
export const readingOf = (
  entry: Entry,
  child: Child,
  { of, notes }: { readonly of: PatternInput['of']; readonly notes: SaidSeen },
): Reading | null => {
  const note = notes.get(`${entry.id} ${child.id}`) ?? null
  const words = seenInWords(entry, child, of)
  const as = note?.said.as ?? words?.as
  return as === undefined ? null : { entry, as, words, note }
}

/** "Before 5 May" has no first day, and so no place among the last. */
const isDated = ({ when }: Entry): boolean => when.start !== null

/** By the first day on which it can have happened: an entry of "May" is no proof of the 31st. */
const latestFirst = (a: Entry, b: Entry): number => {
  const [left, right] = [a.when.start ?? '', b.when.start ?? '']
  if (left !== right) return left < right ? 1 : -1
  const [earlier, later] = [a.when.time ?? '', b.when.time ?? '']
  return earlier === later ? 0 : earlier < later ? 1 : -1
}
