import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { protocol, type Session } from 'electron'

import { windowFile } from '../window-file.ts'
import { windowHeaders } from '../window-policy.ts'

const SCHEME = 'app'
export const APP_ORIGIN = `${SCHEME}://tributary`
export const WINDOW_ADDRESS = `${APP_ORIGIN}/index.html`

/** Before the app is ready: an origin of our own, with the rules of the web, where `file:` has none. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }])
}

/**
 * Answers `app://tributary/…` from the built window and nothing else.
 * @param folder the built window
 */
export const serveWindow = (session: Session, folder: string): void => {
  session.protocol.handle(SCHEME, async (request) => {
    const file = windowFile(request.method, request.url, APP_ORIGIN)
    if (file.kind === 'refused') return refuse(file.status)
    const bytes = await readFile(join(folder, file.path)).catch(() => null)
    if (bytes === null) return refuse(404)
    return new Response(new Uint8Array(bytes), { headers: { ...windowHeaders(), 'content-type': file.type } })
  })
}

const refuse = (status: number): Response => new Response(null, { status, headers: windowHeaders() })
