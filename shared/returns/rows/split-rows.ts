import type { TableRow } from './table.ts'

export type Splitting = {
  /** One character. */
  readonly delimiter: string
  /** How many cells a whole row has, where that is known. */
  readonly columns: number | null
  /** Where to begin, and which line of the file that is: for a file whose first line only names its delimiter. */
  readonly from?: number
  readonly line?: number
}

/**
 * Splits delimited text into rows (RFC 4180), with the line on which each row starts.
 *
 * Lines end in CR LF, LF or CR, mixed as they come. A cell that begins with a quotation mark runs to the mark that a delimiter or a line end follows, over as many lines as it needs.
 * What breaks the rules costs one row at most:
 * - marks inside a quoted cell that are not doubled are kept as text (`looseQuotes`), if the row then has the right number of cells;
 * - a mark that opens and never closes, or that closes only after swallowing whole rows, gives up its own line (`openQuote`), and reading goes on at the next.
 *
 * No row and no character is dropped: the `raw` texts and the line ends between them are the whole text.
 */
export function* splitRows(text: string, how: Splitting): Generator<TableRow> {
  const scanner = makeScanner(text, how.delimiter)
  let at = how.from ?? 0
  let line = how.line ?? 1
  while (at < text.length) {
    const found = wholeRow(scanner, at, how.columns)
    const breaks = found.breaks
    yield {
      line,
      cells: found.openAt < 0 ? found.cells : [],
      raw: text.slice(at, found.end),
      openQuote: found.openAt < 0 ? null : placeOf(text, at, line, found.openAt),
      looseQuotes: found.loose,
    }
    line += breaks + 1
    at = found.next
  }
}

/** A row as found between two places of the text. */
type Found = {
  cells: string[]
  /** End of the row without its line end, and where the next row begins. */
  end: number
  next: number
  /** Line ends inside the row. */
  breaks: number
  /** Where a quotation mark opens that never closes; -1 when all is well. */
  openAt: number
  /** Where the quotation mark of the first cell with several lines opens; -1 when there is none. */
  spansFrom: number
  loose: boolean
  /** A cell kept as it stands holds an odd number of quotation marks. */
  unbalanced: boolean
  /** So does a cell that does not begin with one: the mark may be the closing one of a quotation that began too early. */
  stray: boolean
}

/** What to do with a quoted cell that goes on after its closing mark: `inside` reads on to a mark that ends a cell, `as-it-stands` gives marks no meaning there. */
type OddMarks = 'inside' | 'as-it-stands'

type Scanner = {
  readonly text: string
  /** Reads one row. Quoted cells may run to `reach`. */
  readonly scan: (from: number, oddMarks: OddMarks, reach: number) => Found
  /** How far a quoted cell of a row that starts here may run. */
  readonly reachFrom: (from: number) => number
  /** So many characters were read in vain. */
  readonly tire: (characters: number) => void
}

/** No cell that can be kept comes near a million characters: a quotation that runs on for longer was never closed. */
const LONGEST_ROW = 1_000_000
/** How many characters may be read in vain, in all, in search of closing marks: a file of broken quotations must not take minutes. */
const PATIENCE = 64_000_000

const wholeRow = (scanner: Scanner, from: number, columns: number | null): Found => {
  const reach = scanner.reachFrom(from)
  const fits = ({ cells }: Found): boolean => columns === null || cells.length === columns
  const found = scanner.scan(from, 'inside', reach)
  const closes = found.openAt < 0
  const regular = !found.loose && (found.breaks === 0 || !found.stray)
  if (closes && (found.breaks === 0 ? regular || fits(found) : regular && fits(found))) return found
  if (!closes || found.loose) {
    const plain = scanner.scan(from, 'as-it-stands', reach)
    if (plain.openAt < 0 && plain.breaks === 0 && fits(plain) && !plain.unbalanced) return plain
  }
  // whichever quotation went too far: one that swallowed rows comes before one that never closes
  const swallows = swallowsARow(scanner, found, columns)
  if (closes && !swallows) return found
  const line = brokenLine(scanner.text, from, swallows ? found.spansFrom : found.openAt)
  scanner.tire((closes ? found.end : Math.min(reach, scanner.text.length)) - line.end)
  return line
}

