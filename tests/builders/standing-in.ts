import type { AgencyFile, StandingEntry } from '../../electron/store/open-vault.ts'
import type { Entry } from '../../shared/model/entry.ts'

/** Every entry of a file that stands and came from a return, with what it says now. */
export const standingIn = (file: AgencyFile): (StandingEntry & { readonly entry: Entry })[] =>
  [...file.standing()].flatMap((some) =>
    file.saidBy(some).flatMap((entry, at) => some.slice(at, at + 1).map((one) => ({ ...one, entry }))),
  )
