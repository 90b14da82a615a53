import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Child, Person } from '../../../shared/model/case.ts'
import type { HintKind } from '../../../shared/model/hint-kind.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import type { HintContext, HintedContent } from '../../../shared/quality/hint.ts'
import { hintsOf } from '../../../shared/quality/hints-of.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { from, onDay, undated } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const elsie = Child.parse({ id: anId(), name: 'Elsie-Mae Tarrow', born: '2017-11-08', aliases: ['Elsie'] })
const theo = Child.parse({ id: anId(), name: 'Theo Tarrow', born: '2023-01-14', aliases: [] })
const aPerson = (name: string, role: string): Person =>
  Person.parse({ id: anId(), name, role, aliases: [], parentalResponsibility: 'not known' })
const context: HintContext = {
  children: [elsie, theo],
  people: [aPerson('Kirsty Tarrow', 'mother'), aPerson('Dean Ruddick', 'father'), aPerson('Craig Sewell', 'partner')],
  lookBackFrom: IsoDay.parse('2023-05-01'),
  today: IsoDay.parse('2026-05-15'),
  agencyCodes: ['POL', 'EDU-1', 'QMX'],
}

/** An entry that raises no hint, unless said otherwise. */
const hints = (said: Partial<HintedContent> & { of?: Partial<HintContext> } = {}) => {
  const { of, ...fields } = said
  return hintsOf(
    anEntryContent({ impact: 'Frightened for a week.', children: [elsie.id, theo.id], ...fields }),
    of === undefined ? context : { ...context, ...of },
  )
}
const kindsOf = (...said: Parameters<typeof hints>): HintKind[] => hints(...said).map(({ kind }) => kind)
/** The words of one kind in an event. */
const words = (kind: HintKind, event: string, said: Partial<HintedContent> = {}) =>
  hints({ event, ...said })
    .filter((hint) => hint.kind === kind)
    .map(({ word }) => word)

test('an entry that states facts, their source and what they meant raises nothing', () => {
  expect(hints({ event: 'Father left on foot. Mother held Theo; Elsie was awake on the landing.' })).toEqual([])
})

describe('source and impact', () => {
  test.each(['n/a', 'N/A.', '-', 'Not recorded', 'tbc'])('“%s” names no source and no impact', (text) => {
    expect(kindsOf({ source: text, impact: text })).toEqual(['no-source', 'no-impact'])
  })

  test('a source that the program filled in is none', () => {
    expect(hints({ of: { noSource: true } })).toEqual([{ kind: 'no-source', field: 'source', word: null }])
  })

  test('an impact that was left out, and one that is not known: the second is an answer', () => {
    expect(hints({ impact: null })).toEqual([{ kind: 'no-impact', field: 'impact', word: null }])
    expect(kindsOf({ impact: 'Not known' })).toEqual([])
  })
})

describe('dates', () => {
  test('to come', () => {
    expect(hints({ when: onDay('2026-05-16') })).toEqual([{ kind: 'future', field: 'when', word: null }])
    expect(kindsOf({ when: onDay('2026-05-15') })).toEqual([])
    expect(kindsOf({ when: from('2026-05-01', '2026-05-31', 'month') })).toEqual([])
  })

  test('before the look-back, when no day of it lies within', () => {
    expect(hints({ when: onDay('2023-04-30') })).toEqual([{ kind: 'outside-look-back', field: 'when', word: null }])
    expect(kindsOf({ when: onDay('2023-05-01') })).toEqual([])
    expect(kindsOf({ when: from('2023-01-01', '2023-12-31', 'year') })).toEqual([])
  })

  test('none', () => {
    expect(kindsOf({ when: undated })).toEqual([])
  })
})

test('an event is long from 501 characters on, or from where its reader says', () => {
  expect(kindsOf({ event: 'a'.repeat(500) })).toEqual([])
  expect(kindsOf({ event: 'a'.repeat(501) })).toEqual(['long'])
  expect(kindsOf({ event: 'a'.repeat(451), of: { longOver: 450 } })).toEqual(['long'])
})

