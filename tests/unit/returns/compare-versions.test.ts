import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { Comparison } from '../../../shared/model/comparison.ts'
import type { Difference } from '../../../shared/model/comparison.ts'
import type { EntryContent } from '../../../shared/model/entry.ts'
import { ChildId } from '../../../shared/model/ids.ts'
import { laterVersionOf } from '../../../shared/returns/versions/compare-versions.ts'
import { atOnce } from '../../../shared/returns/in-steps.ts'
import { atTime, from, onDay, undated } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'
import {
  aHeldEntry as held,
  aLaterRow as row,
  ANOTHER,
  comparedInSteps,
  entryOfLine,
  REPLACED,
  saying,
  type SaidEntry,
  type SaidRow,
} from '../../builders/a-held-entry.ts'

// 100,000 rows on a machine that has other things to do, too
vi.setConfig({ testTimeout: 120_000 })

const compare = (entries: readonly SaidEntry[], rows: readonly SaidRow[]) => atOnce(comparedInSteps(entries, rows))

/** "changed POL-ZZF: event, impact", "added line 4", "withdrawn POL-ZZG". */
const say = (one: Difference): string => {
  switch (one.kind) {
    case 'added':
      return `added line ${one.line}`
    case 'changed':
      return `changed line ${one.line}, ${one.code}: ${one.fields.join(', ')}`
    case 'withdrawn':
      return `withdrawn ${one.code}`
  }
}

const said = (entries: readonly SaidEntry[], rows: readonly SaidRow[]): string[] =>
  compare(entries, rows).comparison.differences.map(say)

const child = (number: number): ChildId => ChildId.parse(anId(number))

describe('a row that was held before', () => {
  test('and says the same is unchanged, wherever it now stands', () => {
    const { comparison, all } = compare(
      [held({ event: 'Seen.' })],
      [row({ event: 'Seen.', sequence: 7 }, { line: 9, identity: 'row 2' })],
    )
    expect({ comparison, all }).toEqual({
      comparison: { unchanged: 1, added: 0, changed: 0, withdrawn: 0, unread: 0, differences: [] },
      all: [],
    })
  })

  test('and is now read in another way is a change of the fields in which it differs', () => {
    expect(
      said(
        [held({ event: 'Seen.', impact: 'Calm', other: {} })],
        [row({ event: 'Seen.', other: { Analysis: 'Calm' } })],
      ),
    ).toEqual(['changed line 2, POL-ZZD: impact, other'])
  })

  test('names people and children in another order, and is unchanged', () => {
    expect(
      said(
        [held({ people: ['Mother', 'Father'], children: [child(1), child(2)] })],
        [row({ people: ['Father', 'Mother'], children: [child(2), child(1)] })],
      ),
    ).toEqual([])
  })

  test('has no source of its own, and the name of the file and the line in its place are no change', () => {
    expect(
      said(
        [held({ source: 'return of Eastmere Constabulary, POL.csv, line 2' })],
        [row({ source: 'return of Eastmere Constabulary, POL_v2.csv, line 40' }, { line: 40, identity: 'row 2' })],
      ),
    ).toEqual([])
  })

  test('has been decided about here, and the decision is no change', () => {
    expect(said([held({ sharing: 'restricted' })], [row()])).toEqual([])
  })

  test('was edited here since, and comes again as it was: the edit stays', () => {
    const { comparison } = compare([held({ event: 'Seen at home.' }, { editedHere: true })], [row({ event: 'Sene.' })])
    expect(comparison).toMatchObject({ unchanged: 1, changed: 0 })
  })

  test('stands twice in the later version: the second says nothing new', () => {
    expect(compare([held()], [row(), row()]).comparison).toMatchObject({ unchanged: 1, added: 0 })
    expect(said([], [row(), row()])).toEqual(['added line 2'])
  })

  test('comes back with words that a later version had changed, and changes them back', () => {
    expect(
      said(
        [held({ event: 'Second words' }, { identity: 'row 8', earlier: ['row 2'] })],
        [row({ event: 'First words' })],
      ),
    ).toEqual(['changed line 2, POL-ZZD: event'])
  })

  test('comes beside the row that replaced it, and is held by the same entry', () => {
    const { comparison } = compare(
      [held({ event: 'Second words' }, { identity: 'row 8', earlier: ['row 2'] })],
      [row({ event: 'First words' }), row({ event: 'Second words' }, { line: 8 })],
    )
    expect(comparison).toMatchObject({ unchanged: 1, added: 0, changed: 0, withdrawn: 0 })
  })

  test('stood in another return that still stands, and is neither added nor changed', () => {
    const { comparison } = compare([held({ event: 'Theirs' }, { heldBy: [ANOTHER] })], [row({ event: 'Ours' })])
    expect(comparison).toMatchObject({ unchanged: 1, added: 0, changed: 0 })
  })
})

