import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { expect, onTestFinished, test } from 'vitest'

import type { AgencyFile } from '../../../electron/store/open-vault.ts'
import type { EntryId, ImportId } from '../../../shared/model/ids.ts'
import { aChild } from '../../builders/a-child.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { aVaultWithCase, first, unlocked } from '../../builders/a-vault.ts'
import { filesOf } from '../../builders/vault-files.ts'
import { standingIn } from '../../builders/standing-in.ts'
import {
  aFileModel,
  type FileModel,
  importInto,
  type ModelRow,
  type ModelVersion,
  nameAdded,
  shown,
  standing,
  typeInto,
  undoIn,
} from './agency-file-model.ts'
import type { Deed } from './crash-child.ts'

const KILLS = 200

test('a program that is killed at any moment of an import, a later version or an undo leaves the file with all of it or none, two hundred times over', async () => {
  const { folder, vault, of, pol } = await aVaultWithCase()
  const model = aFileModel()
  const imports: ImportId[] = []
  typeInto(model, pol.add(anEntryContent({ event: 'typed before' })).code, 'typed before')
  let next = nextStep(pol, model, imports, 0, folder)
  vault.close()

  const tally = { import: none(), 'later version': none(), undo: none() }
  /** How long to let it work at most, in milliseconds: found by itself, so that on any machine about every other kill comes too soon for the deed. */
  const atMost = { import: 40, 'later version': 40, undo: 20 }
  const children = warmChildren()
  for (let kill = 0; kill < KILLS; kill++) {
    const { deed, kind, apply } = next
    const child = children.take()
    child.tell(deed)
    await child.hears('working')
    // every eighth dies at once, the others somewhere in between
    await child.hears('done', kill % 8 === 0 ? 0 : Math.random() * atMost[kind])
    const confirmed = await child.kill()

    const again = await unlocked(folder)
    const file = again.agencyFile(of.id, first(of.agencies).id)
    const isDone = isKept(file, deed, imports)
    expect(confirmed && !isDone, 'what was confirmed is there').toBe(false)
    if (isDone) apply(file)
    expect(saysOf(file)).toEqual(saysOfModel(model))
    expect(file.holding().imports.map(({ undone }) => undone)).toEqual(imports.map((_, i) => model.undone.has(i + 1)))
    tally[kind][isDone ? (confirmed ? 'confirmed' : 'kept') : 'cutOff']++
    atMost[kind] *= isDone ? 0.9 : 1.1
    next = nextStep(file, model, imports, kill + 1, folder)
    again.close()
  }
  children.end()

  // else the test would prove nothing: each kind was cut off in its work many times, and came through many times
  for (const { cutOff, confirmed, kept } of Object.values(tally)) {
    expect(cutOff).toBeGreaterThan(12)
    expect(kept + confirmed).toBeGreaterThan(5)
  }
  const { agency } = await filesOf(folder, of)
  expect(agency.open().pragma('integrity_check', { simple: true })).toBe('ok')
  expect(agency.open().pragma('foreign_key_check')).toEqual([])
}, 400_000)

test('a program that is killed loses nothing that was confirmed', async () => {
  const { folder, vault, of } = await aVaultWithCase()
  vault.close()
  const child = aChild([folder, 'import', 'POL.csv', '700'])
  let said = await child.next()
  while (said !== undefined && !('imported' in said)) said = await child.next()
  await child.kill()
  expect((await unlocked(folder)).agencyFile(of.id, first(of.agencies).id).entries()).toHaveLength(700)
})

const none = (): { cutOff: number; kept: number; confirmed: number } => ({ cutOff: 0, kept: 0, confirmed: 0 })

type Next = {
  readonly deed: Deed
  readonly kind: 'import' | 'later version' | 'undo'
  /** Does the same to the model. */
  readonly apply: (file: AgencyFile) => void
}

/** Rows enough for two slices. */
const ROWS = 540

