import { expect, test } from 'vitest'

import { laneHeights } from '../../../renderer/features/timeline/lane-heights.ts'
import { rowAfterKey } from '../../../renderer/features/timeline/row-focus.ts'

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 4, 14],
  ['PageDown', 95, 99],
  ['PageUp', 4, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
])('%s from row %i of a hundred leads to %s', (key, row, to) => {
  expect(rowAfterKey(key, row, 100, 10)).toBe(to)
})

test('in an empty list no key leads anywhere', () => {
  expect(rowAfterKey('End', 0, 0, 10)).toBeNull()
})

test('lanes take less than half of the page, and are never too low to hit', () => {
  for (const page of [400, 636, 900, 1400])
    for (const lanes of [1, 8, 12, 30]) {
      const { lane, maxHeight } = laneHeights(page, lanes)
      expect(lane).toBeGreaterThanOrEqual(24)
      expect(maxHeight ?? 0).toBeLessThanOrEqual(Math.max(page / 2, 140))
    }
})
