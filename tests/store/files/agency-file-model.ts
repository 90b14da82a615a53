import type { UndoingOfFile } from '../../../shared/model/comparison.ts'
import type { Sharing } from '../../../shared/model/entry.ts'

/**
 * What an agency's file should hold, worked out the long way: everything that ever happened is kept in lists, and what stands and what it says is read
 * from them anew each time. Rows are known by their cells, imports by their number from 1, entries by their place in the list.
 */
export type FileModel = {
  readonly entries: ModelEntry[]
  imports: number
  readonly undone: Set<number>
}

export type ModelEntry = {
  code: string
  /** First to last; an entry is never without its first. */
  readonly words: Words[]
  readonly rows: { readonly import: number; readonly cells: string; readonly refused: boolean }[]
  readonly withdrawnBy: number[]
}

export type Words = {
  readonly said: string
  readonly sharing: Sharing
  /** Null for what a person typed or edited. */
  readonly from: { readonly import: number; readonly cells: string; readonly line: number } | null
  /** Taken back by an undo, for good: the same row may come again, and say something else. */
  lapsed: boolean
}

export type ModelRow = { readonly cells: string; readonly said: string; readonly line: number }

/** As `LaterVersion`, with rows by their cells and entries by their place. */
export type ModelVersion = {
  readonly changes: ReadonlyMap<string, number>
  readonly withdrawn: readonly number[]
  readonly refused: {
    readonly added: ReadonlySet<string>
    readonly changed: ReadonlyMap<string, number>
    readonly withdrawn: readonly number[]
  }
}

export type RowFate = 'added' | 'held' | 'changed' | 'restored' | 'refused' | 'not taken'

export const aFileModel = (): FileModel => ({ entries: [], imports: 0, undone: new Set() })

/** @returns what became of each row, and the places of the entries that the import took out */
export const importInto = (
  model: FileModel,
  rows: readonly ModelRow[],
  version: ModelVersion | null,
): { readonly fates: { readonly fate: RowFate; readonly entry: number }[]; readonly withdrawn: number[] } => {
  const number = ++model.imports
  const known = rowsKnown(model)
  const changed = new Set<string>()
  const fates = rows.map(({ cells, said, line }): { fate: RowFate; entry: number } => {
    const from = { import: number, cells, line }
    const row = { import: number, cells, refused: false }
    if (version?.refused.added.has(cells) === true) return { fate: 'not taken', entry: -1 }
    const refused = version?.refused.changed.get(cells)
    if (refused !== undefined) {
      at(model, refused).rows.push({ ...row, refused: true })
      return { fate: 'refused', entry: refused }
    }
    const changes = changed.has(cells) ? undefined : version?.changes.get(cells)
    if (changes !== undefined) {
      changed.add(cells)
      known.set(cells, changes)
      const entry = at(model, changes)
      entry.words.push({ said, sharing: sharingOf(model, entry, said), from, lapsed: false })
      entry.rows.push(row)
      return { fate: 'changed', entry: changes }
    }
    const place = known.get(cells)
    if (place === undefined) {
      model.entries.push({
        code: '',
        words: [{ said, sharing: 'undecided', from, lapsed: false }],
        rows: [row],
        withdrawnBy: [],
      })
      known.set(cells, model.entries.length - 1)
      return { fate: 'added', entry: model.entries.length - 1 }
    }
    const entry = at(model, place)
    const stood = stands(model, entry)
    if (!stood && lastOfReturn(model, entry).said !== said)
      entry.words.push({ said, sharing: sharingOf(model, entry, said), from, lapsed: false })
    entry.rows.push(row)
    return { fate: stood ? 'held' : 'restored', entry: place }
  })
  const withdrawn = (version?.withdrawn ?? []).filter((place) => !at(model, place).rows.some(isOf(number)))
  for (const place of withdrawn) at(model, place).withdrawnBy.push(number)
  return { fates, withdrawn }
}

export const undoIn = (model: FileModel, number: number): void => {
  model.undone.add(number)
  for (const entry of model.entries) for (const words of entry.words) words.lapsed ||= !counts(model, entry, words)
}

/** Gives the entries that an import added their codes, by the lines of their rows. */
export const nameAdded = (
  model: FileModel,
  rows: readonly ModelRow[],
  fates: readonly { readonly fate: RowFate; readonly entry: number }[],
  added: readonly { readonly line: number; readonly as: string }[],
): void => {
  const codes = new Map(added.map(({ line, as }) => [line, as]))
  rows.forEach(({ line }, i) => {
    const fate = fates[i]
    if (fate?.fate === 'added') at(model, fate.entry).code = codes.get(line) ?? ''
  })
}

export const typeInto = (model: FileModel, code: string, said: string): void => {
  model.entries.push({
    code,
    words: [{ said, sharing: 'undecided', from: null, lapsed: false }],
    rows: [],
    withdrawnBy: [],
  })
}

