import { basename } from 'node:path'

import { app, dialog, shell, type BrowserWindow } from 'electron'

import { ProblemError } from '../../shared/problems.ts'
import type { Dialogs } from '../services/dialogs.ts'

/**
 * The system's own file dialogs, over the window. Nothing chosen enters the list of recent documents.
 * @param window null while there is none
 */
export const fileDialogs = (window: () => BrowserWindow | null): Dialogs => {
  const written = new Set<string>()
  return {
    chooseReturn: async () => {
      const over = window()
      if (over === null) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: 'Choose a return',
        buttonLabel: 'Choose',
        properties: ['openFile', 'dontAddToRecent'],
        filters: [
          { name: 'Returns', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'docx'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    saveDocument: async (suggestedName) => {
      const over = window()
      if (over === null) return null
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title: 'Save the conference document',
        buttonLabel: 'Save',
        // a name alone would land in the folder of the program
        defaultPath: `${app.getPath('documents')}/${basename(suggestedName)}`,
        properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
        filters: [{ name: 'Word document', extensions: ['docx'] }],
      })
      if (canceled || filePath === '') return null
      const path = /\.docx$/i.test(filePath) ? filePath : `${filePath}.docx`
      written.add(path)
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
