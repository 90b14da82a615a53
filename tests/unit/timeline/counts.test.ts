import { expect, test } from 'vitest'

import { countEntries, periodOf } from '../../../shared/timeline/counts.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

test('entries are counted by rating, strength, worry and the child’s own words', () => {
  expect(
    countEntries([
      anEntry({ rag: 'red', balance: 'worry', voice: '“I hid.”' }),
      anEntry({ rag: 'amber', balance: 'neutral' }),
      anEntry({ rag: 'green', balance: 'strength', voice: '  ' }),
      anEntry({ rag: null }),
    ]),
  ).toEqual({ entries: 4, red: 1, amber: 1, green: 1, notRated: 1, strengths: 1, worries: 1, withVoice: 1 })
})

test('the period runs from the first to the last day on which a dated entry can have happened', () => {
  expect(
    periodOf([
      anEntry({ when: onDay('2025-06-01') }),
      anEntry({ when: from('2024-01-01', '2024-12-31', 'year') }),
      anEntry({ when: undated }),
    ]),
  ).toEqual({ from: '2024-01-01', to: '2025-06-01' })
})

test('without a dated entry there is no period', () => {
  expect(periodOf([anEntry({ when: undated })])).toBeNull()
  expect(periodOf([])).toBeNull()
})
