import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { goTo, openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const open = async (
  window: Page,
  behind: Behind,
): Promise<{ readonly of: Case; readonly entries: readonly Entry[] }> => {
  await openPracticeCase(window, behind, 'Timeline')
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  const entries = contract['entries.list'].output.parse(await behind.call('entries.list', { case: only.case.id }))
  return { of: only.case, entries }
}

const grid = (window: Page): Locator => window.getByRole('grid')
const tree = (window: Page): Locator => window.getByRole('treegrid')
const row = (within: Locator, index: number): Locator => within.locator(`[data-index="${index}"]`)

const groupBy = async (window: Page, by: string): Promise<void> => {
  await window.getByRole('button', { name: /^(No groups|Group by)/ }).click()
  await window.getByRole('option', { name: by }).click()
}

test('the list is sorted by a column, says so, and Back brings the order of the timeline again', async ({
  window,
  behind,
}) => {
  await open(window, behind)
  const heading = (name: string): Locator => window.getByRole('columnheader', { name })
  await expect(heading('When')).toHaveAttribute('aria-sort', 'ascending')
  await heading('Rating').getByRole('button').click()
  await expect(heading('Rating')).toHaveAttribute('aria-sort', 'ascending')
  await expect(heading('When')).not.toHaveAttribute('aria-sort')
  await expect(window.getByRole('grid', { name: 'Entries, sorted by rating' })).toBeVisible()
  await expect(row(grid(window), 0)).toContainText('Red')
  await heading('Rating').getByRole('button').click()
  await expect(row(grid(window), 0)).toContainText('Green')
  await window.goBack()
  await window.goBack()
  await expect(window.getByRole('grid', { name: 'Entries in order of time' })).toBeVisible()
  await expect(heading('When')).toHaveAttribute('aria-sort', 'ascending')
})

test('groups have counts and open and close by key; an entry of two children stands under both, and that is said', async ({
  window,
  behind,
}) => {
  const { of, entries } = await open(window, behind)
  await groupBy(window, 'Group by agency')
  const answered = of.agencies.filter(({ id }) => entries.some(({ agency }) => agency === id))
  await expect(tree(window)).toHaveAttribute('aria-rowcount', `${entries.length + answered.length + 1}`)
  const first = row(tree(window), 0)
  const own = entries.filter(({ agency }) => agency === answered[0]?.id).length
  await expect(first).toContainText(`${own} entries`)
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(window)
  await first.focus()
  await window.keyboard.press('ArrowLeft')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await expect(tree(window)).toHaveAttribute('aria-rowcount', `${entries.length - own + answered.length + 1}`)
  await window.keyboard.press('ArrowDown')
  await expect(row(tree(window), 1)).toBeFocused()
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')

  await groupBy(window, 'Group by child')
  const both = entries.filter(({ children }) => children.length > 1).length
  await expect(
    window.getByText(`${both} entries stand under more than one heading: ${entries.length + both} rows`),
  ).toBeVisible()
})

test('columns are chosen, stand in the address, and what finds no room stands under the event', async ({
  window,
  behind,
}) => {
  await open(window, behind)
  await window.getByRole('button', { name: 'Columns' }).click()
  const dialog = window.getByRole('dialog', { name: 'Columns of the list' })
  await expectAccessible(window)
  await dialog.getByRole('checkbox', { name: 'Source' }).check({ force: true })
  await dialog.getByRole('checkbox', { name: 'Impact on the child' }).uncheck({ force: true })
  await dialog.getByRole('button', { name: 'Show these columns' }).click()
  await expect(window.getByRole('columnheader')).toHaveText([/When/, 'Agency', 'Event', 'Rating', 'Source'])
  await expect(grid(window)).toHaveAttribute('aria-colcount', '5')
  await expect(window).toHaveURL(/columns=when%2Cagency%2Cevent%2Crating%2Csource/)
  await window.setViewportSize({ width: 700, height: 700 })
  await expect(window.getByRole('columnheader')).toHaveText([/When/, 'Agency', 'Event', 'Rating'])
  await expect(row(grid(window), 0).getByText('Source:')).toBeAttached()
})

test('cells are gone through by key, and a row is copied as text', async ({ window, behind }) => {
  await open(window, behind)
  await grid(window).getByRole('button', { name: 'Rating' }).focus()
  await window.keyboard.press('Tab')
  await expect(row(grid(window), 0)).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(row(grid(window), 0).getByRole('gridcell').first()).toBeFocused()
  await window.keyboard.press('End')
  await expect(row(grid(window), 0).getByRole('gridcell').last()).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(row(grid(window), 1).getByRole('gridcell').last()).toBeFocused()
  await window.keyboard.press('Control+Home')
  await expect(row(grid(window), 0).getByRole('gridcell').first()).toBeFocused()
  await window.keyboard.press('ArrowLeft')
  await expect(row(grid(window), 0)).toBeFocused()

  await window.keyboard.press('Control+c')
  await expect(window.getByText(/is copied as text/)).toBeAttached()
  // the window may not read the clipboard; a person may paste from it
  await window.getByRole('searchbox').focus()
  await window.keyboard.press('Control+v')
  const copied = await window.getByRole('searchbox').inputValue()
  expect(copied).toMatch(/Impact on the child: .*Source: .*Reference: [A-Z0-9-]+\.$/)
  expect(copied).not.toContain('\n')
})

test('what people added stands in the row, in words', async ({ window, behind }) => {
  const { of, entries } = await open(window, behind)
  const [one] = entries
  if (one === undefined) throw new Error('the practice case has entries')
  const says = 'It was not so.'
  await behind.call('notes.change', {
    case: of.id,
    changes: [
      { what: 'add', said: { kind: 'family comment', entry: one.id, from: 'Mother', says, disputes: true } },
      { what: 'add', said: { kind: 'query', entry: one.id, agency: one.agency, asks: 'Who?', answer: null } },
      { what: 'add', said: { kind: 'conference rating', entry: one.id, rag: 'amber', why: null } },
    ],
  })
  await goTo(window, 'Overview')
  await goTo(window, 'Timeline')
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await window.getByRole('searchbox').fill(one.code)
  const marks = row(grid(window), 0).locator('.entry-table__marks')
  await expect(marks).toContainText('Disputed by the family')
  await expect(marks).toContainText('1 open query')
  await expect(marks).toContainText('Conference: Amber')
})
