import type { Event, Services } from '../../shared/contract.ts'
import { folderWarning } from '../vault/folder-warning.ts'
import { vaultState } from '../vault/vault-state.ts'
import type { World } from './world.ts'
import type { Session } from './session.ts'

type VaultCalls = Pick<Services, 'vault.state' | 'vault.create' | 'vault.unlock' | 'vault.lock'>

export const vaultServices = (
  world: World,
  session: Session,
  lock: (why: Event<'locked'>['why']) => void,
): VaultCalls => ({
  'vault.state': async () => ({
    state: session.isOpen() ? 'open' : vaultState(world.folder),
    keeper: session.isOpen() ? session.vault().keeper : null,
    folderWarning: folderWarning(world.folder),
    locksAfterMinutes: world.locksAfterMinutes,
  }),
  'vault.create': async ({ passphrase, keeper }) => {
    await session.create(passphrase, keeper)
    return {}
  },
  'vault.unlock': async ({ passphrase }) => {
    await session.unlock(passphrase)
    return {}
  },
  'vault.lock': async () => {
    lock('asked')
    return {}
  },
})
