import type { Page } from '@playwright/test'

import type { BenchRow, Contender } from '../bench-row.ts'
import { openBenchPage } from '../window/bench-page.ts'
import { openFullWindow } from '../window/full-window.ts'
import { watched } from '../window/watched.ts'

const ENTRIES = 10_000

/** Ours against a plain table with the same words, all of its rows in the page. */
const besidePlain = (sorts: boolean) => async () => {
  const { page, close } = await openBenchPage()
  await page.evaluate((entries) => globalThis.benched.prepare(entries), ENTRIES)
  const contender =
    (draw: () => Promise<void>): Contender =>
    async () => {
      await page.evaluate(() => globalThis.benched.clear())
      if (!sorts) return () => page.evaluate(draw)
      await page.evaluate(draw)
      return () => page.evaluate(() => globalThis.benched.sortByRating())
    }
  return {
    ours: contender(() => globalThis.benched.listOurs()),
    anchor: contender(() => globalThis.benched.listPlain()),
    close,
  }
}

/** The longest task of the whole window while something is done to its list. */
const longestTask =
  (act: (page: Page, turn: number) => Promise<void>, before: (page: Page) => Promise<void> = async () => undefined) =>
  async () => {
    const { page, goTo, close } = await openFullWindow(ENTRIES)
    let turn = 0
    return {
      ours: async () => {
        await goTo('timeline?scope=all')
        await page.getByRole('grid').waitFor()
        await before(page)
        await page.waitForTimeout(800)
        const now = turn++
        return async () => (await watched(page, () => act(page, now))).task
      },
      close,
    }
  }

/** Through all of it and back by the wheel, a screen at a time, as fast as the window takes it. */
const scroll = async (page: Page): Promise<void> => {
  const list = await page.getByRole('grid').boundingBox()
  if (list === null) throw new Error('no list to scroll')
  await page.mouse.move(list.x + list.width / 2, list.y + list.height - 40)
  for (const by of [400, -400, 20_000, -20_000])
    for (let step = 0; step < 20; step++) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(16)
    }
  await page.waitForTimeout(300)
}

const type = async (page: Page): Promise<void> => {
  await page.getByRole('searchbox').pressSequentially('officers attended', { delay: 60 })
  await page.waitForTimeout(600)
}

const scope = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).click()
  await page.waitForTimeout(800)
}

const toTheWindow = (page: Page): Promise<void> => scope(page, 'Window')

/** From the entries of the window to all there are. */
const showAll = (page: Page): Promise<void> => scope(page, 'Whole look-back')

const sort = async (page: Page): Promise<void> => {
  for (const column of ['Rating', 'Event', 'When']) {
    await page.getByRole('columnheader', { name: column }).getByRole('button').click()
    await page.waitForTimeout(300)
  }
}

const group = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(No groups|Group by)/ }).click()
  await page.getByRole('option', { name: 'Group by month' }).click()
  await page.getByRole('treegrid').waitFor()
  await page.waitForTimeout(500)
}

const ceiling = (work: string, prepare: ReturnType<typeof longestTask>): BenchRow => ({
  kind: 'ceiling',
  in: 'window',
  work: `table: ${work}, 10,000 entries`,
  unit: 'ms',
  limit: 50,
  anchor: 'no task over 50 ms',
  of: 'measured',
  prepare,
})

export const rows: readonly BenchRow[] = [
  {
    kind: 'race',
    in: 'window',
    work: 'table: first draw of 10,000 entries',
    budget: 0.1,
    anchor: 'the same words in a plain table, all rows in the page',
    prepare: besidePlain(false),
  },
  {
    kind: 'race',
    in: 'window',
    work: 'table: sorting 10,000 entries by rating',
    budget: 0.1,
    anchor: 'the same in a plain table, all rows in the page',
    prepare: besidePlain(true),
  },
  ceiling('longest task while the whole look-back comes into the list', longestTask(showAll, toTheWindow)),
  ceiling('longest task while scrolling', longestTask(scroll)),
  ceiling('longest task while typing in the search', longestTask(type)),
  ceiling('longest task while sorting by three columns', longestTask(sort)),
  ceiling('longest task while grouping by month', longestTask(group)),
]
