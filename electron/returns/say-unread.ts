import { sayLines, type RowPlace } from '../../shared/returns/say-lines.ts'

/** What a cell holds that is no text to be read, or is none to be read like any other, so that a person should look at it in the file itself. */
export type Unread = 'hidden text' | 'a picture' | 'a comment' | 'a footnote' | 'a text box' | 'struck-out words'

/**
 * What was not read, or should be asked about, as sentences.
 * @param rows for each row, from the first, what it holds besides text
 */
export const sayUnread = (rows: readonly ReadonlySet<Unread>[], place: RowPlace): string[] => {
  const rowsWith = (kind: Unread): number[] => rows.flatMap((row, at) => (row.has(kind) ? [at + 1] : []))
  const struckOut = rowsWith('struck-out words')
  return [
    ...NOT_READ.flatMap((kind) => {
      const where = rowsWith(kind)
      return where.length === 0
        ? []
        : [`${sayLines(where, place)} ${where.length === 1 ? 'has' : 'have'} ${kind}, which was not read. ${ASK[kind]}`]
    }),
    ...(struckOut.length === 0
      ? []
      : [
          struckOut.length === 1
            ? `${sayLines(struckOut, place)} holds struck-out words; it was read like the others. Ask whether they still count.`
            : `${sayLines(struckOut, place)} hold struck-out words; they were read like the others. Ask whether they still count.`,
        ]),
  ]
}

type NotRead = Exclude<Unread, 'struck-out words'>

const NOT_READ: readonly NotRead[] = ['hidden text', 'a picture', 'a comment', 'a footnote', 'a text box']

const ASK: Readonly<Record<NotRead, string>> = {
  'hidden text': 'Nobody who looks at the file sees it; ask the sender whether it belongs to the return.',
  'a picture': 'If it shows words, ask the sender to type them.',
  'a comment': 'If it belongs to the return, ask the sender to put it into the table.',
  'a footnote': 'If it belongs to the return, ask the sender to put it into the table.',
  'a text box': 'Ask the sender to put its words into the table.',
}
