import { HintKind } from '../model/hint-kind.ts'
import type { HintsOfKind } from '../model/receipt.ts'
import type { Hint } from './hint.ts'

export type HintGatherer = {
  /** @param part the sheet or table; null where the file is one table */
  readonly add: (line: number, part: string | null, hints: readonly Hint[]) => void
  /** What was gathered, kinds in the order of `HintKind`. An entry counts once for each kind, however many of its words raise it. */
  readonly result: () => HintsOfKind[]
}

/** Collects the hints of a return for its receipt: the numbers whole, the lines and words as far as anybody reads them. */
export const gatherHints = (): HintGatherer => {
  const kinds = new Map<HintKind, HintsOfKind>()
  return {
    add: (line, part, hints) => {
      let counted: HintKind[] | null = null
      for (const { kind, word } of hints) {
        let of = kinds.get(kind)
        if (of === undefined) {
          of = { kind, count: 0, rows: [], words: [] }
          kinds.set(kind, of)
        }
        if (counted === null || !counted.includes(kind)) {
          of.count += 1
          if (of.rows.length < ROWS_NAMED) of.rows.push({ line, part })
          ;(counted ??= []).push(kind)
        }
        if (word !== null && of.words.length < WORDS_NAMED && !of.words.includes(word)) of.words.push(word)
      }
    },
    result: () =>
      HintKind.options.flatMap((kind) => {
        const of = kinds.get(kind)
        return of === undefined ? [] : [{ ...of, rows: [...of.rows], words: [...of.words] }]
      }),
  }
}

const ROWS_NAMED = 50
const WORDS_NAMED = 12
