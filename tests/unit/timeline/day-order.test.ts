import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { CaseNote, NoteChange } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { automaticInDay, movedInDay, placeInDay, withDayOrders } from '../../../shared/timeline/day-order.ts'
import { timelineOf } from '../../../shared/timeline/merge.ts'
import { NoteContent } from '../../../shared/model/case-note.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, atTime, from, onDay, undated } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'
import { When } from '../../../shared/model/when.ts'

const DAY = '2026-05-05'
const onThatDay = (id: number, agency = 'POL'): Entry => anEntry({ id, agency, when: onDay(DAY), sequence: id })
const anOrder = (ids: readonly number[], day = DAY): CaseNote =>
  aNote(NoteContent.parse({ kind: 'day order', day, entries: ids.map((id) => anId(id)) }), {
    id: noteOf(day),
    revision: 3,
  })
/** Each day has its own note. */
const noteOf = (day: string): number => 9000 + Number(day.slice(-2))
const numbers = (entries: readonly Entry[]): number[] => entries.map(({ id }) => Number.parseInt(id.slice(-12), 16))

/** The notes after the changes, as the case's file would keep them. */
const after = (notes: readonly CaseNote[], changes: readonly NoteChange[]): CaseNote[] =>
  changes.reduce<CaseNote[]>(
    (now, change) => {
      if (change.what === 'add') return [...now, aNote(change.said)]
      if (change.what === 'remove') return now.filter(({ id }) => id !== change.id)
      return now.map((note) =>
        note.id === change.id ? { ...note, said: change.said, revision: note.revision + 1 } : note,
      )
    },
    [...notes],
  )

describe('a day that was put in order by hand', () => {
  const three = [onThatDay(1), onThatDay(2), onThatDay(3)]

  test('stands in that order, and the days around it as before', () => {
    const around = timelineOf([
      anEntry({ id: 10, when: onDay('2026-05-04') }),
      ...three,
      anEntry({ id: 11, when: undated }),
    ])
    expect(numbers(withDayOrders(around, [anOrder([3, 1, 2])]))).toEqual([10, 3, 1, 2, 11])
  })

  test('is the very same list where nobody put a day in order', () => {
    expect(withDayOrders(three, [])).toBe(three)
  })

  test('takes in an entry that came later, behind the one that it follows by itself', () => {
    expect(numbers(withDayOrders(three, [anOrder([3, 1])]))).toEqual([3, 1, 2])
    expect(numbers(withDayOrders(three, [anOrder([3, 2])]))).toEqual([1, 3, 2])
  })

  test('does without an entry that was withdrawn or got another date', () => {
    const moved = [onThatDay(1), onThatDay(2), anEntry({ id: 3, when: onDay('2026-05-06') })]
    expect(numbers(withDayOrders(moved, [anOrder([3, 2, 99, 1])]))).toEqual([2, 1, 3])
  })

  test('holds what is dated to the day, with a time or without; what is dated by a range or "before" is of no day and stays where it was', () => {
    const before = When.parse({ ...onDay(DAY), precision: 'before', start: null, typed: 'before 5 May' })
    const timeline = timelineOf([
      anEntry({ id: 1, when: before }),
      anEntry({ id: 2, when: atTime(DAY, '10:00') }),
      anEntry({ id: 3, when: onDay(DAY) }),
      anEntry({ id: 4, when: from(DAY, '2026-05-20', 'range') }),
    ])
    expect(numbers(withDayOrders(timeline, [anOrder([4, 3, 2, 1])]))).toEqual([1, 3, 2, 4])
    expect(placeInDay(timeline, [], timeline[0]!)).toBeNull()
    expect(movedInDay(timeline, [], timeline[0]!, 1)).toEqual([])
  })
})

