import type { Page } from '@playwright/test'

import type { BenchRow, Contender } from '../bench-row.ts'
import { openBenchPage } from '../window/bench-page.ts'
import { openFullWindow } from '../window/full-window.ts'
import { heapMb } from '../window/heap.ts'
import { watched } from '../window/watched.ts'

const ENTRIES = 10_000

/** Ours against the library alone, with the same entries, view and place; `all` is the whole look-back instead of the window. */
const firstDraw = (all: boolean) => async () => {
  const { page, close } = await openBenchPage()
  await page.evaluate((entries) => globalThis.benched.prepare(entries), ENTRIES)
  const contender =
    (draw: (all: boolean) => Promise<void>): Contender =>
    async () => {
      await page.evaluate(() => {
        globalThis.benched.clear()
        globalThis.gc?.()
      })
      return () => page.evaluate(draw, all)
    }
  return {
    ours: contender((whole) => globalThis.benched.drawOurs(whole)),
    anchor: contender((whole) => globalThis.benched.drawPlain(whole)),
    close,
  }
}

/** A walk through what is drawn, ours and the library's, view by view. */
const walk = async () => {
  const { page, close } = await openBenchPage()
  // without motion a move is one step for both
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate((entries) => globalThis.benched.prepare(entries), ENTRIES)
  const contender =
    (draw: () => Promise<void>): Contender =>
    async () => {
      await page.evaluate(() => globalThis.benched.clear())
      await page.evaluate(draw)
      return () => page.evaluate(() => globalThis.benched.panAndZoom())
    }
  return {
    ours: contender(() => globalThis.benched.drawOurs(false)),
    anchor: contender(() => globalThis.benched.drawPlain(false)),
    close,
  }
}

/** The longest frame of the whole window while something is done to its picture. */
const longestFrame = (act: (page: Page) => Promise<void>) => async () => {
  const { page, goTo, close } = await openFullWindow(ENTRIES)
  return {
    ours: async () => {
      await goTo('timeline')
      await page.getByRole('button', { name: 'Fit the whole look-back' }).click()
      await page.waitForTimeout(500)
      return async () => (await watched(page, () => act(page))).frame
    },
    close,
  }
}

/** By hand across the lanes and back, a step a frame. */
const pan = async (page: Page): Promise<void> => {
  const lanes = await page.locator('.vis-panel.vis-center').boundingBox()
  if (lanes === null) throw new Error('no lanes to pan')
  const y = lanes.y + lanes.height / 2
  const right = lanes.x + lanes.width - 20
  for (const [from, to] of [
    [lanes.x + 20, right],
    [right, lanes.x + 20],
  ] as const) {
    await page.mouse.move(from, y)
    await page.mouse.down()
    await page.mouse.move(to, y, { steps: 60 })
    await page.mouse.up()
  }
  await page.waitForTimeout(300)
}

/** From the whole look-back to days and back, with the wheel. */
const zoom = async (page: Page): Promise<void> => {
  const lanes = await page.locator('.vis-panel.vis-center').boundingBox()
  if (lanes === null) throw new Error('no lanes to zoom')
  await page.mouse.move(lanes.x + lanes.width * 0.6, lanes.y + lanes.height / 2)
  await page.keyboard.down('Control')
  for (const by of [-120, 120])
    for (let turn = 0; turn < 30; turn++) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(16)
    }
  await page.keyboard.up('Control')
  await page.waitForTimeout(300)
}

export const rows: readonly BenchRow[] = [
  {
    kind: 'race',
    in: 'window',
    // what the budget means: the library given items plainly shows them all
    work: 'timeline: first draw with 10,000 entries',
    budget: 0.1,
    anchor: 'vis-timeline given the same items plainly, the whole look-back in both',
    prepare: firstDraw(true),
  },
  {
    kind: 'race',
    in: 'window',
    // the library too draws only what is in view, so there is less to win
    work: 'timeline: first draw with 10,000 entries, opened at the window',
    budget: 1,
    anchor: 'the same, both at the view of the window',
    prepare: firstDraw(false),
  },
  {
    kind: 'race',
    in: 'window',
    work: 'timeline: pan and zoom in 6 steps at 10,000 entries',
    budget: 1,
    anchor: 'the same steps in vis-timeline given the same items plainly',
    prepare: walk,
  },
  {
    kind: 'ceiling',
    in: 'window',
    work: 'timeline: longest frame in a pan at 10,000 entries',
    unit: 'ms',
    limit: 50,
    anchor: 'no frame over 50 ms',
    of: 'measured',
    prepare: longestFrame(pan),
  },
  {
    kind: 'ceiling',
    in: 'window',
    work: 'timeline: longest frame in a zoom at 10,000 entries',
    unit: 'ms',
    limit: 50,
    anchor: 'no frame over 50 ms',
    of: 'measured',
    prepare: longestFrame(zoom),
  },
  {
    kind: 'ceiling',
    in: 'window',
    work: 'memory: the window with 10,000 entries in its timeline',
    unit: 'MB',
    limit: 250,
    anchor: '250 MB of heap',
    of: 'measured',
    prepare: async () => {
      const { page, goTo, close } = await openFullWindow(ENTRIES)
      return {
        ours: async () => {
          await goTo('timeline')
          await page.locator('.lane-mark, .lane-pill').first().waitFor()
          return () => heapMb(page)
        },
        close,
      }
    },
  },
]
