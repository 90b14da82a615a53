import { hash } from 'node:crypto'

import type { Comparison } from '../../shared/model/comparison.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import type { ImportId } from '../../shared/model/ids.ts'
import type { Reading } from '../../shared/model/reading.ts'
import { ProblemError } from '../../shared/problems.ts'
import {
  compareVersions,
  type Compared,
  type Held,
  type HeldEntry,
  type LaterRow,
} from '../../shared/returns/versions/compare-versions.ts'
import { mendsRowOf } from '../../shared/returns/rejected/mended-name.ts'
import { withPauses } from '../../shared/returns/in-steps.ts'
import { sketchOf, type Sketch } from '../../shared/returns/versions/version-side.ts'
import { identityKey, type AgencyFile, type IncomingReturn, type Pause } from '../store/open-vault.ts'
import { packedContents } from '../store/packed-contents.ts'

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
 * Holds a return against the earlier ones it is a later version of. Changes nothing. Of what is held and of the rows only what tells them apart is kept; the words of those that
 * differ are packed.
 * @returns what is shown, and every difference, which an import needs
 * @throws ProblemError `changed-meanwhile` when the agency's file was written to before the end
 */
export const compareReturn = async (
  store: AgencyFile,
  incoming: IncomingReturn,
  { asked, reading, pause }: { readonly asked: readonly ImportId[]; readonly reading: Reading; readonly pause: Pause },
): Promise<ComparedReturn> => {
  const held = store.basis()
  const replaces = withReplacedBefore(store, asked)
  const standing = await heldEntries(store, pause)
  const { rows, said, read, unread } = await laterRows(incoming, standing, pause)
  const before = packedContents()
  const fetch = (some: readonly HeldEntry[]): void => {
    for (const entry of store.saidBy(some.filter(({ id }) => !before.has(id)))) before.add(entry.id, entry)
  }
  const words = {
    fetch,
    ofEntry: (one: HeldEntry) => {
      if (!before.has(one.id)) fetch([one])
      return there(before.get(one.id))
    },
    ofRow: (row: LaterRow) => there(said.get(row.identity)),
  }
  const { comparison, ...taken } = await withPauses(compareVersions(standing, { rows, unread }, replaces, words), () =>
    pause(read),
  )
  if (store.basis() !== held) throw new ProblemError({ kind: 'changed-meanwhile' })
  const { sha256, mapping } = incoming.head
  const basis = basisOf({ held, sha256, mapping, reading, replaces })
  return { comparison: { basis, ...comparison }, ...taken, replaces, held }
}

const heldEntries = async (store: AgencyFile, pause: Pause): Promise<Held> => {
  const entries: HeldEntry[] = []
  const byRow = new Map<string, HeldEntry>()
  for (const some of store.standing()) {
    const said = store.saidBy(some)
    // field by field: what is spread takes twice the room, and there are 200,000 of them
    for (const [at, { number, id, identity, earlier, heldBy, editedHere }] of some.entries()) {
      const entry = said[at]
      if (entry === undefined) continue
      const { code, origin } = entry
      const line = origin.kind === 'return' ? origin.line : 0
      const { says, text, references, date } = sketch(entry)
      const one = {
        number,
        id,
        code,
        line,
        identity,
        earlier,
        heldBy,
        editedHere,
        says,
        text,
        references,
        date,
      }
      entries.push(one)
      byRow.set(identity, one)
    }
    await pause(0)
  }
  return { entries, byRow }
}

/** The rows, and what those say that are not held word for word. */
const laterRows = async (incoming: IncomingReturn, { byRow }: Held, pause: Pause) => {
  const rows: LaterRow[] = []
  const said = packedContents()
  const unread: string[] = []
  let read = 0
  for (const row of incoming.rows) {
    if (row.kind === 'entry') {
      const { line, part, content } = row
      const identity = identityKey(row.identity)
      const sketched = sketch(content)
      const one = byRow.get(identity)
      const isHeld = one?.says === sketched.says
      // one text for both, not two
      const { says, text, references, date } = isHeld ? one : sketched
      rows.push({ line, part, identity: isHeld ? one.identity : identity, says, text, references, date })
      if (!isHeld) said.add(identity, content)
    }
    if (row.kind === 'rejected') unread.push(row.raw)
    if (++read % SLICE === 0) await pause(read)
  }
  return { rows, said, read, unread }
}

const sketch = (content: EntryContent): Sketch => sketchOf(content, (text) => hash('sha256', text, 'binary'))

const there = (content: EntryContent | null): EntryContent => {
  if (content === null) throw new Error('the words of a difference were not kept')
  return content
}

/** All that a comparison depends on: a file that was saved anew, or is read in another way, is not the one that a person looked at. */
const basisOf = (all: Readonly<Record<string, unknown>>): string =>
  hash('sha256', JSON.stringify(all), 'hex').slice(0, 32)

/** A version that takes the place of the second takes that of the first as well, and that of the rows of them that a person has put right since. */
const withReplacedBefore = (store: AgencyFile, asked: readonly ImportId[]): readonly ImportId[] => {
  const all = new Set(asked)
  const { imports } = store.holding()
  for (const id of all) {
    const at = imports.findIndex((one) => one.import === id)
    const its = imports[at]
    if (its === undefined) throw new ProblemError({ kind: 'not-found', what: 'receipt' })
    for (const before of its.replaces) all.add(before)
    for (const one of imports.slice(at + 1)) if (!one.undone && mendsRowOf(one.file, its.file)) all.add(one.import)
  }
  return [...all]
}
