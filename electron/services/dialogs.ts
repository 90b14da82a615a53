/** Questions that only the desktop can put to the person. Tests and the preview answer them in their own way. */
export type Dialogs = {
  /** @returns the path of the return the person picked, or null when they changed their mind */
  readonly chooseReturn: () => Promise<string | null>
  /** @returns the path where the document is to be written, or null when the person changed their mind */
  readonly saveDocument: (suggestedName: string) => Promise<string | null>
  /** Hands a document that was just written to the program that reads it. */
  readonly openDocument: (path: string) => Promise<void>
}
