import type { IncomingRow } from '../../electron/store/open-vault.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import type { ChildId } from '../../shared/model/ids.ts'
import { splitRows } from '../../shared/returns/rows/split-rows.ts'
import { tidyText } from '../../shared/returns/rows/tidy-text.ts'
import { ALFIE, MAISIE, type ReadRows } from './a-read-return.ts'
import type { WrittenTable } from './a-written-table.ts'

/**
 * What of a written table cannot be found again in what was read, a sentence each: rows that came out not at all or twice, cells of an entry that stand nowhere in it, cells that the raw row does not hold,
 * words in a row that was taken for blank. Nothing for a table that was read whole.
 */
export const lostInReading = (written: WrittenTable, headings: readonly string[], read: ReadRows): string[] => {
  const expected = written.rows.map(({ line }) => line)
  const found = read.rows.map(({ line }) => line)
  if (read.head.headerLine !== written.headerLine) return [`the headings were found on line ${read.head.headerLine}`]
  if (found.join() !== expected.join()) return [`rows on the lines ${expected.join()} came out as ${found.join()}`]
  return written.rows.flatMap(({ line, cells }, at) => {
    const row = read.rows[at]
    return row === undefined
      ? []
      : lostOfRow(row, cells, headings, written.delimiter, read).map((what) => `line ${line}: ${what}`)
  })
}

const lostOfRow = (
  row: IncomingRow,
  cells: readonly string[],
  headings: readonly string[],
  delimiter: string,
  read: ReadRows,
): string[] => {
  if (row.kind === 'blank') {
    const said = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell))
    const known =
      said.some((cell) => FURNITURE.test(cell.trim())) &&
      said.every((cell) => FURNITURE.test(cell.trim()) || read.doubts.some((doubt) => doubt.includes(oneLine(cell))))
    return said.length === 0 || known ? [] : [`${JSON.stringify(said)} was left out as ${row.as}`]
  }
  const raw = rawCells(row.raw ?? '', delimiter, cells.length)
  if (JSON.stringify(raw) !== JSON.stringify(cells)) return [`its raw row says ${JSON.stringify(row.raw)}`]
  if (row.kind === 'rejected') return row.reason.endsWith('.') ? [] : ['it was rejected without a reason']
  return cells.flatMap((cell, at) => {
    const text = tidyText(cell).text
    const heading = headings[at] ?? ''
    if (text === '' || isSaidIn(row.content, text) || isMeantBy(row.content, heading, text)) return []
    if (text === 'NULL' && read.doubts.some((doubt) => doubt.includes('“NULL”'))) return []
    return [`${JSON.stringify(text)} under “${heading}” stands nowhere in ${JSON.stringify(row.content)}`]
  })
}

/** Words that a program puts into a file, and an answer; the receipt quotes both. */
const FURNITURE = /^(page 1 of 3|nothing to report|null)$/i

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** One row, and nothing behind it. */
const rawCells = (raw: string, delimiter: string, columns: number): readonly string[] | undefined => {
  const [row] = splitRows(raw, { delimiter, columns })
  return row?.raw === raw ? row.cells : raw === '' ? [''] : undefined
}

const isSaidIn = (content: EntryContent, text: string): boolean =>
  [
    content.event,
    content.source,
    content.impact,
    content.voice,
    content.action,
    content.category,
    content.author,
    content.people.join('\n'),
    content.when.typed,
    ...Object.values(content.other),
  ].some((said) => said?.includes(text) === true)

/** Fields that hold a meaning and not the words: a colour, a child, people one by one. */
const isMeantBy = (content: EntryContent, heading: string, text: string): boolean => {
  const said = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (/rag|rating|significance/i.test(heading)) return content.rag !== null && WORDS[content.rag].includes(said)
  if (/strength/i.test(heading)) return content.balance !== null && WORDS[content.balance].includes(said)
  if (/opinion/i.test(heading)) return content.basis !== null && WORDS[content.basis].includes(said)
  if (/child$|pupil/i.test(heading))
    return NAMES.some(
      ([names, children]) => names.includes(said) && children.every((id) => content.children.includes(id)),
    )
  return (
    /people|present/i.test(heading) &&
    text
      .split(/[;\n|,&]|\band\b/)
      .every((part) => part.trim() === '' || content.people.some((person) => person.includes(part.trim())))
  )
}

const WORDS = {
  red: ['red', 'r'],
  amber: ['amber', 'a'],
  green: ['green', 'g'],
  strength: ['strength', 's'],
  worry: ['worry', 'w'],
  neutral: ['neutral', 'n'],
  fact: ['fact', 'f'],
  reported: ['hearsay', 'r'],
  opinion: ['o'],
}

const NAMES: readonly (readonly [names: readonly string[], children: readonly ChildId[]])[] = [
  [['alfie', 'brennan alfie'], [ALFIE.id]],
  [['maisie brennan'], [MAISIE.id]],
  [['both'], [ALFIE.id, MAISIE.id]],
]