describe('words of judgement', () => {
  test.each([
    ['Father was aggressive towards staff.', ['aggressive']],
    ['Mother is manipulative and attention-seeking.', ['manipulative', 'attention-seeking']],
    ['Clearly the home is CHAOTIC.', ['Clearly', 'CHAOTIC']],
    ['Parents non-compliant; family disengaged.', ['non-compliant', 'disengaged']],
    ['Mum appeared drunk at pick-up.', ['appeared drunk']],
    ['I feel that she is in denial.', ['I feel', 'in denial']],
    ['Mother failed to engage with the plan.', ['failed to engage']],
    ['Late yet again.', ['yet again']],
  ])('%s', (event, said) => {
    expect(words('opinion', event)).toEqual(said)
  })

  test.each([
    [
      'somebody’s words in quotation marks',
      'Mother: “he gets aggressive”. Elsie wrote "chaotic". \'Clearly,\' said Nan.',
    ],
    ['in British quotation marks', 'Neighbour called: ‘it’s chaotic there, obviously’.'],
    ['what somebody said', 'Mother described Father as hostile and aggressive.'],
    [
      'a voice that was clear',
      'Elsie spoke clearly. Shouting could be clearly heard. Bruise clearly visible. She gave a clear account.',
    ],
    ['longer words', 'Neediness, rudely, hostilely; disengagement; unclearly.'],
    ['doctors’ words', 'Grandmother has aggressive cancer.'],
    ['an apostrophe that opens nothing', 'The children’s coats were wet; Mum’s too.'],
  ])('not %s', (_, event) => {
    expect(words('opinion', event)).toEqual([])
  })

  test('a quotation mark that is never closed hides nothing', () => {
    expect(words('opinion', 'Note: " Mother was hostile.')).toEqual(['hostile'])
  })

  test('an entry marked as opinion may judge', () => {
    expect(words('opinion', 'Home is chaotic.', { basis: 'opinion' })).toEqual([])
    expect(words('opinion', 'Home is chaotic.', { basis: 'fact' })).toEqual(['chaotic'])
  })

  test('nor is a judgement looked for outside the event', () => {
    expect(kindsOf({ impact: 'A chaotic week for Elsie.' })).toEqual([])
  })
})

describe('a child “did not attend”', () => {
  test.each([
    ['Theo DNA 8 week check.', ['DNA']],
    ['Elsie DNA’d her dental appointment.', ['DNA’d']],
    ['Theo did not attend his hearing test.', ['did not attend']],
    ['Child failed to attend outpatients.', ['failed to attend']],
    ['DNA immunisations.', ['DNA']],
    ['DNA for Theo.', ['DNA']],
    ['Mother DNA’d Theo’s appointment with the paediatrician.', ['DNA’d']],
    ['Mother did not attend with Theo for his review.', ['did not attend']],
    ['Mother and Theo did not attend the clinic.', ['did not attend']],
    ['Theo has eczema. DNA.', ['DNA']],
  ])('%s', (event, said) => {
    expect(words('dna', event)).toEqual(said)
  })

  test.each([
    'Mother DNA’d her appointment.',
    'Mother DNA antenatal clinic.',
    'Kirsty did not attend her appointment.',
    'Dean failed to attend probation.',
    'Theo’s mother DNA’d.',
    'DNA x 2, client texted.',
    'DNA appointment.',
    'Father’s DNA sample taken. DNA test for Theo. Paternity DNA.',
    'Mother did not attend Elsie’s parents’ evening.',
    'Elsie did not attend school.',
    'Parents did not attend the review conference.',
    'Theo was not brought to his appointment.',
    'Elsie attended her appointment.',
    'dna',
  ])('not: %s', (event) => {
    expect(words('dna', event)).toEqual([])
  })

  test('an entry given to one of several children is that child’s, where nobody else is named', () => {
    expect(words('dna', 'DNA appointment.', { children: [theo.id] })).toEqual(['DNA'])
    expect(words('dna', 'DNA appointment. Letter to mother.', { children: [theo.id] })).toEqual([])
  })
})

