import { randomBytes } from 'node:crypto'

import type { IsoDay } from '../../shared/model/when.ts'
import { doorRequests } from './door-requests.ts'
import { temporaryVault, type TemporaryVault } from './temporary-vault.ts'
import { startWindowHost, type WindowHost } from './window-host.ts'

/**
 * Serves the built window with the practice case in a temporary vault, until the process is told to stop; then the vault is deleted.
 * @param how.port 0 takes a free one
 * @param how.empty without vault and case, for the first screen
 * @param how.today the day it is to be, for a clock that stands where one wants to see it
 */
export const openPreview = async (how: {
  readonly port: number
  readonly empty: boolean
  readonly today: IsoDay | undefined
}): Promise<void> => {
  const vault = await temporaryVault({ today: how.today })
  const { host, passphrase } = await start(vault, how).catch(async (error: unknown) => {
    await vault.end()
    throw error
  })
  console.log(`Tributary's window, for a browser on this computer: ${host.entrance}`)
  console.log(
    passphrase === null ? 'The vault is empty.' : `The practice case is in it. The passphrase is: ${passphrase}`,
  )
  console.log('Stop with Ctrl+C; the vault is then deleted.')
  const stop = (): void => {
    void host
      .close()
      .then(vault.end)
      .then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

const start = async (
  vault: TemporaryVault,
  how: { readonly port: number; readonly empty: boolean },
): Promise<{ host: WindowHost; passphrase: string | null }> => {
  const passphrase = how.empty ? null : await fill(vault)
  return { passphrase, host: await startWindowHost({ port: how.port, door: doorRequests(vault) }) }
}

/** Through the same calls as a person's, so that what they refuse is refused here too. */
const fill = async (vault: TemporaryVault): Promise<string> => {
  const passphrase = `preview ${randomBytes(6).toString('hex')}`
  const keeper = { name: 'Preview', role: 'conference administrator' }
  for (const [name, input] of [
    ['vault.create', { passphrase, keeper }],
    ['cases.practice', {}],
    ['vault.lock', {}],
  ] as const) {
    const reply = await vault.router.call(name, input)
    if (!reply.ok) throw new Error(`the preview could not be filled: ${name}: ${reply.error.message}`)
  }
  return passphrase
}
