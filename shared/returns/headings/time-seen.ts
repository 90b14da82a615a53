/** Whether a row says a time of day, and whether that is midnight to the minute: what programs write where nobody gave a time. */
export type TimeSeen = 'none' | 'midnight' | 'time'

/**
 * What the cells of a row say of the time of day. Quicker than reading the date, and careful in one direction: whatever may be a time is one, so that 00:00 is taken for "not recorded"
 * only in a file of which no row can have had a clock.
 * @param date as it stands in the cell for the date
 * @param column as it stands in a column for the time; empty where there is none
 */
export const timeSeen = (date: string, column: string): TimeSeen => {
  const inColumn = column === '' ? 'none' : ofColumn(column)
  if (inColumn === 'time') return 'time'
  const inDate = ofDate(date)
  return inDate === 'none' ? inColumn : inDate
}

const ofDate = (date: string): TimeSeen => {
  // most dates of most files, by the hundred thousand
  if (date.length <= 10 && FIGURES_ALONE.test(date)) return 'none'
  const rest = date.replaceAll(MIDNIGHT, ' ').replace(BARE_MIDNIGHT, '')
  if (TIME.test(rest)) return 'time'
  return rest === date ? 'none' : 'midnight'
}

/** "n/k" and "evening" are no time that midnight could stand beside; "period 3" might be. */
const ofColumn = (column: string): TimeSeen => {
  const said = column.trim().replace(DATE_IN_TIME_COLUMN, '')
  const rest = said.replaceAll(MIDNIGHT, '').replace(BARE_IN_COLUMN, '')
  if (rest !== said && rest.trim() === '') return 'midnight'
  return rest !== said || /\d|noon|midday|midnight/i.test(rest) ? 'time' : 'none'
}

const FIGURES_ALONE = /^[\d/.-]*$/
/** 00:00, 0.00, 00:00:00.000, 12:00 AM, with the marks of a zone behind them. "00:00-02:00" is a time and the time until which. */
const MIDNIGHT =
  /(?<![\d:.])(?:0{1,2} ?[:;.h] ?00(?:[:.]00(?:[.,]0+)?)?(?: ?a\.? ?m\b\.?)?|12[:.]00(?:[:.]00)? ?a\.? ?m\b\.?)(?: ?(?:hrs?|hours|h|z|utc|gmt|bst)\b\.?)?(?: ?\+0[01]:?00(?!\d))?(?![:.]?\d)/gi
const BARE_MIDNIGHT = /(?<=\d[ T])0000(?: ?(?:hrs?|hours|h)\b\.?)?$/i
const BARE_IN_COLUMN = /^0{3,4}(?: ?(?:hrs?|hours|h)\b\.?)?$/i
/** Databases that have no times put the day on which their counting begins before them. */
const DATE_IN_TIME_COLUMN = /^(?:\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}-\d\d-\d\d)[T ]+/i
/** Hours and minutes with a mark, hours with am or pm, bare figures beside a date, noon. */
const TIME = new RegExp(
  [
    String.raw`\d ?: ?\d\d`,
    String.raw`\d;\d\d`,
    String.raw`\d ?[ap]\.? ?m\b`,
    String.raw`\d{1,4} ?h(?:(?:rs?|ours?)?\b| ?\d\d)`,
    String.raw`(?:^|[ T,@([/])\d{1,2}\.\d\d(?![.\d/-])`,
    String.raw`(?:\b|t)(?:noon|midday|midnight)\b`,
    String.raw`(?:[/.-]\d{2,4}|\d(?:st|nd|rd|th)?[ -][a-z]{3,9},?[ -]\d{2,4}),?[ T]+(?:- ?)?[([]?\d{3,4}\b`,
    String.raw`^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/\d{3,4}\b`,
    String.raw`\bat \d{1,4}(?![/.\d-])`,
    '@',
    String.raw`^\d{3,4}[ ,]+(?:on )?\d`,
  ].join('|'),
  'i',
)
