import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { expectFocusSeen } from './focus-seen.ts'
import { openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const open = async (
  window: Page,
  behind: Behind,
): Promise<{ readonly of: Case; readonly entries: readonly Entry[] }> => {
  await openPracticeCase(window, behind, 'Timeline')
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  const entries = contract['entries.list'].output.parse(await behind.call('entries.list', { case: only.case.id }))
  return { of: only.case, entries }
}

const bar = (window: Page): Locator => window.getByRole('region', { name: 'What is shown' })
const search = (window: Page): Locator => bar(window).getByRole('searchbox', { name: 'Search the entries' })
const showing = (window: Page): Locator => window.locator('.timeline-bar__count')
const chips = (window: Page): Locator =>
  bar(window).getByRole('list', { name: 'Filters, as one sentence' }).getByRole('listitem')

const choose = async (window: Page, ...ticks: readonly RegExp[]): Promise<void> => {
  await bar(window).getByRole('button', { name: 'Filters', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: 'Filter by' })
  for (const tick of ticks) await dialog.getByRole('checkbox', { name: tick }).check({ force: true })
  await dialog.getByRole('button', { name: /^Show \d+ entr/ }).click()
}

/** The words that are marked as found, each once. */
const painted = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const found = new Set<string>()
    CSS.highlights
      .get('sought')
      ?.forEach(({ startContainer, startOffset, endOffset }) =>
        found.add((startContainer.nodeValue ?? '').slice(startOffset, endOffset).toLowerCase()),
      )
    return [...found].toSorted()
  })

test('filters read as a sentence, each goes away by itself, and Back brings it again', async ({ window, behind }) => {
  const { entries } = await open(window, behind)
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await choose(window, /^Red/, /^With the child’s voice/)
  const red = entries.filter(({ rag }) => rag === 'red')
  const both = red.filter(({ voice }) => voice !== null)
  expect(both.length).toBeGreaterThan(0)
  expect(both.length).toBeLessThan(red.length)
  await expect(showing(window)).toHaveText(`Showing ${both.length} of ${entries.length} entries`)
  await expect(chips(window)).toHaveText(['rated red', 'with the child’s voice'])
  await expect(window.getByText(`Not in the list: ${entries.length - both.length} by the filters.`)).toBeVisible()
  await expectAccessible(window)

  await bar(window).getByRole('button', { name: 'Take away: with the child’s voice' }).click()
  await expect(showing(window)).toHaveText(`Showing ${red.length} of ${entries.length} entries`)
  await window.goBack()
  await expect(chips(window)).toHaveText(['rated red', 'with the child’s voice'])
  await bar(window).getByRole('button', { name: 'Clear filters' }).click()
  await expect(showing(window)).toHaveText(`Showing ${entries.length} of ${entries.length} entries`)
})

test('a search needs all of its words, leaves Back where it was, and says what would match without it', async ({
  window,
  behind,
}) => {
  const { entries } = await open(window, behind)
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await window.keyboard.press('Control+f')
  await expect(search(window)).toBeFocused()
  await window.keyboard.type('SCHOOL nurse')
  const found = entries.filter((entry) => {
    const said = JSON.stringify(entry).toLowerCase()
    return said.includes('school') && said.includes('nurse')
  })
  await expect(showing(window)).toHaveText(`Showing ${found.length} of ${entries.length} entries`)
  await expect(window).toHaveURL(/q=SCHOOL\+nurse/)
  await expect.poll(() => painted(window)).toEqual(['nurse', 'school'])
  await expectAccessible(window)

  await search(window).fill('no such words anywhere')
  await expect(window.getByRole('heading', { name: 'No entry matches' })).toBeVisible()
  await expect(showing(window)).toHaveText(`Showing 0 of ${entries.length} entries`)
  await expectAccessible(window)
  await window.getByRole('button', { name: /^Take away: containing/ }).press('Enter')
  await expect(window.locator('.timeline-page__list')).toBeFocused()
  await expectFocusSeen(window)
  await expect(search(window)).toHaveValue('')
  await expect.poll(() => painted(window)).toEqual([])
  await expect(showing(window)).toHaveText(`Showing ${entries.length} of ${entries.length} entries`)
})

