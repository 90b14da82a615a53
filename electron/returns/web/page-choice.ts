import type { Attributes } from './page-marks.ts'

/** A list to choose from, of which a page shows what is chosen. */
export type PageChoice = {
  readonly option: (attributes: Attributes) => void
  readonly add: (text: string) => void
  /** What is chosen; of a list of one line, the first where nothing is. */
  readonly shown: () => string
}

export const pageChoice = (list: Attributes): PageChoice => {
  const options: { text: string; readonly chosen: boolean }[] = []
  const severalLines = list['multiple'] !== undefined || Number.parseInt(list['size'] ?? '1', 10) > 1
  return {
    option: (attributes) => {
      options.push({ text: '', chosen: attributes['selected'] !== undefined })
    },
    add: (text) => {
      const last = options.at(-1)
      if (last !== undefined) last.text += text
    },
    shown: () => {
      const chosen = options.filter((option) => option.chosen)
      // of several that are marked in a list of one line, a browser shows the last
      const shown = severalLines ? chosen : [chosen.at(-1) ?? options[0]]
      return shown.map((option) => option?.text.trim() ?? '').join(', ')
    },
  }
}
