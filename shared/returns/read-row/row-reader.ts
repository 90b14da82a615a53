import type { EntryContent } from '../../model/entry.ts'
import { undated } from '../../time/undated.ts'
import { identityText } from '../versions/row-identity.ts'
import { isBlankCell, joined, type TableRow } from '../rows/table.ts'
import { placesOf, type Places } from './columns-by-field.ts'
import { namesInRow } from './names-in-row.ts'
import { noEntryIn } from './no-entry.ts'
import { rowCells, type RowCells } from './row-cells.ts'
import type { RowContext } from './row-context.ts'
import { rowDates, type RowDates } from './row-dates.ts'
import { rowFields } from './row-fields.ts'
import { rowNotes, type RowNotes } from './row-notes.ts'
import { rowShape, sayOpenQuote } from './row-shape.ts'
import { sayRowNotes, sayRowSuggestions } from './say-row-notes.ts'
import { standsAsItWas } from './stands-as-it-was.ts'
import { isTooLong, sayTooLong } from './too-long.ts'

export type ReadRow =
  /** `identity` is the text whose hash tells the row again. */
  | {
      readonly kind: 'entry'
      readonly line: number
      readonly identity: string
      readonly raw: string
      readonly content: EntryContent
      /** The row names no source; what the content says instead is ours. */
      readonly noSource: boolean
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly reason: string; readonly raw: string }
  /** `says` is what a row says that was left out as no entry. */
  | { readonly kind: 'blank'; readonly line: number; readonly as: 'empty' | 'header' | 'footer'; readonly says: string }

export type RowReader = {
  /** Reads the next row. Rows are read in the order of the file. */
  readonly read: (row: TableRow) => ReadRow
  /** Columns that are none of ours and held something in an entry. */
  readonly filledUnmapped: ReadonlySet<number>
  /** Rows were rejected or dates seen that only a look at the whole file explains. */
  readonly hasOddRows: () => boolean
  /** A row said 00:00, or midnight to the second, for its time. */
  readonly sawMidnight: () => boolean
  /** Entries read so far. */
  readonly entries: () => number
  /** Entries whose text or sheet names some of the children alone, or whose text people whom the row does not list. */
  readonly namesChildren: () => number
  readonly namesPeople: () => number
  /** What a person should look at, once all rows are read. */
  readonly doubts: () => string[]
  /** What the wizard offers to do and nobody has asked for, and the receipt does not speak of. */
  readonly suggestions: () => string[]
}

/**
 * Makes the reader that turns rows into entries. Each row becomes an entry, a rejection with its reason, or a blank; none disappears, and no text of a row that is taken is lost:
 * what fits no field stands in `other` under its heading.
 */
export const rowReader = (context: RowContext): RowReader => {
  const place = placesOf(context.columns)
  const notes = rowNotes(context.place)
  const cells = rowCells(context.columns, notes)
  const dates = rowDates(context, place, cells, notes)
  const shape = rowShape(context, place, notes)
  const noEntry = noEntryIn(context, place, cells, dates, notes)
  const whyItStands = standsAsItWas(context.columns)
  const entries = entryReader(context, place, cells, dates, notes)
  let rejections = false

  const rejected = ({ line, raw }: TableRow, reason: string): ReadRow => {
    rejections = true
    return { kind: 'rejected', line, reason, raw }
  }

  const read = (row: TableRow): ReadRow => {
    if (row.openQuote !== null) return rejected(row, sayOpenQuote(row, row.openQuote))
    cells.start(row)
    let filled = 0
    let last = -1
    for (let at = 0; at < row.cells.length; at++) {
      if (isBlankCell(row.cells[at])) continue
      filled++
      last = at
    }
    const as = noEntry(filled)
    if (as !== null) return { kind: 'blank', line: row.line, as, says: as === 'empty' ? '' : joined(row.cells) }
    const whyNot = shape.whyUnfit(row, last) ?? whyItStands(row)
    if (whyNot !== null) return rejected(row, whyNot)
    const entry = entries.read(row)
    return typeof entry === 'string' ? rejected(row, entry) : entry
  }

  return {
    read,
    filledUnmapped: entries.filledUnmapped,
    hasOddRows: () => rejections || dates.sawOddDate(),
    sawMidnight: dates.sawMidnight,
    entries: () => entries.sequence() - context.sequenceFrom,
    namesChildren: () => notes.lines.namesChildren.count() + entries.onSheetOfChild(),
    namesPeople: notes.lines.namesPeople.count,
    doubts: () => sayRowNotes(notes, context, place),
    suggestions: () => sayRowSuggestions(notes, context),
  }
}

