/**
 * Whether a row's words come from the program that wrote the file instead of from the record: "Report run by …", "Printed on …", "Page 1 of 3", "Total: 45", "End of report", a marking.
 * @param text the row's cells that are not empty, with a blank between
 */
export const isPageFurniture = (text: string): boolean => {
  const said = text
    .toLowerCase()
    .replaceAll(/[\s*_=~–—-]+/g, ' ')
    .trim()
  return said === '' ? text.trim() !== '' : said.length <= 200 && FURNITURE.some((pattern) => pattern.test(said))
}

/**
 * Whether such words can be nothing else, so that they count also where an event should stand: a page, a sum, a marking, an end; or who made the report, with the day on which.
 * "Requested by mother: move to refuge" is somebody's record.
 */
export const isSurelyFurniture = (text: string): boolean => {
  const said = text.toLowerCase().trim()
  return (
    /^(page\b|(grand |sub ?)?totals?\b|\d|\(\d|official|confidential|restricted|private and|strictly|protect|[\s*_=~–—-]+$)/.test(
      said,
    ) ||
    /^end(?: of (the )?(report|extract|export|document|list|file))?\.?$/.test(said) ||
    SURELY_MADE.test(said)
  )
}

const MADE =
  '(?:run|printed|produced|generated|created|exported|extracted|downloaded|prepared|requested|compiled|saved)'
const THING = '(?:report|extract|export|document|chronology|file|list|listing|data|print ?out|search|query)'
const SURELY_MADE = new RegExp(`^(?:this )?${THING} (?:was )?${MADE} .*\\d`)
const ROWS = '(?:rows?|records?|entries|entry|events?|incidents?|items?|results?|lines?|contacts?)'

const FURNITURE: readonly RegExp[] = [
  new RegExp(`^(?:this )?(?:${THING} )?(?:was )?${MADE} (?:by|on|at|from|for|date|time|user)\\b`),
  new RegExp(`^(?:this )?${THING} (?:was )?${MADE}\\b`),
  new RegExp(`^(?:${THING} )?(?:date|time)(?: and time)? (?:${MADE}|of (?:report|export|extract|print))\\b`),
  new RegExp(`^${THING} (?:date|id|ref|reference|version|name|parameters?|criteria|user)\\s*:`),
  new RegExp(`^end of (?:the )?(?:${THING}|page|${ROWS})\\b`),
  /^end$/,
  /^page\s*:?\s*\d+(?: ?(?:of|\/) ?\d+)?$/,
  new RegExp(
    `^(?:grand |sub ?)?totals?(?: (?:number|no\\.?|count))?(?: of)?(?: ${ROWS})?(?: (?:found|returned|exported|listed))? ?[:=]? ?\\d[\\d,]*(?: ${ROWS})?\\.?$`,
  ),
  new RegExp(`^(?:number|no\\.?|count) of ${ROWS}(?: (?:found|returned|exported|listed))? ?[:=]? ?\\d[\\d,]*$`),
  new RegExp(`^\\d[\\d,]* ${ROWS}(?: (?:found|returned|exported|listed|in total|selected))?\\.?$`),
  /^\(?\d[\d,]* rows? affected\)?$/,
  /^(?:official|official sensitive|official \(sensitive\)|confidential|restricted|private and confidential|strictly confidential|protect)(?: (?:when complete|once completed|personal))?$/,
]
