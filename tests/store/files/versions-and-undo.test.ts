import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { AgencyFile } from '../../../electron/store/open-vault.ts'
import type { LaterVersion } from '../../../shared/model/later-version.ts'
import type { EntryId, ImportId } from '../../../shared/model/ids.ts'
import { ProblemError } from '../../../shared/problems.ts'
import { compareEntries } from '../../../shared/timeline/compare-entries.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { aReturn, aRow, identityOf } from '../../builders/a-return.ts'
import { aVault, first } from '../../builders/a-vault.ts'
import { standingIn } from '../../builders/standing-in.ts'
import {
  aFileModel,
  comesFrom,
  type FileModel,
  heldBy,
  importInto,
  type ModelEntry,
  type ModelVersion,
  nameAdded,
  rowsOf,
  shown,
  shownAt,
  standing,
  typeInto,
  undoing,
  undoIn,
} from './agency-file-model.ts'

/** Few rows, few ways to say each, so that what one step does meets what another did. */
const aRowSaid = fc.record({
  cells: fc.nat(6),
  said: fc.nat(1),
  /** What a person chose for it, in a later version; and for which entry. */
  chosen: fc.constantFrom('as it comes', 'changes', 'refuse', 'refuse change'),
  entry: fc.nat(20),
})
const someRows = fc.array(aRowSaid, { maxLength: 6 })

const aStep = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('import' as const), rows: someRows }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('later version' as const),
      rows: someRows,
      withdrawn: fc.array(fc.nat(20), { maxLength: 4 }),
      refused: fc.array(fc.nat(20), { maxLength: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      entry: fc.nat(20),
      said: fc.nat(3),
      sharing: fc.constantFrom('undecided' as const, 'shareable' as const, 'restricted' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'type' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stopped import' as const), rows: someRows }) },
)
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never
type Rows = typeof someRows extends fc.Arbitrary<infer T> ? T : never

test('whatever comes in, is edited and is undone, in whatever order: an entry stands, and says what it should', async () => {
  const { vault } = await aVault()
  let cases = 0
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      const of = vault.createCase(aCaseDraft({ reference: `case ${cases++}` }))
      const world = aWorld(vault.agencyFile(of.id, first(of.agencies).id))
      for (const step of steps) {
        const before = world.file.basis()
        const changes = await take(world, step)
        expect(world.file.basis() === before).toBe(!changes)
        isAsTheModelSays(world)
      }
    }),
    { numRuns: 150 },
  )
}, 300_000)

type World = {
  readonly file: AgencyFile
  readonly model: FileModel
  /** By their number in the model. */
  readonly imports: ImportId[]
  /** Every entry there ever was, by code. */
  readonly ids: Map<string, EntryId>
}

const aWorld = (file: AgencyFile): World => ({ file, model: aFileModel(), imports: [], ids: new Map() })

/** @returns whether the step changed anything */
const take = async (world: World, step: Step): Promise<boolean> => {
  const { file, model, imports } = world
  switch (step.kind) {
    case 'import':
      await takeReturn(world, rowsSaid(step.rows), null)
      return true
    case 'later version': {
      await takeReturn(world, rowsSaid(step.rows), versionOf(world, step))
      return true
    }
    case 'stopped import': {
      const stopped = new ProblemError({ kind: 'cancelled' })
      const tail = (): never => {
        throw stopped
      }
      const incoming = { ...aReturn({ rows: rowsSaid(step.rows).map(incomingRow) }), tail }
      await expect(file.importReturn(incoming)).rejects.toBe(stopped)
      return false
    }
    case 'undo': {
      const id = imports[step.which % (imports.length || 1)]
      if (id === undefined) return false
      const number = imports.indexOf(id) + 1
      const isNew = !model.undone.has(number)
      file.undo(id)
      undoIn(model, number)
      return isNew
    }
    case 'edit': {
      const all = standing(model)
      const entry = all[step.entry % (all.length || 1)]
      if (entry === undefined) return false
      const now = file.entries().find(({ code }) => code === entry.code)
      const said = `edited ${step.said}`
      const id = idOf(world, entry.code)
      file.revise(id, now?.revision ?? 0, anEntryContent({ event: said, sharing: step.sharing }))
      entry.words.push({ said, sharing: step.sharing, from: null, lapsed: false })
      return true
    }
    case 'type': {
      const { code, id } = file.add(anEntryContent({ event: 'typed' }))
      typeInto(model, code, 'typed')
      world.ids.set(code, id)
      return true
    }
  }
}