describe('an entry that the later version leaves out', () => {
  test('is withdrawn', () => {
    expect(said([held(), held({ event: 'Fell.' }, { line: 3 })], [row()])).toEqual(['withdrawn POL-ZZF'])
  })

  test('stays where another return has it, too', () => {
    expect(said([held({}, { heldBy: [REPLACED, ANOTHER] })], [])).toEqual([])
    const both = [REPLACED, ANOTHER]
    expect(atOnce(comparedInSteps([held({}, { heldBy: both })], [], both)).all).toHaveLength(1)
  })

  test('is none of this comparison when it came from another return alone, or was typed', () => {
    expect(said([held({}, { heldBy: [ANOTHER] }), held({}, { line: 3, heldBy: [] })], [])).toEqual([])
  })
})

describe('a decision that a change touches', () => {
  const touches = (entries: readonly SaidEntry[], rows: readonly SaidRow[]) =>
    compare(entries, rows).comparison.differences.map((one) => (one.kind === 'added' ? [] : one.touches))

  test('is told: an edit made here, and who may read it', () => {
    const decided = { event: 'Mother rang about money.', sharing: 'third-party' } as const
    expect(
      touches(
        [held(decided, { editedHere: true })],
        [row({ event: 'Mother rang about money, twice.' }, { identity: 'new' })],
      ),
    ).toEqual([['edit', 'sharing']])
    expect(touches([held(decided)], [])).toEqual([['sharing']])
    expect(touches([held({}, { editedHere: true })], [])).toEqual([['edit']])
  })
})

describe('a row of the later version that could not be read', () => {
  const unreadIn = (events: readonly string[], unread: readonly string[]) =>
    atOnce(
      comparedInSteps(
        events.map((event, at) => held({ event }, { line: at + 2 })),
        [],
        [REPLACED],
        undefined,
        unread,
      ),
    ).comparison

  test('keeps the entry whose words it has, however they are spaced and quoted', () => {
    const { withdrawn, unread, differences } = unreadIn(
      ['Fell, and cried.', 'Seen at the shop.'],
      ['31/04/2026,"FELL,  and cried",Log 2'],
    )
    expect([withdrawn, unread, differences.map(say)]).toEqual([1, 1, ['withdrawn POL-ZZF']])
  })

  test('keeps none of which it has only some of the words', () => {
    expect(unreadIn(['Fell and cried at home.', 'ell'], ['31/04/2026,Fell and cried.'])).toMatchObject({
      withdrawn: 2,
      unread: 0,
    })
  })
})

describe('columns that have new names', () => {
  test('make every row another, but what says the same in every field is no difference', () => {
    const compared = compare(
      [held({ event: 'Seen.' }), held({ event: 'Fell.' }, { line: 3 })],
      [row({ event: 'Fell.' }, { line: 2, identity: 'a' }), row({ event: 'Seen.' }, { line: 3, identity: 'b' })],
    )
    expect(compared.comparison).toMatchObject({ unchanged: 2, differences: [] })
    const { changes, alike } = laterVersionOf(compared, new Set(), 'x')
    expect(changes).toEqual(new Map())
    expect(alike).toEqual(
      new Map([
        ['a', { entry: entryOfLine(3), row: 'row 3' }],
        ['b', { entry: entryOfLine(2), row: 'row 2' }],
      ]),
    )
  })
})