describe('abbreviations', () => {
  test('that neither the glossary nor the case explains', () => {
    expect(words('abbreviation', 'HBX and GP informed by QRT.')).toEqual(['HBX', 'QRT'])
    expect(hints({ impact: 'Seen by HBX.' })).toEqual([{ kind: 'abbreviation', field: 'impact', word: 'HBX' }])
  })

  test.each([
    ['known ones', 'DSL, IDVA and A&E told; two GPs.'],
    ['agency codes', 'POL and QMX informed, EDU and HOU too.'],
    ['initials of the case', 'KT called; ET and EMT seen; TT asleep.'],
    ['names written large', 'Seen: Theo TARROW, Dean RUDDICK, KIRSTY.'],
    ['Roman numerals and ratings', 'Part IV, level III, XII. RED to AMBER.'],
    ['a text with the capitals lock on', 'CHILD SEEN AT HOME WITH HBX PRESENT.'],
    ['everyday ones', 'GCSE results TBC; SIM card; no TV.'],
  ])('not %s', (_, event) => {
    expect(words('abbreviation', event)).toEqual([])
  })

  test('the name of a system as the source is no abbreviation to explain', () => {
    expect(kindsOf({ source: 'ZQX record' })).toEqual([])
  })
})

describe('steps between professionals alone', () => {
  test.each([
    'Email sent to SW.',
    'T/C to school, message left.',
    'Case discussed in supervision.',
    'File note.',
    'Allocated to J. Adeyemi.',
    'Emailed health visitor. No reply.',
    'Letter received from GP; filed.',
    'Chronology requested.',
  ])('%s', (event) => {
    expect(kindsOf({ event })).toContain('process-only')
  })

  test.each([
    'Email sent to Mother.',
    'T/C to school: Elsie absent.',
    'Letter received: children’s school place offered.',
    'Case closed.',
    'Referral sent to MASH.',
    'Police notification received.',
    'Emailed health visitor. Bruise seen at clinic.',
    'Letter from GP about Theo.',
    'Called police, who said that nobody answered the door.',
    'Spoke to Kirsty.',
    'Email to SW that there are concerns.',
    'Visit. Email sent to SW.',
  ])('not: %s', (event) => {
    expect(kindsOf({ event })).not.toContain('process-only')
  })

  test('not when the child’s voice is there', () => {
    expect(kindsOf({ event: 'File note.', voice: 'I like Nan.' })).not.toContain('process-only')
  })
})

describe('telephone numbers', () => {
  // Ofcom keeps these ranges for fiction: nobody has them
  test.each([
    '01632 960 001',
    '(01632) 960001',
    '+44 7700 900123',
    '+44 (0)7700 900 123',
    '07700-900-123',
    '020 7946 0958',
    '0808 157 0192',
  ])('%s', (number) => {
    expect(words('phone', `Ring ${number}.`)).toEqual([number])
  })

  test.each([
    'Log 1234 of 05/05/2026.',
    'On 05 06 2023 12 30 and 01-05-2026 12:40.',
    '01.05.2026 14.30 to 15.45',
    'NHS number 943 476 5919.',
    'Ref 0123456 and EC/0617/4412.',
    'Childline 0800 1111; 999; 101.',
    'Weight 07.1 kg, 0 to 100.',
    'At 23:40 on 2026-05-05T23:40',
  ])('not: %s', (event) => {
    expect(words('phone', event)).toEqual([])
  })

  test('in whatever field they stand', () => {
    const text = 'call from 07700 900123'
    for (const field of ['source', 'impact', 'voice', 'action'] as const)
      expect(hints({ [field]: text })).toEqual([{ kind: 'phone', field, word: '07700 900123' }])
  })
})