type SaidRow = { readonly cells: string; readonly said: string; readonly line: number }

const rowsSaid = (rows: Rows): SaidRow[] =>
  rows.map(({ cells, said }, i) => ({ cells: `row ${cells}`, said: `row ${cells} said ${said}`, line: i + 2 }))

const incomingRow = ({ cells, said, line }: SaidRow): ReturnType<typeof aRow> =>
  // the place in the file is no part of the words
  aRow(cells, { event: said, sequence: line }, line)

/** Choices as a person might make them, and some that nobody would: all are of entries that stand. */
const versionOf = (
  { model }: World,
  { rows, withdrawn, refused }: Extract<Step, { readonly kind: 'later version' }>,
): ModelVersion => {
  const places = model.entries.flatMap((entry, place) =>
    entry.words[0]?.from != null && standing(model).includes(entry) ? [place] : [],
  )
  const place = (chosen: number): number | undefined => places[chosen % (places.length || 1)]
  const changes = new Map<string, number>()
  const refusedAdded = new Set<string>()
  const refusedChanged = new Map<string, number>()
  for (const { cells, chosen, entry } of rows) {
    const of = place(entry)
    const key = `row ${cells}`
    if (changes.has(key) || refusedAdded.has(key) || refusedChanged.has(key)) continue
    if (chosen === 'refuse') refusedAdded.add(key)
    if (of === undefined) continue
    if (chosen === 'changes') changes.set(key, of)
    if (chosen === 'refuse change') refusedChanged.set(key, of)
  }
  const leaves = [...new Set(withdrawn.flatMap((chosen) => place(chosen) ?? []))]
  return {
    changes,
    withdrawn: leaves,
    refused: {
      added: refusedAdded,
      changed: refusedChanged,
      withdrawn: [...new Set(refused.flatMap((chosen) => place(chosen) ?? []))].filter((of) => !leaves.includes(of)),
    },
  }
}

const takeReturn = async (world: World, rows: readonly SaidRow[], version: ModelVersion | null): Promise<void> => {
  const { file, model, imports, ids } = world
  const later = version === null ? null : asLaterVersion(world, version)
  const receipt = await file.importReturn(aReturn({ rows: rows.map(incomingRow) }), undefined, later)
  imports.push(receipt.import)
  const { fates, withdrawn } = importInto(model, rows, version)

  const added = file.takenRows(receipt.import).filter(({ what }) => what === 'added')
  expect(added.map(({ line }) => line)).toEqual(
    rows.filter((_, i) => fates[i]?.fate === 'added').map(({ line }) => line),
  )
  nameAdded(model, rows, fates, added)
  for (const { code, id } of file.entries()) ids.set(code, id)

  const codeOf = (place: number): string => model.entries[place]?.code ?? ''
  const those = (...kinds: string[]) =>
    fates.flatMap(({ fate, entry }, i) =>
      kinds.includes(fate) ? [{ line: rows[i]?.line, part: null, as: codeOf(entry) }] : [],
    )
  expect(receipt.heldRows).toEqual(those('held', 'refused'))
  expect(receipt.changedRows).toEqual(those('changed'))
  expect(receipt.restoredRows).toEqual(those('restored'))
  expect(receipt.rejections.map(({ line }) => line)).toEqual(those('not taken').map(({ line }) => line))
  expect(receipt.withdrawn).toEqual(withdrawn.map(codeOf))
  expect(receipt.refused.filter(({ what }) => what !== 'withdrawn').map(({ line }) => line)).toEqual(
    those('refused', 'not taken').map(({ line }) => line),
  )
  expect(receipt.refused.filter(({ what }) => what === 'withdrawn').map(({ as }) => as)).toEqual(
    (version?.refused.withdrawn ?? []).map(codeOf),
  )
  expect(receipt.accepted).toBe(those('added', 'changed', 'restored').length)
  expect(file.receipt(receipt.import)).toEqual({ receipt, lookedAt: [], undone: null })
}

