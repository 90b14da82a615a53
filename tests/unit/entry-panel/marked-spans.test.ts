import { expect, test } from 'vitest'

import { markedSpans, ownAbbreviations } from '../../../renderer/features/timeline/entry-panel/marked-spans.ts'
import { aNote } from '../../builders/a-note.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const { of } = thePracticeCase()
const marked = (text: string, own: ReadonlyMap<string, string> = new Map()) =>
  markedSpans(text, of, own).map(({ from, to, as, says }) => [text.slice(from, to), as, says])

test('a full name is certain and says who it is', () => {
  const [child] = of.children
  const [person] = of.people
  const text = `${child?.name} was with ${person?.name}.`
  expect(marked(text)).toEqual([
    [child?.name, 'certain', child?.name],
    [person?.name, 'certain', `${person?.name}, ${person?.role}`],
  ])
})

test('a word is marked where it stands first', () => {
  const [person] = of.people
  const name = person?.name ?? ''
  expect(markedSpans(`${name} left. ${name} came back.`, of, new Map())).toMatchObject([{ from: 0, to: name.length }])
})

test('a short form is explained, in the words of the case before the usual ones', () => {
  expect(marked('Referred to MASH.')).toMatchObject([['MASH', 'abbreviation', expect.any(String)]])
  const own = ownAbbreviations([aNote({ kind: 'abbreviation', short: 'MASH', long: 'the mash in the kitchen' })])
  expect(marked('Referred to MASH.', own)).toEqual([['MASH', 'abbreviation', 'the mash in the kitchen']])
})

test('what nobody can explain is not marked', () => {
  expect(marked('Seen at QXZ.')).toEqual([])
})
