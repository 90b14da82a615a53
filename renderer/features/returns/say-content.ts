import type { Case } from '../../../shared/model/case.ts'
import { ComparedField } from '../../../shared/model/comparison.ts'
import type { EntryContent } from '../../../shared/model/entry.ts'
import { sayList, sayWhen } from '../../../shared/time/say.ts'
import { words } from '../../strings/en-GB.ts'
import { timelineWords } from '../../strings/timeline.ts'

/** What an entry says in one field, as a person reads it; empty where it says nothing. */
export const sayField = (content: EntryContent, field: ComparedField, of: Case): string => {
  switch (field) {
    case 'when':
      return sayWhen(content.when)
    case 'rag':
      return content.rag === null ? '' : words.ui.rag[content.rag]
    case 'balance':
      return content.balance === null ? '' : timelineWords.panel.balances[content.balance]
    case 'basis':
      return content.basis === null ? '' : timelineWords.panel.bases[content.basis]
    case 'people':
      return content.people.join(', ')
    case 'children':
      return sayList(of.children.filter(({ id }) => content.children.includes(id)).map(({ name }) => name))
    case 'other':
      return Object.entries(content.other)
        .map(([heading, value]) => `${heading}: ${value}`)
        .join('\n')
    default:
      return content[field] ?? ''
  }
}

/** The fields of an entry that say something, when and event first. */
export const fieldsSaid = (content: EntryContent, of: Case): readonly ComparedField[] =>
  ComparedField.options.filter((field) => sayField(content, field, of) !== '')
