import { fail, ok } from '../../shared/model/result.ts'
import type { ReturnReader } from './return-reader.ts'
import { sayOutside, sayTextBoxes } from './say-outside.ts'
import { textBoxesOutsideTables, wordsOutsideTables } from './word/body-blocks.ts'
import { openWord } from './word/open-word.ts'
import { tablesIn } from './word/word-tables.ts'
import { nothingMet } from './word/word-text.ts'

/** Word documents: every table of the text, and the first words outside them. */
export const docxReader: ReturnReader = {
  reads: ['word'],
  read: (bytes, file) => {
    const body = openWord(bytes)
    if (!body.ok) return fail({ kind: 'return-unreadable', file, why: body.error })
    const met = nothingMet()
    const tables = tablesIn(body.value, met)
    if (tables === null) return fail({ kind: 'return-unreadable', file, why: TOO_MANY_CELLS })
    const words = wordsOutsideTables(body.value)
    return ok({
      encoding: 'Word document',
      delimiter: null,
      rowWord: 'row',
      tables,
      words: words.slice(0, MOST_WORDS),
      doubts: [
        ...(met.trackedChanges ? [TRACKED] : []),
        ...(met.otherFile ? [OTHER_FILE] : []),
        ...sayOutside(words, tables),
        ...sayTextBoxes(textBoxesOutsideTables(body.value)),
      ],
    })
  },
}

/** Paragraphs: more than a letter has that says "nothing to report". */
const MOST_WORDS = 40

const TOO_MANY_CELLS = 'it has more cells than any chronology. Ask the sender for this family alone.'

const TRACKED =
  'The document has tracked changes: inserted text was read and deleted text was not. Ask the sender to accept the changes.'

const OTHER_FILE =
  'Part of the document comes from another file and was not read. Ask the sender to open it in Word and save it anew.'
