import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, soughtIn } from '../../../shared/filter/fold-text.ts'
import { soughtPlaces } from '../../../shared/filter/sought-places.ts'

const marked = (text: string, typed: string): readonly string[] =>
  soughtPlaces(text, soughtIn(typed)).map(({ from, to }) => text.slice(from, to))

describe('what is searched for is found in the words as they were written', () => {
  test.each([
    ['capitals', 'Bruise, and a second BRUISE', 'bruise', ['Bruise', 'BRUISE']],
    ['accents, in one letter or two', 'Zoë and Zoe\u0308', 'zoe', ['Zoë', 'Zoe\u0308']],
    ['curly apostrophes', 'the child’s words', "child's", ['child’s']],
    ['a phrase over a line’s end', 'at the front\n  door', '"front door"', ['front\n  door']],
    ['letters that become two', 'in the Straße', 'strasse', ['Straße']],
    ['several words, each wherever it stands', 'Mum rang; mum cried', 'cried mum', ['Mum', 'mum', 'cried']],
    ['words that overlap, as one', 'schoolroom', 'school "lroo"', ['schoolroo']],
  ])('%s', (_, text, typed, found) => {
    expect(marked(text, typed)).toEqual(found)
  })

  test('nothing is marked where nothing is searched for', () => {
    expect(soughtPlaces('anything', soughtIn('  '))).toEqual([])
  })

  const letters = fc.string({
    unit: fc.constantFrom('a', 'É', 'e\u0301', 'ß', ' ', '\n', '’', 'B', '–'),
    maxLength: 30,
  })

  test('just where the search finds it, in order and apart, and each marked part is what was asked for', () => {
    fc.assert(
      fc.property(letters, letters, (text, typed) => {
        const [piece] = soughtIn(`"${typed.replaceAll('"', '')}"`)
        if (piece === undefined) return
        const places = soughtPlaces(text, [piece])
        expect(places.length > 0).toBe(foldText(text).includes(piece))
        let last = -1
        for (const { from, to } of places) {
          expect(from).toBeGreaterThan(last)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(foldText(text.slice(from, to))).toContain(piece)
          last = to
        }
      }),
    )
  })
})