test('what shows the entries stays in sight of the long dialog, and hides nothing that has the focus', async ({
  window,
  behind,
}) => {
  await open(window, behind)
  await window.getByRole('button', { name: 'Filters', exact: true }).press('Enter')
  const show = window.getByRole('dialog').getByRole('button', { name: /^Show / })
  await expect(show).toBeInViewport({ ratio: 1 })
  // through the categories from the first that lies beneath the edge of the window
  const ticks = window.getByRole('dialog').getByRole('checkbox')
  await ticks.nth(40).focus()
  for (let stop = 0; stop < 40; stop++) {
    await window.keyboard.press('Tab')
    await expectFocusSeen(window)
    const [tick, foot] = [await window.locator(':focus').boundingBox(), await show.boundingBox()]
    expect((tick?.y ?? 0) + (tick?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  }
  await ticks.first().press('Space')
  await expect(show).toBeInViewport({ ratio: 1 })
  await expectAccessible(window)
})

test('days and people are asked for, and what is no day is said to be none', async ({ window, behind }) => {
  const { of } = await open(window, behind)
  const [person] = of.people
  if (person === undefined) throw new Error('the practice case has people')
  await bar(window).getByRole('button', { name: 'Filters', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: 'Filter by' })
  await expectAccessible(window)
  await dialog.getByRole('textbox', { name: /^First day/ }).fill('31/04/2026')
  await expect(dialog.getByText('This is no day that can be read.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Show/ })).toBeDisabled()
  await dialog.getByRole('textbox', { name: /^First day/ }).fill('5 May 2026')
  await dialog.getByRole('textbox', { name: /^Last day/ }).fill('1 May 2026')
  await expect(dialog.getByText('The last day lies before the first.')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Last day/ }).fill('')
  await dialog.getByRole('checkbox', { name: new RegExp(`^${person.name}`) }).check({ force: true })
  await dialog.getByRole('button', { name: /^Show/ }).click()
  await expect(chips(window)).toHaveText([`speaking of ${person.name}`, 'on or after Tue 5 May 2026'])
})

test('a view is saved, opened, renamed and removed; a name is given once', async ({ window, behind }) => {
  const { entries } = await open(window, behind)
  await choose(window, /^Amber/)
  const views = bar(window).getByRole('button', { name: 'Views' })
  const dialog = window.getByRole('dialog', { name: 'Saved views' })
  await views.click()
  await dialog.getByRole('button', { name: 'Save what is shown now' }).click()
  await expect(dialog.getByText('Type a name for the view.')).toBeVisible()
  await dialog.getByRole('textbox').fill('Amber ones')
  await dialog.getByRole('button', { name: 'Save what is shown now' }).click()
  await expect(dialog.getByText('The view “Amber ones” is saved.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toContainText('In the window, rated amber.')
  await expectAccessible(window)
  await dialog.getByRole('textbox').fill('AMBER ones')
  await dialog.getByRole('button', { name: 'Save what is shown now' }).click()
  await expect(dialog.getByText('There is a view called “Amber ones” already.')).toBeVisible()
  await window.keyboard.press('Escape')

  await bar(window).getByRole('button', { name: 'Take away: rated amber' }).click()
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await expect(showing(window)).toHaveText(`Showing ${entries.length} of ${entries.length} entries`)
  await views.click()
  await dialog.getByRole('button', { name: 'Amber ones', exact: true }).click()
  await expect(chips(window)).toHaveText(['rated amber'])
  await expect(window.getByRole('radio', { name: 'Window' })).toBeChecked()

  await views.click()
  await dialog.getByRole('button', { name: 'Rename Amber ones' }).click()
  await dialog.getByRole('textbox', { name: 'New name of Amber ones' }).fill('The amber ones')
  await dialog.getByRole('button', { name: 'Save the name' }).click()
  await expect(dialog.getByRole('button', { name: 'The amber ones', exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Remove The amber ones' }).click()
  await expect(dialog.getByText('The view “The amber ones” is removed.')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(0)
})

test('a view that somebody removed meanwhile is not written over, and the list shows what stands', async ({
  window,
  behind,
}) => {
  const { of } = await open(window, behind)
  await bar(window).getByRole('button', { name: 'Views' }).click()
  const dialog = window.getByRole('dialog', { name: 'Saved views' })
  await dialog.getByRole('textbox').fill('All of it')
  await dialog.getByRole('button', { name: 'Save what is shown now' }).click()
  await expect(dialog.getByText('The view “All of it” is saved.')).toBeVisible()
  const notes = contract['notes.list'].output.parse(await behind.call('notes.list', { case: of.id }))
  const view = notes.find(({ said }) => said.kind === 'view')
  if (view === undefined) throw new Error('the view was saved')
  await dialog.getByRole('button', { name: 'Rename All of it' }).click()
  const elsewhere = { what: 'remove' as const, id: view.id, expected: view.revision }
  await behind.call('notes.change', { case: of.id, changes: [elsewhere] })
  await dialog.getByRole('textbox', { name: 'New name of All of it' }).fill('Everything')
  await dialog.getByRole('button', { name: 'Save the name' }).click()
  await expect(dialog.getByText('This view was changed or removed meanwhile')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveCount(0)
})

test('an address that asks for what is not there shows the rest and says so', async ({ window, behind }) => {
  const { of, entries } = await open(window, behind)
  const nobody = '01970000-0000-7000-8000-00000000dead'
  await window.goto(`${window.url().replace(/\?.*/, '')}?scope=all&rag=purple&entry=${nobody}`)
  await expect(showing(window)).toHaveText(`Showing ${entries.length} of ${entries.length} entries`)
  await window.goto(`${window.url().replace(/\?.*/, '')}?scope=all&agency=${nobody}`)
  await expect(chips(window)).toHaveText(['from an agency no longer in this case'])
  await expect(window.locator('.lane-name')).toHaveCount(of.agencies.length)
})

test('a category that an address spells otherwise is ticked in the dialog, and unticked there', async ({
  window,
  behind,
}) => {
  const { entries } = await open(window, behind)
  const category = entries.find((entry) => entry.category !== null)?.category ?? ''
  const asked = new URLSearchParams({ scope: 'all', category: category.toUpperCase() })
  await window.goto(`${window.url().replace(/\?.*/, '')}?${asked.toString()}`)
  await expect(chips(window)).toHaveCount(1)
  await bar(window).getByRole('button', { name: 'Filters', exact: true }).click()
  const dialog = window.getByRole('dialog', { name: 'Filter by' })
  const ticked = dialog.getByRole('group', { name: 'Category' }).getByRole('checkbox', { checked: true })
  await expect(ticked).toHaveCount(1)
  await ticked.uncheck({ force: true })
  await dialog.getByRole('button', { name: `Show ${entries.length.toLocaleString('en-GB')} entries` }).click()
  await expect(chips(window)).toHaveCount(0)
})
