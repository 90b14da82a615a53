import type { Locator, Page } from '@playwright/test'

import { expect } from './window-test.ts'

/** Where the focus is, and what is wrong with how it shows; empty where it shows well. */
type Focus = { readonly on: string; readonly wrong: string }

/**
 * The focus is on something a person can see it on: it has an outline or a shadow of its own (or a box around it has, as in a grid), it lies in sight, and
 * nothing lies over all of it.
 */
export const expectFocusSeen = async (window: Page): Promise<string> => {
  // what scrolls into sight with the focus may still be on its way
  await expect.poll(async () => (await focusOf(window)).wrong, { timeout: 2000 }).toBe('')
  return (await focusOf(window)).on
}

/** Presses Tab (or Shift+Tab) until something has the focus, and looks at every stop on the way. */
export const tabTo = async (window: Page, to: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await expect(to).toBeVisible()
  const passed: string[] = []
  for (let press = 0; press < MOST_STOPS; press++) {
    if (await to.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press(key)
    passed.push(await expectFocusSeen(window))
  }
  throw new Error(`not reached in ${MOST_STOPS} presses of ${key}, past: ${passed.join(' | ')}`)
}

const MOST_STOPS = 120

export const focusOf = (window: Page): Promise<Focus> =>
  window.evaluate((): Focus => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body)
      return { on: 'nothing', wrong: 'nothing has the focus' }
    const named = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40) ?? ''
    const on = `${focused.tagName.toLowerCase()} “${named}”`
    // headings and the page itself take the focus to be read from, and are no control
    if (focused.getAttribute('tabindex') === '-1' && /^(H1|H2|MAIN)$/.test(focused.tagName)) return { on, wrong: '' }

    // a link that fills its card has its outline on what it is stretched over
    const isMarked = (element: Element): boolean =>
      [null, '::before', '::after'].some((part) => {
        const { content, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part)
        const isDrawn = part === null || content !== 'none'
        return isDrawn && ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none')
      })
    // a checkbox is drawn by its label, a cell by its row
    const drawnBy = [focused, focused.closest('label'), focused.closest('tr')].filter((box) => box !== null)
    const marked = drawnBy.find(isMarked) ?? [...(focused.closest('label')?.querySelectorAll('*') ?? [])].find(isMarked)
    if (marked === undefined) return { on, wrong: `${on}: no outline` }

    const box = marked.getBoundingClientRect()
    const left = Math.max(box.left, 0)
    const right = Math.min(box.right, innerWidth)
    const top = Math.max(box.top, 0)
    const bottom = Math.min(box.bottom, innerHeight)
    if (right - left < 1 || bottom - top < 1) return { on, wrong: `${on}: out of sight` }
    // what lets the pointer through is drawn over, and is found by no point
    if (getComputedStyle(marked).pointerEvents === 'none') return { on, wrong: '' }
    const isSeen = [0.1, 0.5, 0.9].some((x) =>
      [0.1, 0.5, 0.9].some((y) => {
        const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)
        return there !== null && (marked.contains(there) || focused.contains(there) || there.contains(marked))
      }),
    )
    return { on, wrong: isSeen ? '' : `${on}: hidden under something` }
  })
