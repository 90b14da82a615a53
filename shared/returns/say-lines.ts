const SAID_IN_FULL = 12

/**
 * Lines of a file as the subject of a sentence: "Line 4", "Lines 4 and 9", "Lines 4, 9, 12 and 213 others".
 * @param lines at least one, in order
 */
export const sayLines = (lines: readonly number[]): string => {
  if (lines.length === 1) return `Line ${lines[0]}`
  if (lines.length > SAID_IN_FULL) {
    return `Lines ${lines.slice(0, SAID_IN_FULL).join(', ')} and ${count(lines.length - SAID_IN_FULL)} others`
  }
  return `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`
}

/** A number as people write it: 20,000. */
export const count = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** Names in quotation marks as part of a sentence: “Ward”, “NHS number” and “Team”. */
export const sayNames = (names: readonly string[]): string => {
  const quoted = names.map((name) => `“${name}”`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}

/** The beginning of what the sender wrote, short enough to stand in a sentence. */
export const excerpt = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`
}
