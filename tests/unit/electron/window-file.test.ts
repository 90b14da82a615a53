import { posix } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { windowFile } from '../../../electron/window-file.ts'

const ORIGIN = 'app://tributary'
const get = (path: string) => windowFile('GET', ORIGIN + path, ORIGIN)

describe('a request for a file of the window', () => {
  it('finds the page and what Vite writes beside it', () => {
    expect(get('/')).toEqual({ kind: 'file', path: 'index.html', type: 'text/html; charset=utf-8' })
    expect(get('/index.html#/case/1')).toMatchObject({ path: 'index.html' })
    expect(get('/assets/index-B3x_9-aZ.js?v=1')).toMatchObject({
      path: 'assets/index-B3x_9-aZ.js',
      type: 'text/javascript; charset=utf-8',
    })
    expect(get('/assets/atkinson-hyperlegible-next-latin-wght-normal-DkQ.woff2')).toMatchObject({ type: 'font/woff2' })
  })

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets\\..\\..\\main.js',
    '//etc/passwd.html',
    '/assets//index.js',
    '/./index.js',
    '/.hidden.js',
    '/assets/.env.js',
    '/assets/a..js',
    '/a%00.js',
    '/a%.js',
    '/%zz.js',
    '/index.js/',
    '/index.js%20',
    '/C:/Windows/win.html',
    '/assets/index.js:stream',
    '/assets/index.js.map',
    '/assets/index.exe',
    '/assets/index',
    '/assets/х.js',
  ])('refuses %s', (path) => {
    expect(get(path)).toEqual({ kind: 'refused', status: 404 })
  })

  it.each([
    'app://evil/index.html',
    'app://tributary.evil/index.html',
    'app://tributaryx/',
    'app://tributary',
    'file:///index.html',
    'https://tributary/index.html',
    'app://user@tributary/index.html',
    'app://tributary:80/index.html',
  ])('refuses the foreign address %s', (url) => {
    expect(windowFile('GET', url, ORIGIN)).toEqual({ kind: 'refused', status: 403 })
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('refuses the method %j', (method) => {
    expect(windowFile(method, `${ORIGIN}/index.html`, ORIGIN)).toEqual({ kind: 'refused', status: 405 })
  })

  it('never leads out of the folder, whatever is asked', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'a',
      'assets',
      '.js',
      '.html',
      '?',
      '#',
      ':',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((pieces) => pieces.join('')),
          fc.string(),
        ),
        (path) => {
          const file = get(`/${path}`)
          if (file.kind === 'refused') return
          expect(posix.normalize(file.path)).toBe(file.path)
          expect(file.path).toMatch(/^[A-Za-z0-9_]/)
          expect(file.path.split('/')).not.toContain('..')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
