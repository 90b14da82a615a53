import type { Child, Person } from '../model/case.ts'
import type { EntryContent } from '../model/entry.ts'
import type { HintKind } from '../model/hint-kind.ts'
import type { IsoDay } from '../model/when.ts'

/** The fields of an entry that hints speak of, in the order in which an entry is read. */
export const HINT_FIELDS = ['when', 'event', 'source', 'impact', 'voice', 'action'] as const
export type HintField = (typeof HINT_FIELDS)[number]

/** Something that may be said better. It never keeps an entry from being saved, and nothing is changed because of it. */
export type Hint = {
  readonly kind: HintKind
  readonly field: HintField
  /** What raised it, as it stands in the text. It may be a name or an address, and belongs in the encrypted file alone. */
  readonly word: string | null
}

/** Above so many characters an event is no longer read at a glance. */
export const LONG_EVENT = 500

/** What of an entry is looked at. */
export type HintedContent = Pick<
  EntryContent,
  'when' | 'event' | 'source' | 'impact' | 'voice' | 'action' | 'basis' | 'category' | 'children'
>

export type HintContext = {
  readonly children: readonly Child[]
  readonly people: readonly Person[]
  readonly lookBackFrom: IsoDay
  readonly today: IsoDay
  /** Codes of the case’s agencies beyond the usual ones: they are no unknown abbreviations. */
  readonly agencyCodes?: readonly string[]
  /** The source that stands in the entry was filled in by the program: the agency named none. */
  readonly noSource?: boolean
  /** Up to how many characters of an event no hint is given; LONG_EVENT unless said otherwise. */
  readonly longOver?: number
}
