import { Parser } from 'htmlparser2'

import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { count } from '../../../shared/returns/say-lines.ts'
import type { Unread } from '../say-unread.ts'
import {
  BLOCKS,
  isCrossedOut,
  isHidden,
  markOf,
  PREFORMATTED,
  shownIn,
  SKIPPED,
  spanOf,
  VOID,
  type Attributes,
} from './page-marks.ts'
import { namesOpen } from './names-open.ts'
import { pageChoice, type PageChoice } from './page-choice.ts'
import type { PageCell, PageRow, PageTable, Pieces } from './page-tables.ts'
import { pageWords, type PageWords } from './page-words.ts'

export type Page = {
  readonly pieces: Pieces
  readonly deleted: boolean
  /** Hidden text outside of tables. */
  readonly hidden: boolean
}

/**
 * Reads a page as a browser would show it. Forgiving: tags that close what is outside their table, cells and rows that never close and tables without rows are all met in what programs send.
 * @returns why it cannot be read, as the rest of a sentence. Never throws, whatever the text
 */
export const readPage = (html: string): Result<Page, string> => {
  const reader = pageReader()
  const parser = new PageParser(html, reader)
  // piece by piece, so that a page made to exhaust the memory is left as soon as it is known
  for (let at = 0; at < html.length && reader.refused() === null; at += PIECE) parser.write(html.slice(at, at + PIECE))
  const early = reader.refused()
  if (early !== null) return fail(early)
  parser.end()
  const refused = reader.refused()
  return refused === null ? ok(reader.page()) : fail(refused)
}

/** Ends no element from inside a table that began outside it: a stray </div> in a cell would end the table there, and its other rows were lost. Browsers do the same. */
class PageParser extends Parser {
  private readonly html: string
  private readonly reader: PageReader

  constructor(html: string, reader: PageReader) {
    super(reader.handler)
    this.html = html
    this.reader = reader
  }

  override onclosetag(start: number, end: number): void {
    if (this.reader.mayEnd(this.html.slice(start, end).toLowerCase())) super.onclosetag(start, end)
    else {
      this.endIndex = end
      this.startIndex = end + 1
    }
  }
}

const PIECE = 65_536
/** Browsers go 512 deep, but close for themselves what is left open in a cell. */
const DEEPEST = 2000
const TABLES_DEEP = 40
/** Rows and cells: each costs half a kilobyte of memory, and the longest chronology has a tenth of these. */
const MOST_CELLS = 300_000

/** What an open element does to what stands in it. */
type Frame = {
  readonly name: string
  readonly treat: 'shown' | 'skipped' | 'hidden' | 'deleted' | 'bullet'
  readonly preformatted: boolean
  readonly crossedOut: boolean
}

type OpenTable = { readonly table: PageTable; row: PageRow | null; cell: OpenCell | null }
type OpenCell = { readonly pieces: Pieces; words: PageWords }

type PageReader = {
  readonly handler: NonNullable<ConstructorParameters<typeof Parser>[0]>
  /** Whether an end tag ends something that is open where it stands. */
  readonly mayEnd: (name: string) => boolean
  /** Why the page is not to be read on; null while it is. */
  readonly refused: () => string | null
  readonly page: () => Page
}

