import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { makeRouter, type Router } from '../../electron/router.ts'
import { makeServices } from '../../electron/services/services.ts'
import { createVault, unlockVault } from '../../electron/store/vault-store.ts'
import { systemPorts } from '../../electron/system-ports.ts'
import type { Ports } from '../../electron/ports.ts'
import type { Event, EventName } from '../../shared/contract.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { scriptedDialogs, type ScriptedDialogs } from './scripted-dialogs.ts'

export type Listener = (name: EventName, event: Event<EventName>) => void

/** All that stands behind the door, over a vault that is deleted at the end. */
export type TemporaryVault = {
  readonly router: Router
  readonly dialogs: ScriptedDialogs
  /** The folder with the vault and whatever the person uploads or saves. */
  readonly folder: string
  readonly vaultFolder: string
  readonly listen: (listener: Listener) => () => void
  readonly lock: (why: Event<'locked'>['why']) => void
  /** Names of calls that failed in a way nobody expected. */
  readonly bugs: () => readonly string[]
  readonly end: () => Promise<void>
}

/**
 * The real router, services and store over an empty vault folder of its own.
 * @param how.today the day it is to be; the clock then starts at nine in the morning of it and runs as usual
 * @param how.scryptN for tests, which do not need a passphrase to be costly to guess
 */
export const temporaryVault = async (
  how: { readonly today?: IsoDay | undefined; readonly scryptN?: number } = {},
): Promise<TemporaryVault> => {
  const ports = how.today === undefined ? systemPorts : portsOf(how.today)
  const folder = await mkdtemp(join(tmpdir(), 'tributary-preview-'))
  const vaultFolder = join(folder, 'vault')
  const listeners = new Set<Listener>()
  const bugs: string[] = []
  const dialogs = scriptedDialogs()
  const { services, lock } = makeServices({
    folder: vaultFolder,
    practiceCase: resolve(import.meta.dirname, '../practice-case'),
    version: 'preview',
    preview: true,
    locksAfterMinutes: 10,
    ports,
    dialogs,
    emit: (name, event) => {
      for (const listener of listeners) listener(name, event)
    },
    store: {
      createVault: (at, passphrase, keeper, of) => createVault(at, passphrase, keeper, of, how.scryptN),
      unlockVault,
    },
  })
  return {
    router: makeRouter(services, (call) => bugs.push(call)),
    dialogs,
    folder,
    vaultFolder,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    lock,
    bugs: () => bugs,
    end: async () => {
      lock('asked')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const portsOf = (today: IsoDay): Ports => {
  const began = performance.now()
  const morning = Date.parse(`${today}T09:00:00Z`)
  return {
    ...systemPorts,
    now: () => new Date(morning + performance.now() - began).toISOString(),
    today: () => today,
  }
}
