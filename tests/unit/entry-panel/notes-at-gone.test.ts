import { expect, test } from 'vitest'

import { noteAsText } from '../../../renderer/features/timeline/entry-panel/note-as-text.ts'
import { notesAtGone } from '../../../shared/model/case-note.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { aNote } from '../../builders/a-note.ts'

const standing = anEntry({ id: 1 })
const gone = anEntry({ id: 2 })
const notes = [
  aNote({ kind: 'conference rating', entry: gone.id, rag: 'red', why: 'She was alone.' }),
  aNote({ kind: 'family comment', entry: standing.id, from: 'Mother', says: 'I was there.', disputes: true }),
  aNote({ kind: 'query', entry: gone.id, agency: standing.agency, asks: 'Who was there?', answer: null }),
  aNote({ kind: 'family comment', entry: gone.id, from: 'Father', says: 'So was I.', disputes: false }),
  aNote({ kind: 'family comment', entry: gone.id, from: 'Mother', says: 'It was noon.', disputes: true }),
]

test('comments and ratings are found whose entry is not in the case any more', () => {
  expect(notesAtGone(notes, [standing, gone])).toEqual([])
  expect(notesAtGone(notes, [standing]).map(({ said }) => said.kind)).toEqual([
    'family comment',
    'family comment',
    'conference rating',
  ])
  expect(notesAtGone(notes, [])).toHaveLength(4)
})

test('each is copied whole: who says it, what, and when and by whom it was recorded', () => {
  expect(notesAtGone(notes, [standing]).map(noteAsText)).toEqual([
    'Father adds to it\nSo was I.\nA Keeper, Thu 14 May 2026 at 10:00',
    'Disputed by Mother\nIt was noon.\nA Keeper, Thu 14 May 2026 at 10:00',
    'Conference’s rating: Red\nShe was alone.\nA Keeper, Thu 14 May 2026 at 10:00',
  ])
  const silent = aNote({ kind: 'conference rating', entry: gone.id, rag: 'green', why: null })
  expect(notesAtGone([silent], []).map(noteAsText)).toEqual([
    'Conference’s rating: Green\nA Keeper, Thu 14 May 2026 at 10:00',
  ])
})
