import type { Page } from '@playwright/test'

import type { BenchRow } from '../bench-row.ts'
import { openFullWindow } from './full-window.ts'
import { watched } from './watched.ts'

export type InWindow = (page: Page) => Promise<void>

/**
 * No task over 50 ms while something is done in the window, in a case with so many entries.
 * @param before done at the whole look-back of the timeline first, and not measured
 */
export const noLongTask = (
  work: string,
  entries: number,
  act: InWindow,
  before: InWindow = async () => undefined,
): BenchRow => ({
  kind: 'ceiling',
  in: 'window',
  work,
  unit: 'ms',
  limit: 50,
  anchor: 'no task over 50 ms',
  of: 'measured',
  prepare: async () => {
    const { page, goTo, close } = await openFullWindow(entries)
    return {
      ours: async () => {
        await goTo('timeline?scope=all')
        await page.getByRole('grid').waitFor()
        await before(page)
        await page.waitForTimeout(800)
        return async () => (await watched(page, () => act(page))).task
      },
      close,
    }
  },
})
