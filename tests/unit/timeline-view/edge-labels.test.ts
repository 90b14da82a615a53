import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { placeLabels, type Edge } from '../../../renderer/features/timeline/picture/edge-labels.ts'

test('words stand on the side they prefer', () => {
  expect(
    placeLabels(
      [
        { key: 'meeting', x: 400, width: 130, prefers: 'right' },
        { key: 'conference', x: 800, width: 110, prefers: 'left' },
      ],
      1000,
    ),
  ).toEqual([
    { key: 'meeting', left: 407 },
    { key: 'conference', left: 683 },
  ])
})

test('words that would be cut by the edge stand on the other side', () => {
  expect(placeLabels([{ key: 'meeting', x: 950, width: 130, prefers: 'right' }], 1000)).toEqual([
    { key: 'meeting', left: 813 },
  ])
})

test('a day out of sight has no words', () => {
  expect(placeLabels([{ key: 'meeting', x: -3, width: 10, prefers: 'right' }], 1000)).toEqual([])
})

test('no words cover others or are cut, and the first of a crowd always gets its place', () => {
  const edges = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 20, max: 180 }),
      prefers: fc.constantFrom('left', 'right'),
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(edges, (said) => {
      const named: Edge[] = said.map((edge, i) => ({ ...edge, key: `${i}` }))
      const placed = placeLabels(named, 900).map(({ key, left }) => ({
        left,
        right: left + (named[Number(key)]?.width ?? 0),
      }))
      expect(placed.length).toBeGreaterThan(0)
      for (const { left, right } of placed) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(900)
      }
      const sorted = placed.toSorted((a, b) => a.left - b.left)
      for (const [i, box] of sorted.entries())
        expect(box.right).toBeLessThan(sorted[i + 1]?.left ?? Number.POSITIVE_INFINITY)
    }),
  )
})
