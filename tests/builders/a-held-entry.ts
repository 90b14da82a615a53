import type { EntryContent } from '../../shared/model/entry.ts'
import { EntryId, ImportId } from '../../shared/model/ids.ts'
import type { HeldEntry, LaterRow } from '../../shared/returns/compare-versions.ts'
import { anEntry } from './an-entry.ts'
import { anEntryContent } from './an-entry-content.ts'
import { anId } from './an-id.ts'

/** The return that a later version replaces, and another one that stands beside it. */
export const REPLACED = ImportId.parse(anId(401))
export const ANOTHER = ImportId.parse(anId(402))

type HeldSaid = Partial<Omit<HeldEntry, 'entry'>> & { readonly line?: number }

/** An entry read from the row with the identity "row N" of the replaced return, N being its line, unless said otherwise. */
export const aHeldEntry = (said: Partial<EntryContent> = {}, { line = 2, ...rest }: HeldSaid = {}): HeldEntry => ({
  entry: anEntry({
    ...anEntryContent(said),
    id: 10_000 + line,
    code: `POL-${line
      .toString()
      .replaceAll(/./g, (figure) => 'BCDFGHJKMN'.charAt(Number(figure)))
      .padStart(3, 'Z')}`,
    origin: { kind: 'return', import: REPLACED, file: 'POL.csv', line, part: null },
  }),
  identity: `row ${line}`,
  earlier: [],
  heldBy: [REPLACED],
  editedHere: false,
  ...rest,
})

export const entryOfLine = (line: number): EntryId => EntryId.parse(anId(10_000 + line))

/** A row of the later version; its identity is "row N" for the same cells as before. */
export const aLaterRow = (
  said: Partial<EntryContent> = {},
  { line = 2, identity = `row ${line}` }: { readonly line?: number; readonly identity?: string } = {},
): LaterRow => ({ line, part: null, identity, content: anEntryContent(said) })
