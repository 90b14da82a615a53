import type { PowerMonitor } from 'electron'

import type { Event } from '../../shared/contract.ts'

/**
 * Locks when nobody is there: the computer sleeps, its screen is locked, another person takes it over, or no key and no mouse moved for a while.
 * @param idleSeconds after how long without a key or mouse anywhere on the computer
 * @returns a function that ends the watch
 */
export const lockWhenAway = (
  power: Pick<PowerMonitor, 'on' | 'getSystemIdleTime'>,
  idleSeconds: number,
  lock: (why: Event<'locked'>['why']) => void,
): (() => void) => {
  const asleep = (): void => {
    lock('sleep')
  }
  power.on('suspend', asleep)
  power.on('lock-screen', asleep)
  power.on('user-did-resign-active', asleep)
  power.on('shutdown', asleep)
  const timer = setInterval(
    () => {
      if (power.getSystemIdleTime() >= idleSeconds) lock('idle')
    },
    Math.min(15_000, (idleSeconds * 1000) / 2),
  )
  return () => {
    clearInterval(timer)
  }
}
