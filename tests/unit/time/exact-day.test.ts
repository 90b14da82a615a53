import { expect, test } from 'vitest'

import { IsoDay } from '../../../shared/model/when.ts'
import { readExactDay } from '../../../shared/time/exact-day.ts'

const today = IsoDay.parse('2026-05-15')

test('an exact day is read however it is typed', () => {
  for (const typed of ['1 May 2026', '1/5/26', '2026-05-01', 'Fri 1st May 2026']) {
    expect(readExactDay(typed, today)).toEqual({ ok: true, value: '2026-05-01' })
  }
})

test.each(['', 'May 2026', 'c. 1 May 2026', '31/04/2026', 'soon'])(
  '%j is answered with one whole sentence',
  (typed) => {
    const read = readExactDay(typed, today)
    expect(read.ok ? '' : read.error.why).toMatch(/^[A-Z0-9“].*[^.]\.$/)
  },
)
