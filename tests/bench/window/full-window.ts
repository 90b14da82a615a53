import type { Page } from '@playwright/test'

import { buildWhenStale } from '../../../build/build-when-stale.ts'
import { temporaryVault } from '../../../build/preview/temporary-vault.ts'
import { startWindowHost } from '../../../build/preview/window-host.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { theDoor, theListener } from '../../browser/door-in-page.ts'
import { aLongCase } from './a-long-case.ts'
import { openBrowser, SCREEN } from './open-browser.ts'

export type FullWindow = {
  readonly page: Page
  /** Goes to a room of the case by its address: `timeline`, `timeline?scope=all`. */
  readonly goTo: (room: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * The window as it is shipped, over the real router, services and store, in a case with so many entries of twelve agencies. Opens in its timeline.
 * Takes some seconds: the entries come in as returns do.
 */
export const openFullWindow = async (entries: number): Promise<FullWindow> => {
  await buildWhenStale(['renderer'])
  const vault = await temporaryVault({ today: IsoDay.parse('2026-05-15'), scryptN: 1024 })
  const host = await startWindowHost({})
  const browser = await openBrowser()
  const close = async (): Promise<void> => {
    await browser.close()
    await host.close()
    await vault.end()
  }
  try {
    const of = await aLongCase(vault, entries)
    const page = await browser.newPage({ viewport: SCREEN, locale: 'en-GB', timezoneId: 'Europe/London' })
    await page.exposeBinding('tributaryInvoke', (_, name: unknown, input: unknown) => vault.router.call(name, input))
    await page.exposeBinding('tributaryViolation', () => undefined)
    await page.addInitScript(theDoor)
    vault.listen((name, event) => {
      // a page that is just being closed needs no events
      page.evaluate(theListener, { name, event }).catch(() => undefined)
    })
    await page.goto(host.entrance)
    const goTo: FullWindow['goTo'] = async (room) => {
      await page.goto(`${host.origin}/#/case/${of}/${room}`)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    }
    await goTo('timeline')
    await page.locator('.lane-mark, .lane-pill').first().waitFor()
    return { page, goTo, close }
  } catch (error) {
    await close()
    throw error
  }
}
