import type { Event, EventName } from '../../shared/contract.ts'
import type { Ports } from '../ports.ts'
import type { CreateVault, UnlockVault } from '../store/open-vault.ts'
import type { Dialogs } from './dialogs.ts'

export type Emit = <N extends EventName>(name: N, event: Event<N>) => void

/** What the services need from the world around them. */
export type World = {
  /** The vault's folder; made when the vault is. */
  readonly folder: string
  /** The folder with the shipped practice case: case.json and returns/. */
  readonly practiceCase: string
  readonly version: string
  /** The window runs in a browser over a temporary vault. */
  readonly preview: boolean
  readonly locksAfterMinutes: number
  readonly ports: Ports
  readonly dialogs: Dialogs
  readonly emit: Emit
  readonly store: { readonly createVault: CreateVault; readonly unlockVault: UnlockVault }
}
