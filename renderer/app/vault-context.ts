import { createContext, useContext } from 'react'
import type { Output } from '../../shared/contract.ts'

type OpenVault = Output<'vault.state'> & { readonly preview: boolean }

export const VaultContext = createContext<OpenVault | null>(null)

/** Who keeps the open vault, when it locks, and whether this is the preview. */
export const useVault = (): OpenVault => {
  const vault = useContext(VaultContext)
  if (vault === null) throw new Error('useVault outside the unlocked window')
  return vault
}
