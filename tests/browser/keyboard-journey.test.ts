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

  await test.step('search, filter, and take the filter away again', async () => {
    const showing = window.getByText(/^Showing \d+ of 180 entries$/)
    await tabTo(window, window.getByRole('searchbox', { name: 'Search the entries' }))
    await window.keyboard.type('coat')
    await expect(showing).not.toHaveText('Showing 25 of 180 entries')
    await expectFocusSeen(window)
    await enter(window, window.getByRole('button', { name: 'Filters', exact: true }))
    const dialog = window.getByRole('dialog')
    await tabTo(window, dialog.getByRole('checkbox', { name: /^With the child’s voice/ }))
    await press(window, 'Space')
    await enter(window, dialog.getByRole('button', { name: /^Show / }))
    await expect(dialog).toHaveCount(0)
    await expect(window).toHaveURL(/only=voice/)
    await expectFocusSeen(window)
    await enter(window, window.getByRole('button', { name: 'Clear filters' }))
    await expect(showing).toHaveText('Showing 25 of 180 entries')
    await expectFocusSeen(window)
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

  await test.step('link two accounts of one event, and take it back', async () => {
    await goToRoom(window, /^Same event/)
    const pairs = heading(window).filter({ hasText: /^\d+ pairs? of accounts may be of one event$/ })
    await expect(pairs).toBeVisible()
    const before = await pairs.textContent()
    const card = window.getByRole('region', { name: /^Pair \d+ of/ })
    await enter(window, card.getByRole('button', { name: /^Same event/ }).first())
    await expect(window.getByRole('heading', { name: 'Linked events: 1' })).toBeVisible()
    await expectFocusSeen(window)
    await expect(pairs).not.toHaveText(before ?? '')
    await enter(window, window.getByRole('button', { name: 'Undo the last' }))
    await expect(pairs).toHaveText(before ?? '')
    await expectFocusSeen(window)
  })

  await test.step('open the entries behind a number of the patterns', async () => {
    await goToRoom(window, /^Patterns/)
    // its parts come one after the other, and until the words of all entries are read the first number is another
    await expect(window.getByRole('heading', { name: /voice/i })).toBeVisible()
    await expect(window.locator('.child-seen__counts').first()).toBeVisible()
    const number = window
      .getByRole('main')
      .getByRole('link', { name: /^(?!180)\d+ entries: / })
      .first()
    const counted = (await number.getAttribute('aria-label'))?.match(/^\d+/)?.[0] ?? 'no number'
    await enter(window, number)
    await expect(window).toHaveURL(/figure=/)
    await expect(window.getByText(`Showing ${counted} of 180 entries`, { exact: true })).toBeVisible()
    // the browser’s own key for it reaches no page that is driven from outside
    await window.goBack()
    await expect(window).toHaveURL(/patterns/)
    await expect(heading(window)).toBeFocused()
  })

  await test.step('see where the entries speak of the mother', async () => {
    await goToRoom(window, /^People/)
    const mentions = window.getByRole('main').getByRole('link', { name: /^\d+ entries that mention Carys Holloway$/ })
    const counted = (await mentions.getAttribute('aria-label'))?.match(/^\d+/)?.[0] ?? 'no number'
    await enter(window, mentions)
    await expect(window).toHaveURL(/person=/)
    await expect(window.getByText(`Showing ${counted} of 180 entries`, { exact: true })).toBeVisible()
    await window.goBack()
    await expect(heading(window)).toBeFocused()
  })

  await test.step('show it to the room, and come back', async () => {
    await goToRoom(window, /^Timeline/)
    await enter(window, window.getByRole('link', { name: 'For the room' }))
    await expect(heading(window)).toBeFocused()
    await tabTo(window, window.getByRole('radio', { name: /^Do not show them/ }))
    await press(window, 'ArrowDown')
    await enter(window, window.getByRole('button', { name: /^Show (the first entry|entry \d+)$/ }))
    await expect(window.getByText(/^\d+ of 25$/)).toBeVisible()
    await press(window, 'End')
    await expect(window.getByText('25 of 25')).toBeVisible()
    await press(window, 'Home', 'ArrowRight', 'b', 'b')
    await expect(window.getByText('2 of 25')).toBeVisible()
    await window.keyboard.press('Escape')
    await enter(window, window.getByRole('button', { name: 'Go back to the timeline' }))
    await expect(window.getByRole('heading', { level: 1, name: 'Timeline' })).toBeAttached()
    await expect(panel(window)).toBeVisible()
    await window.keyboard.press('Escape')
  })

  await test.step('lock the vault', async () => {
    await tabTo(window, window.getByRole('button', { name: 'Lock now' }), 'Shift+Tab')
    await window.keyboard.press('Enter')
    await expect(window.getByLabel('Passphrase', { exact: true })).toBeFocused()
  })
})
