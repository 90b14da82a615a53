import { describe, expect, test } from 'vitest'

import { roomSteps, type RoomStep } from '../../../renderer/features/room/room-steps.ts'
import { stripOf } from '../../../renderer/features/room/strip-marks.ts'
import type { When } from '../../../shared/model/when.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'

const shown = (when: When): RoomStep =>
  roomSteps([anEntry({ when, sharing: 'shareable' })], [], { undecided: 'masked', keptBack: new Set() })[0]!
const masked = (when: When): RoomStep =>
  roomSteps([anEntry({ when, sharing: 'restricted' })], [], { undecided: 'masked', keptBack: new Set() })[0]!

describe('the strip of the days that are shown', () => {
  test('goes from the first to the last of them, and says where an entry stands', () => {
    const middle = shown(onDay('2026-05-06'))
    const strip = stripOf([shown(onDay('2026-05-01')), middle, shown(onDay('2026-05-11'))])
    expect(strip).toMatchObject({ first: '2026-05-01', last: '2026-05-11', marks: [0, 0.5, 1] })
    expect(strip?.spanOf(middle)).toEqual({ from: 0.5, to: 0.5 })
  })

  test('shows an imprecise date as long as it is', () => {
    const week = shown(from('2026-05-04', '2026-05-10', 'week'))
    const strip = stripOf([shown(onDay('2026-05-01')), week, shown(onDay('2026-05-13'))])
    expect(strip?.spanOf(week)).toEqual({ from: 0.25, to: 0.75 })
  })

  test('knows nothing of a masked entry, not even that the days go so far', () => {
    const secret = masked(onDay('2024-01-01'))
    const strip = stripOf([secret, shown(onDay('2026-05-01')), shown(onDay('2026-05-11'))])
    expect(strip).toMatchObject({ first: '2026-05-01', marks: [0, 1] })
    expect(strip?.spanOf(secret)).toBeNull()
  })

  test('has no place for an entry without a date', () => {
    const strip = stripOf([shown(onDay('2026-05-01')), shown(onDay('2026-05-11')), shown(undated)])
    expect(strip?.spanOf(shown(undated))).toBeNull()
  })

  test('is not drawn for a single day', () => {
    expect(stripOf([shown(onDay('2026-05-01')), shown(undated)])).toBeNull()
  })

  test('joins what no eye can tell apart', () => {
    const days = Array.from({ length: 3000 }, (_, at) =>
      shown(onDay(`20${10 + Math.floor(at / 365)}-01-${String(1 + (at % 28)).padStart(2, '0')}`)),
    )
    expect(stripOf(days)?.marks.length).toBeLessThanOrEqual(301)
  })
})