const pageReader = (): PageReader => {
  const outside: OpenCell = { pieces: [], words: pageWords() }
  const frames: Frame[] = []
  const openNames = namesOpen()
  const tables: OpenTable[] = []
  const counts = { skipped: 0, hidden: 0, deleted: 0, bullet: 0, shown: 0 }
  let cells = 0
  let bullet = ''
  let choice: PageChoice | null = null
  let deleted = false
  let hiddenOutside = false
  let refused: string | null = null

  /** Where words go: the innermost open cell. What stands between the rows of a table stands outside it. */
  const place = (): OpenCell => tables.findLast((open) => open.cell !== null)?.cell ?? outside
  const row = (): PageRow | null => tables.findLast((open) => open.cell !== null)?.row ?? null
  const isShown = (): boolean => counts.skipped + counts.hidden + counts.deleted + counts.bullet === 0

  const endChoice = (): void => {
    const shown = choice?.shown() ?? ''
    choice = null
    if (shown !== '') place().words.add(shown, false)
  }

  const closeCell = (open: OpenTable): void => {
    endChoice()
    if (open.cell !== null) flush(open.cell)
    open.cell = null
  }

  const openRow = (open: OpenTable, attributes: Attributes, hidden: boolean): PageRow => {
    closeCell(open)
    const opened: PageRow = {
      cells: [],
      hidden,
      ruler:
        attributes['height'] === '0' || /(^|;)\s*height\s*:\s*0(pt|px|cm)?\s*(;|$)/i.test(attributes['style'] ?? ''),
      unread: null,
    }
    open.row = opened
    open.table.rows.push(opened)
    cells++
    return opened
  }

  const openCell = (open: OpenTable, attributes: Attributes): void => {
    closeCell(open)
    const inRow = open.row ?? openRow(open, {}, false)
    const pieces: Pieces = []
    const rows = spanOf(attributes['rowspan'])
    const cell: PageCell = {
      pieces,
      columns: Math.max(1, Math.min(spanOf(attributes['colspan']), 1000)),
      rows: rows === 0 ? Number.MAX_SAFE_INTEGER : rows,
      width: Number.parseFloat(attributes['width'] ?? '') || 0,
    }
    inRow.cells.push(cell)
    open.cell = { pieces, words: pageWords() }
    cells++
  }

  const openTable = (): void => {
    const table: PageTable = { rows: [] }
    const around = place()
    flush(around)
    around.pieces.push(table)
    tables.push({ table, row: null, cell: null })
    if (tables.length > TABLES_DEEP) refused = `its tables stand more than ${TABLES_DEEP} deep in each other. ${ASK}`
  }

  const open = (name: string, attributes: Attributes): void => {
    const inner = tables.at(-1)
    switch (name) {
      case 'table':
        openTable()
        break
      case 'tr':
        if (inner !== undefined) openRow(inner, attributes, isHidden(attributes))
        break
      case 'td':
      case 'th':
        if (inner !== undefined) openCell(inner, attributes)
        break
      case 'br':
        place().words.lineBreak()
        break
      case 'li':
        place().words.mark('• ')
        break
      case 'img':
      case 'object':
      case 'v:imagedata':
        note(row(), 'a picture')
        break
      case 'input':
        place().words.add(shownIn(attributes), false)
        break
      case 'select':
        endChoice()
        choice = pageChoice(attributes)
        break
      case 'option':
        choice?.option(attributes)
        break
      default:
        if (BLOCKS.has(name)) place().words.block()
    }
  }

  const treatmentOf = (name: string, attributes: Attributes): Frame['treat'] => {
    if (SKIPPED.has(name)) return 'skipped'
    if (name === 'del' || /(^|\s)msodel(\s|$)/i.test(attributes['class'] ?? '')) return 'deleted'
    // a row that is hidden is read all the same: workbooks are sent with rows filtered out
    if (name !== 'tr' && isHidden(attributes)) return 'hidden'
    return /mso-list\s*:\s*ignore/i.test(attributes['style'] ?? '') ? 'bullet' : 'shown'
  }

  const say = (text: string): void => {
    if (counts.skipped > 0) return
    const isBlank = text.trim() === ''
    if (counts.hidden > 0) {
      if (isBlank) return
      const hiddenIn = row()
      if (hiddenIn === null) hiddenOutside = true
      else note(hiddenIn, 'hidden text')
    } else if (counts.deleted > 0) deleted ||= !isBlank
    else if (counts.bullet > 0) bullet += text
    else if (choice !== null) choice.add(text)
    else {
      place().words.add(text, frames.at(-1)?.preformatted ?? false)
      if (!isBlank && frames.at(-1)?.crossedOut === true) note(row(), 'struck-out words')
    }
  }

  return {
    handler: {
      onopentag: (name, attributes) => {
        if (refused !== null) return
        const treat = treatmentOf(name, attributes)
        if (isShown() && name === 'comment') note(row(), 'a comment')
        if (isShown() && treat !== 'hidden' && treat !== 'skipped') open(name, attributes)
        // a cell that is hidden keeps its place, or all behind it would stand under another heading
        else if (isShown() && treat === 'hidden' && (name === 'td' || name === 'th')) open(name, attributes)
        const preformatted =
          PREFORMATTED.has(name) ||
          /white-space\s*:\s*pre/i.test(attributes['style'] ?? '') ||
          (frames.at(-1)?.preformatted ?? false)
        const crossedOut = (frames.at(-1)?.crossedOut ?? false) || isCrossedOut(name, attributes)
        frames.push({ name, treat, preformatted, crossedOut })
        openNames.begin(name)
        counts[treat]++
        if (frames.length > DEEPEST) refused = `its parts stand more than ${DEEPEST} deep in each other. ${ASK}`
        if (cells > MOST_CELLS)
          refused = `it has more than ${count(MOST_CELLS)} cells. Ask the sender for this family alone, or for a shorter period.`
      },
      onclosetag: (name) => {
        const frame = frames.pop()
        if (frame === undefined || refused !== null) return
        openNames.end(frame.name)
        counts[frame.treat]--
        if (frame.treat === 'bullet' && counts.bullet === 0) {
          if (isShown()) place().words.mark(markOf(bullet))
          bullet = ''
        }
        if (!isShown() || frame.treat === 'hidden' || frame.treat === 'skipped') return
        if (name === 'select') endChoice()
        const inner = tables.at(-1)
        if (name === 'table' && inner !== undefined) {
          closeCell(inner)
          tables.pop()
        } else if ((name === 'td' || name === 'th') && inner !== undefined) closeCell(inner)
        else if (BLOCKS.has(name) || name === 'li') place().words.block()
      },
      ontext: (text) => {
        if (refused === null) say(text)
      },
    },
    mayEnd: (name) => {
      if (VOID.has(name)) return true
      if (openNames.has(name)) return true
      // an end without a beginning is an empty paragraph; no parser is to look for its beginning again
      if (name === 'p' && openNames.isOutside() && isShown()) place().words.block()
      return false
    },
    refused: () => refused,
    page: () => {
      for (const left of tables) closeCell(left)
      endChoice()
      flush(outside)
      return { pieces: outside.pieces, deleted, hidden: hiddenOutside }
    },
  }
}

const ASK = 'Ask the sender for the chronology as Excel or Word.'

/** Words so far become a piece of their own, before a table or at the end. */
const flush = (cell: OpenCell): void => {
  const said = cell.words.text()
  // a list of one is no list: a bullet before a date would hide the date
  const text = said.startsWith('• ') && !said.includes('\n') ? said.slice(2) : said
  if (text !== '') cell.pieces.push(text)
  cell.words = pageWords()
}

const note = (row: PageRow | null, what: Unread): void => {
  if (row !== null) (row.unread ??= new Set()).add(what)
}