describe('moving an entry within its day', () => {
  const three = [onThatDay(1), onThatDay(2), onThatDay(3)]

  test('notes the order of the whole day at the first move, and changes that note at the next', () => {
    const first = movedInDay(three, [], three[2]!, -1)
    expect(first).toEqual([{ what: 'add', said: anOrder([1, 3, 2]).said }])
    const notes = [anOrder([1, 3, 2])]
    expect(movedInDay(three, notes, three[2]!, -1)).toEqual([
      { what: 'change', id: notes[0]!.id, expected: 3, said: anOrder([3, 1, 2]).said },
    ])
  })

  test('does nothing at the ends of the day, and for an entry alone on its day', () => {
    expect(movedInDay(three, [], three[0]!, -1)).toEqual([])
    expect(movedInDay(three, [], three[2]!, 1)).toEqual([])
    expect(movedInDay([three[0]!], [], three[0]!, 1)).toEqual([])
  })

  test('takes the note away when the day is back in its automatic order', () => {
    const notes = [anOrder([2, 1, 3])]
    expect(movedInDay(three, notes, three[0]!, -1)).toEqual([{ what: 'remove', id: notes[0]!.id, expected: 3 }])
    expect(automaticInDay(notes, three[0]!)).toEqual([{ what: 'remove', id: notes[0]!.id, expected: 3 }])
    expect(automaticInDay(notes, anEntry({ when: onDay('2026-05-06') }))).toEqual([])
  })

  test('keeps the place of an entry whose return was taken back, until it comes again', () => {
    const notes = [anOrder([3, 99, 1, 2])]
    const moved = after(notes, movedInDay(three, notes, three[1]!, -1))
    const again = [...three, onThatDay(99)]
    expect(numbers(withDayOrders(three, moved))).toEqual([3, 2, 1])
    expect(numbers(withDayOrders(again, moved))).toEqual([3, 99, 2, 1])
  })

  test('says where the entry stands now', () => {
    expect(placeInDay(three, [], three[2]!)).toEqual({ day: DAY, place: 3, of: 3, byHand: null })
    const notes = [anOrder([3, 1, 2])]
    expect(placeInDay(three, notes, three[2]!)).toEqual({ day: DAY, place: 1, of: 3, byHand: notes[0] })
  })
})

const aTimeline = fc
  .array(
    fc.record({ day: fc.integer({ min: 1, max: 4 }), agency: fc.constantFrom('POL', 'GP'), sequence: fc.nat(3) }),
    {
      maxLength: 14,
    },
  )
  .map((rows) =>
    timelineOf(
      rows.map(({ day, agency, sequence }, at) =>
        anEntry({ id: at + 1, agency, sequence, when: onDay(`2026-05-0${day}`) }),
      ),
    ),
  )
const orders = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 4 }),
    ids: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 8 }),
  }),
  { maxLength: 3 },
)
const asNotes = (given: ReadonlyArray<{ readonly day: number; readonly ids: readonly number[] }>): CaseNote[] =>
  [...new Map(given.map((each) => [each.day, each])).values()].map(({ day, ids }) => anOrder(ids, `2026-05-0${day}`))

describe('whatever was put in order', () => {
  test('every entry stands in the timeline once, on its own day', () => {
    fc.assert(
      fc.property(aTimeline, orders, (timeline, given) => {
        const ordered = withDayOrders(timeline, asNotes(given))
        expect(new Set(ordered)).toEqual(new Set(timeline))
        expect(ordered.map(({ when }) => when.start)).toEqual(timeline.map(({ when }) => when.start))
      }),
    )
  })

  test('putting it in order twice is the same as once', () => {
    fc.assert(
      fc.property(aTimeline, orders, (timeline, given) => {
        const notes = asNotes(given)
        const once = withDayOrders(timeline, notes)
        expect(numbers(withDayOrders(once, notes))).toEqual(numbers(once))
      }),
    )
  })

  test('what the person put in order keeps that order among itself, whoever joins or leaves the day', () => {
    fc.assert(
      fc.property(aTimeline, orders, (timeline, given) => {
        const notes = asNotes(given)
        const ordered = withDayOrders(timeline, notes)
        for (const note of notes) {
          if (note.said.kind !== 'day order') continue
          const { day, entries } = note.said
          const there = ordered.filter(({ id, when }) => when.start === day && entries.includes(id)).map(({ id }) => id)
          expect(there).toEqual(entries.filter((id) => there.includes(id)))
        }
      }),
    )
  })

  test('a move takes an entry by exactly one place, and the move back undoes it', () => {
    fc.assert(
      fc.property(aTimeline, orders, fc.nat(), (timeline, given, pick) => {
        const entry = timeline[pick % Math.max(1, timeline.length)]
        fc.pre(entry !== undefined)
        const notes = asNotes(given)
        const changes = movedInDay(timeline, notes, entry, 1)
        const stood = placeInDay(timeline, notes, entry)
        fc.pre(changes.length > 0)
        const moved = after(notes, changes)
        expect(placeInDay(timeline, moved, entry)?.place).toBe((stood?.place ?? 0) + 1)
        const back = after(moved, movedInDay(timeline, moved, entry, -1))
        expect(numbers(withDayOrders(timeline, back))).toEqual(numbers(withDayOrders(timeline, notes)))
      }),
    )
  })
})
