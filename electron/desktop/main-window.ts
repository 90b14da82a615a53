import { app, BrowserWindow, nativeTheme, type Session } from 'electron'

import { WINDOW_ADDRESS } from './app-scheme.ts'

/** `--paper` of renderer/ui/tokens.css, so that nothing flashes before the page is drawn. */
const paper = () => (nativeTheme.shouldUseDarkColors ? '#15191b' : '#fbfaf7')

/** The one window. Its title never names a case: titles show in task bars and screen shares. */
export const openMainWindow = (session: Session, preload: string): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Tributary',
    width: 1366,
    height: 768,
    minWidth: 480,
    minHeight: 480,
    show: false,
    backgroundColor: paper(),
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      // a middle click would open a link in a new window
      disableBlinkFeatures: 'Auxclick',
      devTools: !app.isPackaged,
      enableWebSQL: false,
      v8CacheOptions: 'none',
    },
  })
  // a case does not belong in a screenshot or a screen share; Windows and macOS can keep it out
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  // Chromium asks nobody before it goes to about:blank; there the door is shut (its origin is not ours), and here is the way back
  window.webContents.on('did-navigate', (_, url) => {
    if (url !== WINDOW_ADDRESS) load(window)
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  load(window)
  return window
}

const load = (window: BrowserWindow): void => {
  window.loadURL(WINDOW_ADDRESS).catch((error: unknown) => {
    // closed before it was loaded: nothing is wrong
    if (!window.isDestroyed()) throw error
  })
}
