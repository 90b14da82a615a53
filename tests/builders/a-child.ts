import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('../store/files/vault-child.ts', import.meta.url))

export type Child = {
  /** The next line it says; undefined when it has ended. */
  readonly next: () => Promise<Readonly<Record<string, unknown>> | undefined>
  /** Ends it as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>
  readonly ended: Promise<void>
}

/** Another program with a vault (see vault-child.ts), killed at the latest when the test is over. */
export const aChild = (args: readonly string[], as: { readonly uid?: number; readonly gid?: number } = {}): Child => {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...as,
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  if (child.stdout === null) throw new Error('no pipe')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    ended,
    next: async () => {
      const line = await lines.next()
      return line.done === true ? undefined : (JSON.parse(line.value) as Readonly<Record<string, unknown>>)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
