import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDateWithNotes } from '../../../shared/time/read-date.ts'
import { sayMoment } from '../../../shared/time/say.ts'
import { aDay, day } from './when-arbitraries.ts'

const noted = (typed: string, time?: string) => {
  const how = { today: day('2026-05-01'), order: 'day-first', ...(time === undefined ? {} : { time }) } as const
  const read = readDateWithNotes(typed, how)
  if (!read.ok) throw new Error(read.error.why)
  return { on: read.value.when.start, time: read.value.when.time, notes: read.value.notes }
}

const SAID = '23:30 was given in UTC; in Britain it was '

describe('a time given in UTC', () => {
  it.each([
    '2025-06-13T23:30:00Z',
    '2025-06-13T23:30:00.000Z',
    '2025-06-13T23:30Z',
    '2025-06-13 23:30:00+00:00',
    '2025-06-13T23:30:00+0000',
    '13/06/2025 23:30 UTC',
  ])('is read as it is written, and what the clock in Britain showed is said: %s', (typed) => {
    expect(noted(typed)).toEqual({
      on: '2025-06-13',
      time: '23:30',
      notes: ['23:30 was given in UTC; in Britain it was 00:30 on 14 June.'],
    })
  })

  it('names no day where it is the same', () => {
    expect(noted('2025-06-13T09:05:00Z').notes).toEqual(['09:05 was given in UTC; in Britain it was 10:05.'])
  })

  it('may stand in the column for the time', () => {
    expect(noted('13/06/2025', '23:30Z').notes).toEqual(['23:30 was given in UTC; in Britain it was 00:30 on 14 June.'])
    expect(noted('2025-06-13T00:00Z', '23:30').notes.join()).not.toContain('UTC')
  })

  it.each([
    '2025-01-13T23:30:00Z',
    '2025-06-13T23:30:00',
    '2025-06-13T23:30:00+01:00',
    '2025-06-13 23:30 BST',
    '2025-06-13T00:00:00Z',
    '13/06/2025 23:30',
  ])('is not spoken of where the zone makes no difference or is another: %s', (typed) => {
    expect(noted(typed).notes).toEqual([])
  })

  it('is an hour behind exactly when the clocks of England say so', () => {
    const times = fc.constantFrom('00:30', '00:59', '01:00', '02:15', '12:00', '22:59', '23:00', '23:59')
    const changes = fc.constantFrom('2024-03-31', '2024-10-27', '2025-03-30', '2025-10-26', '1998-03-29', '1998-10-25')
    fc.assert(
      fc.property(fc.oneof(aDay('1998-01-01', 10_300), changes), times, (on, time) => {
        const there = sayMoment(`${on}T${time}:00Z`).slice(-5)
        const said = noted(`${on}T${time}:00Z`)
          .notes.join()
          .slice(0, SAID.length + 5)
        expect(said).toBe(there === time ? '' : `${time}${SAID.slice(5)}${there}`)
      }),
      { numRuns: 2000 },
    )
  })
})
