import type { ChildId } from '../../shared/model/ids.ts'
import type { EntryDraft } from '../../shared/model/entry.ts'

/** What somebody types into the form about these children, unless said otherwise. */
export const anEntryDraft = (children: readonly ChildId[], said: Partial<EntryDraft> = {}): EntryDraft => ({
  when: '12 May 2026',
  event: 'Seen at home.',
  source: 'Visit',
  impact: null,
  voice: null,
  action: null,
  rag: null,
  balance: null,
  basis: null,
  category: null,
  people: [],
  children: [...children],
  author: null,
  ...said,
})
