import { describe, expect, test } from 'vitest'

import { Child } from '../../../shared/model/case.ts'
import { accountOf } from '../../../shared/same-event/account.ts'
import { newVocabulary } from '../../../shared/same-event/vocabulary.ts'
import { anEntry } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const aChild = (name: string, ...aliases: string[]): Child => Child.parse({ id: anId(), name, born: null, aliases })
const other = aChild('Wren Holloway')

/** Whether the account of an entry about another child is of this one as well. */
const concerns = (child: Child, event: string): boolean =>
  accountOf(
    anEntry({ event, children: [other.id] }),
    { children: [other, child] },
    new Map(),
    newVocabulary(),
  ).children.has(child.id)

describe('an account concerns a child whom it names', () => {
  test.each([
    ['Al Holloway', 'She told Al to hide.'],
    ['Al Holloway', 'Al’s arm was hurt.'],
    ['Will Holloway', 'Then Will ran out.'],
    ['May Holloway', 'Moved on 6 May, and May was upset.'],
    ['Zoë Holloway', 'Zoe was asleep.'],
    ['Zoe Holloway', 'Zoe\u0308 was asleep.'],
    ['Łukasz Holloway', 'Lukasz slept.'],
    ['Jude Holloway', 'Wren, Jude and their mother left.'],
    ['Baby Holloway', 'Baby Holloway was in the cot.'],
    ['C* (Jo) Holloway', 'C* (Jo) Holloway slept.'],
  ])('%s: “%s”', (name, event) => {
    expect(concerns(aChild(name), event)).toBe(true)
  })

  test('by another spelling', () => {
    expect(concerns(aChild('Elsie-Mae Holloway', 'Elsie'), 'Elsie was awake.')).toBe(true)
    expect(concerns(aChild('Unborn Holloway', 'Bump'), 'She stroked Bump.')).toBe(true)
  })
})

describe('but not where the name is part of a word, a word of its own, or anybody’s', () => {
  test.each([
    ['Al Holloway', 'Also seen: Alan. All well, et al.'],
    ['Al Holloway', 'Mother goes to Al-Anon.'],
    ['Will Holloway', 'They live in Willow Road.'],
    ['Will Holloway', 'Seen today. Will review next week.'],
    ['May Holloway', 'May need a letter.'],
    ['May Holloway', 'Moved on 6 May and again in May.'],
    ['Baby Holloway', 'Baby seen. Baby clinic.'],
    ['Unborn Holloway', 'Unborn baby discussed.'],
    ['Is Holloway', 'Is he well?'],
    ['Jude Holloway', 'Mr Holloway rang.'],
  ])('%s: “%s”', (name, event) => {
    expect(concerns(aChild(name), event)).toBe(false)
  })
})