/** Whether a whole row begins on a line inside a cell of many lines: then the quotation was meant to end before it. */
const swallowsARow = (scanner: Scanner, found: Found, columns: number | null): boolean => {
  if (found.spansFrom < 0 || columns === null || columns < 2) return false
  let at = lineEnd(scanner.text, found.spansFrom).next
  for (let looked = 0; at < found.end; looked++) {
    const line = lineEnd(scanner.text, at)
    // a row of several lines is looked for in the first lines only: a quotation that swallows rows shows it at once
    const inner = scanner.scan(at, 'inside', looked < ROWS_LOOKED_FOR ? at + LONGEST_INNER_ROW : line.end)
    if (inner.openAt < 0 && inner.cells.length === columns && (inner.breaks === 0 || !inner.loose)) return true
    at = line.next
  }
  return false
}

const ROWS_LOOKED_FOR = 20
const LONGEST_INNER_ROW = 32_768

/** The row up to the end of the line with the mark: the next line is read as a row of its own. */
const brokenLine = (text: string, from: number, openAt: number): Found => {
  const { end, next } = lineEnd(text, openAt)
  return {
    cells: [],
    end,
    next,
    breaks: lineBreaks(text, from, end),
    openAt,
    spansFrom: -1,
    loose: false,
    unbalanced: false,
    stray: false,
  }
}

