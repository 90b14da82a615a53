import { scoreOfHeadings } from '../../shared/returns/headings/find-header.ts'
import { firstRows } from '../../shared/returns/rows/guess-delimiter.ts'
import { excerpt } from '../../shared/returns/say-lines.ts'
import type { Table } from '../../shared/returns/rows/table.ts'

/**
 * Whether what stands outside the tables may hold events, as a sentence. Where no table has the headings of a chronology, the words are looked at elsewhere: they may be the answer.
 * @param words what stands outside the tables, a paragraph each
 */
export const sayOutside = (words: readonly string[], tables: readonly Table[]): string[] => {
  const dated = words.filter(mayTell)
  const [first] = dated
  if (first === undefined || !tables.some(isChronology)) return []
  return [
    dated.length === 1
      ? `One paragraph outside the tables holds a date and was not read: “${excerpt(first)}”. Look whether it is an event.`
      : `${dated.length} paragraphs outside the tables hold dates and were not read, the first of them “${excerpt(first)}”. Look whether they are events.`,
  ]
}

/** Text boxes outside the tables, as a sentence. */
export const sayTextBoxes = (boxes: readonly string[]): string[] => {
  const [first] = boxes
  if (first === undefined) return []
  return [
    boxes.length === 1
      ? `A text box outside the tables was not read: “${excerpt(first)}”. Look whether it is an event.`
      : `${boxes.length} text boxes outside the tables were not read, the first of them “${excerpt(first)}”. Look whether they are events.`,
  ]
}

const isChronology = (table: Table): boolean => scoreOfHeadings(firstRows(table.rows(null), 60)) > 0

/** A paragraph with a date that is not the date of the report or a period, and with words enough to tell something. */
const mayTell = (paragraph: string): boolean => {
  const others = paragraph.replaceAll(PERIOD, ' ').replaceAll(OF_THE_REPORT, ' ')
  if (!new RegExp(DATE, 'i').test(others)) return false
  const words = others.replaceAll(new RegExp(DATE, 'gi'), ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  return words.length >= WORDS_OF_AN_EVENT
}

const WORDS_OF_AN_EVENT = 4

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DATE = String.raw`\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\.?(?:,?[ -]\d{2,4})?|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b`

/** "1 May 2023 to 14 May 2026" */
const PERIOD = new RegExp(String.raw`${DATE}\s*(?:to|until|till|and|[-–—])\s*(?:the )?${DATE}`, 'gi')

/** "Prepared by R. Hale on 12/05/2026", "Date of birth: 12/09/2015", "for the conference on 14 May 2026" */
const OF_THE_REPORT = new RegExp(
  String.raw`\b(?:prepared|completed|compiled|produced|printed|exported|extracted|revised|signed|dated|as at|as of|report date|date of (?:birth|report|conference|meeting|completion)|born|d\.?o\.?b\.?|conference|deadline|return(?:ed)? by)\b(?:[^.;!?\n]|(?<=\b[a-z])\.){0,60}?${DATE}`,
  'gi',
)
