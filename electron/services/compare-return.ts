import { hash } from 'node:crypto'

import type { Comparison } from '../../shared/model/comparison.ts'
import type { ImportId } from '../../shared/model/ids.ts'
import type { Reading } from '../../shared/model/reading.ts'
import { compareVersions, type Compared } from '../../shared/returns/compare-versions.ts'
import { identityKey, type AgencyFile, type IncomingReturn, type Pause } from '../store/open-vault.ts'

export type ComparedReturn = Pick<Compared, 'all' | 'alike'> & {
  readonly comparison: Comparison
  /** The imports it takes the place of: those asked for, and those whose place they had taken. */
  readonly replaces: readonly ImportId[]
  /** The state of the agency's file that it was compared with. */
  readonly held: string
}

/** Rows between two pauses. */
const SLICE = 500

/**
 * Holds a return against the earlier ones it is a later version of. Changes nothing.
 * @returns what is shown, and every difference, which an import needs
 */
export const compareReturn = async (
  store: AgencyFile,
  incoming: IncomingReturn,
  { asked, reading, pause }: { readonly asked: readonly ImportId[]; readonly reading: Reading; readonly pause: Pause },
): Promise<ComparedReturn> => {
  const held = store.basis()
  const replaces = withReplacedBefore(store, asked)
  const rows: Parameters<typeof compareVersions>[1][number][] = []
  let read = 0
  for (const row of incoming.rows) {
    if (row.kind === 'entry') {
      const { line, part, content } = row
      rows.push({ line, part, content, identity: identityKey(row.identity) })
    }
    if (++read % SLICE === 0) await pause(read)
  }
  const { comparison, ...taken } = compareVersions(store.standing(), rows, replaces)
  const { sha256, mapping } = incoming.head
  const basis = basisOf({ held, sha256, mapping, reading, replaces })
  return { comparison: { basis, ...comparison }, ...taken, replaces, held }
}

/** All that a comparison depends on: a file that was saved anew, or is read in another way, is not the one that a person looked at. */
const basisOf = (all: Readonly<Record<string, unknown>>): string =>
  hash('sha256', JSON.stringify(all), 'hex').slice(0, 32)

/** A version that takes the place of the second takes that of the first as well. */
const withReplacedBefore = (store: AgencyFile, asked: readonly ImportId[]): readonly ImportId[] => {
  const all = new Set(asked)
  for (const id of all) for (const before of store.receipt(id).receipt.replaces) all.add(before)
  return [...all]
}
