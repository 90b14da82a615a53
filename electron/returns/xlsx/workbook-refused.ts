/** A workbook that cannot be read. The message continues "Name.xlsx could not be read: " and says what to do. */
export class WorkbookRefused extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'WorkbookRefused'
  }
}

export const DAMAGED =
  'it is damaged. Ask the sender for it again, or open it in Excel, save it as an Excel workbook (.xlsx) and import that.'

export const tooManyRows = (): WorkbookRefused =>
  new WorkbookRefused('it has more than 200,000 rows. Ask the sender for this family alone, or for a shorter period.')

/** Where two rows have one number, nobody can say which one counts. */
export const rowsOutOfOrder = (): WorkbookRefused =>
  new WorkbookRefused('its rows are not in order. Ask the sender to open it in Excel and save it again.')

/** Empty ones included: somebody has formatted a whole sheet. */
export const tooManyCells = (): WorkbookRefused =>
  new WorkbookRefused(
    'its sheets have more cells than any chronology, empty ones included. Open it in Excel, copy the rows of the chronology into a new workbook, save that and import it.',
  )

/** So many that taking one row would take longer than anybody waits. */
export const tooManyBetween = (): WorkbookRefused =>
  new WorkbookRefused(
    'very many empty cells stand between its rows. Open it in Excel, copy the table alone into a new workbook, save that and import it.',
  )

export const tooManyWords = (): WorkbookRefused =>
  new WorkbookRefused(
    'its cells say more than any chronology does. Ask the sender for this family alone, or for a shorter period.',
  )

export const damaged = (): WorkbookRefused => new WorkbookRefused(DAMAGED)
