import type { Page } from '@playwright/test'

import type { BenchRow, Contender } from '../bench-row.ts'
import { openBenchPage } from '../window/bench-page.ts'
import { noLongTask, type InWindow } from '../window/no-long-task.ts'

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

/** Through all of it and back by the wheel, a screen at a time, as fast as the window takes it. */
const scroll: InWindow = async (page) => {
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

const type: InWindow = async (page) => {
  await page.getByRole('searchbox').pressSequentially('officers attended', { delay: 60 })
  await page.waitForTimeout(600)
}

const scope = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('radio', { name }).click()
  await page.waitForTimeout(800)
}

const toTheWindow: InWindow = (page) => scope(page, 'Window')

/** From the entries of the window to all there are. */
const showAll: InWindow = (page) => scope(page, 'Whole look-back')

const sort: InWindow = async (page) => {
  for (const column of ['Rating', 'Event', 'When']) {
    await page.getByRole('columnheader', { name: column }).getByRole('button').click()
    await page.waitForTimeout(300)
  }
}

const group: InWindow = async (page) => {
  await page.getByRole('button', { name: /^(No groups|Group by)/ }).click()
  await page.getByRole('option', { name: 'Group by month' }).click()
  await page.getByRole('treegrid').waitFor()
  await page.waitForTimeout(500)
}

const ceiling = (work: string, act: InWindow, before?: InWindow): BenchRow =>
  noLongTask(`table: ${work}, 10,000 entries`, ENTRIES, act, before)

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
  ceiling('longest task while the whole look-back comes into the list', showAll, toTheWindow),
  ceiling('longest task while scrolling', scroll),
  ceiling('longest task while typing in the search', type),
  ceiling('longest task while sorting by three columns', sort),
  ceiling('longest task while grouping by month', group),
]