type Words = string | Partial<EntryContent>
const content = (words: Words): Partial<EntryContent> => (typeof words === 'string' ? { event: words } : words)

/** What one entry of a return says before and after. Each pair is compared alone, on 5 May 2026 unless it says otherwise. */
const onePair = (before: Words, after: Words): string[] =>
  said([held(content(before))], [row(content(after), { identity: 'new' })]).map((one) => one.replace(/ .*/, ''))

describe('two versions of one entry', () => {
  test.each<[why: string, before: Words, after: Words]>([
    ['a slip of the pen', 'Mother recieved a letter about the rent.', 'Mother received a letter about the rent.'],
    ['a slip of the pen in one word', 'Absnt', 'Absent'],
    ['capitals and full stops', 'ABSENT ALL DAY', 'Absent all day.'],
    [
      'a mended name',
      'Dean RUDDOCK arrested at the address, no injuries.',
      'Dean RUDDICK arrested at the address, no injuries.',
    ],
    ['a mended number', 'Late, 10 minutes.', 'Late, 40 minutes.'],
    [
      'a sentence more',
      'Neighbour reported shouting. Father smelling of drink.',
      'Neighbour reported shouting. Father smelling of drink. Daughter, five, awake on the landing; baby asleep in his cot. No damage was seen.',
    ],
    [
      'much more',
      'Theo Was Not Brought to the clinic.',
      'Theo Was Not Brought to the clinic, for the second time running. Text message sent to Mother; the health visitor was told and will call at the house on Friday with a new date for the review.',
    ],
    [
      'a sentence less',
      'Rent arrears of £412. Plan agreed with Father. He asked for time.',
      'Rent arrears of £412. Plan agreed with Father.',
    ],
    [
      'other order',
      'Child seen alone. Bedroom cold. Food in the house.',
      'Food in the house. Bedroom cold. Child seen alone.',
    ],
    [
      'an impact added',
      { event: 'Mother’s Day meal ended early.' },
      { event: 'Mother’s Day meal ended early.', impact: 'Elsie cried.' },
    ],
    ['an action added to a short text', { event: 'Absent' }, { event: 'Absent', action: 'Home called' }],
    ['a mended colour', { event: 'Seen at home', rag: 'amber' }, { event: 'Seen at home', rag: 'red' }],
    [
      'a mended date',
      { event: 'Kitchen door off its hinge, panel broken.', when: onDay('2026-03-12') },
      { event: 'Kitchen door off its hinge, panel broken.', when: onDay('2026-03-21') },
    ],
    [
      'a mended date and a slip of the pen',
      { event: 'Teeth brown at the edges; dentist appointment made for both children.', when: onDay('2025-07-02') },
      { event: 'Teeth brown at the edges; dentist apointment made for both children.', when: onDay('2026-07-02') },
    ],
    [
      'day and month changed over, for a text that others have, too',
      { event: 'Late', when: onDay('2026-03-04') },
      { event: 'Late', when: onDay('2026-04-03') },
    ],
    [
      'a time of day added',
      { event: 'Called by grandmother.', when: onDay('2026-05-05') },
      { event: 'Called by grandmother.', when: atTime('2026-05-05', '15:40') },
    ],
    [
      'a month made a day',
      { event: 'Invited twice for the pre-school booster.', when: from('2026-03-01', '2026-03-31', 'month') },
      { event: 'Invited twice for the pre-school booster, no reply.', when: onDay('2026-03-12') },
    ],
    [
      'a date at last',
      { event: 'Card from a neighbour: shouting at night.', when: undated },
      { event: 'Card from a neighbour: shouting at night.', when: onDay('2025-06-05') },
    ],
    [
      'one incident number, other words',
      { event: 'Report of a disturbance.', source: 'EC/0617/4412' },
      { event: 'Neighbour heard Father shout; Daughter awake.', source: 'EC/0617/4412' },
    ],
    [
      'one number in a column of its own, another date, some of the words',
      { event: 'Assessment started by M. Lowe', when: onDay('2026-03-11'), other: { 'Case number': 'A-40117' } },
      { event: 'Child and family assessment started', when: onDay('2026-03-18'), other: { 'Case number': 'A-40117' } },
    ],
    [
      'a text written anew',
      'Panel of kitchen door broken after argument, joiner sent out',
      'Joiner called. He repaired the panel; Father had kicked it during an argument on Saturday night, neighbours say',
    ],
    [
      'a denial put in a long text',
      'Home visit with Mother and grandmother at ten; Theo seen in his cot, alert and clean, and the kitchen warm.',
      'Home visit with Mother and grandmother at ten; Theo not seen in his cot, alert and clean, and the kitchen warm.',
    ],
    ['a denial in both', 'Theo was not seen today', 'Theo was not seen today by us'],
    [
      'a mended child',
      { event: 'Was Not Brought to the dentist', children: [child(1)] },
      { event: 'Was Not Brought to the dentist', children: [child(1), child(2)] },
    ],
    [
      'a mended source',
      { event: 'Passed to early help.', source: 'Call' },
      { event: 'Passed to early help.', source: 'Letter' },
    ],
  ])('are paired: %s', (_why, before, after) => {
    expect(onePair(before, after)).toEqual(['changed'])
  })
})

