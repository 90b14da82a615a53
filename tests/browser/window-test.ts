import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

import { temporaryVault, type TemporaryVault } from '../../build/preview/temporary-vault.ts'
import { startWindowHost, type WindowHost } from '../../build/preview/window-host.ts'
import type { CallName, Input } from '../../shared/contract.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { theDoor, theListener } from './door-in-page.ts'

/** What stands behind the window in a test: the real router, services and store, with the dialogs answered by the test. */
export type Behind = Pick<TemporaryVault, 'vaultFolder' | 'folder' | 'lock'> & {
  /** What the next "choose a return" dialog answers; null is a person who changes their mind. */
  readonly nextFile: (path: string | null) => void
  /** Where every following save dialog saves; null is a person who changes their mind. */
  readonly saveTo: (path: string | null) => void
  /** Documents handed to their program, in order. */
  readonly opened: () => readonly string[]
  /** A call as the window would make it, to prepare a test. Fails the test when it is refused. */
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<unknown>
  /** Creates the vault and puts the practice case into it. */
  readonly practiceCase: () => Promise<void>
}

/** Day 9 of the practice case, when returns are due. */
export const TODAY = IsoDay.parse('2026-05-15')
export const PASSPHRASE = 'seven quiet herons at noon'

/** `test` with the built window open under the production policy; every violation of it and every page error fails the test. */
export const test = base.extend<{ behind: Behind; window: Page }, { windowHost: WindowHost }>({
  windowHost: [
    async ({}, use) => {
      const host = await startWindowHost({})
      await use(host)
      await host.close()
    },
    { scope: 'worker' },
  ],

  behind: async ({ page, windowHost }, use) => {
    const vault = await temporaryVault({ today: TODAY, scryptN: 1024 })
    const violations: string[] = []
    const origin = windowHost.origin
    await page.exposeBinding('tributaryInvoke', async ({ frame }, name: unknown, input: unknown) => {
      // as the desktop's door has it: our origin, top frame
      if (frame.parentFrame() !== null || new URL(frame.url()).origin !== origin) throw new Error('turned away')
      return vault.router.call(name, input)
    })
    await page.exposeBinding('tributaryViolation', (_, text: string) => violations.push(text))
    await page.addInitScript(theDoor)
    page.on('pageerror', (error) => violations.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(`console: ${message.text()}`)
    })
    const stop = vault.listen((name, event) => {
      // a page that is just being closed needs no events
      page.evaluate(theListener, { name, event }).catch(() => undefined)
    })

    const call: Behind['call'] = async (name, input) => {
      const reply = await vault.router.call(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
      return reply.value
    }
    await use({
      vaultFolder: vault.vaultFolder,
      folder: vault.folder,
      lock: vault.lock,
      nextFile: vault.dialogs.nextFile,
      saveTo: vault.dialogs.saveTo,
      opened: vault.dialogs.opened,
      call,
      practiceCase: async () => {
        await call('vault.create', {
          passphrase: PASSPHRASE,
          keeper: { name: 'Robin Marsh', role: 'conference administrator' },
        })
        await call('cases.practice', {})
      },
    })
    stop()
    await vault.end()
    expect(violations, 'violations of the policy and errors of the page').toEqual([])
    expect(vault.bugs(), 'calls that failed in a way nobody expected').toEqual([])
  },

  window: async ({ page, behind, windowHost }, use) => {
    // named so that the vault is there before the page asks for it
    void behind
    await page.goto(windowHost.entrance)
    await use(page)
  },
})

export { expect } from '@playwright/test'

/** No finding of axe-core at WCAG 2.2 AA and its good practice, on the whole page as it stands. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await comeToRest(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(said).toEqual([])
}

/**
 * Waits until colours have changed over: a button fades from one to the next, and halfway it has a contrast that nobody
 * is left with. What is folded away does not move on, and is not waited for.
 */
const comeToRest = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      document
        .getAnimations()
        .every(
          ({ playState, effect }) =>
            playState !== 'running' ||
            !(effect instanceof KeyframeEffect) ||
            effect.getComputedTiming().iterations === Infinity ||
            effect.target?.checkVisibility() !== true,
        ),
    undefined,
    { polling: 50, timeout: 10_000 },
  )
}
