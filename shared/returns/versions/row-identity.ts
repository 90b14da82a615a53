import { isOurOwnHeading } from '../headings/map-columns.ts'
import type { Column } from '../headings/map-columns.ts'

/**
 * What makes a row the same row when a return is sent again: its headings and what stands under them, however the columns are ordered, spaced or encoded.
 * Empty cells are left out, so that a column added later with nothing in it changes no row.
 * @returns a function from the cells of a row to the text whose hash is the row's identity; for a plain row (`isPlain`) there is nothing to compose
 */
export const identityText = (columns: readonly Column[]): ((cells: readonly string[], plain: boolean) => string) => {
  const named = columns
    .map((column, at) => ({ ...column, at }))
    // what we wrote beside a rejected row is none of it
    .filter(({ heading }) => !isOurOwnHeading(heading))
    .map(({ heading, normalised, at }) => ({ at, name: normalised === '' ? heading.toLowerCase() : normalised }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.at - b.at))
    .map(({ at, name }) => ({ at, label: `\u001e${name}\u001f` }))
  return (cells, plain) => {
    let text = ''
    for (const { at, label } of named) {
      const cell = cells[at]
      if (cell === undefined || cell === '') continue
      const trimmed = unguarded(cell.trim())
      if (trimmed !== '') text += label + trimmed
    }
    // what stands under no heading is part of the row, too
    for (let at = columns.length; at < cells.length; at++) {
      const stray = (cells[at] ?? '').trim()
      if (stray !== '') text += `\u001ecolumn ${at + 1}\u001f${stray}`
    }
    return plain ? text : text.replaceAll(/\r\n?/g, '\n').normalize('NFC')
  }
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula is none of the sender's words. */
const unguarded = (cell: string): string =>
  cell.charCodeAt(0) === APOSTROPHE && /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell

const APOSTROPHE = 39