/** An import that adds and brings back, a later version that changes, takes out and adds, an undo of either; by turns. */
const nextStep = (file: AgencyFile, model: FileModel, imports: ImportId[], step: number, folder: string): Next => {
  const last = imports.findLast((_, i) => !model.undone.has(i + 1))
  if (step % 3 === 2 && last !== undefined) {
    const apply = (): void => undoIn(model, imports.indexOf(last) + 1)
    return { deed: { folder, kind: 'undo', import: last }, kind: 'undo', apply }
  }
  const name = `POL_${step}.csv`
  const rows = rowsOf(step)
  const version = step % 3 === 1 ? versionOf(file, model, rows, step) : null
  const apply = (now: AgencyFile): void => {
    const taken = first(now.holding().imports.toReversed()).import
    const { fates } = importInto(model, rows, version?.of ?? null)
    nameAdded(model, rows, fates, now.takenRows(taken))
    imports.push(taken)
  }
  return {
    deed: { folder, kind: 'import', file: name, rows, version: version?.said ?? null },
    kind: version === null ? 'import' : 'later version',
    apply,
  }
}

/** A stretch of some two thousand rows, so that each meets many that came before. */
const rowsOf = (step: number): ModelRow[] =>
  Array.from({ length: ROWS }, (_, i) => {
    const cells = `row ${(step * 173 + i) % 2000}`
    return { cells, said: `${cells} in ${step % 5}`, line: i + 2 }
  })

const versionOf = (file: AgencyFile, model: FileModel, rows: readonly ModelRow[], step: number) => {
  const returned = standingIn(file).map(({ entry }) => entry)
  const places = new Map(model.entries.map(({ code }, place) => [code, place]))
  const changed = returned.filter((_, i) => (i + step) % 5 === 0).slice(0, 60)
  const withdrawn = returned.filter((_, i) => (i + step) % 7 === 3).slice(0, 60)
  const placeOf = (code: string): number => places.get(code) ?? -1
  const changes = changed.map(({ id, code }, i) => ({ cells: rows[i * 3]?.cells ?? '', id, place: placeOf(code) }))
  const of: ModelVersion = {
    changes: new Map(changes.map(({ cells, place }) => [cells, place])),
    withdrawn: withdrawn.map(({ code }) => placeOf(code)),
    refused: { added: new Set(), changed: new Map(), withdrawn: [] },
  }
  const said = {
    basis: file.basis(),
    changes: changes.map(({ cells, id }): readonly [string, EntryId] => [cells, id]),
    withdrawn: withdrawn.map(({ id }) => id),
  }
  return { of, said }
}

const isKept = (file: AgencyFile, deed: Deed, imports: readonly ImportId[]): boolean =>
  deed.kind === 'undo' ? file.receipt(deed.import).undone !== null : file.holding().imports.length > imports.length

const saysOf = (file: AgencyFile): string[] =>
  file
    .entries()
    .map(({ code, event }) => `${code} ${event}`)
    .toSorted()

const saysOfModel = (model: FileModel): string[] =>
  standing(model)
    .map((entry) => `${entry.code} ${shown(model, entry).said}`)
    .toSorted()

type WarmChild = {
  readonly tell: (deed: Deed) => void
  /** Waits until it has said so, or has ended, or for so many milliseconds. */
  readonly hears: (what: string, atMostMs?: number) => Promise<void>
  /** Ends it as a power cut would. @returns whether it had said that it was done */
  readonly kill: () => Promise<boolean>
}

/** Programs that are ready to begin: starting one takes much longer than what it is to be killed in. */
const warmChildren = (): { readonly take: () => WarmChild; readonly end: () => void } => {
  const waiting = [aWarmChild(), aWarmChild()]
  return {
    take: () => {
      waiting.push(aWarmChild())
      return waiting.shift() ?? aWarmChild()
    },
    end: () => {
      for (const child of waiting) void child.kill()
    },
  }
}

const aWarmChild = (): WarmChild => {
  const script = fileURLToPath(new URL('crash-child.ts', import.meta.url))
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [script])
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stderr.pipe(process.stderr)
  const heard = new Set<string>()
  let onLine = (): void => {}
  createInterface(child.stdout).on('line', (line) => {
    heard.add(JSON.parse(line) as string)
    onLine()
  })
  const hears = async (what: string, atMostMs?: number): Promise<void> => {
    const said = new Promise<void>((resolve) => {
      onLine = () => {
        if (heard.has(what)) resolve()
      }
      onLine()
    })
    await Promise.race([said, ended, ...(atMostMs === undefined ? [] : [wait(atMostMs)])])
  }
  return {
    hears,
    tell: (deed) => void child.stdin.write(`${JSON.stringify(deed)}\n`),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      return heard.has('done')
    },
  }
}
