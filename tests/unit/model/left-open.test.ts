import { describe, expect, it } from 'vitest'

import { countEntries } from '../../../shared/timeline/counts.ts'
import { foldCategory } from '../../../shared/filter/fold-category.ts'
import { isLeftOpen, saysNothing } from '../../../shared/model/left-open.ts'
import { anEntry } from '../../builders/an-entry.ts'

describe('a cell that was filled and says nothing', () => {
  it.each([
    '',
    ' ',
    '-',
    '–',
    'N/A',
    'n/a.',
    'NA',
    'None',
    'none.',
    'Nil',
    'Not recorded',
    '(not sought)',
    'Not known',
  ])('“%s” is no child’s voice and no category', (text) => {
    expect(saysNothing(text)).toBe(true)
    expect(foldCategory(text)).toBe('')
  })

  it.each([
    '“No.”',
    '“Nothing.”',
    'Не хочу',
    '“نعم”',
    '我害怕',
    '😢',
    'Nothing happens.',
    'None of them came.',
    'Nana',
    'Not happy',
    'Naughty',
    '“Not sought by Dad”',
  ])('“%s” is words', (text) => {
    expect(saysNothing(text)).toBe(false)
  })

  it('is no voice in the counts that the front page prints', () => {
    const entries = ['N/A', '-', 'Not sought', null, '“My tummy was talking.”'].map((voice, at) =>
      anEntry({ id: at + 1, voice }),
    )
    expect(countEntries(entries).withVoice).toBe(1)
  })

  it('may be an answer where it is asked what the impact was', () => {
    expect(['None', 'Not known'].map((text) => isLeftOpen(text))).toEqual([false, false])
  })

  it('is told at once from a text of any length', () => {
    expect(saysNothing(`${' -'.repeat(50_000)}x`)).toBe(false)
  })
})
