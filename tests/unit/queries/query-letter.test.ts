import { describe, expect, test } from 'vitest'

import { letterAsText } from '../../../renderer/features/queries/letter-as-text.ts'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { queriesByAgency } from '../../../shared/queries/queries-by-agency.ts'
import { queryLetter } from '../../../shared/queries/query-letter.ts'
import { timelineOf } from '../../../shared/timeline/merge.ts'
import { aNote } from '../../builders/a-note.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const { of, entries } = thePracticeCase()
const TODAY = IsoDay.parse('2026-05-15')
const timeline = timelineOf(entries)
const byCode = (code: string): readonly Entry[] => timeline.filter(({ agencyCode }) => agencyCode === code)
const [police, laterPolice] = byCode('POL')
const [school] = byCode('EDU-1')
if (police === undefined || laterPolice === undefined || school === undefined) throw new Error('no such entries')

const asked = (entry: Entry, asks: string, answered: boolean = false): CaseNote =>
  aNote({
    kind: 'query',
    entry: entry.id,
    agency: entry.agency,
    asks,
    answer: answered ? { says: 'It was.', on: TODAY } : null,
  })

describe('what was asked', () => {
  test('stands by agency, the open ones first and each in the order of the timeline', () => {
    const notes = [
      asked(school, 'Who collected her?'),
      asked(police, 'Was it recorded?', true),
      asked(laterPolice, 'Who else was there?'),
      asked(police, 'Which door?'),
    ]
    const found = queriesByAgency(of, notes, timeline)
    expect(
      found.map(({ agency, open, queries }) => [agency.code, open, queries.map(({ note }) => note.said.asks)]),
    ).toEqual([
      ['POL', 2, ['Which door?', 'Who else was there?', 'Was it recorded?']],
      ['EDU-1', 1, ['Who collected her?']],
    ])
  })

  test('is not lost with the entry that it was about', () => {
    const [found] = queriesByAgency(of, [asked(police, 'Which door?')], [])
    expect(found?.queries.map(({ note, entry }) => [note.said.asks, entry])).toEqual([['Which door?', null]])
  })
})

describe('the letter to an agency', () => {
  const letterTo = (notes: readonly CaseNote[], code: string) => {
    const found = queriesByAgency(of, notes, timeline).find(({ agency }) => agency.code === code)
    if (found === undefined) throw new Error('nothing was asked')
    return queryLetter(of, found, 'Robin Marsh', TODAY)
  }
  const notes = [
    asked(police, 'Which door?'),
    asked(police, 'Was it recorded?', true),
    asked(school, 'Who collected her?'),
  ]

  test('asks what is open, quotes the agency’s own words, and gives the reference to answer by', () => {
    const { questions } = letterTo(notes, 'POL')
    expect(questions).toHaveLength(1)
    expect(questions[0]).toMatchObject({ number: 'Question 1 of 1', asks: 'Which door?' })
    expect(questions[0]?.entry.says).toContain(police.code)
    expect(questions[0]).toMatchObject({ words: police.event, source: { name: 'Its source', says: police.source } })
  })

  test('asks for the day of the chair’s copy, while there is one to ask for', () => {
    const found = queriesByAgency(of, notes, timeline).find(({ agency }) => agency.code === 'POL')
    if (found === undefined) throw new Error('nothing was asked')
    const names = (on: string) => queryLetter(of, found, 'R', IsoDay.parse(on)).facts.map(({ name }) => name)
    expect(names('2026-05-15')).toContain('Answer by')
    expect(names('2026-05-20')).not.toContain('Answer by')
    expect(queryLetter({ ...of, strategyMeeting: IsoDay.parse('1999-01-01') }, found, 'R', TODAY).facts).toHaveLength(5)
  })

  test('tells an agency nothing that another wrote', () => {
    const text = letterAsText(letterTo(notes, 'POL'))
    for (const entry of entries.filter(({ agency }) => agency !== police.agency)) {
      expect(text).not.toContain(entry.event)
      expect(text).not.toContain(entry.code)
    }
    expect(text).not.toContain('Who collected her?')
  })

  test('names no child and nobody of the family of its own accord', () => {
    const { facts, opening } = letterTo(notes, 'POL')
    const text = JSON.stringify([facts, opening])
    const names = [...of.children, ...of.people].flatMap(({ name }) => name.split(' '))
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })

  test('as text says the same as the page, marked at top and bottom', () => {
    const letter = letterTo(notes, 'POL')
    const text = letterAsText(letter)
    for (const part of [letter.opening, of.reference, 'Robin Marsh', 'We ask: Which door?', 'Your answer:'])
      expect(text).toContain(part)
    expect([text.split('\n').at(0), text.split('\n').at(-1)]).toEqual(['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'])
  })
})
