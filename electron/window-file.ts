/** Which file of the built window a request is for, or the status it is refused with. */
export type WindowFile =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 }

/**
 * The path of a request as a file of the built window. An allow-list, not a clean-up: plain names of known kinds in plain folders. Nothing is ever
 * decoded, so an encoded dot, slash, null byte or a bad percent sign cannot become anything.
 * @param url the whole address asked for
 * @param origin what the address must start with, such as `app://tributary`
 * @returns `path` relative to the window's folder, with forward slashes
 */
export const windowFile = (method: string, url: string, origin: string): WindowFile => {
  if (method !== 'GET' && method !== 'HEAD') return refused(405)
  if (!url.startsWith(`${origin}/`)) return refused(403)
  const path = url.slice(origin.length).replace(/[?#].*$/s, '')
  if (path === '/' || path === '/index.html') return { kind: 'file', path: 'index.html', type: types.html }
  const [, inFolder, ending] = plain.exec(path) ?? []
  if (inFolder === undefined || ending === undefined) return refused(404)
  const type = Object.hasOwn(types, ending) ? types[ending] : undefined
  return type === undefined ? refused(404) : { kind: 'file', path: inFolder, type }
}

/** Folders and a name of letters, digits, `_`, `-` and single dots inside; never a leading dot. */
const plain = /^\/((?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.([a-z0-9]+))$/

const types: Readonly<Record<string, string>> & { readonly html: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const refused = (status: 403 | 404 | 405): WindowFile => ({ kind: 'refused', status })
