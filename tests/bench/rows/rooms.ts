import type { BenchRow } from '../bench-row.ts'
import { noLongTask, type InWindow } from '../window/no-long-task.ts'

const ENTRIES = 10_000

/** From the timeline to a room whose numbers come from the words of all entries, until they stand there. */
const toRoom =
  (name: string, whenThere: string): InWindow =>
  async (page) => {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await page.getByText(whenThere).first().waitFor()
    await page.waitForTimeout(500)
  }

/** What was read of the entries is remembered beside them; anew, so that each run reads all of it. */
const fresh: InWindow = async (page) => {
  await page.reload()
  await page.getByRole('grid').waitFor()
}

const ceiling = (room: string, act: InWindow): BenchRow =>
  noLongTask(
    `${room}: longest task while the room opens, ${ENTRIES.toLocaleString('en-GB')} entries`,
    ENTRIES,
    act,
    fresh,
  )

export const rows: readonly BenchRow[] = [
  ceiling('patterns', toRoom('Patterns', 'Last said to be seen alone')),
  ceiling('people', toRoom('People', 'Never mentioned')),
  ceiling('same event', toRoom('Same event', 'Why they are laid side by side')),
]