describe('two entries that are not one', () => {
  test.each<[why: string, before: Words, after: Words]>([
    ['another event of that day', 'Theo Was Not Brought to clinic.', 'Police called to the address by a neighbour.'],
    [
      'another event with the same people',
      'Mother rang the school about Elsie’s lunch.',
      'Mother told the health visitor that Theo sleeps well.',
    ],
    ['another visit', 'Home visit. Theo seen with Mother.', 'Home visit by housing officer about the mould.'],
    ['the opposite', 'Theo seen at home.', 'Theo not seen at home.'],
    ['the opposite in other words', 'Mother did not attend the review.', 'Mother attended the review.'],
    ['short words', 'Absent', 'Late'],
    ['short words with one in common', 'Late again', 'Absent again'],
    [
      'the same of another child',
      { event: 'Was Not Brought to the dentist today', children: [child(1)] },
      { event: 'Not in nursery today, no call', children: [child(2)] },
    ],
    [
      'the same on another day, as it is every day',
      { event: 'Late', when: onDay('2026-03-09') },
      { event: 'Late', when: onDay('2026-03-10') },
    ],
    [
      'similar words on another day',
      { event: 'Home visit. Theo seen with Mother, alert and clean.', when: onDay('2026-03-09') },
      { event: 'Home visit. Elsie seen with Father, tired and hungry.', when: onDay('2026-04-20') },
    ],
    [
      'another incident with a number of its own',
      { event: 'Domestic incident, no crime', source: 'EC/0617/4412', when: onDay('2025-06-17') },
      { event: 'Abandoned call to the ambulance service', source: 'EC/0525/0218', when: onDay('2025-06-18') },
    ],
    [
      'the number of the child, and nothing else in common',
      { event: 'Weighed: 9th centile.', when: onDay('2025-06-17'), other: { 'NHS number': '943 476 5919' } },
      { event: 'Immunised against measles.', when: onDay('2025-07-01'), other: { 'NHS number': '943 476 5919' } },
    ],
    [
      'without a date',
      { event: 'Rent arrears on the tenancy.', when: undated },
      { event: 'Complaint of noise at night.', when: undated },
    ],
  ])('are left apart: %s', (_why, before, after) => {
    expect(onePair(before, after).toSorted()).toEqual(['added', 'withdrawn'])
  })

  test('although the text of another day is the same, where that text stands more than once', () => {
    const event = 'Absent all day, no reason given by parents'
    expect(
      said(
        [held({ event, when: onDay('2026-03-02') }), held({ event, when: onDay('2026-03-09') }, { line: 3 })],
        [
          row({ event, when: onDay('2026-03-02') }),
          row({ event, when: onDay('2026-03-13') }, { line: 3, identity: 'new' }),
        ],
      ),
    ).toEqual(['withdrawn POL-ZZF', 'added line 3'])
  })
})

