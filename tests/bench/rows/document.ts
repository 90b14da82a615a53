import { Document, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'

import { buildDocument } from '../../../electron/document/build-document.ts'
import { CHRONOLOGY_WIDTHS } from '../../../electron/document/chronology-xml.ts'
import { caseWords, CHRONOLOGY_HEADINGS, entryWords, type Cell } from '../../../electron/document/entry-words.ts'
import { aConferenceDocument, manyEntries } from '../../builders/a-conference-document.ts'
import type { BenchRow } from '../bench-row.ts'

const ENTRIES = 5_000
const WORK = 'Word document, 5,000 entries'

const theDocument = () => aConferenceDocument({ entries: manyEntries(ENTRIES), scope: 'all' })

/** The table alone, as one writes it with the library: the same cells, paragraphs, bold and coloured words. */
const tableByTheLibrary = async (rows: readonly (readonly Cell[])[]): Promise<Uint8Array> => {
  const width = (column: number) => ({ size: CHRONOLOGY_WIDTHS[column] ?? 0, type: WidthType.DXA })
  const table = new Table({
    columnWidths: [...CHRONOLOGY_WIDTHS],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: CHRONOLOGY_HEADINGS.map(
          (text, column) => new TableCell({ width: width(column), children: [new Paragraph(text)] }),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(
              (cell, column) =>
                new TableCell({
                  width: width(column),
                  children: cell.map(
                    (line) =>
                      new Paragraph({
                        style: 'CellText',
                        children: line.map(
                          ({ text, bold, colour }) =>
                            new TextRun({
                              text,
                              ...(bold === true ? { bold } : {}),
                              ...(colour === undefined ? {} : { color: colour }),
                            }),
                        ),
                      }),
                  ),
                }),
            ),
          }),
      ),
    ],
  })
  return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))
}

/**
 * Builds the document and returns the longest time, in milliseconds, that this thread worked without answering. Its own work and not the time that passed:
 * on a machine that does other things, too, a thread waits for its turn.
 */
const longestTask = async (document: ReturnType<typeof theDocument>): Promise<number> => {
  const worked = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1_000
  }
  let longest = 0
  let last = worked()
  const look = (): void => {
    const now = worked()
    longest = Math.max(longest, now - last)
    last = now
  }
  const clock = setInterval(look, 1)
  await buildDocument(document, { onProgress: look })
  look()
  clearInterval(clock)
  return longest
}

export const rows: readonly BenchRow[] = [
  {
    kind: 'race',
    work: WORK,
    budget: 1.5,
    anchor: 'docx alone for the same table',
    prepare: () => {
      const document = theDocument()
      const words = caseWords(document.case, document.notes)
      const cells = document.entries.map((entry) => entryWords(entry, words))
      return Promise.resolve({
        // the whole document as the program makes it: the thread, the pages, the contents
        ours: () => () => buildDocument(document),
        anchor: () => () => tableByTheLibrary(cells),
        close: () => undefined,
      })
    },
  },
  {
    kind: 'ceiling',
    work: `${WORK}: longest task of the program meanwhile`,
    unit: 'ms',
    limit: 50,
    anchor: 'no task over 50 ms',
    of: 'measured',
    prepare: () => {
      const document = theDocument()
      return Promise.resolve({ ours: () => () => longestTask(document), close: () => undefined })
    },
  },
]
