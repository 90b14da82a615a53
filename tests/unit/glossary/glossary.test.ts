import { describe, expect, test } from 'vitest'

import { ABBREVIATIONS, NOT_ABBREVIATIONS, WORDS_AS_WELL } from '../../../shared/glossary/abbreviations.ts'
import { abbreviationsIn } from '../../../shared/glossary/find-short-forms.ts'
import { glossaryOf } from '../../../shared/glossary/glossary.ts'
import { nameWordsOf } from '../../../shared/glossary/name-words.ts'
import { ownAbbreviations } from '../../../shared/glossary/own-abbreviations.ts'
import { aFamily } from '../../builders/a-conference-document.ts'
import { aNote } from '../../builders/a-note.ts'

const shorts = (...texts: string[]) => glossaryOf(texts).explained.map(({ short }) => short)
const unexplained = (...texts: string[]) => glossaryOf(texts).unexplained

describe('abbreviations of the agencies are found in running text', () => {
  test.each([
    ['Seen in A&E by the registrar.', ['A&E']],
    ['Heard at MARAC; IDVA to call.', ['IDVA', 'MARAC']],
    ['Two GPs and the HV were told.', ['GP', 'HV']],
    ['MARAC-led plan', ['MARAC']],
    ['(DASH: high)', ['DASH']],
    ['CiN plan agreed', ['CiN']],
    ['s47 enquiry, later S.17', ['s17', 's47']],
    ['The DSL’s note', ['DSL']],
  ])('%s', (text, found) => {
    expect(shorts(text)).toEqual(found)
  })

  test.each(['See POL-7K and EDU-1.', 'The BBQs at no. 12', 'Maya went home.', 'Word XDASHX is none', 'R&B'])(
    'nothing to explain in “%s”',
    (text) => {
      expect(shorts(text)).toEqual([])
    },
  )

  test('each stands once, in alphabetical order, whatever the text it came from', () => {
    expect(shorts('MASH, then CAMHS', 'CAMHS again', 'and A&E')).toEqual(['A&E', 'CAMHS', 'MASH'])
  })

  test('where it stands is told', () => {
    expect(abbreviationsIn('To MASH.')).toEqual([{ short: 'MASH', from: 3, to: 7 }])
    expect(abbreviationsIn('Two GPs, S.17.')).toEqual([
      { short: 'GP', from: 4, to: 6 },
      { short: 's17', from: 9, to: 13 },
    ])
  })
})

describe('capitals that nobody can explain are said to be so', () => {
  test('an abbreviation that is not in the list', () => {
    expect(unexplained('Referred to HBX for advice.')).toEqual(['HBX'])
  })

  test('but not one that is explained elsewhere, such as an agency’s code', () => {
    expect(glossaryOf(['POL informed. GP informed.'], new Set(['POL', 'GP']))).toEqual({
      explained: [{ short: 'GP', long: ABBREVIATIONS.get('GP') }],
      unexplained: [],
    })
  })

  test('nor a word written large for emphasis, nor a surname in capitals that stands elsewhere in small letters', () => {
    expect(unexplained('Mum was NOT at HOME.', 'They went home.')).toEqual([])
    expect(unexplained('PIKE arrested.', 'Mr Pike was bailed.')).toEqual([])
  })

  test('nor a text typed with the capitals lock on, though known abbreviations in it are explained', () => {
    const shouted = 'CHILD SEEN WITH MUM AT A&E. BRUISE TO LEFT ARM.'
    expect(unexplained(shouted)).toEqual([])
    expect(shorts(shouted)).toEqual(['A&E'])
  })

  test('nor words that stand among other capitals', () => {
    expect(unexplained('He said “GO AWAY” and left the house with the dog.')).toEqual([])
  })
})

