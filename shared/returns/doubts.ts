import { count, sayLines } from './say-lines.ts'

/** Notes of the lines on which something calls for a person's eye, to be said once for the whole file. */
export type LineNotes = {
  readonly note: (line: number) => void
  readonly isEmpty: () => boolean
  /** "Line 4 has …", "Lines 4, 9 and 12 others have …" */
  readonly say: (one: string, several: string) => string[]
}

export const lineNotes = (): LineNotes => {
  const lines: number[] = []
  let more = 0
  return {
    note: (line) => {
      if (lines.at(-1) === line) return
      if (lines.length < KEPT) lines.push(line)
      else more++
    },
    isEmpty: () => lines.length === 0,
    say: (one, several) => {
      if (lines.length === 0) return []
      const subject =
        more === 0
          ? sayLines(lines)
          : `${count(lines.length + more)} lines, the first of them ${lines.slice(0, 5).join(', ')},`
      return [`${subject} ${lines.length === 1 && more === 0 ? one : several}`]
    },
  }
}

/** No one goes through more lines than this by hand. */
const KEPT = 2000
