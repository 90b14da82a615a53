import type { Page } from '@playwright/test'

import { CASE_SCREENS, openScreen, type CaseScreen } from './case-screens.ts'
import { expect, test } from './window-test.ts'

/**
 * Pictures of the key screens, to see what no other test looks at: that they are as calm and as whole as they were. The typeface is bundled, so letters have the
 * same widths everywhere; how their edges are smoothed depends on the machine, which is why each picture may differ a little. A picture that is meant to change
 * is made anew with `--update-snapshots`, and looked at.
 */
const NEARLY_THE_SAME = { maxDiffPixelRatio: 0.003, threshold: 0.25, animations: 'disabled' } as const

// the pictures were made with Chromium for Linux; its scroll bars and shadows are those of no other system
test.skip(process.platform !== 'linux', 'the pictures are of Linux')

const screenNamed = (name: string): CaseScreen => {
  const found = CASE_SCREENS.find((screen) => screen.name === name)
  if (found === undefined) throw new Error(`no screen “${name}”`)
  return found
}

/** Nothing has the focus or is pointed at, letters are there, and what is measured after drawing has been measured. */
const settled = async (window: Page): Promise<void> => {
  await window.mouse.move(0, 0)
  await window.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

const KEY_SCREENS = ['timeline', 'timeline with an entry open', 'same event', 'patterns', 'room'] as const

for (const name of KEY_SCREENS) {
  test(`${name} looks as it did`, async ({ window, behind }) => {
    await openScreen(window, behind, screenNamed(name))
    await settled(window)
    await expect(window).toHaveScreenshot(`${name.replaceAll(' ', '-')}.png`, NEARLY_THE_SAME)
  })
}

test('the timeline looks as it did in the dark', async ({ window, behind }) => {
  await window.emulateMedia({ colorScheme: 'dark' })
  await openScreen(window, behind, screenNamed('timeline'))
  await settled(window)
  await expect(window).toHaveScreenshot('timeline-dark.png', NEARLY_THE_SAME)
})

test('the timeline looks as it did in forced colours', async ({ window, behind }) => {
  await window.emulateMedia({ forcedColors: 'active' })
  await openScreen(window, behind, screenNamed('timeline'))
  await settled(window)
  await expect(window).toHaveScreenshot('timeline-forced-colours.png', NEARLY_THE_SAME)
})

test('the picture of the timeline looks as it did, and is noticed without its marks', async ({ window, behind }) => {
  await openScreen(window, behind, screenNamed('timeline'))
  await settled(window)
  const picture = window.locator('.lanes-picture')
  await expect(picture).toHaveScreenshot('timeline-picture.png', NEARLY_THE_SAME)
  await picture.evaluate((lanes) => {
    for (const mark of lanes.querySelectorAll<SVGElement>('.lane-mark')) mark.style.visibility = 'hidden'
  })
  await expect(picture).not.toHaveScreenshot('timeline-picture.png', { ...NEARLY_THE_SAME, timeout: 3000 })
})
