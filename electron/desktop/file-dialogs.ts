import { basename, extname } from 'node:path'

import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron'

import { ProblemError } from '../../shared/problems.ts'
import type { Dialogs, SavedFile } from '../services/dialogs.ts'

/**
 * The system's own file dialogs, over the window. Nothing chosen enters the list of recent documents.
 * @param window null while there is none
 */
export const fileDialogs = (window: () => BrowserWindow | null): Dialogs => {
  const written = new Set<string>()
  const choose = async (title: string, filters: FileFilter[]): Promise<string | null> => {
    const over = window()
    if (over === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(over, {
      title,
      buttonLabel: 'Choose',
      properties: ['openFile', 'dontAddToRecent'],
      filters: [...filters, { name: 'All files', extensions: ['*'] }],
    })
    return canceled ? null : (filePaths[0] ?? null)
  }
  return {
    chooseReturn: () =>
      choose('Choose a return', [
        { name: 'Returns', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'docx', 'htm', 'html'] },
      ]),
    chooseMapping: () =>
      choose('Choose how the columns are read', [{ name: 'Columns of a return', extensions: ['json'] }]),
    saveFile: async (what, suggestedName) => {
      const over = window()
      if (over === null) return null
      const ending = extname(suggestedName).slice(1).toLowerCase()
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title: TITLES[what],
        buttonLabel: 'Save',
        // a name alone would land in the folder of the program
        defaultPath: `${app.getPath('documents')}/${basename(suggestedName)}`,
        properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
        filters: [{ name: FILTER_NAMES[ending] ?? 'File', extensions: [ending] }],
      })
      if (canceled || filePath === '') return null
      const path = filePath.toLowerCase().endsWith(`.${ending}`) ? filePath : `${filePath}.${ending}`
      if (what === 'document' || what === 'letter') written.add(path)
      return path
    },
    openDocument: async (path) => {
      // only what was saved in this run: a token could otherwise stand for a return somebody sent
      if (!written.has(path) || (await shell.openPath(path)) !== '') {
        throw new ProblemError({ kind: 'not-found', what: 'file' })
      }
    },
  }
}

const TITLES: Readonly<Record<SavedFile, string>> = {
  document: 'Save the conference document',
  letter: 'Save the letter',
  receipt: 'Save the receipt',
  rows: 'Save the rows that were not taken',
  mapping: 'Save how the columns are read',
  form: 'Save a blank form',
}

const FILTER_NAMES: Readonly<Record<string, string>> = {
  docx: 'Word document',
  csv: 'Comma-separated file',
  json: 'Columns of a return',
}
