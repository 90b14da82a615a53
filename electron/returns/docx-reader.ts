import { fail, ok } from '../../shared/model/result.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Problem } from '../../shared/problems.ts'
import type { InSteps } from '../../shared/returns/in-steps.ts'
import type { OpenedReturn, ReturnReader } from './return-reader.ts'
import { sayOutside, sayTextBoxes } from './say-outside.ts'
import { bodyBlocks, textBoxesOutsideTables, wordsOutsideTables } from './word/body-blocks.ts'
import { openWord } from './word/open-word.ts'
import { tablesIn } from './word/word-tables.ts'
import { NestedTooDeep, nothingMet } from './word/word-text.ts'

/** Word documents: every table of the text, and the first words outside them. */
export const docxReader: ReturnReader = {
  reads: ['word'],
  *read(bytes, file) {
    try {
      return yield* readWord(bytes, file)
    } catch (error) {
      if (error instanceof NestedTooDeep) return fail({ kind: 'return-unreadable', file, why: NESTED })
      throw error
    }
  },
}

function* readWord(bytes: Uint8Array, file: string): InSteps<Result<OpenedReturn, Problem>> {
  const body = openWord(bytes)
  if (!body.ok) return fail({ kind: 'return-unreadable', file, why: body.error })
  yield 0
  const met = nothingMet()
  const blocks = [...bodyBlocks(body.value, met)]
  yield 0
  const tables = tablesIn(blocks, met)
  yield 0
  if (tables === null) return fail({ kind: 'return-unreadable', file, why: TOO_MANY_CELLS })
  const words = wordsOutsideTables(blocks)
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
      ...sayTextBoxes(textBoxesOutsideTables(blocks)),
    ],
  })
}

/** Paragraphs: more than a letter has that says "nothing to report". */
const MOST_WORDS = 40

const TOO_MANY_CELLS = 'it has more cells than any chronology. Ask the sender for this family alone.'

const NESTED =
  'its tables stand in each other with more text than can be read. Ask the sender for the chronology as one plain table.'

const TRACKED =
  'The document has tracked changes: inserted text was read and deleted text was not. Ask the sender to accept the changes.'

const OTHER_FILE =
  'Part of the document comes from another file and was not read. Ask the sender to open it in Word and save it anew.'
