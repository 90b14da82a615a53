/** What a save dialog saves: it decides the dialog's title and the ending of the file. */
export type SavedFile = 'document' | 'letter' | 'receipt' | 'rows' | 'mapping' | 'form'

/** Questions that only the desktop can put to the person. Tests and the preview answer them in their own way. */
export type Dialogs = {
  /** @returns the path of the return the person picked, or null when they changed their mind */
  readonly chooseReturn: () => Promise<string | null>
  /** @returns the path of the mapping file the person picked, or null when they changed their mind */
  readonly chooseMapping: () => Promise<string | null>
  /**
   * @param suggestedName with the ending it is to have; a form is a Word document or a CSV file by it
   * @returns the path where the file is to be written, or null when the person changed their mind
   */
  readonly saveFile: (what: SavedFile, suggestedName: string) => Promise<string | null>
  /** Hands a document that was just written to the program that reads it. */
  readonly openDocument: (path: string) => Promise<void>
}
