import { sayLines, type RowPlace } from '../../shared/returns/say-lines.ts'

/** What a cell holds that is no text to be read, and that a person should therefore look at in the file itself. */
export type Unread = 'hidden text' | 'a picture' | 'a comment' | 'a footnote' | 'a text box'

/**
 * What was not read, as sentences.
 * @param rows for each row, from the first, what it holds besides text
 */
export const sayUnread = (rows: readonly ReadonlySet<Unread>[], place: RowPlace): string[] =>
  KINDS.flatMap((kind) => {
    const where = rows.flatMap((row, at) => (row.has(kind) ? [at + 1] : []))
    return where.length === 0
      ? []
      : [`${sayLines(where, place)} ${where.length === 1 ? 'has' : 'have'} ${kind}, which was not read. ${ASK[kind]}`]
  })

const KINDS: readonly Unread[] = ['hidden text', 'a picture', 'a comment', 'a footnote', 'a text box']

const ASK: Readonly<Record<Unread, string>> = {
  'hidden text': 'Nobody who looks at the file sees it; ask the sender whether it belongs to the return.',
  'a picture': 'If it shows words, ask the sender to type them.',
  'a comment': 'If it belongs to the return, ask the sender to put it into the table.',
  'a footnote': 'If it belongs to the return, ask the sender to put it into the table.',
  'a text box': 'Ask the sender to put its words into the table.',
}
