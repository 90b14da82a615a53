import type { RowWord } from './rows/table.ts'

const SAID_IN_FULL = 12

/** How people find a row of the file: by its line, or by its row in a sheet or table. */
export type RowPlace = {
  readonly word: RowWord
  /** The sheet or table, where the file has several. */
  readonly of: string | null
}

const IN_A_TEXT: RowPlace = { word: 'line', of: null }

/**
 * Lines of a file as the subject of a sentence: "Line 4", "Lines 4 and 9", "Rows 4, 9, 12 and 213 others of sheet “2024”".
 * @param lines at least one, in order
 */
export const sayLines = (lines: readonly number[], { word, of }: RowPlace = IN_A_TEXT): string => {
  const which =
    lines.length === 1
      ? `${capital(word)} ${lines[0]}`
      : lines.length > SAID_IN_FULL
        ? `${capital(word)}s ${lines.slice(0, SAID_IN_FULL).join(', ')} and ${count(lines.length - SAID_IN_FULL)} others`
        : `${capital(word)}s ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`
  return of === null ? which : `${which} of ${of}`
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A number as people write it: 20,000. */
export const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** Names in quotation marks as part of a sentence: “Ward”, “NHS number” and “Team”. */
export const sayNames = (names: readonly string[]): string => {
  const quoted = names.map((name) => `“${name}”`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

/** The beginning of what the sender wrote, short enough to stand in a sentence. */
export const excerpt = (text: string, most = 80): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
