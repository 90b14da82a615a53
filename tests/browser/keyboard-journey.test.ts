import type { Locator, Page } from '@playwright/test'

import { aFilledCase } from '../builders/a-filled-case.ts'
import { expectFocusSeen, tabTo } from './focus-seen.ts'
import { expect, PASSPHRASE, test } from './window-test.ts'

/** What the keyboard does, with the focus looked at after every key. */
const press = async (window: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await window.keyboard.press(key)
    await expectFocusSeen(window)
  }
}

/** Goes there by Tab and presses it. */
const enter = async (window: Page, to: Locator): Promise<void> => {
  await tabTo(window, to)
  await window.keyboard.press('Enter')
}

const heading = (window: Page): Locator => window.getByRole('heading', { level: 1 })
const panel = (window: Page): Locator => window.getByRole('region', { name: 'The chosen entry' })

/** A page begins at its heading; the rooms stand before it. */
const goToRoom = async (window: Page, name: RegExp): Promise<void> => {
  const link = window.getByRole('navigation').getByRole('link', { name })
  await window.getByRole('link', { name: 'Tributary' }).waitFor()
  await tabTo(window, link, 'Shift+Tab')
  await window.keyboard.press('Enter')
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(heading(window)).toBeFocused()
}

test('a conference is prepared by keyboard alone, and the focus is seen at every key', async ({ window, behind }) => {
  test.setTimeout(180_000)
  await aFilledCase(behind, 180)
  behind.lock('asked')
  await window.reload()

  await test.step('unlock the vault', async () => {
    await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused()
    await window.keyboard.type(PASSPHRASE)
    await window.keyboard.press('Enter')
    await expect(heading(window)).toBeFocused()
  })

  await test.step('open the case and its timeline', async () => {
    await enter(window, window.getByRole('link', { name: 'The H children' }))
    await expect(heading(window)).toBeFocused()
    await goToRoom(window, /^Timeline/)
  })

  await test.step('step through the list and open an entry', async () => {
    const grid = window.getByRole('grid')
    await tabTo(window, grid.locator('[tabindex="0"]').first())
    await press(window, 'ArrowDown', 'ArrowDown')
    await window.keyboard.press('Enter')
    await expect(panel(window)).toBeVisible()
    await expect(panel(window).locator(':focus')).toHaveCount(1)
  })

  await test.step('ask its agency a question', async () => {
    await enter(window, panel(window).getByRole('button', { name: 'Ask the agency' }).first())
    await tabTo(window, panel(window).getByLabel(/^Your question/))
    await window.keyboard.type('Who rang the school that morning?')
    await enter(window, panel(window).getByRole('button', { name: 'Keep the query' }))
    await expect(panel(window)).toContainText('Who rang the school that morning?')
    await expectFocusSeen(window)
  })

  await test.step('rate it for the conference', async () => {
    await enter(window, panel(window).getByRole('button', { name: 'Rate it for the conference' }))
    await tabTo(window, panel(window).getByRole('radio', { name: 'Red' }))
    await press(window, 'ArrowRight')
    await expect(panel(window).getByRole('radio', { name: 'Amber' })).toBeChecked()
    await enter(window, panel(window).getByRole('button', { name: 'Save', exact: true }))
    await expect(panel(window).getByRole('button', { name: 'Change the rating' })).toBeVisible()
    await expectFocusSeen(window)
    await window.keyboard.press('Escape')
    await expect(panel(window)).toHaveCount(0)
    await expectFocusSeen(window)
  })

  await test.step('lock the vault', async () => {
    await enter(window, window.getByRole('button', { name: 'Lock now' }))
    await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused()
  })
})
