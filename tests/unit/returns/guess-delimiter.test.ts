import { describe, expect, test } from 'vitest'

import { guessDelimiter } from '../../../shared/returns/rows/guess-delimiter.ts'

describe('the delimiter', () => {
  test.each([
    [',', 'Date,Event,Source\n01/02/2024,Fell,School\n'],
    [';', 'Date;Event;Source\n01/02/2024;Fell, cried, went home;School\n'],
    ['tab', 'Date\tEvent\tSource\n01/02/2024\tFell; cried\tSchool\n'],
    ['|', 'Date|Event|Source\n01/02/2024|Fell, cried|School\n'],
  ] as const)('is %s where the headings are known by it', (delimiter, text) => {
    expect(guessDelimiter(text, ',')).toBe(delimiter)
  })

  test('is found below title rows that are full of another one', () => {
    const text = 'Report, run, by, hand\nfor, the, family\nDate;What happened\n01/02/2024;a, b, c\n'
    expect(guessDelimiter(text, ',')).toBe(';')
  })

  test('counts none that stands inside quotation marks', () => {
    expect(guessDelimiter('When it was;"a;b;c;d"\n"x, y, z; w";e\n', ',')).toBe(';')
  })

  test('is what the file’s ending says where nothing else tells', () => {
    expect(guessDelimiter('nothing at all\n', 'tab')).toBe('tab')
  })
})
