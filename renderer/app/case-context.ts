import { createContext, useContext } from 'react'
import type { Case } from '../../shared/model/case.ts'

export const CaseContext = createContext<Case | null>(null)

/** The case whose page this is. For pages inside the case shell. */
export const useCase = (): Case => {
  const open = useContext(CaseContext)
  if (open === null) throw new Error('useCase outside a case')
  return open
}
