/** Which figure of 01/02/2023 is the day. */
export type DateOrder = 'day-first' | 'month-first'

/**
 * The dates in figures of a file, counted by which figure can be the day and by the way they are written. Files have hundreds of thousands of them,
 * so they are found character by character and only counted.
 */
export type FiguresSeen = {
  dayFirstOnly: number
  monthFirstOnly: number
  either: number
  /** All of them, 05/05/2026 included. */
  of: number
  /** How those are written of which both figures are 12 or less, and those whose first figure is greater: how many in each way. */
  readonly low: Written
  readonly high: Written
  /** Days written as 2026-03-05: those up to the 12th, and later ones. */
  isoLow: number
  isoHigh: number
  firstIsoLow: string
  /** The first that has two readings and the first that is month first only, as they are written. */
  firstEither: string
  firstMonthFirst: string
}

type Written = { readonly ways: (number | undefined)[]; readonly first: (string | undefined)[] }

export const sawFigures = (): FiguresSeen => ({
  dayFirstOnly: 0,
  monthFirstOnly: 0,
  either: 0,
  of: 0,
  low: { ways: [], first: [] },
  high: { ways: [], first: [] },
  isoLow: 0,
  isoHigh: 0,
  firstIsoLow: '',
  firstEither: '',
  firstMonthFirst: '',
})

/** Counts the dates of one cell: two figures of one or two digits and a year of two or four, with a stroke, dot or hyphen between them. */
export const figuresIn = (cell: string, seen: FiguresSeen): void => {
  const last = cell.length - SHORTEST
  let at = 0
  while (at <= last) {
    const code = cell.charCodeAt(at)
    if (code < ZERO || code > NINE) {
      at++
      continue
    }
    const first = endOfDigits(cell, at)
    if (first - at > 2) {
      at = first - at === 4 ? countIso(cell, at, first, seen) : first
      continue
    }
    const second = isMark(cell, first) ? endOfDigits(cell, first + 1) : first
    const length = second - first - 1
    const year = length >= 1 && length <= 2 && isMark(cell, second) ? endOfDigits(cell, second + 1) : second
    const figures = year - second - 1
    if (figures === 2 || figures === 4) {
      count(cell, at, first, second, year, seen)
      at = year
    } else at = first
  }
}

const count = (cell: string, at: number, first: number, second: number, year: number, seen: FiguresSeen): void => {
  const a = valueOf(cell, at, first)
  const b = valueOf(cell, first + 1, second)
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return
  seen.of++
  if (b > 12) {
    seen.monthFirstOnly++
    if (seen.firstMonthFirst === '') seen.firstMonthFirst = cell.slice(at, year)
  } else if (a > 12) {
    seen.dayFirstOnly++
    write(seen.high, cell, at, first, second, year, true)
  } else {
    if (a !== b) {
      seen.either++
      if (seen.firstEither === '') seen.firstEither = cell.slice(at, year)
    }
    // 05/05/2026 is written as its neighbours are, but is no date to check
    write(seen.low, cell, at, first, second, year, a !== b)
  }
}

/** @returns where to look on */
const countIso = (cell: string, at: number, year: number, seen: FiguresSeen): number => {
  if (cell.charCodeAt(year) !== HYPHEN || cell.charCodeAt(year + 3) !== HYPHEN) return year
  if (endOfDigits(cell, year + 1) !== year + 3 || endOfDigits(cell, year + 4) !== year + 6) return year
  const month = valueOf(cell, year + 1, year + 3)
  const day = valueOf(cell, year + 4, year + 6)
  if (month < 1 || month > 12 || day < 1 || day > 31) return year
  if (day > 12) seen.isoHigh++
  else if (day !== month) {
    seen.isoLow++
    if (seen.firstIsoLow === '') seen.firstIsoLow = cell.slice(at, year + 6)
  }
  return year + 6
}

// ---- the way a date is written

/**
 * Whether the dates of which both figures are 12 or less are written as a program writes them (all in one way, the year in full) and those with a greater
 * first figure in another way. A person who writes 5/3/2026 writes 13/5/2026, too: that a date can be read month first has no bearing on how it is written,
 * until a program has read it. Of the first figure nothing can be said, because one that is greater than 12 has no leading zero to leave out.
 * @returns one of either, as it is written; null where nothing is amiss or there are too few to tell
 */
