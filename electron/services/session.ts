import type { Keeper } from '../../shared/contract.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'
import type { CreateVault, OpenVault, UnlockVault } from '../store/open-vault.ts'

/** How long to wait after the nth wrong passphrase in a row, in seconds: guessing by hand is slowed down, a slip is not punished. */
const waits = [0, 0, 0, 5, 15, 30, 60]

export type Session = {
  readonly vault: () => OpenVault
  readonly isOpen: () => boolean
  readonly create: (passphrase: string, keeper: Keeper) => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
  /** @returns whether there was anything to lock */
  readonly lock: () => boolean
}

/** The one open vault of this program, or none. */
export const makeSession = (
  folder: string,
  ports: Ports,
  store: { readonly createVault: CreateVault; readonly unlockVault: UnlockVault },
): Session => {
  let open: OpenVault | null = null
  let wrongInARow = 0
  let waitUntil = 0
  let opening = false

  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (opening) throw new ProblemError({ kind: 'in-use' })
    opening = true
    try {
      await work()
    } finally {
      opening = false
    }
  }

  return {
    vault: () => {
      if (open === null) throw new ProblemError({ kind: 'locked' })
      return open
    },
    isOpen: () => open !== null,
    create: (passphrase, keeper) =>
      alone(async () => {
        if (open !== null) throw new ProblemError({ kind: 'vault-exists' })
        const made = await store.createVault(folder, passphrase, keeper, ports)
        if (!made.ok) throw new ProblemError(made.error)
        open = made.value
      }),
    unlock: (passphrase) =>
      alone(async () => {
        if (open !== null) return
        const now = Date.parse(ports.now())
        if (now < waitUntil) throw new ProblemError({ kind: 'slow-down', seconds: Math.ceil((waitUntil - now) / 1000) })
        const unlocked = await store.unlockVault(folder, passphrase, ports)
        if (unlocked.ok) {
          wrongInARow = 0
          open = unlocked.value
          return
        }
        if (unlocked.error.kind === 'wrong-passphrase') {
          wrongInARow++
          waitUntil = Date.parse(ports.now()) + (waits[Math.min(wrongInARow, waits.length - 1)] ?? 0) * 1000
        }
        throw new ProblemError(unlocked.error)
      }),
    lock: () => {
      if (open === null) return false
      open.close()
      open = null
      return true
    },
  }
}