describe('of several possible pairs', () => {
  test('the likest comes first, and what is left is added or withdrawn', () => {
    expect(
      said(
        [
          held({ event: 'Theo seen, alert and clean.' }),
          held({ event: 'Father seen, smelling of drink.' }, { line: 3 }),
        ],
        [
          row({ event: 'Father seen, smelling strongly of drink.' }, { identity: 'a', line: 2 }),
          row({ event: 'Theo seen, alert, clean and warm.' }, { identity: 'b', line: 3 }),
          row({ event: 'Boiler mended.' }, { identity: 'c', line: 4 }),
        ],
      ).toSorted(),
    ).toEqual(['added line 4', 'changed line 2, POL-ZZF: event', 'changed line 3, POL-ZZD: event'])
  })

  test('those with the same words go in the order of the file', () => {
    const lines = [2, 3, 4]
    expect(
      said(
        lines.map((line) => held({ event: 'Late' }, { line })),
        lines.map((line) => row({ event: 'Late', rag: 'green' }, { line, identity: `new ${line}` })),
      ),
    ).toEqual(['changed line 2, POL-ZZD: rag', 'changed line 3, POL-ZZF: rag', 'changed line 4, POL-ZZG: rag'])
  })

  test('an incident’s number that several rows have tells none of them', () => {
    const source = 'EC/0617/4412'
    expect(
      said(
        [held({ event: 'Officers sent.', source })],
        [
          row({ event: 'Notification to children’s services.', source }, { identity: 'a', line: 2 }),
          row({ event: 'Statement taken from neighbour.', source }, { identity: 'b', line: 3 }),
        ],
      ).toSorted(),
    ).toEqual(['added line 2', 'added line 3', 'withdrawn POL-ZZD'])
  })
})

describe('a comparison', () => {
  const before = [
    held({ event: 'Seen at home with grandmother.', when: onDay('2026-03-09') }),
    held({ event: 'Rent arrears.', when: onDay('2026-01-02') }, { line: 3 }),
    held({ event: 'Fell.' }, { line: 4 }),
    held({ event: 'Boiler.', when: onDay('2026-02-01') }, { line: 5 }),
  ]
  const after = [
    row({ event: 'Seen at home with grandmother and aunt.', when: onDay('2026-03-09') }, { identity: 'a' }),
    row({ event: 'Fell.' }, { line: 4 }),
    row({ event: 'New.', when: onDay('2025-12-24') }, { line: 9, identity: 'b' }),
    row({ event: 'Newer.', when: onDay('2026-04-24') }, { line: 8, identity: 'c' }),
  ]

  test('is in the order of the timeline, with its counts', () => {
    const { comparison, all } = compare(before, after)
    expect(all.map(({ key }) => key)).toEqual(comparison.differences.map(({ key }) => key))
    expect(comparison.differences.map(say)).toEqual([
      'added line 9',
      'withdrawn POL-ZZF',
      'withdrawn POL-ZZH',
      'changed line 2, POL-ZZD: event',
      'added line 8',
    ])
    expect(comparison).toMatchObject({ unchanged: 1, added: 2, changed: 1, withdrawn: 2 })
    expect(Comparison.parse({ ...comparison, basis: 'x' }).differences).toHaveLength(5)
  })

  test('shows five thousand differences at most, and counts them all', () => {
    const many = Array.from({ length: 5_200 }, (_, at) =>
      row({ event: `New ${at}` }, { line: at + 2, identity: `n${at}` }),
    )
    const { comparison, all } = compare([], many)
    expect([comparison.differences.length, comparison.added, all.length]).toEqual([5_000, 5_200, 5_200])
  })

  test('is taken but for what a person refused', () => {
    const compared = compare(before, after)
    expect(laterVersionOf(compared, new Set(), 'basis')).toEqual({
      basis: 'basis',
      changes: new Map([['a', entryOfLine(2)]]),
      alike: new Map(),
      withdrawn: [entryOfLine(3), entryOfLine(5)],
      refused: { added: new Set(), changed: new Map(), withdrawn: [] },
    })
    expect(laterVersionOf(compared, new Set(['a', 'c', `entry:${entryOfLine(5)}`]), 'basis')).toEqual({
      basis: 'basis',
      changes: new Map(),
      alike: new Map(),
      withdrawn: [entryOfLine(3)],
      refused: { added: new Set(['c']), changed: new Map([['a', entryOfLine(2)]]), withdrawn: [entryOfLine(5)] },
    })
  })
})

