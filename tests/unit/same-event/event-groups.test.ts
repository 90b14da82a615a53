import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { claimsOf, notesOf, withChanges, type CaseNote, type NoteChange } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { EntryId } from '../../../shared/model/ids.ts'
import { groupNoteOf, sameEventGroups, withAccountsThatStand } from '../../../shared/same-event/event-groups.ts'
import {
  LARGEST_GROUP,
  linkAccounts,
  refuseAccounts,
  removal,
  undoOf,
  unlinkAccount,
} from '../../../shared/same-event/link-changes.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, onDay } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const entryId = (number: number): EntryId => EntryId.parse(anId(number))
const [A, B, C, D] = [entryId(1), entryId(2), entryId(3), entryId(4)]

/** The notes after some changes, as the case's file makes them: a new note gets an id, a changed one the next revision. */
const answeredBy = (notes: readonly CaseNote[], changes: readonly NoteChange[], nextId: () => number): CaseNote[] =>
  changes.flatMap((change) => {
    if (change.what === 'add') return [aNote(change.said, { id: nextId() })]
    const standing = notes.find(({ id }) => id === change.id)
    if (standing?.revision !== change.expected) throw new Error('changed meanwhile')
    return change.what === 'change' ? [{ ...standing, said: change.said, revision: standing.revision + 1 }] : []
  })

const aCase = () => {
  let id = 5000
  let notes: CaseNote[] = []
  return {
    notes: () => notes,
    make: (changes: readonly NoteChange[] | null) => {
      const before = notes
      const answered = answeredBy(before, changes ?? [], () => id++)
      notes = withChanges(before, changes ?? [], answered)
      return undoOf(changes ?? [], before, answered)
    },
  }
}

const groupsOf = (notes: readonly CaseNote[]): string[][] =>
  notesOf(notes, 'same event')
    .map(({ said }) => said.entries.toSorted())
    .toSorted((a, b) => a.join().localeCompare(b.join()))
const refusalsOf = (notes: readonly CaseNote[]): string[] =>
  notesOf(notes, 'not the same event')
    .map(({ said }) => said.entries.join(' '))
    .toSorted()

describe('linking two accounts', () => {
  test('makes a group of two that stand alone', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    expect(groupsOf(of.notes())).toEqual([[A, B]])
  })

  test('lets one join the group of the other', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    of.make(linkAccounts(of.notes(), C, B))
    expect(groupsOf(of.notes())).toEqual([[A, B, C]])
  })

  test('makes one group of two', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    of.make(linkAccounts(of.notes(), C, D))
    of.make(linkAccounts(of.notes(), B, D))
    expect(groupsOf(of.notes())).toEqual([[A, B, C, D]])
  })

  test('changes nothing where they are linked already, or are one entry', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    expect(linkAccounts(of.notes(), B, A)).toEqual([])
    expect(linkAccounts(of.notes(), A, A)).toEqual([])
  })

  test('takes back what was said against it before', () => {
    const of = aCase()
    of.make(refuseAccounts(of.notes(), A, C))
    of.make(linkAccounts(of.notes(), A, B))
    expect(refusalsOf(of.notes())).toHaveLength(1)
    of.make(linkAccounts(of.notes(), B, C))
    expect(refusalsOf(of.notes())).toEqual([])
  })

  test('is not possible beyond the largest group', () => {
    const entries = Array.from({ length: LARGEST_GROUP }, (_, at) => entryId(100 + at))
    expect(linkAccounts([aNote({ kind: 'same event', entries })], entries[0] ?? A, B)).toBeNull()
  })
})

describe('keeping two accounts apart', () => {
  test('is said once, whichever is named first', () => {
    const of = aCase()
    of.make(refuseAccounts(of.notes(), B, A))
    expect(refuseAccounts(of.notes(), A, B)).toEqual([])
    expect(refusalsOf(of.notes())).toEqual([`${A} ${B}`])
  })

  test('is not said of two that are linked', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    expect(refuseAccounts(of.notes(), A, B)).toEqual([])
  })
})

describe('unlinking', () => {
  test('leaves the others of a larger group together', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    of.make(linkAccounts(of.notes(), A, C))
    of.make(unlinkAccount(of.notes(), A))
    expect(groupsOf(of.notes())).toEqual([[B, C]])
  })

  test('ends a group of two', () => {
    const of = aCase()
    of.make(linkAccounts(of.notes(), A, B))
    of.make(unlinkAccount(of.notes(), A))
    expect(of.notes()).toEqual([])
    expect(unlinkAccount(of.notes(), A)).toEqual([])
  })
})

