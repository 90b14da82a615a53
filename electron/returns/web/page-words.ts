/** Collects the words of one cell, or of all that stands outside tables, as a browser lays them out. */
export type PageWords = {
  readonly add: (text: string, preformatted: boolean) => void
  /** A line break that somebody set. */
  readonly lineBreak: () => void
  /** The beginning or the end of a block: it stands on lines of its own. */
  readonly block: () => void
  /** A mark such as a bullet, with nothing but itself on the line so far. */
  readonly mark: (text: string) => void
  readonly text: () => string
}

export const pageWords = (): PageWords => {
  const parts: string[] = []
  let lineIsEmpty = true
  let blankBefore = true
  const newLine = (): void => {
    parts.push('\n')
    lineIsEmpty = true
    blankBefore = true
  }
  const push = (text: string): void => {
    parts.push(text)
    lineIsEmpty = false
    blankBefore = text.endsWith(' ')
  }
  return {
    add: (text, preformatted) => {
      if (preformatted) {
        const lines = text.replaceAll(/\r\n?/g, '\n')
        parts.push(lines)
        lineIsEmpty = lines === '' ? lineIsEmpty : lines.endsWith('\n')
        blankBefore = lineIsEmpty
        return
      }
      const collapsed = text.replaceAll(/[ \t\r\n\f]+/g, ' ')
      const shown = blankBefore && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
      if (shown !== '') push(shown)
    },
    lineBreak: newLine,
    block: () => {
      if (!lineIsEmpty) newLine()
    },
    mark: (text) => {
      if (!lineIsEmpty) newLine()
      parts.push(text)
      blankBefore = true
    },
    text: () => parts.join('').replaceAll(' \n', '\n').trim(),
  }
}
