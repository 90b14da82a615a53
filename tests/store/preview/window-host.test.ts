import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startWindowHost, type DoorRequests, type WindowHost } from '../../../build/preview/window-host.ts'
import { CONTENT_SECURITY_POLICY, PREVIEW_CONTENT_SECURITY_POLICY } from '../../../electron/window-policy.ts'

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string }

/** Any header, `Host` and `Origin` among them, which fetch does not let one set. */
const ask = (host: WindowHost, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(host.origin)
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => (body += text))
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    asked.on('error', fail)
    asked.end()
  })

let folder = ''
const hosts: WindowHost[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-host-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><html><head><title>Tributary</title></head></html>')
})
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()))
  await rm(folder, { recursive: true })
})

const aHost = async (door?: DoorRequests): Promise<{ host: WindowHost; cookie: string }> => {
  const host = await startWindowHost({ folder, ...(door === undefined ? {} : { door }) })
  hosts.push(host)
  const entered = await ask(host, new URL(host.entrance).pathname + new URL(host.entrance).search)
  return { host, cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '' }
}

const answering: DoorRequests = async (_request, response) => {
  response.end('let in')
}

describe('the host of the window', () => {
  it('lets in who brings the key of this run, by a cookie no script and no other page can use', async () => {
    const { host } = await aHost()
    const { pathname, search } = new URL(host.entrance)
    const entered = await ask(host, pathname + search)
    expect(entered.status).toBe(303)
    expect(String(entered.headers['set-cookie'])).toMatch(
      /^tributary-\d+=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('serves the window under the very policy of the desktop program when it has no door', async () => {
    const { host, cookie } = await aHost()
    const answer = await ask(host, '/', { cookie })
    expect(answer.status).toBe(200)
    expect(answer.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
    expect(answer.body).not.toContain('preview-door')
    expect((await ask(host, '/preview-door.js', { cookie })).status).toBe(404)
    expect((await ask(host, '/door/invoke', { cookie, origin: host.origin }, 'POST')).status).toBe(405)
  })

  it('puts the preview’s door before the window’s own script, under the preview’s policy', async () => {
    const { host, cookie } = await aHost(answering)
    const answer = await ask(host, '/', { cookie })
    expect(answer.headers['content-security-policy']).toBe(PREVIEW_CONTENT_SECURITY_POLICY)
    expect(answer.body).toContain('<head><script src="/preview-door.js"></script>')
  })

  it.each([
    ['without the key', () => ({})],
    ['with a wrong key', () => ({ cookie: 'tributary-1=x' })],
  ])('refuses a page and a call %s', async (_, headers) => {
    const { host } = await aHost(answering)
    expect((await ask(host, '/', headers())).status).toBe(403)
    expect((await ask(host, '/?key=wrong', headers())).status).toBe(403)
    const call = await ask(
      host,
      '/door/invoke',
      { ...headers(), origin: host.origin, 'sec-fetch-site': 'same-origin' },
      'POST',
    )
    expect(call.status).toBe(403)
  })

  it('refuses another name for this computer, so that no rebound name reaches it', async () => {
    const { host, cookie } = await aHost(answering)
    const { port } = new URL(host.origin)
    for (const name of [`localhost:${port}`, `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
      expect((await ask(host, '/', { cookie, host: name })).status).toBe(421)
    }
  })

  it('lets through the door only what our own page sends', async () => {
    const { host, cookie } = await aHost(answering)
    const ours = { cookie, origin: host.origin, 'sec-fetch-site': 'same-origin' }
    expect((await ask(host, '/door/invoke', ours, 'POST')).body).toBe('let in')
    for (const wrong of [
      { ...ours, origin: 'http://evil.example' },
      { ...ours, origin: 'null' },
      { ...ours, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-origin' },
      { cookie, origin: host.origin },
    ]) {
      expect((await ask(host, '/door/invoke', wrong, 'POST')).status).toBe(403)
    }
    expect((await ask(host, '/door/events', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('serves nothing from outside the window’s folder', async () => {
    const { host, cookie } = await aHost()
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/a/..%5cb.js',
    ]) {
      expect((await ask(host, path, { cookie })).status).toBe(404)
    }
  })
})