const makeScanner = (text: string, delimiter: string): Scanner => {
  const delimiterCode = delimiter.charCodeAt(0)
  const length = text.length
  let patience = PATIENCE
  // where the next quotation mark stands, for every place between the two
  let markSoughtFrom = 0
  let markFoundAt = -2

  const nextMark = (from: number): number => {
    if (markFoundAt === -2 || from < markSoughtFrom || (from > markFoundAt && markFoundAt >= 0)) {
      markSoughtFrom = from
      markFoundAt = text.indexOf('"', from)
    }
    return markFoundAt
  }

  // most quoted cells have one line: the next line end is known without looking at every character again
  let breakSoughtFrom = 0
  let breakFoundAt = -2
  const breaksBetween = (from: number, to: number): number => {
    if (breakFoundAt === -2 || from < breakSoughtFrom || (breakFoundAt >= 0 && from > breakFoundAt)) {
      breakSoughtFrom = from
      const feed = text.indexOf('\n', from)
      // a file has CR LF or LF as a rule; a CR by itself is looked for no further than the next LF
      const lone = text.slice(from, feed < 0 ? length : feed).indexOf('\r')
      breakFoundAt = lone >= 0 ? from + lone : feed
    }
    return breakFoundAt < 0 || breakFoundAt >= to ? 0 : lineBreaks(text, from, to)
  }

  const endsCell = (at: number): boolean => {
    if (at >= length) return true
    const code = text.charCodeAt(at)
    return code === delimiterCode || code === LF || code === CR
  }

  const isBlank = (code: number): boolean => (code === SPACE || code === TAB) && code !== delimiterCode

  const afterBlanks = (from: number): number => {
    let at = from
    while (at < length && isBlank(text.charCodeAt(at))) at++
    return at
  }

  const scan = (from: number, oddMarks: OddMarks, reach: number): Found => {
    const found: Found = {
      cells: [],
      end: 0,
      next: 0,
      breaks: 0,
      openAt: -1,
      spansFrom: -1,
      loose: false,
      unbalanced: false,
      stray: false,
    }
    let at = from
    for (;;) {
      const begins = at < length && isBlank(text.charCodeAt(at)) ? afterBlanks(at) : at
      let quotedTo = -1
      if (begins < length && text.charCodeAt(begins) === MARK) {
        // with blanks in front, the cell counts as quoted only where it also ends as one
        quotedTo = quoted(begins, begins === at ? oddMarks : 'as-it-stands', reach, found)
        if (quotedTo === NEVER_CLOSES) {
          found.openAt = begins
          found.end = begins
          return found
        }
      }
      if (quotedTo >= 0) {
        at = quotedTo
      } else {
        const start = at
        while (at < length) {
          const code = text.charCodeAt(at)
          if (code === delimiterCode || code === LF || code === CR) break
          at++
        }
        const cell = text.slice(start, at)
        found.cells.push(cell)
        const mark = nextMark(start)
        const odd = mark >= 0 && mark < at && countMarks(cell) % 2 === 1
        if (quotedTo === AS_IT_STANDS) {
          found.loose = true
          if (odd) found.unbalanced = true
        } else if (odd) found.stray = true
      }
      if (at >= length) {
        found.end = length
        found.next = length
        return found
      }
      const code = text.charCodeAt(at)
      if (code !== delimiterCode) {
        found.end = at
        found.next = code === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
        return found
      }
      at++
    }
  }

  /** Reads the quoted cell whose mark opens at `opens` into `found`. @returns where it ends (a delimiter, a line end or the end), or why it does not */
  const quoted = (opens: number, oddMarks: OddMarks, reach: number, found: Found): number => {
    let doubled = false
    let loose = false
    let seek = opens + 1
    for (;;) {
      const mark = nextMark(seek)
      if (mark < 0 || mark >= reach) return NEVER_CLOSES
      if (text.charCodeAt(mark + 1) === MARK) {
        doubled = true
        seek = mark + 2
        continue
      }
      const after = endsCell(mark + 1) ? mark + 1 : afterBlanks(mark + 1)
      if (!endsCell(after)) {
        if (oddMarks === 'as-it-stands') return AS_IT_STANDS
        loose = true
        seek = mark + 1
        continue
      }
      const inside = text.slice(opens + 1, mark)
      const breaks = breaksBetween(opens + 1, mark)
      if (breaks > 0 && found.spansFrom < 0) found.spansFrom = opens
      found.breaks += breaks
      if (loose) found.loose = true
      found.cells.push(doubled ? inside.replaceAll('""', '"') : inside)
      return after
    }
  }

  return {
    text,
    scan,
    reachFrom: (from) => (patience > 0 ? from + LONGEST_ROW : lineEnd(text, from).end),
    tire: (characters) => {
      patience -= characters
    },
  }
}

const LF = 10
const CR = 13
const TAB = 9
const SPACE = 32
const MARK = 34
const NEVER_CLOSES = -2
const AS_IT_STANDS = -3

const lineEnd = (text: string, from: number): { readonly end: number; readonly next: number } => {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === LF) return { end: at, next: at + 1 }
    if (code === CR) return { end: at, next: text.charCodeAt(at + 1) === LF ? at + 2 : at + 1 }
    at++
  }
  return { end: at, next: at }
}

const lineBreaks = (text: string, from: number, to: number): number => {
  let breaks = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF) breaks++
    // a CR LF that straddles `to` belongs to what comes after it
    else if (code === CR && text.charCodeAt(at + 1) !== LF) breaks++
  }
  return breaks
}

const countMarks = (cell: string): number => {
  let marks = 0
  for (let at = cell.indexOf('"'); at >= 0; at = cell.indexOf('"', at + 1)) marks++
  return marks
}

const placeOf = (text: string, from: number, line: number, at: number): { line: number; column: number } => {
  let begins = from
  for (;;) {
    const { end, next } = lineEnd(text, begins)
    if (at <= end || next >= text.length) break
    begins = next
  }
  return { line: line + lineBreaks(text, from, begins), column: at - begins + 1 }
}
