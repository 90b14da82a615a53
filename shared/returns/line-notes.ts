import { count, sayLines, type RowPlace } from './say-lines.ts'

/** Notes of the lines on which something calls for a person's eye, to be said once for the whole file. */
export type LineNotes = {
  readonly note: (line: number) => void
  readonly isEmpty: () => boolean
  readonly count: () => number
  /** "Line 4 has …", "Lines 4, 9 and 12 others have …" */
  readonly say: (one: string, several: string) => string[]
}

export const lineNotes = (place?: RowPlace): LineNotes => {
  const lines: number[] = []
  let more = 0
  return {
    note: (line) => {
      if (lines.at(-1) === line) return
      if (lines.length < KEPT) lines.push(line)
      else more++
    },
    isEmpty: () => lines.length === 0,
    count: () => lines.length + more,
    say: (one, several) => {
      if (lines.length === 0) return []
      const subject =
        more === 0
          ? sayLines(lines, place)
          : `${count(lines.length + more)} ${place?.word ?? 'line'}s${place?.of == null ? '' : ` of ${place.of}`}, the first of them ${lines.slice(0, 5).join(', ')},`
      return [`${subject} ${lines.length === 1 && more === 0 ? one : several}`]
    },
  }
}

/** No one goes through more lines than this by hand. */
const KEPT = 2000
