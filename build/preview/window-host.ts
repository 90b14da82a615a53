import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'

import { windowFile } from '../../electron/window-file.ts'
import {
  CONTENT_SECURITY_POLICY,
  PREVIEW_CONTENT_SECURITY_POLICY,
  windowHeaders,
} from '../../electron/window-policy.ts'

export type WindowHost = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** The address that lets a browser in: the origin with the key of this run. */
  readonly entrance: string
  readonly close: () => Promise<void>
}

/** Requests below `/door/`, which only the preview has. */
export type DoorRequests = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const builtWindow = resolve(import.meta.dirname, '../../out/renderer')

/**
 * Serves the built window on loopback with the headers of the desktop program. Without `door` nothing but files is served, under the exact policy of
 * production: tests put the door on the window themselves. With it the page gets `preview-door.js` first.
 * Every request needs the key of this run (once in the address, then as a cookie) and this host's own name; what changes something also needs
 * this origin. So neither another page in the same browser nor a rebound name reaches the vault.
 */
export const startWindowHost = async (options: {
  readonly port?: number
  readonly door?: DoorRequests
  /** The built window. */
  readonly folder?: string
}): Promise<WindowHost> => {
  const key = randomBytes(24).toString('base64url')
  const { door } = options
  const headers = windowHeaders(door === undefined ? CONTENT_SECURITY_POLICY : PREVIEW_CONTENT_SECURITY_POLICY)
  let origin = ''

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (`http://${request.headers.host ?? ''}` !== origin) return refuse(response, 421)
    const url = new URL(request.url ?? '/', origin)
    const cookie = `tributary-${new URL(origin).port}`
    if (request.method === 'GET' && url.pathname === '/' && isKey(url.searchParams.get('key'), key)) {
      response.setHeader('set-cookie', `${cookie}=${key}; Path=/; HttpOnly; SameSite=Strict`)
      response.writeHead(303, { location: '/' }).end()
      return
    }
    if (!isKey(cookieOf(request, cookie), key)) return refuse(response, 403)
    if (request.headers.origin !== undefined && request.headers.origin !== origin) return refuse(response, 403)
    // a browser asks for it by itself; the desktop program does not
    if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    if (door !== undefined && url.pathname.startsWith('/door/')) {
      // fetch and event streams of our own page; anything else has another of these headers
      if (request.method !== 'GET' && request.headers.origin !== origin) return refuse(response, 403)
      if (request.headers['sec-fetch-site'] !== 'same-origin') return refuse(response, 403)
      return door(request, response, url)
    }
    if (door !== undefined && url.pathname === '/preview-door.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      response.end(await readFile(join(import.meta.dirname, 'preview-door.js')))
      return
    }
    const file = windowFile(request.method ?? '', origin + (request.url ?? '/'), origin)
    if (file.kind === 'refused') return refuse(response, file.status)
    const bytes = await readFile(join(options.folder ?? builtWindow, file.path)).catch(() => null)
    if (bytes === null) return refuse(response, 404)
    response.setHeader('content-type', file.type)
    response.end(door !== undefined && file.path === 'index.html' ? withDoor(bytes.toString('utf8')) : bytes)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500)
    })
  })
  origin = `http://127.0.0.1:${await listening(server, options.port ?? 0)}`
  return {
    origin,
    entrance: `${origin}/?key=${key}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done()
        })
        server.closeAllConnections()
      }),
  }
}

/** The door must be there before the window's own script asks for it. */
const withDoor = (html: string): string => html.replace('<head>', '<head><script src="/preview-door.js"></script>')

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`)
}

const isKey = (given: string | null | undefined, key: string): boolean =>
  given !== null &&
  given !== undefined &&
  given.length === key.length &&
  timingSafeEqual(Buffer.from(given), Buffer.from(key))

const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  request.headers.cookie
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') fail(new Error('no port'))
      else done(address.port)
    })
  })
