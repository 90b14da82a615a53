import { isOurOwnHeading, LINE_HEADING, MARK_HEADING, WHY_HEADING, type Column } from '../headings/map-columns.ts'
import { markIn, rowMark } from '../rejected/row-mark.ts'
import type { TableRow } from '../rows/table.ts'

/**
 * Why a row of our own file of rejected rows still cannot be read: in that file it has been given the shape it lacked, and would pass although nobody put it right.
 * @returns null for every other row
 */
export const standsAsItWas = (columns: readonly Column[]): ((row: TableRow) => string | null) => {
  const whyAt = columns.findIndex(({ heading }) => heading === WHY_HEADING)
  // beside the line, in a file that was saved before the mark had a column of its own
  const markAt = Math.max(
    columns.findIndex(({ heading }) => heading === MARK_HEADING),
    columns.findIndex(({ heading }) => heading === LINE_HEADING),
  )
  if (whyAt < 0) return () => null
  return ({ cells }) => {
    const why = cells[whyAt] ?? ''
    if (!STILL_BROKEN.test(why)) return null
    const theirs = cells.filter((_, at) => !isOurOwnHeading(columns[at]?.heading ?? ''))
    return markIn(cells[markAt] ?? '') === rowMark(theirs) ? `${AS_IT_WAS}${why.replace(AS_IT_WAS, '')}` : null
  }
}

/** Reasons that speak of the shape of a row. */
const STILL_BROKEN = /^(?:The row stands as it was: )?(?:The row has \d|A quotation mark opens)/
const AS_IT_WAS = 'The row stands as it was: '