type Deed = { readonly what: 'link' | 'refuse' | 'unlink' | 'dissolve'; readonly a: EntryId; readonly b: EntryId }
const anEntryId = fc.integer({ min: 1, max: 8 }).map(entryId)
const deeds = fc.array(
  fc.record<Deed>({ what: fc.constantFrom('link', 'refuse', 'unlink', 'dissolve'), a: anEntryId, b: anEntryId }),
  { maxLength: 40 },
)
const changesFor = (notes: readonly CaseNote[], { what, a, b }: Deed): readonly NoteChange[] | null => {
  switch (what) {
    case 'link':
      return linkAccounts(notes, a, b)
    case 'refuse':
      return refuseAccounts(notes, a, b)
    case 'unlink':
      return unlinkAccount(notes, a)
    case 'dissolve':
      return [groupNoteOf(notes, a)].flatMap((group) => (group === undefined ? [] : [removal(group)]))
  }
}

describe('whatever is linked, kept apart and unlinked in any order', () => {
  test('an entry stands in one group at most, a group has two or more, and nothing is claimed twice', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const of = aCase()
        for (const deed of all) {
          of.make(changesFor(of.notes(), deed))
          const claims = of.notes().flatMap(({ said }) => claimsOf(said))
          expect(new Set(claims).size).toBe(claims.length)
          for (const group of groupsOf(of.notes())) expect(new Set(group).size).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })

  test('no two of one group are kept apart', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const of = aCase()
        for (const deed of all) of.make(changesFor(of.notes(), deed))
        const groups = groupsOf(of.notes())
        for (const { said } of notesOf(of.notes(), 'not the same event'))
          expect(groups.some((group) => said.entries.every((entry) => group.includes(entry)))).toBe(false)
      }),
    )
  })

  test('linking two puts all who stood with either into one group, and nobody else', () => {
    fc.assert(
      fc.property(deeds, anEntryId, anEntryId, (all, a, b) => {
        fc.pre(a !== b)
        const of = aCase()
        for (const deed of all) of.make(changesFor(of.notes(), deed))
        const before = groupsOf(of.notes())
        const withOf = (entry: EntryId): string[] => before.find((group) => group.includes(entry)) ?? [entry]
        of.make(linkAccounts(of.notes(), a, b))
        const after = groupsOf(of.notes()).find((group) => group.includes(a))
        expect(after).toEqual([...new Set([...withOf(a), ...withOf(b)])].toSorted())
      }),
    )
  })

  test('undoing brings back the groups and what was kept apart, as they were', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const of = aCase()
        for (const deed of all) {
          const before = of.notes()
          const undo = of.make(changesFor(of.notes(), deed))
          const after = of.notes()
          of.make(undo)
          expect(groupsOf(of.notes())).toEqual(groupsOf(before))
          expect(refusalsOf(of.notes())).toEqual(refusalsOf(before))
          of.make(changesFor(of.notes(), deed))
          expect(groupsOf(of.notes())).toEqual(groupsOf(after))
        }
      }),
    )
  })
})

describe('the groups of a case', () => {
  const early = anEntry({ id: 1, agency: 'POL', when: onDay('2026-04-28') })
  const late = anEntry({ id: 2, agency: 'EDU', when: onDay('2026-04-29') })
  const other = anEntry({ id: 3, agency: 'GP', when: onDay('2026-01-05') })
  const another = anEntry({ id: 4, agency: 'HOU', when: onDay('2026-01-06') })

  test('show all accounts whole, in the order of the timeline', () => {
    const [group] = sameEventGroups([aNote({ kind: 'same event', entries: [late.id, early.id] })], [late, early])
    expect(group?.accounts).toEqual([early, late])
    expect(group?.gone).toBe(0)
  })

  test('count the accounts that stand, and one account alone is no group; the notes keep them all', () => {
    const notes = [aNote({ kind: 'same event', entries: [early.id, late.id, other.id] })]
    const counted = (entries: readonly Entry[]) =>
      notesOf(withAccountsThatStand(notes, entries), 'same event').map(({ said }) => said.entries)
    expect(counted([late, early])).toEqual([[early.id, late.id]])
    expect(counted([early])).toEqual([])
    expect(notes[0]?.said).toMatchObject({ entries: [early.id, late.id, other.id] })
  })

  test('stand in the order of their first account', () => {
    const groups = sameEventGroups(
      [
        aNote({ kind: 'same event', entries: [early.id, late.id] }),
        aNote({ kind: 'same event', entries: [other.id, another.id] }),
      ],
      [early, late, other, another],
    )
    expect(groups.map(({ accounts }) => accounts[0])).toEqual([other, early])
  })

  test('say how many accounts are no longer in the case, and keep the rest', () => {
    const note = aNote({ kind: 'same event', entries: [early.id, late.id, other.id] })
    expect(sameEventGroups([note], [early])).toEqual([{ note, accounts: [early], gone: 2 }])
    expect(sameEventGroups([note], [])).toEqual([{ note, accounts: [], gone: 3 }])
    expect(sameEventGroups([note], [early, late, other])[0]?.gone).toBe(0)
  })
})
