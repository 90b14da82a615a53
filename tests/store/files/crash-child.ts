/**
 * Another program, to be killed while it changes the file of a vault's first agency: run as `node crash-child.ts`. It is given one line of JSON that says
 * what to do (`Deed`), and says one line for each thing it comes to: that it can begin, that it works on the file, that it is done.
 */
import { createInterface } from 'node:readline'

import type { LaterVersion } from '../../../shared/model/later-version.ts'
import { unlockVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import type { EntryId, ImportId } from '../../../shared/model/ids.ts'
import { aReturn, aRow, identityOf } from '../../builders/a-return.ts'

export type Deed = { readonly folder: string } & (
  | {
      readonly kind: 'import'
      readonly file: string
      readonly rows: readonly { readonly cells: string; readonly said: string; readonly line: number }[]
      readonly version: {
        readonly basis: string
        readonly changes: readonly (readonly [string, EntryId])[]
        readonly withdrawn: readonly EntryId[]
      } | null
    }
  | { readonly kind: 'undo'; readonly import: ImportId }
)

const say = (said: string): void => void process.stdout.write(`"${said}"\n`)

const done = async (deed: Deed): Promise<void> => {
  const opened = await unlockVault(deed.folder, 'otters under the mill bridge', systemPorts)
  if (!opened.ok) throw new Error(opened.error.kind)
  const [of] = opened.value.cases()
  const [agency] = of?.agencies ?? []
  if (of === undefined || agency === undefined) throw new Error('no agency')
  const file = opened.value.agencyFile(of.id, agency.id)
  if (deed.kind === 'undo') {
    say('working')
    file.undo(deed.import)
    return
  }
  const version: LaterVersion | null =
    deed.version === null
      ? null
      : {
          basis: deed.version.basis,
          changes: new Map(deed.version.changes.map(([cells, id]) => [identityOf(cells), id])),
          alike: new Map(),
          withdrawn: deed.version.withdrawn,
          refused: { added: new Set(), changed: new Map(), withdrawn: [] },
        }
  const rows = function* () {
    // the thread has begun: from here on there is something to lose
    say('working')
    for (const { cells, said, line } of deed.rows) yield aRow(cells, { event: said, sequence: line }, line)
  }
  await file.importReturn(aReturn({ file: deed.file, rows: rows() }), undefined, version)
}

say('ready')
for await (const line of createInterface(process.stdin)) {
  await done(JSON.parse(line) as Deed)
  say('done')
}
