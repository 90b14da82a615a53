import type { Entry } from '../model/entry.ts'
import { compareWhen } from '../time/order.ts'

/**
 * The one order of a chronology: when (see ORDER_RULE), then the order in the agency's own file, then agency, then id.
 * Total: two different entries never compare as equal, so every merge of the same entries gives the same list.
 */
export const compareEntries = (a: Entry, b: Entry): number =>
  compareWhen(a.when, b.when) ||
  a.sequence - b.sequence ||
  compareText(a.agencyCode, b.agencyCode) ||
  compareText(a.id, b.id)

/** By code unit, not by locale: the order must not depend on the machine. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
