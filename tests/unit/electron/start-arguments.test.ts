import { describe, expect, it } from 'vitest'

import { startArguments } from '../../../electron/desktop/start-arguments.ts'

const read = (...words: string[]) => startArguments(words, (word) => word === 'clock' || word === 'demo')

describe('the words the program is started with', () => {
  it('open the window when there are none', () => {
    expect(read()).toEqual({ command: null, vault: null, lockAfterSeconds: null })
  })

  it('run a command with all that follows it', () => {
    expect(read('clock', '2026-05-01', '--json').command).toEqual(['clock', '2026-05-01', '--json'])
  })

  it('find the command behind the switches that Chromium is given', () => {
    expect(read('--no-sandbox', '--user-data-dir=/x', 'clock', '2026-05-01').command).toEqual(['clock', '2026-05-01'])
  })

  it('open the window for a file or a word that is no command', () => {
    expect(read('return.csv').command).toBeNull()
    expect(read('return.csv', 'demo').command).toBeNull()
  })

  it('name a vault elsewhere', () => {
    expect(read('--vault=D:\\Cases').vault).toBe('D:\\Cases')
    expect(read('--vault=').vault).toBeNull()
  })

  it('shorten the time to the lock in whole seconds only', () => {
    expect(read('--lock-after-seconds=3').lockAfterSeconds).toBe(3)
    for (const bad of ['0', '-1', '1.5', 'never', '']) {
      expect(read(`--lock-after-seconds=${bad}`).lockAfterSeconds).toBeNull()
    }
  })
})
