import { expect, test } from 'vitest'

import { laneHeights } from '../../../renderer/features/timeline/picture/lane-heights.ts'

test('lanes take about half of the page at most, and are never too low to hit', () => {
  for (const page of [400, 636, 900, 1400])
    for (const lanes of [1, 8, 12, 30]) {
      const { lane, maxHeight } = laneHeights(page, lanes, 2)
      expect(lane).toBeGreaterThanOrEqual(24)
      expect(maxHeight ?? 0).toBeLessThanOrEqual(Math.max(page / 2, 140))
    }
})