export const writtenDifferently = (seen: FiguresSeen): readonly [low: string, high: string] | null => {
  const { low, high } = seen
  const beside = high.first.find((date) => date !== undefined) ?? ''
  if (low.ways.length === 0) {
    // in a workbook, dates that were read are dates of the sheet, and the others remained texts
    return seen.isoLow >= FEWEST && seen.isoHigh === 0 && total(high.ways) >= FEWEST ? [seen.firstIsoLow, beside] : null
  }
  const lows = total(low.ways)
  const style = commonest(low.ways, lows)
  if (style === null || seen.either < FEWEST) return null
  let other = 0
  let same = 0
  let shown = -1
  for (let way = 0; way < WAYS; way++) {
    const dates = high.ways[way] ?? 0
    if (dates === 0) continue
    const zero = way % ZEROS
    const differs =
      way - zero !== style.shape || (zero !== NONE_TO_SEE && style.zero !== NONE_TO_SEE && zero !== style.zero)
    if (differs) {
      other += dates
      shown = shown < 0 ? way : shown
    } else if (zero !== NONE_TO_SEE) same += dates
  }
  return other >= FEWEST && other >= MOST * (other + same)
    ? [low.first[style.way] ?? low.first.find((date) => date !== undefined) ?? '', high.first[shown] ?? '']
    : null
}

/** The way of nearly all of them, where it is one that programs use: with the year in full. */
const commonest = (
  ways: readonly (number | undefined)[],
  all: number,
): { readonly shape: number; readonly zero: number; readonly way: number } | null => {
  for (let shape = 0; shape < WAYS; shape += ZEROS) {
    const [none, kept, left] = [ways[shape] ?? 0, ways[shape + KEPT] ?? 0, ways[shape + LEFT_OUT] ?? 0]
    if (none + kept + left < MOST * all) continue
    if ((shape & FULL_YEAR) === 0) return null
    const zero = kept >= MOST * (kept + left) ? KEPT : left >= MOST * (kept + left) ? LEFT_OUT : NONE_TO_SEE
    const seen = kept + left >= FEWEST ? zero : NONE_TO_SEE
    return { shape, zero: seen, way: shape + (kept + left === 0 ? NONE_TO_SEE : kept >= left ? KEPT : LEFT_OUT) }
  }
  return null
}

const write = (
  written: Written,
  cell: string,
  at: number,
  first: number,
  second: number,
  year: number,
  toShow: boolean,
): void => {
  const mark = MARKS.indexOf(cell.charCodeAt(first))
  const secondMark = MARKS.indexOf(cell.charCodeAt(second))
  const zero = second - first === 2 ? LEFT_OUT : cell.charCodeAt(first + 1) === ZERO ? KEPT : NONE_TO_SEE
  const way =
    zero +
    (year - second === 5 ? FULL_YEAR : 0) +
    (year < cell.length && NO_TIME.test(cell.slice(year)) ? WITH_TIME : 0) +
    (mark * MARKS.length + secondMark) * EACH_MARK
  written.ways[way] = (written.ways[way] ?? 0) + 1
  if (toShow && written.first[way] === undefined) written.first[way] = cell.slice(at, year)
}

/** Fewer dates of either kind tell nothing. */
const FEWEST = 3
/** Nearly all: a file may have been mended here and there. */
const MOST = 0.9

/** A way is a number: whether the second figure has its leading zero, the year is in full, a midnight follows, and which marks stand between. */
const NONE_TO_SEE = 0
const KEPT = 1
const LEFT_OUT = 2
const ZEROS = 4
const FULL_YEAR = 4
const WITH_TIME = 8
const EACH_MARK = 16
const HYPHEN = 45
const MARKS = [47, 46, HYPHEN]
const WAYS = EACH_MARK * MARKS.length * MARKS.length
/** What a program adds where nobody gave a time. */
const NO_TIME = /^(?:[ T]0?0:00(?::00(?:\.0+)?)?| 12:00(?::00)? AM)$/i

/** 1-1-23 */
const SHORTEST = 6

const ZERO = 48
const NINE = 57
const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE
const isMark = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 47 || code === 46 || code === HYPHEN
}
const endOfDigits = (text: string, from: number): number => {
  let at = from
  while (isDigit(text, at)) at++
  return at
}
const valueOf = (text: string, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - ZERO
  return value
}
const total = (ways: readonly (number | undefined)[]): number =>
  ways.reduce<number>((sum, dates) => sum + (dates ?? 0), 0)
