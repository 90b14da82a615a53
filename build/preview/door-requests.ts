import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename, join } from 'node:path'

import type { TemporaryVault } from './temporary-vault.ts'
import type { DoorRequests } from './window-host.ts'

/** A paste is the longest call: twice 8,000,000 characters, each of up to six bytes as JSON writes it. */
const LARGEST_CALL = 100 * 1_048_576
const LARGEST_FILE = 70 * 1_048_576

/**
 * What `preview-door.js` asks: calls by POST, events as a stream, and the file dialogs a browser has its own form of. A picked file is sent
 * here first and then chosen; a saved file is fetched from here after the call.
 */
export const doorRequests = (vault: TemporaryVault): DoorRequests => {
  const saved = new Map<string, string>()
  let files = 0
  vault.dialogs.saveTo((suggestedName) => {
    const name = plainName(suggestedName)
    const path = join(vault.folder, name)
    saved.set(name, path)
    return path
  })

  return async (request, response, url) => {
    const json = (value: unknown): void => {
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify(value))
    }
    switch (`${request.method ?? ''} ${url.pathname}`) {
      case 'POST /door/invoke': {
        const { name, input } = callOf((await bytesOf(request, LARGEST_CALL)).toString('utf8'))
        json(await vault.router.call(name, input))
        return
      }
      case 'POST /door/file': {
        // a folder of its own, so that the name the person knows stays
        const folder = join(vault.folder, `picked-${++files}`)
        await mkdir(folder)
        const path = join(folder, plainName(url.searchParams.get('name') ?? ''))
        await writeFile(path, await bytesOf(request, LARGEST_FILE))
        vault.dialogs.nextFile(path)
        json({})
        return
      }
      case 'GET /door/saved': {
        const path = saved.get(url.searchParams.get('name') ?? '')
        if (path === undefined) break
        response.setHeader('content-type', 'application/octet-stream')
        response.setHeader('content-disposition', 'attachment')
        response.end(await readFile(path))
        return
      }
      case 'GET /door/events': {
        response.setHeader('content-type', 'text/event-stream')
        response.write(': open\n\n')
        const stop = vault.listen((name, event) => response.write(`data: ${JSON.stringify({ name, event })}\n\n`))
        response.once('close', stop)
        return
      }
    }
    response.writeHead(404).end()
  }
}

const callOf = (text: string): { name: unknown; input: unknown } => {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new Error('not a call')
  return { name: 'name' in value ? value.name : undefined, input: 'input' in value ? value.input : undefined }
}

const bytesOf = async (request: IncomingMessage, largest: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) throw new Error('not bytes')
    size += part.length
    if (size > largest) throw new Error('too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A file name and nothing else: no folders, nothing a file system would mind, not hidden. */
const plainName = (name: string): string => {
  const plain = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[^\p{L}\p{N} ._()&+-]/gu, '')
    .replace(/^\.+/, '')
    .slice(-120)
  return plain === '' ? 'file' : plain
}