const asLaterVersion = (world: World, { changes, withdrawn, refused }: ModelVersion): LaterVersion => {
  const id = (place: number): EntryId => idOf(world, world.model.entries[place]?.code ?? '')
  const byIdentity = (rows: ReadonlyMap<string, number>): Map<string, EntryId> =>
    new Map([...rows].map(([cells, place]) => [identityOf(cells), id(place)]))
  return {
    basis: world.file.basis(),
    changes: byIdentity(changes),
    alike: new Map(),
    withdrawn: withdrawn.map(id),
    refused: {
      added: new Set([...refused.added].map(identityOf)),
      changed: byIdentity(refused.changed),
      withdrawn: refused.withdrawn.map(id),
    },
  }
}

const isAsTheModelSays = ({ file, model, imports, ids }: World): void => {
  const entries = file.entries()
  const expected = standing(model)
  const byCode = <T>(list: readonly T[], codeOf: (of: T) => string): T[] =>
    list.toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1))
  expect(entries).toEqual(entries.toSorted(compareEntries))
  expect(byCode(entries, ({ code }) => code).map(wordsOf)).toEqual(
    byCode(expected, ({ code }) => code).map((entry) => ({
      code: entry.code,
      said: shown(model, entry).said,
      sharing: shown(model, entry).sharing,
      revision: shownAt(model, entry) + 1,
      from: placeOf(model, entry, imports),
    })),
  )

  const returned = expected.filter((entry) => entry.words[0]?.from != null)
  const there = standingIn(file)
  expect(byCode(there, ({ entry }) => entry.code).map(identitiesOf)).toEqual(
    byCode(returned, ({ code }) => code).map((entry) => {
      const now = identityOf(comesFrom(model, entry)?.cells ?? '')
      return {
        code: entry.code,
        identity: now,
        earlier: [...rowsOf(model, entry)]
          .map(identityOf)
          .filter((one) => one !== now)
          .toSorted(),
        heldBy: heldBy(model, entry).map((number) => imports[number - 1]),
        editedHere: shown(model, entry).from === null,
      }
    }),
  )
  expect(new Set(there.flatMap(({ identity, earlier }) => [identity, ...earlier]))).toEqual(
    new Set(returned.flatMap((entry) => [...rowsOf(model, entry)].map(identityOf))),
  )

  expect(file.holding()).toMatchObject({
    entries: expected.length,
    imports: imports.map((id, i) => ({ import: id, undone: model.undone.has(i + 1) })),
  })
  imports.forEach((id, i) => expect(file.undoing(id)).toEqual(undoing(model, i + 1)))
  // nothing is ever deleted
  for (const [code, id] of ids) {
    const words = model.entries.find((entry) => entry.code === code)?.words.map(({ said }) => said)
    expect(file.revisions(id).map(({ said }) => said.event)).toEqual(words)
  }
}

const wordsOf = ({ code, event, sharing, revision, origin }: ReturnType<AgencyFile['entries']>[number]) => ({
  code,
  said: event,
  sharing,
  revision,
  from: origin.kind === 'typed' ? null : { import: origin.import, line: origin.line },
})

const placeOf = (model: FileModel, entry: ModelEntry, imports: readonly ImportId[]) => {
  const from = comesFrom(model, entry)
  return from === null ? null : { import: imports[from.import - 1], line: from.line }
}

const identitiesOf = ({
  entry,
  identity,
  earlier,
  heldBy: held,
  editedHere,
}: ReturnType<typeof standingIn>[number]) => ({
  code: entry.code,
  identity,
  earlier: earlier.toSorted(),
  heldBy: held,
  editedHere,
})

const idOf = ({ ids }: World, code: string): EntryId => {
  const id = ids.get(code)
  if (id === undefined) throw new Error('an entry has no id yet')
  return id
}
