import type { Page } from '@playwright/test'

import { CASE_SCREENS, openScreen } from './case-screens.ts'
import { expectFocusSeen } from './focus-seen.ts'
import { expect, expectAccessible, test } from './window-test.ts'

/** What each screen of a case owes to everybody who uses it: WCAG 2.2 AA beyond what a room's own tests look at. */
for (const screen of CASE_SCREENS) {
  test.describe(screen.name, () => {
    // axe three times over a whole page, and every stop of the keyboard
    test.slow()
    test('is clean in light, in the dark and in forced colours', async ({ window, behind }) => {
      await openScreen(window, behind, screen)
      await expectAccessible(window)
      await window.emulateMedia({ colorScheme: 'dark' })
      await expectAccessible(window)
      await window.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
      await expectAccessible(window)
    })

    test('has targets of 24 pixels, keeps still where motion is not wanted, and fits into a window at 400 %', async ({
      window,
      behind,
    }) => {
      await window.emulateMedia({ reducedMotion: 'reduce' })
      await openScreen(window, behind, screen)
      expect.soft(await moving(window), 'what moves').toEqual([])
      for (const [width, height] of SIZES) {
        await window.setViewportSize({ width, height })
        expect.soft(await smallTargets(window), `small targets at ${width} × ${height}`).toEqual([])
        expect.soft(await reachingOut(window), `what reaches out of ${width} × ${height}`).toEqual([])
      }
    })

    test('scrolls within itself, and never the whole window', async ({ window, behind }) => {
      await openScreen(window, behind, screen)
      const forms = window.locator('.entry-panel').getByRole('button', { name: FORMS_OF_PANEL })
      while ((await forms.count()) > 0) await forms.first().press('Enter')
      for (const choice of await window.getByRole('radio').all()) await choice.focus()
      const { overflows, scrolled } = await window.evaluate(() => {
        const { scrollHeight, clientHeight, scrollTop } = document.documentElement
        return { overflows: scrollHeight - clientHeight, scrolled: scrollTop }
      })
      expect({ overflows, scrolled }).toEqual({ overflows: 0, scrolled: 0 })
    })

    test('shows the focus at every stop of the Tab key', async ({ window, behind }) => {
      await openScreen(window, behind, screen)
      await tabThrough(window)
      await window.setViewportSize({ width: 683, height: 384 })
      await window.emulateMedia({ forcedColors: 'active' })
      await tabThrough(window)
    })
  })
}

/** What opens a form in the entry’s panel. */
const FORMS_OF_PANEL = /^(Ask the agency|Rate it for the conference|Record what the family says)$/

/** A laptop’s screen, the same at 200 % and 400 %, and the narrowest that WCAG asks for. */
const SIZES = [
  [1366, 768],
  [683, 384],
  [342, 192],
  [320, 256],
] as const

const STOPS = 60

const tabThrough = async (window: Page): Promise<void> => {
  for (let stop = 0; stop < STOPS; stop++) {
    await window.keyboard.press('Tab')
    const isOut = await window.evaluate(() => document.activeElement === document.body)
    // past the last, the focus is the browser's own
    if (isOut) return
    await expectFocusSeen(window)
  }
}

/** Everything that is pressed or chosen and is smaller than 24 × 24, but for links within a sentence, whose size is the text's. */
const smallTargets = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const CONTROLS =
      'button, a[href], summary, input, select, textarea, [role=button], [role=radio], [role=checkbox], [role=option], [role=tab], [role=switch], [role=menuitem]'
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
      )
    const small: string[] = []
    for (const element of document.querySelectorAll(CONTROLS)) {
      // the words of a checkbox are pressed as well as its box
      const target = element.closest('label') ?? element
      if (target.closest('[aria-hidden=true], [inert], .visually-hidden') !== null) continue
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const { width, height } = target.getBoundingClientRect()
      if (width < 2 || height < 2 || getComputedStyle(target).clipPath !== 'none') continue
      if ((width >= 23.5 && height >= 23.5) || isInSentence(target)) continue
      small.push(`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`)
    }
    return small
  })

/** What makes the page scroll sideways, if anything does. What scrolls by itself (the picture, a wide table in its box) does not count. */
const reachingOut = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const pages = [document.documentElement, document.querySelector('#page')].filter((page) => page !== null)
    if (pages.every((page) => page.scrollWidth <= page.clientWidth)) return []
    const out = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 100))
    return [`${pages.map((page) => page.scrollWidth - page.clientWidth).join(' and ')} pixels`, ...out.slice(0, 8)]
  })

/** Animations that go on, and elements that would move if something changed. */
const moving = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => [
    ...document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((animation) => `running: ${animation.constructor.name}`),
    ...[...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const lasts = (durations: string): boolean =>
          durations.split(',').some((each) => Number.parseFloat(each) > 0.01)
        return (
          lasts(transitionDuration) ||
          (animationName !== 'none' && lasts(animationDuration)) ||
          scrollBehavior === 'smooth'
        )
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  ])
