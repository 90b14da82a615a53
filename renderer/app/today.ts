import { createContext, useContext } from 'react'
import type { IsoDay } from '../../shared/model/when.ts'

export const TodayContext = createContext<IsoDay | null>(null)

/** The calendar day now, as main says it; the next day is noticed within a minute of midnight. */
export const useToday = (): IsoDay => {
  const today = useContext(TodayContext)
  if (today === null) throw new Error('useToday outside the unlocked window')
  return today
}
