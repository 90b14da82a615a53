import type { Case } from '../../../../shared/model/case.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { namesOfTicked, type EntryForm } from '../entry-form/read-entry-form.ts'

/** Which words are to stand, answer by answer. */
export type Choices = { readonly [K in AnswerKey]?: 'mine' | 'theirs' }

/** The answers of the form that can differ; people ticked and people typed are one answer. */
export type AnswerKey = Exclude<keyof EntryForm, 'agency' | 'otherPeople'>

/** An answer that stands otherwise in the file than in the form. */
export type Difference = {
  readonly key: AnswerKey
  readonly name: string
  readonly mine: string
  readonly theirs: string
  /** Who moved it away from what it was when the editing began. */
  readonly changedBy: 'both' | 'you' | 'they'
}

/**
 * What differs between an entry as a person is editing it and as somebody else has saved it meanwhile.
 * @param before the form as it was opened
 */
export const differences = (
  before: EntryForm,
  mine: EntryForm,
  theirs: EntryForm,
  of: Pick<Case, 'children' | 'people'>,
): Difference[] =>
  KEYS.flatMap((key) => {
    const was = sayAnswer(before, key, of)
    const my = sayAnswer(mine, key, of)
    const their = sayAnswer(theirs, key, of)
    if (my === their) return []
    const changedBy = my === was ? 'they' : their === was ? 'you' : 'both'
    return [{ key, name: names[key], mine: my, theirs: their, changedBy }]
  })

/** What only one of the two changed is that one's to begin with; what both changed nobody can decide but the person. */
export const firstChoices = (found: readonly Difference[]): Choices =>
  Object.fromEntries(
    found.flatMap(({ key, changedBy }) =>
      changedBy === 'both' ? [] : [[key, changedBy === 'you' ? 'mine' : 'theirs'] as const],
    ),
  )

/** The form with the words that were chosen. What does not differ is the same in both. */
export const withChoices = (mine: EntryForm, theirs: EntryForm, choices: Choices): EntryForm => {
  const takes = (key: AnswerKey): EntryForm => (choices[key] === 'theirs' ? theirs : mine)
  return {
    agency: mine.agency,
    when: takes('when').when,
    event: takes('event').event,
    source: takes('source').source,
    impact: takes('impact').impact,
    voice: takes('voice').voice,
    action: takes('action').action,
    rag: takes('rag').rag,
    balance: takes('balance').balance,
    basis: takes('basis').basis,
    category: takes('category').category,
    children: takes('children').children,
    people: takes('people').people,
    otherPeople: takes('people').otherPeople,
    author: takes('author').author,
  }
}

const names: Readonly<Record<AnswerKey, string>> = {
  when: timelineWords.form.when,
  event: timelineWords.form.event,
  source: timelineWords.form.source,
  impact: timelineWords.form.impact,
  voice: timelineWords.form.voice,
  action: timelineWords.form.action,
  rag: timelineWords.form.rating,
  balance: timelineWords.form.balance,
  basis: timelineWords.form.basis,
  category: timelineWords.form.category,
  children: timelineWords.form.children,
  people: timelineWords.form.people,
  author: timelineWords.form.author,
}

const KEYS: readonly AnswerKey[] = [
  'when',
  'event',
  'source',
  'impact',
  'voice',
  'action',
  'rag',
  'balance',
  'basis',
  'category',
  'children',
  'people',
  'author',
]

const sayAnswer = (form: EntryForm, key: AnswerKey, of: Pick<Case, 'children' | 'people'>): string => {
  const { panel, form: say } = timelineWords
  switch (key) {
    case 'rag':
      return form.rag === 'none' ? words.ui.notRated : words.ui.rag[form.rag]
    case 'balance':
      return form.balance === 'none' ? say.notSaid : panel.balances[form.balance]
    case 'basis':
      return form.basis === 'none' ? say.notSaid : panel.bases[form.basis]
    case 'children':
      return said(
        of.children
          .filter(({ id }) => form.children.includes(id))
          .map(({ name }) => name)
          .join(', '),
      )
    case 'people':
      return said(
        [...namesOfTicked(form, of).toSorted(), form.otherPeople.trim()].filter((text) => text !== '').join('; '),
      )
    default:
      return said(form[key])
  }
}

const said = (text: string): string => (text.trim() === '' ? entryPanelWords.nothing : text.trim())
