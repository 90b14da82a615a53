import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

import { app, ipcMain, powerMonitor, session, type BrowserWindow } from 'electron'

import { EVENT_CHANNEL } from '../door-channels.ts'
import { makeRouter } from '../router.ts'
import { makeServices } from '../services/services.ts'
import { createVault, unlockVault } from '../store/vault-store.ts'
import { systemPorts } from '../system-ports.ts'
import { APP_ORIGIN, registerAppScheme, serveWindow } from './app-scheme.ts'
import { builtFiles } from './built-files.ts'
import { dataFolder } from './data-folder.ts'
import { openDoor } from './door.ts'
import { fileDialogs } from './file-dialogs.ts'
import { lockWhenAway } from './lock-when-away.ts'
import { openMainWindow } from './main-window.ts'
import { setMenu } from './menu.ts'
import { refuseDebugging } from './refuse-debugging.ts'
import { refuseEverything } from './refuse-everything.ts'
import { sayNothingOfErrors } from './say-nothing-of-errors.ts'
import type { StartArguments } from './start-arguments.ts'

const LOCKS_AFTER_MINUTES = 10

/** The program with its window, from nothing to the first screen. */
export const startDesktop = (start: StartArguments): void => {
  const folder = dataFolder(process.platform, process.env, homedir())
  sayNothingOfErrors()
  if (refuseDebugging()) return
  // by it Windows knows which windows and shortcuts are this program's; it is the appId of electron-builder.yml
  app.setAppUserModelId('uk.tributary.desktop')
  refuseEverything()
  registerAppScheme()
  keepProfileLocal(folder)
  if (!isFirst()) return
  app.once('ready', () => {
    open(start, resolve(start.vault ?? join(folder, 'vault')))
  })
}

const open = (start: StartArguments, vaultFolder: string): void => {
  let window: BrowserWindow | null = null
  const files = builtFiles()

  // in memory and without a cache: nothing of what the window shows reaches the profile
  const inMemory = session.fromPartition('window', { cache: false })
  serveWindow(inMemory, files.window)

  const { services, lock } = makeServices({
    folder: vaultFolder,
    practiceCase: files.practiceCase,
    version: app.getVersion(),
    preview: false,
    locksAfterMinutes: LOCKS_AFTER_MINUTES,
    ports: systemPorts,
    dialogs: fileDialogs(() => window),
    emit: (name, event) => {
      window?.webContents.send(EVENT_CHANNEL, name, event)
      // addresses of the timeline hold what was searched for
      if (name === 'locked') window?.webContents.navigationHistory.clear()
    },
    store: { createVault, unlockVault },
  })
  openDoor(ipcMain, makeRouter(services), APP_ORIGIN)
  setMenu(() => {
    lock('asked')
  })
  lockWhenAway(powerMonitor, Math.min(start.lockAfterSeconds ?? Infinity, LOCKS_AFTER_MINUTES * 60), lock)
  app.on('will-quit', () => {
    lock('asked')
  })

  window = openMainWindow(inMemory, files.preload)
  window.on('closed', () => {
    window = null
    app.quit()
  })
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
}

/** One program at a time over one profile: two windows over one vault would be in each other's way. */
const isFirst = (): boolean => {
  if (app.requestSingleInstanceLock()) return true
  app.quit()
  return false
}

/** Chromium's own files go beside the vault, not into the roaming folder. */
const keepProfileLocal = (folder: string): void => {
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(folder, 'profile'))
}
