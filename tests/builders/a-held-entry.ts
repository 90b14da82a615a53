import type { EntryContent } from '../../shared/model/entry.ts'
import { EntryId, ImportId } from '../../shared/model/ids.ts'
import { compareVersions } from '../../shared/returns/versions/compare-versions.ts'
import type { Compared, HeldEntry, LaterRow } from '../../shared/returns/versions/compare-versions.ts'
import type { InSteps } from '../../shared/returns/in-steps.ts'
import { sketchOf, type Sketch } from '../../shared/returns/versions/version-side.ts'
import { anEntryContent } from './an-entry-content.ts'
import { anId } from './an-id.ts'

/** The return that a later version replaces, and another one that stands beside it. */
export const REPLACED = ImportId.parse(anId(401))
export const ANOTHER = ImportId.parse(anId(402))

/** A held entry or a later row beside its own words. */
export type SaidEntry = HeldEntry & { readonly said: EntryContent }
export type SaidRow = LaterRow & { readonly said: EntryContent }

type HeldSaid = Partial<Omit<HeldEntry, 'id' | 'number'>>

/** An entry read from the row with the identity "row N" of the replaced return, N being its line, unless said otherwise. */
export const aHeldEntry = (content: Partial<EntryContent> = {}, { line = 2, ...rest }: HeldSaid = {}): SaidEntry => ({
  ...saying(anEntryContent(content)),
  id: entryOfLine(line),
  number: line,
  code: `POL-${line
    .toString()
    .replaceAll(/./g, (figure) => 'BCDFGHJKMN'.charAt(Number(figure)))
    .padStart(3, 'Z')}`,
  line,
  identity: `row ${line}`,
  earlier: [],
  heldBy: [REPLACED],
  editedHere: false,
  ...rest,
})

export const entryOfLine = (line: number): EntryId => EntryId.parse(anId(10_000 + line))

/** A row of the later version; its identity is "row N" for the same cells as before. */
export const aLaterRow = (
  content: Partial<EntryContent> = {},
  { line = 2, identity = `row ${line}` }: { readonly line?: number; readonly identity?: string } = {},
): SaidRow => ({ ...saying(anEntryContent(content)), line, part: null, identity })

/** Words with what a comparison keeps of them; each text is its own fingerprint. */
export const saying = (said: EntryContent): Sketch & { readonly said: EntryContent } => ({
  ...sketchOf(said, (text) => text),
  said,
})

/**
 * A later version held against what is held.
 * @param asking called whenever the words of a row or an entry are asked for
 * @param unread rows that could not be read
 */
export const comparedInSteps = (
  entries: readonly SaidEntry[],
  rows: readonly SaidRow[],
  replaces: readonly ImportId[] = [REPLACED],
  asking: () => void = () => undefined,
  unread: readonly string[] = [],
): InSteps<Compared> => {
  const fetched = new Map<EntryId, EntryContent>()
  const words = new Map(entries.map(({ id, said }) => [id, said]))
  const firstRows = new Map(rows.toReversed().map(({ identity, said }) => [identity, said]))
  const byRow = new Map(entries.map((one) => [one.identity, one]))
  return compareVersions({ entries, byRow }, { rows, unread }, replaces, {
    fetch: (some) => {
      for (const { id } of some) fetched.set(id, there(words.get(id)))
    },
    ofEntry: ({ id }) => {
      asking()
      return there(fetched.get(id))
    },
    ofRow: ({ identity }) => {
      asking()
      return there(firstRows.get(identity))
    },
  })
}

const there = (content: EntryContent | undefined): EntryContent => {
  if (content === undefined) throw new Error('these words were not fetched')
  return content
}