const vocabulary = ['Theo', 'seen', 'not', 'home', 'Mother', 'late', 'school', 'rang', 'door', 'broken']
const anyContent = fc.record({
  event: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  when: fc.constantFrom(
    onDay('2026-03-04'),
    onDay('2026-04-03'),
    onDay('2026-03-05'),
    from('2026-03-01', '2026-03-31', 'month'),
    undated,
  ),
  source: fc.constantFrom('Log', 'EC/1234', 'EC/5678'),
})
const anyHeld = fc.array(fc.tuple(anyContent, fc.constantFrom([REPLACED], [ANOTHER], [REPLACED, ANOTHER])), {
  maxLength: 12,
})
const anyRows = fc.array(fc.tuple(anyContent, fc.integer({ min: 2, max: 20 })), { maxLength: 12 })

describe('whatever two versions say', () => {
  const made = ([entries, rows]: [
    (readonly [Partial<EntryContent>, SaidEntry['heldBy']])[],
    (readonly [Partial<EntryContent>, number])[],
  ]) => ({
    entries: entries.map(([words, heldBy], at) => held(words, { line: at + 2, heldBy })),
    rows: rows.map(([words, number], at) => row(words, { line: at + 2, identity: `row ${number}` })),
  })

  test('every row and every entry has one fate', () => {
    fc.assert(
      fc.property(fc.tuple(anyHeld, anyRows).map(made), ({ entries, rows }) => {
        const { comparison, all } = compare(entries, rows)
        const keys = all.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        const codes = comparison.differences.flatMap((one) => (one.kind === 'added' ? [] : [one.code]))
        expect(new Set(codes).size).toBe(codes.length)
        // each distinct row is unchanged, changed or added; no row is both
        expect(comparison.unchanged + comparison.changed + comparison.added).toBe(
          new Set(rows.map(({ identity }) => identity)).size,
        )
        // an entry of the replaced return alone is unchanged, changed or withdrawn
        const withdrawn = all.filter(({ kind }) => kind === 'withdrawn').length
        const alone = entries.filter(({ heldBy }) => heldBy.length === 1 && heldBy[0] === REPLACED).length
        expect(comparison.unchanged + comparison.changed + withdrawn).toBeGreaterThanOrEqual(alone)
        expect(withdrawn).toBeLessThanOrEqual(alone)
      }),
      { numRuns: 500 },
    )
  })

  test('the same version again is no difference', () => {
    fc.assert(
      fc.property(anyHeld, (entries) => {
        const there = entries.map(([words], at) => held(words, { line: at + 2 }))
        const again = entries.map(([words], at) => row(words, { line: at + 2 }))
        expect(compare(there, again).comparison).toMatchObject({ unchanged: there.length, differences: [] })
      }),
      { numRuns: 200 },
    )
  })

  test('the answer does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.tuple(anyHeld, anyRows).map(made), ({ entries, rows }) => {
        expect(said(entries.toReversed(), rows)).toEqual(said(entries, rows))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a long return', () => {
  const words = [
    'seen',
    'late',
    'rang',
    'door',
    'letter',
    'visit',
    'asleep',
    'garden',
    'boiler',
    'nursery',
    'coat',
    'lunch',
    'bruise',
    'clinic',
    'dentist',
  ]
  const eventOf = (number: number): string =>
    Array.from(
      { length: 18 },
      (_, at) => `${words[(number * 7 + at * (number % 11)) % words.length]}${(number * (at + 3)) % 97}`,
    ).join(' ')
  const dayOf = (number: number) =>
    onDay(new Date(Date.UTC(2020, 0, 1) + (number % 2_000) * 86_400_000).toISOString().slice(0, 10))
  const templates = { entry: held(), row: row() }
  const entriesOf = (count: number): SaidEntry[] =>
    Array.from({ length: count }, (_, at) => ({
      ...templates.entry,
      ...saying({ ...templates.entry.said, event: eventOf(at), when: dayOf(at) }),
      id: `${templates.entry.id.slice(0, 24)}${at.toString(16).padStart(12, '0')}` as SaidEntry['id'],
      number: at + 1,
      line: at + 2,
      identity: `row ${at}`,
    }))
  const rowsOf = (count: number, changes: (at: number) => boolean): SaidRow[] =>
    Array.from({ length: count }, (_, at) => ({
      ...templates.row,
      ...saying({
        ...templates.row.said,
        event: changes(at) ? `${eventOf(at)} and more` : eventOf(at),
        when: dayOf(at),
      }),
      line: at + 2,
      identity: changes(at) ? `new ${at}` : `row ${at}`,
    }))
  const timed = (entries: readonly SaidEntry[], rows: readonly SaidRow[]) => {
    const start = performance.now()
    const { comparison } = compare(entries, rows)
    return { took: performance.now() - start, ...comparison }
  }

  test('of which every row has changed is compared in seconds, not minutes', () => {
    const { took, changed } = timed(
      entriesOf(5_000),
      rowsOf(5_000, () => true),
    )
    expect(changed).toBe(5_000)
    expect(took).toBeLessThan(10_000)
  })

  test('is compared in steps, so that a person can stop it: no step asks for the words of more than some hundred', () => {
    const every = 5_000
    let asked = 0
    let most = 0
    const entries = entriesOf(every)
    const rows = rowsOf(every, () => true)
    const steps = comparedInSteps(entries, rows, [REPLACED], () => asked++)
    for (let step = steps.next(); ; step = steps.next()) {
      most = Math.max(most, asked)
      asked = 0
      if (step.done !== true) continue
      expect(step.value).toEqual(compare(entries, rows))
      break
    }
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(1_200)
  })

  test('of 100,000 rows, one in twenty changed, is, too', () => {
    const { took, changed, unchanged } = timed(
      entriesOf(100_000),
      rowsOf(100_000, (at) => at % 20 === 0),
    )
    expect([changed, unchanged]).toEqual([5_000, 95_000])
    expect(took).toBeLessThan(30_000)
  })

  test('whose rows all say the same on one day is not held row against row', () => {
    const same = (count: number, identity: string) =>
      rowsOf(count, () => false).map((one, at): SaidRow => ({
        ...one,
        ...saying({ ...one.said, event: 'Absent', when: onDay('2026-05-05'), rag: 'red' }),
        identity: `${identity} ${at}`,
      }))
    const entries = entriesOf(20_000).map((one): SaidEntry => ({
      ...one,
      ...saying({ ...one.said, event: 'Absent', when: onDay('2026-05-05') }),
    }))
    const { took, changed } = timed(entries, same(20_000, 'new'))
    expect(changed).toBe(20_000)
    expect(took).toBeLessThan(20_000)
  })
})
