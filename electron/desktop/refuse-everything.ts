import { app, type Session, type WebContents } from 'electron'

import { APP_ORIGIN } from './app-scheme.ts'

/** Before the app is ready: what the window can never need is refused for every session and every page there will ever be. */
export const refuseEverything = (): void => {
  // no name is ever looked up and no proxy ever asked for, whatever reaches the network stack
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.enableSandbox()
  app.on('session-created', refuseInSession)
  app.on('web-contents-created', (_, contents) => {
    refuseInContents(contents)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault()
    answer()
  })
}

const refuseInSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false })
  })
  session.setDisplayMediaRequestHandler(null)
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.protocol.handle('file', () => new Response(null, { status: 403 }))
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayBeRequested(details.url) })
  })
  // the dictionaries would come from a server
  session.setSpellCheckerEnabled(false)
}

/** Our own scheme; unpackaged also the developer tools, which bring their own. */
const mayBeRequested = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || (!app.isPackaged && url.startsWith('devtools://'))

const refuseInContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
