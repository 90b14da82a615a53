import { describe, expect, test } from 'vitest'

import { ABBREVIATIONS, NOT_ABBREVIATIONS } from '../../../shared/glossary/abbreviations.ts'
import { abbreviationsIn, glossaryOf } from '../../../shared/glossary/glossary.ts'

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
    expect(abbreviationsIn('To MASH.')).toEqual([{ short: 'MASH', at: 3 }])
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

test('no short form is both explained and held to be none', () => {
  expect([...ABBREVIATIONS.keys()].filter((short) => NOT_ABBREVIATIONS.has(short))).toEqual([])
})

test('every explanation is found by its own short form', () => {
  for (const [short, long] of ABBREVIATIONS) {
    expect(glossaryOf([`This is ${short} in a sentence.`]).explained).toEqual([{ short, long }])
  }
})
