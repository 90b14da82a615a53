import type { AgencyId, ChildId, EntryId } from '../model/ids.ts'
import type { Entry } from '../model/entry.ts'
import type { IsoDay } from '../model/when.ts'
import type { EventKind } from './event-kinds.ts'

/** Why two accounts may be of one event: what they share, as it stands in them. */
export type SameEventReason =
  /** Both are dated this day. */
  | { readonly kind: 'same day'; readonly day: IsoDay }
  /** One is dated the day of which the other speaks. */
  | { readonly kind: 'day told'; readonly day: IsoDay; readonly by: AgencyId }
  /** One is dated the day with which the other agency's record of this number begins. */
  | { readonly kind: 'day of the record'; readonly day: IsoDay; readonly by: AgencyId; readonly number: string }
  /** Both speak of a day that is neither's own. */
  | { readonly kind: 'same day told'; readonly day: IsoDay }
  /** One has a date that is not exact, and the other's day lies within it. */
  | { readonly kind: 'within'; readonly day: IsoDay; readonly by: AgencyId }
  | { readonly kind: 'days apart'; readonly days: number }
  | { readonly kind: 'children'; readonly children: readonly ChildId[] }
  | { readonly kind: 'about'; readonly what: readonly EventKind[] }
  /** The agency `by` names the other one as where it heard of it. */
  | { readonly kind: 'heard from'; readonly by: AgencyId; readonly from: AgencyId }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Both give one time of day, each in its own words. */
  | { readonly kind: 'time told'; readonly said: readonly [string, string] }
  | { readonly kind: 'nearly the same words' }
  /** A third account may well be of one event with both. */
  | { readonly kind: 'third account'; readonly entry: EntryId }

/** Two accounts that may be of one event, the earlier in the order of the timeline first. Nobody has said so yet: a person links or refuses. */
export type SameEventCandidate = {
  readonly a: Entry
  readonly b: Entry
  /** In the order in which they are said: the day first. */
  readonly reasons: readonly SameEventReason[]
  /** How much speaks for it; serves for the order alone and is never shown. */
  readonly weight: number
}
