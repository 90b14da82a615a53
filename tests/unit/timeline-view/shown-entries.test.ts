import { expect, test } from 'vitest'

import { shownEntries } from '../../../renderer/features/timeline/shown-entries.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { conferenceWindow } from '../../../shared/timeline/window.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

const window = conferenceWindow({ strategyMeeting: IsoDay.parse('2026-05-01'), conference: IsoDay.parse('2026-05-21') })
const before = anEntry({ when: onDay('2026-04-30') })
const inside = anEntry({ when: onDay('2026-05-05') })
const may = anEntry({ when: from('2026-05-01', '2026-05-31', 'month'), agency: 'GP' })
const after = anEntry({ when: onDay('2026-05-22') })
const nobodyKnows = anEntry({ when: undated })
const all = [before, inside, may, after, nobodyKnows]

test('the window lists what may lie in it, keeps the undated at the end, and counts the rest', () => {
  const found = shownEntries(all, window, { scope: 'window', agency: null })
  expect(found.shown).toEqual([inside, may, nobodyKnows])
  expect(found).toMatchObject({ total: 5, inWindow: 2, undated: 1, hidden: { before: 1, after: 1, otherAgencies: 0 } })
})

test('the whole look-back lists everything', () => {
  const found = shownEntries(all, window, { scope: 'all', agency: null })
  expect(found.shown).toEqual(all)
  expect(found.hidden).toEqual({ before: 0, after: 0, otherAgencies: 0 })
})

test('one agency alone says how many entries of others are left out', () => {
  const found = shownEntries(all, window, { scope: 'all', agency: may.agency })
  expect(found.shown).toEqual([may])
  expect(found).toMatchObject({ total: 5, hidden: { otherAgencies: 4 } })
})

test('shown and hidden always add up', () => {
  for (const scope of ['window', 'all'] as const)
    for (const agency of [null, may.agency, inside.agency]) {
      const { shown, total, hidden } = shownEntries(all, window, { scope, agency })
      expect(shown.length + hidden.before + hidden.after + hidden.otherAgencies).toBe(total)
    }
})
