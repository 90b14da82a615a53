import { EntryContent } from '../../shared/model/entry.ts'
import { onDay } from './an-entry.ts'

/** What the police say of 5 May 2026, unless said otherwise. */
export const anEntryContent = (said: Partial<EntryContent> = {}): EntryContent =>
  EntryContent.parse({
    when: onDay('2026-05-05'),
    sequence: 0,
    event: 'Officers attended.',
    source: 'Incident log',
    impact: null,
    voice: null,
    action: null,
    rag: null,
    balance: null,
    basis: null,
    category: null,
    people: [],
    children: [],
    author: null,
    sharing: 'undecided',
    other: {},
    ...said,
  })
