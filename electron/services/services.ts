import type { Event, Services } from '../../shared/contract.ts'
import { caseServices } from './case-services.ts'
import { documentServices } from './document-services.ts'
import { entryServices } from './entry-services.ts'
import { makeFileTokens } from './file-tokens.ts'
import { noteServices } from './note-services.ts'
import { queryLetters } from './query-letters.ts'
import { registerServices } from './register-services.ts'
import { returnServices } from './return-services.ts'
import { makeSession } from './session.ts'
import { vaultServices } from './vault-services.ts'
import type { World } from './world.ts'

export type Running = {
  readonly services: Services
  /** Locks the vault from outside the window: idle, sleep, closing. */
  readonly lock: (why: Event<'locked'>['why']) => void
}

/** Every call of the contract, over one vault. */
export const makeServices = (world: World): Running => {
  const session = makeSession(world.folder, world.ports, world.store)
  const files = makeFileTokens()
  const lock = (why: Event<'locked'>['why']): void => {
    files.forget()
    if (session.lock()) world.emit('locked', { why })
  }
  return {
    services: {
      'app.about': async () => ({ version: world.version, today: world.ports.today(), preview: world.preview }),
      ...vaultServices(world, session, lock),
      ...caseServices(world, session),
      ...registerServices(world, session),
      ...returnServices(world, session, files),
      ...entryServices(world, session),
      ...noteServices(world, session),
      ...documentServices(world, session, files),
      ...queryLetters(world, session, files),
    },
    lock,
  }
}