/** The entry's words that count, the last of them first in rank; and its first where none does. */
export const shown = (model: FileModel, entry: ModelEntry): Words => entry.words[shownAt(model, entry)] ?? nothing

export const shownAt = (model: FileModel, entry: ModelEntry): number =>
  Math.max(
    0,
    entry.words.findLastIndex((words) => counts(model, entry, words)),
  )

/** Imports that are not undone, one after the other: each puts the entry in or takes it out. */
export const stands = (model: FileModel, entry: ModelEntry): boolean => {
  if (entry.words[0]?.from === null) return true
  let standing = false
  for (let number = 1; number <= model.imports; number++) {
    if (model.undone.has(number)) continue
    if (entry.rows.some(isOf(number))) standing = true
    else if (entry.withdrawnBy.includes(number)) standing = false
  }
  return standing
}

export const standing = (model: FileModel): ModelEntry[] => model.entries.filter((entry) => stands(model, entry))

/** The words that a return last brought. */
export const lastOfReturn = (model: FileModel, entry: ModelEntry): Words =>
  entry.words.findLast((words, i) => words.from !== null && (i === 0 || counts(model, entry, words))) ?? nothing

/** The place from which the words that are shown came: a person's edit comes from the row that it edited. */
export const comesFrom = (model: FileModel, entry: ModelEntry): Words['from'] =>
  entry.words
    .slice(0, shownAt(model, entry) + 1)
    .findLast((words, i) => words.from !== null && (i === 0 || counts(model, entry, words)))?.from ?? null

export const rowsOf = (model: FileModel, entry: ModelEntry): Set<string> =>
  new Set([
    ...(entry.words[0]?.from ? [entry.words[0].from.cells] : []),
    ...entry.rows.filter(({ refused, import: of }) => !refused && !model.undone.has(of)).map(({ cells }) => cells),
  ])

export const heldBy = (model: FileModel, entry: ModelEntry): number[] =>
  [...new Set(entry.rows.map((row) => row.import))].filter((of) => !model.undone.has(of)).toSorted((a, b) => a - b)

export const undoing = (model: FileModel, number: number): UndoingOfFile => {
  const none = { leave: 0, stay: 0, revert: 0, comeBack: 0, touched: 0 }
  if (model.undone.has(number)) return none
  const then = { ...model, undone: new Set([...model.undone, number]) }
  for (const entry of model.entries) {
    if (!entry.rows.some(isOf(number)) && !entry.withdrawnBy.includes(number)) continue
    const before = stands(model, entry)
    const after = stands(then, entry)
    const isEdited = shown(model, entry).from === null
    if (before && !after) none.leave++
    if (before && !after && (isEdited || shown(model, entry).sharing !== 'undecided')) none.touched++
    if (!before && after) none.comeBack++
    if (before && after && shownAt(model, entry) === shownAt(then, entry)) none.stay++
    if (before && after && shownAt(model, entry) !== shownAt(then, entry)) none.revert++
  }
  return none
}

/** Which entry a row belongs to when an import begins: one that stands before one that does not, the one that began with it before others. */
const rowsKnown = (model: FileModel): Map<string, number> => {
  const known = new Map<string, number>()
  const candidates = model.entries.flatMap((entry, place) =>
    [...rowsOf(model, entry)].map((cells) => ({ cells, place, entry })),
  )
  const rank = ({ cells, entry }: { readonly cells: string; readonly entry: ModelEntry }): number =>
    (stands(model, entry) ? 0 : 2) + (entry.words[0]?.from?.cells === cells ? 0 : 1)
  for (const { cells, place } of candidates.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place)) {
    if (!known.has(cells)) known.set(cells, place)
  }
  return known
}

/** Words of a return count as long as an import that is not undone, theirs or a later one, has their row. */
const counts = (model: FileModel, entry: ModelEntry, words: Words): boolean => {
  const { from } = words
  return (
    !words.lapsed &&
    (from === null ||
      entry.rows.some(
        (row) => !row.refused && row.cells === from.cells && row.import >= from.import && !model.undone.has(row.import),
      ))
  )
}

/** Sharing words that changed has to be decided anew; keeping them from readers has not. */
const sharingOf = (model: FileModel, entry: ModelEntry, said: string): Sharing => {
  const before = shown(model, entry)
  return before.sharing === 'shareable' && before.said !== said ? 'undecided' : before.sharing
}

const isOf =
  (number: number) =>
  (row: { readonly import: number }): boolean =>
    row.import === number

const at = (model: FileModel, place: number): ModelEntry => {
  const entry = model.entries[place]
  if (entry === undefined) throw new Error(`the model has no entry ${place}`)
  return entry
}

const nothing: Words = { said: '', sharing: 'undecided', from: null, lapsed: false }