type EntryReader = {
  /** The entry that the row is, or the sentence that says why it cannot be one. */
  readonly read: (row: TableRow) => ReadEntry | string
  /** The place that the next entry has in the agency's own order. */
  readonly sequence: () => number
  readonly filledUnmapped: ReadonlySet<number>
  readonly onSheetOfChild: () => number
}

const entryReader = (
  context: RowContext,
  place: Places,
  cells: RowCells,
  dates: RowDates,
  notes: RowNotes,
): EntryReader => {
  const { columns, constants, agencyName, place: rowPlace } = context
  const { cell, keep } = cells
  const { text, name, rag, balance, basis, people, children } = rowFields(context, place, cells, notes)
  const { withNames, onSheetOfChild } = namesInRow(context, place, notes)
  const allChildren = context.children.map((child) => child.id)
  const here = rowPlace.of === null ? context.file : `${context.file}, ${rowPlace.of}`
  const identity = identityText(columns)
  const filledUnmapped = new Set<number>()
  let sequence = context.sequenceFrom

  const read = (row: TableRow): ReadEntry | string => {
    const event = text('event')
    if (event === null)
      return `The row does not say what happened: its column “${columns[place.event.main]?.heading}” is empty. Fill it in.`
    const dated = dates.when()
    if (!dated.ok && dated.error.kind === 'impossible') return dated.error.why
    const impact = text('impact')
    const voice = text('voice')
    const action = text('action')
    const source = text('source')
    if (isTooLong(event) || isTooLong(impact) || isTooLong(voice) || isTooLong(action) || isTooLong(source))
      return sayWhichIsTooLong({ event, impact, voice, action, source })
    const colour = rag()
    const told = children()
    const said: EntryContent = {
      when: dated.ok ? dated.value.when : undated(typedDate()),
      sequence,
      event,
      source: source ?? constants.source ?? `return of ${agencyName}, ${here}, ${rowPlace.word} ${row.line}`,
      impact,
      voice,
      action,
      rag: colour,
      balance: balance(),
      basis: basis(),
      category: name('category'),
      people: people(),
      children: told ?? [...allChildren],
      author: name('author'),
      sharing: 'undecided',
      other: cells.kept(),
    }
    keepTheRest(row)
    const keptTooLong = cells.keptTooLong()
    if (keptTooLong !== null) return keptTooLong
    const content = withNames(said, told, row.line)
    sequence++
    dates.note(dated)
    const noSource = source === null && constants.source === null
    if (noSource && place.source.main >= 0) notes.lines.noSource.note(row.line)
    if (row.hidden === true) notes.lines.hidden.note(row.line)
    if (row.looseQuotes) notes.lines.looseQuotes.note(row.line)
    const known = identity(row.cells, cells.isPlain())
    return { kind: 'entry', line: row.line, identity: known, raw: row.raw, content, noSource }
  }

  const typedDate = (): string => joined([cell(place.date.main), place.time.main < 0 ? '' : cell(place.time.main)])

  /** What stands in columns that are none of ours, and in cells under no heading. */
  const keepTheRest = (row: TableRow): void => {
    for (const at of place.unmapped) {
      const more = cell(at)
      if (more === '') continue
      keep(at, more)
      filledUnmapped.add(at)
    }
    for (let at = columns.length; at < row.cells.length; at++) {
      const stray = cell(at)
      if (stray === '') continue
      keep(at, stray)
      notes.lines.stray.note(row.line)
    }
  }

  const sayWhichIsTooLong = (texts: Readonly<Record<TextField, string | null>>): string => {
    const field = TEXTS.find((one) => isTooLong(texts[one])) ?? 'event'
    return sayTooLong(columns[place[field].main]?.heading ?? field, texts[field]?.length ?? 0)
  }

  return { read, sequence: () => sequence, filledUnmapped, onSheetOfChild }
}

type ReadEntry = Extract<ReadRow, { kind: 'entry' }>

const TEXTS = ['event', 'impact', 'voice', 'action', 'source'] as const
type TextField = (typeof TEXTS)[number]