describe('addresses', () => {
  test.each([
    ['Moved to 12 Mill Lane.', ['12 Mill Lane']],
    ['Lives at 14b Old Larkspur Row, top floor.', ['14b Old Larkspur Row']],
    ['Flat 3, 40 Sorrel St.', ['Flat 3, 40 Sorrel St']],
    ['Now in NR1 2DH with Nan.', ['NR1 2DH']],
  ])('%s', (event, said) => {
    expect(words('address', event)).toEqual(said)
  })

  test.each([
    'Seen at 5 High Street Surgery.',
    'Police were in Sorrel Walk for 20 minutes.',
    'On 12 May Court adjourned. On 3 June Drive was blocked.',
    'Told 2 Mrs Green.',
    'Log EC12/3AB, form AB12-3CD, SG-1043.',
    'Year 3 Maple Class.',
    'Aged 8. Green Lane Primary told us.',
    'At 10:30 Park Lane was quiet.',
    'Seen by 2 PCs.',
    'MIU 4: X1 2QQ is no place.',
  ])('not: %s', (event) => {
    expect(words('address', event)).toEqual([])
  })
})

describe('children of other families', () => {
  test.each([
    ['Elsie hit her friend Ollie.', ['Ollie']],
    ['Argument with classmate Jack Brown at lunch.', ['Jack Brown']],
    ['Another pupil, Sam, saw it.', ['Sam']],
    ['Stayed with cousin Mia-Rose’s family.', ['Mia-Rose']],
    ['Plays with a friend called Ravi.', ['Ravi']],
  ])('%s', (event, said) => {
    expect(words('other-child', event)).toEqual(said)
  })

  test.each([
    'Elsie told her friend. Then she left.',
    'Told a friend that she was sad.',
    'Friend Theo Tarrow; friend Craig.',
    'Mother’s friend Sharon collected.',
    'Family friend Sharon collected.',
    'Pupil Premium and Peer Support offered.',
    'Friend Mrs Allen.',
    'Her boyfriend Liam.',
    'Friends. On Monday they met.',
  ])('not: %s', (event) => {
    expect(words('other-child', event)).toEqual([])
  })

  test('in the child’s voice, too', () => {
    expect(hints({ voice: 'My friend Ollie has a dog.' })).toEqual([
      { kind: 'other-child', field: 'voice', word: 'Ollie' },
    ])
  })
})

test('any texts: a hint’s word stands in its field, and no hint comes twice', () => {
  const pieces = fc.constantFrom(
    'DNA',
    'aggressive',
    'clearly ',
    'friend Ollie',
    "'",
    '“',
    '”',
    '07700 900123',
    '12 Mill Lane',
    'NR1 2DH',
    'HBX',
    'Theo',
    '. ',
    ' ',
    '\n',
    'é',
    'did not attend',
    ' clinic',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((parts) => parts.join(' ')),
  )
  fc.assert(
    fc.property(text, text, (event, impact) => {
      const entry = anEntryContent({ event: `.${event}`.slice(0, 20_000), impact })
      const found = hintsOf(entry, context)
      const strangers = found.filter(
        ({ field, word }) => word !== null && (field === 'when' || entry[field]?.includes(word) !== true),
      )
      expect(strangers).toEqual([])
      expect(new Set(found.map((hint) => JSON.stringify(hint))).size).toBe(found.length)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['words', 'DNA aggressive clearly friend '],
  ['opened quotation marks', '“ aggressive '],
  ['apostrophes', "a' aggressive '"],
  ['digits', '07 07 07 '],
  ['house numbers', '12 Abc '],
  ['capitals', 'HBX QRT '],
])('the longest text of nothing but %s is looked through quickly', (_, piece) => {
  const event = piece.repeat(20_000 / piece.length)
  hints({ event })
  const began = performance.now()
  hints({ event, impact: event })
  expect(performance.now() - began).toBeLessThan(500)
})
