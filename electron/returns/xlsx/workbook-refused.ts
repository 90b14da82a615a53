/** A workbook that cannot be read. The message continues "Name.xlsx could not be read: " and says what to do. */
export class WorkbookRefused extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'WorkbookRefused'
  }
}

export const DAMAGED =
  'it is damaged. Ask the sender for it again, or open it in Excel, save it as an Excel workbook (.xlsx) and import that.'

export const damaged = (): WorkbookRefused => new WorkbookRefused(DAMAGED)
