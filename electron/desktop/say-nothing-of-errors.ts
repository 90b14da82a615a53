import { app, dialog } from 'electron'

/**
 * An unexpected error ends the program with one sentence. Electron's own box would show the message and the stack, which may hold words of a case;
 * there is no log and no crash report either.
 */
export const sayNothingOfErrors = (): void => {
  const end = (): void => {
    dialog.showErrorBox(
      'Tributary had to close',
      'Something unexpected happened. Everything saved before it is safe. Open Tributary again, and tell your IT support if it happens twice.',
    )
    app.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason !== 'clean-exit') end()
  })
}
