import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** What keys and screen readers expect of a program, and the way to lock it at once. */
export const setMenu = (lockNow: () => void): void => {
  const mac = process.platform === 'darwin'
  const lock: MenuItemConstructorOptions = { label: 'Lock now', accelerator: 'CmdOrCtrl+L', click: lockNow }
  const file: MenuItemConstructorOptions = mac
    ? {
        label: app.name,
        submenu: [
          lock,
          { type: 'separator' },
          { role: 'hide' },
          { role: 'hideOthers' },
          { role: 'unhide' },
          { type: 'separator' },
          { role: 'quit' },
        ],
      }
    : { label: 'File', submenu: [lock, { type: 'separator' }, { role: 'quit' }] }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      file,
      {
        label: 'Edit',
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        label: 'View',
        submenu: [
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])),
        ],
      },
    ]),
  )
}