describe('names and shouted words are no abbreviations', () => {
  const family = aFamily({
    children: [{ ...aFamily().children[0], name: 'Elsa Tarrow', aliases: ['TJ'] }],
    people: [
      { ...aFamily().people[0], name: 'Sara SALT', aliases: [] },
      { ...aFamily().people[1], name: 'PC Orton', aliases: [] },
    ],
  })
  const names = nameWordsOf(family)
  const listed = (text: string, own: Readonly<Record<string, string>> = {}) =>
    glossaryOf([text], new Set(), new Map(Object.entries(own)), names)

  test('the words of the register’s names, without the rank that stands before one', () => {
    expect([...names].toSorted()).toEqual(['ELSA', 'ORTON', 'SALT', 'SARA', 'TARROW', 'TJ'])
  })

  test.each(['ELSA TARROW was seen.', 'Sara and ELSA left with Ms SALT.', 'The SARA of this family', 'TJ was told.'])(
    'nothing to explain in “%s”',
    (text) => {
      expect(listed(text)).toEqual({ explained: [], unexplained: [] })
    },
  )

  test('another family has no Sara: there it is the assessment', () => {
    expect(shorts('SARA completed by ELSA.')).toEqual(['ELSA', 'SARA'])
    expect(listed('SARA completed by PC 14.').explained.map(({ short }) => short)).toEqual(['PC'])
  })

  test('unless the case itself explained it', () => {
    expect(listed('SARA completed.', { SARA: 'a risk assessment' }).explained).toEqual([
      { short: 'SARA', long: 'a risk assessment' },
    ])
  })

  test('in a shouted text a usual short form that is a word as well is left out, and no other', () => {
    const shouted = 'MUM MADE A DASH FOR THE DOOR, SALT WAS THROWN AND PIP CRIED. MARAC TOLD.'
    expect(shorts(shouted)).toEqual(['MARAC'])
    expect(shorts(shouted, 'DASH completed, high risk.')).toEqual(['DASH', 'MARAC'])
    expect(glossaryOf([shouted], new Set(), new Map([['PIP', 'a play scheme']])).explained).toContainEqual({
      short: 'PIP',
      long: 'a play scheme',
    })
  })
})

describe('what the case has explained is found whatever it looks like', () => {
  const own = ownAbbreviations(
    [
      ['CP-IS', 'Child Protection Information Sharing'],
      ['EHaP', 'Early Help Assessment and Plan'],
      ['L3', 'level 3 of the threshold'],
      ['DoLS', 'Deprivation of Liberty Safeguards'],
      ['C&F', 'child and family'],
      ['MASH team', 'the six who answer'],
      ['S47', 'an enquiry'],
    ].map(([short = '', long = '']) => aNote({ kind: 'abbreviation', short, long })),
  )
  const found = (text: string) => glossaryOf([text], new Set(), own).explained.map(({ short }) => short)

  test.each([
    ['Flag on CP-IS checked.', ['CP-IS']],
    ['EHaP and DoLS in place, L3.', ['DoLS', 'EHaP', 'L3']],
    ['Two EHaPs closed', ['EHaP']],
    ['(L3)', ['L3']],
    ['C&F assessment', ['C&F']],
    ['Told the MASH team.', ['MASH', 'MASH team']],
    ['S47 begun', ['S47']],
  ])('%s', (text, short) => {
    expect(found(text)).toEqual(short)
  })

  test.each(['Bus to L30', 'XL3', 'POL-L3', 'CP-ISA', 'dols', 'EHaPpy'])('not as part of “%s”', (text) => {
    expect(found(text)).toEqual([])
  })
})

test('every word that is an abbreviation as well is one that we explain', () => {
  expect([...WORDS_AS_WELL].filter((short) => !ABBREVIATIONS.has(short))).toEqual([])
})

test('no short form is both explained and held to be none', () => {
  expect([...ABBREVIATIONS.keys()].filter((short) => NOT_ABBREVIATIONS.has(short))).toEqual([])
})

test('every explanation is found by its own short form', () => {
  for (const [short, long] of ABBREVIATIONS) {
    expect(glossaryOf([`This is ${short} in a sentence.`]).explained).toEqual([{ short, long }])
  }
})
