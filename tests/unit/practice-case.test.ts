import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { agencyCodeOf } from '../../electron/returns/agency-code-of.ts'
import { decodeText } from '../../electron/returns/decode-text.ts'
import { CaseDraft } from '../../shared/model/case.ts'
import { conferenceClock } from '../../shared/time/clock.ts'

const folder = new URL('../../build/practice-case/', import.meta.url)
const files = readdirSync(new URL('returns/', folder))
const draft = CaseDraft.parse(JSON.parse(readFileSync(new URL('case.json', folder), 'utf8')))
const texts: readonly (readonly [string, string])[] = [
  ...['case.json', 'README.md'].map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
  ...files.map((name) => [name, decodeText(readFileSync(new URL(`returns/${name}`, folder))).text] as const),
]

describe('the practice case', () => {
  test('is a case: two children, parents and a grandmother, three years to look back on', () => {
    expect(draft.children).toHaveLength(2)
    expect(draft.people.map(({ role }) => role)).toEqual(
      expect.arrayContaining([
        'mother',
        expect.stringContaining('non-resident father'),
        expect.stringContaining('grandmother'),
      ]),
    )
    expect(draft.lookBackFrom).toBe('2023-05-01')
  })

  test('has its conference on working day 13 of 15', () => {
    const clock = conferenceClock(draft.strategyMeeting, draft.conference)
    expect(clock.due).toBe('2026-05-26')
    expect(clock.conferenceDay).toBe(13)
    expect(clock.late).toBe(false)
  })

  test('has a return from eight of its nine agencies; probation has not answered', () => {
    const codes = draft.agencies.map(({ code }) => code)
    const answered = files.map(agencyCodeOf)
    expect(codes).toHaveLength(9)
    expect(new Set(answered).size).toBe(files.length)
    expect(codes.filter((code) => !answered.includes(code))).toEqual(['PRO'])
    expect(answered.filter((code) => !codes.some((known) => known === code))).toEqual([])
  })

  test.each(texts)('%s names no way to reach anybody', (_, text) => {
    for (const way of WAYS_TO_REACH_SOMEBODY) expect(text.match(way)).toBeNull()
  })

  test.each(texts)('%s names no real police force, council or hospital', (_, text) => {
    for (const name of REAL_PLACES_OF_WORK) expect(text.toLowerCase().includes(name)).toBe(false)
  })

  test('the watch for ways to reach somebody sees them', () => {
    const ways = ['01632 960 001', '+44 7700 900123', 'a.b@example.org', 'www.example.org', 'NR1 2DH']
    for (const way of ways) expect(WAYS_TO_REACH_SOMEBODY.some((pattern) => pattern.test(way))).toBe(true)
  })
})

const WAYS_TO_REACH_SOMEBODY = [
  // telephone, with or without blanks and country code
  /(?:\+44|\b0)[\s-]?\d(?:[\s-]?\d){8,9}\b/,
  /[\w.+-]+@[\w-]+\.\w/,
  /https?:|\bwww\./i,
  // postcode
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/,
]

/** The shires and cities of the English and Welsh forces: an invented place of work is called after none of them. */
const REAL_PLACES_OF_WORK = [
  'avon',
  'bedford',
  'british transport',
  'cambridge',
  'cheshire',
  'cleveland',
  'cornwall',
  'cumbria',
  'derby',
  'devon',
  'dorset',
  'durham',
  'dyfed',
  'essex',
  'gloucester',
  'gwent',
  'hampshire',
  'hertford',
  'humberside',
  'kent',
  'lancashire',
  'leicester',
  'lincoln',
  'london',
  'manchester',
  'mersey',
  'metropolitan',
  'norfolk',
  'northampton',
  'northumbria',
  'nottingham',
  'staffordshire',
  'suffolk',
  'surrey',
  'sussex',
  'thames',
  'wales',
  'warwick',
  'west mercia',
  'west midlands',
  'wiltshire',
  'yorkshire',
]
