import { describe, expect, test } from 'vitest'

import { isKeptBack, isNotForTheRoom } from '../../../renderer/features/room/kept-back.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

describe('words that keep an entry off the shared screen', () => {
  test.each([
    'Seen at 14 Larkspur Row.',
    'Moved to NR31 7QT.',
    'Mother’s new number is 07700 900123.',
    'The address is not to be given to Father.',
    'Neighbour asks not to be named to the family.',
    'She does not want him to know that she came.',
    'Mother doesn’t want to be identified.',
    'She didn’t want the school to know.',
    'She asked us not to tell anybody where they are.',
    'Mother asked that this is not shared.',
    'She asks that he is not told.',
    'Asks that it is not known who rang.',
    'Mother asked that it not be passed on.',
    'DO NOT SHARE with Father.',
    'Please do not disclose.',
    'Confidential.',
    'Told to Mrs Ives in confidence.',
  ])('“%s”', (says) => {
    expect(isNotForTheRoom(says)).toBe(true)
    for (const field of ['event', 'impact', 'voice', 'action', 'source'])
      expect(isKeptBack(anEntry({ [field]: says }))).toBe(true)
  })

  test.each([
    'Elsie did not disclose anything.',
    'Confidentiality was explained to Mother.',
    'Mother was confident that he would come.',
    'Father told her not to be late.',
    'Theo was asked not to run.',
    'She does not want to go home.',
    'Mother wants him to know that she came.',
    'He asked that the review be on Monday. It was not known then who would chair it.',
    'Log 1204 of 5/05/2026, 23:40.',
  ])('but not “%s”', (says) => {
    expect(isNotForTheRoom(says)).toBe(false)
    expect(isKeptBack(anEntry({ event: says }))).toBe(false)
  })

  test('and columns of the agency’s own, by what stands in them or above them', () => {
    expect(isKeptBack(anEntry({ other: { Confidential: 'Yes' } }))).toBe(true)
    expect(isKeptBack(anEntry({ other: { Marking: 'Confidential' } }))).toBe(true)
    for (const open of ['No', ' no', 'N', '', '-', 'n/a'])
      expect(isKeptBack(anEntry({ other: { Confidential: open } }))).toBe(false)
  })
})

test('of the practice case, all that says where Mother lives now and who asked not to be named is kept back', () => {
  const { entries } = thePracticeCase()
  const shown = entries.filter((entry) => !isKeptBack(entry))
  const words = shown.map((entry) => JSON.stringify(entry)).join('\n')
  for (const planted of [
    'Larkspur',
    'not to be given to',
    'does not want him to know',
    'asks that he is not told',
    'asks not to be named',
    'not known who rang',
    'does not want to be named',
  ])
    expect(words.toLowerCase()).not.toContain(planted.toLowerCase())
  // few enough that the room still sees the case
  expect(entries.length - shown.length).toBeLessThan(entries.length / 6)
})
