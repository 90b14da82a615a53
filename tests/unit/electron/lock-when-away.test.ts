import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { lockWhenAway } from '../../../electron/desktop/lock-when-away.ts'

type Power = Parameters<typeof lockWhenAway>[0]

/** A computer whose idle time and events the test decides. */
const aComputer = () => {
  const listeners = new Map<string, () => void>()
  let idle = 0
  const power = {
    on: (name: string, listener: () => void) => listeners.set(name, listener),
    getSystemIdleTime: () => idle,
  }
  return {
    power: power as unknown as Power,
    happens: (name: string) => listeners.get(name)?.(),
    isIdleFor: (seconds: number) => (idle = seconds),
  }
}

describe('locking when nobody is there', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(['suspend', 'lock-screen', 'user-did-resign-active', 'shutdown'])('happens at once on %s', (name) => {
    const computer = aComputer()
    const lock = vi.fn<(why: string) => void>()
    lockWhenAway(computer.power, 600, lock)
    computer.happens(name)
    expect(lock).toHaveBeenCalledWith('sleep')
  })

  it('happens after the idle time and not before', () => {
    const computer = aComputer()
    const lock = vi.fn<(why: string) => void>()
    lockWhenAway(computer.power, 600, lock)
    computer.isIdleFor(599)
    vi.advanceTimersByTime(60_000)
    expect(lock).not.toHaveBeenCalled()
    computer.isIdleFor(600)
    vi.advanceTimersByTime(15_000)
    expect(lock).toHaveBeenCalledWith('idle')
  })

  it('ends with its watch', () => {
    const computer = aComputer()
    const lock = vi.fn<(why: string) => void>()
    const stop = lockWhenAway(computer.power, 2, lock)
    stop()
    computer.isIdleFor(9999)
    vi.advanceTimersByTime(60_000)
    expect(lock).not.toHaveBeenCalled()
  })
})
