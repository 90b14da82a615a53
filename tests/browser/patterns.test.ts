import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { CaseNote } from '../../shared/model/case-note.ts'
import { openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const notesOfCase = async (behind: Behind): Promise<readonly CaseNote[]> => {
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  return contract['notes.list'].output.parse(await behind.call('notes.list', { case: only.case.id }))
}

const part = (window: Page, name: RegExp): Locator => window.getByRole('region', { name })
const ready = async (window: Page): Promise<void> => {
  await expect(
    part(window, /last seen and heard/)
      .getByText('Last seen alone')
      .first(),
  ).toBeVisible()
  await expect(part(window, /^Entries that carry/)).toBeVisible()
}

test('a number opens the entries that it counts, and going back comes back to it', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  const strengths = part(window, /^Strengths beside worries/)
  const number = strengths.getByRole('link', { name: /marked as a strength$/ }).first()
  const counted = (await number.textContent())?.replace(/\D/g, '') ?? ''
  expect(Number(counted)).toBeGreaterThan(0)
  await number.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('status').filter({ hasText: `Showing ${counted} of` })).toBeVisible()
  await expect(window.getByText('marked as a strength').first()).toBeVisible()
  await window.goBack()
  await ready(window)
})

test('a silence is given its reason, the reason is changed, and taken away again', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  const silence = part(window, /^Times without an entry/)
  const row = silence.getByRole('row', { name: /Probation/ })
  await row.getByRole('button', { name: /^Give a reason/ }).focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(dialog.getByText('Choose the reason.')).toBeVisible()
  await expectAccessible(window)
  await dialog.getByRole('radio', { name: /^Awaited/ }).check({ force: true })
  await dialog.getByRole('textbox', { name: /In words/ }).fill('Promised for Monday.')
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(row.getByText('Promised for Monday.')).toBeVisible()
  expect((await notesOfCase(behind)).map(({ said }) => said)).toMatchObject([
    { kind: 'silence', because: 'awaited', says: 'Promised for Monday.', from: '2023-05-01', to: '2026-05-15' },
  ])

  await row.getByRole('button', { name: /^Change the reason/ }).click()
  await dialog.getByRole('radio', { name: /^Records missing/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(row.getByText('Records missing')).toBeVisible()

  await row.getByRole('button', { name: /^Change the reason/ }).click()
  await dialog.getByRole('button', { name: 'Take the reason away' }).click()
  await expect(row.getByRole('button', { name: /^Give a reason/ })).toBeVisible()
  expect(await notesOfCase(behind)).toEqual([])
})

test('what the words suggest is put right by a person, and the person’s word counts', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  const elsie = part(window, /^Elsie-Mae Tarrow/).first()
  const last = elsie.locator('.child-seen__last').filter({ hasText: 'Last seen alone' })
  await expect(last).toContainText('Thu 7 May 2026')
  await expect(last).toContainText('Elsie seen alone.')
  await elsie.getByText(/^All 10 entries read so for/).click()
  const choice = elsie.getByRole('row', { name: /Thu 7 May 2026/ }).getByRole('button')
  await choice.focus()
  await window.keyboard.press('Enter')
  await expectAccessible(window)
  await window.getByRole('option', { name: 'Not seen, as a person reads it' }).click()
  await expect(last).toContainText('Tue 5 May 2026')
  const not = elsie.locator('.child-seen__last').filter({ hasText: 'Last said not to be seen' })
  await expect(not).toContainText('As Robin Marsh reads it')
  await choice.click()
  await window.getByRole('option', { name: 'Does not say, as a person reads it' }).click()
  await expect(not).not.toContainText('As Robin Marsh reads it')
  await expect(last).toContainText('Tue 5 May 2026')
  await choice.click()
  await window.getByRole('option', { name: 'Seen alone, by its words' }).click()
  await expect(last).toContainText('Thu 7 May 2026')
  expect(await notesOfCase(behind)).toEqual([])
})

test('an entry whose words were not understood is marked by its reference', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  const theo = part(window, /^Theo Tarrow/).first()
  await theo.getByText(/is not listed\?/).click()
  await theo.getByRole('textbox', { name: 'Its reference' }).fill('XYZ-222')
  await theo.getByRole('button', { name: 'Mark the entry' }).click()
  await expect(theo.getByText(/No entry of this case has the reference XYZ-222/)).toBeVisible()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  const entries = contract['entries.list'].output.parse(await behind.call('entries.list', { case: only.case.id }))
  const nursery = entries.find(({ agencyCode, when }) => agencyCode === 'EY' && when.start === when.end)
  if (nursery === undefined) throw new Error('no entry of the nursery')
  await theo.getByRole('textbox', { name: 'Its reference' }).fill(nursery.code.toLowerCase())
  await theo.getByRole('button', { name: /How the child was met/ }).click()
  await window.getByRole('option', { name: 'Seen alone' }).click()
  await theo.getByRole('button', { name: 'Mark the entry' }).click()
  await expect(theo.locator('.child-seen__last').filter({ hasText: 'Last seen alone' })).toContainText('As Robin Marsh')
})

test('the window’s days are looked at by themselves, and the rest is counted in words', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  await window.getByText('Strategy meeting to conference', { exact: true }).click()
  await expect(part(window, /^Entries by category/)).toContainText(
    /in the window or without a date, of 187 entries supplied/,
  )
})

test('charts have names and tables, and nothing is wrong for axe', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  for (const name of [
    /^Entries of each agency/,
    /^Entries by month/,
    /^Strengths above the line/,
    /^Entries by category/,
  ])
    await expect(window.getByRole('img', { name })).toBeVisible()
  await part(window, /^Entries by month/)
    .getByText('The same as a table')
    .click()
  await expect(part(window, /^Entries by month/).getByRole('table')).toBeVisible()
  await expectAccessible(window)
})

for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const)
  test(`nothing is wrong for axe with ${JSON.stringify(media)}`, async ({ window, behind }) => {
    await window.emulateMedia(media)
    await openPracticeCase(window, behind, 'Patterns')
    await ready(window)
    await expectAccessible(window)
  })

test('nothing goes sideways at 683 × 384 and at 320 wide, and charts are laid out anew', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  for (const size of [
    { width: 683, height: 384 },
    { width: 320, height: 640 },
  ]) {
    await window.setViewportSize(size)
    await expect
      .poll(() => window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBeLessThanOrEqual(0)
    const chart = window.getByRole('img', { name: /^Entries of each agency/ })
    await expect.poll(async () => (await chart.boundingBox())?.width ?? 9999).toBeLessThanOrEqual(size.width)
  }
})

test('a case without entries says what to do first', async ({ window, behind }) => {
  await behind.call('vault.create', {
    passphrase: 'seven quiet herons at noon',
    keeper: { name: 'Robin Marsh', role: 'conference administrator' },
  })
  const { draft } = contract['cases.create'].input.parse({
    draft: {
      reference: 'N-2026-0001',
      children: [{ name: 'Wren Holloway' }],
      people: [],
      strategyMeeting: '2026-05-01',
      conference: '2026-05-21',
      lookBackFrom: '2024-05-01',
      agencies: [],
    },
  })
  const made = contract['cases.create'].output.parse(await behind.call('cases.create', { draft }))
  await window.goto(`${new URL(window.url()).origin}/#/case/${made.case}/patterns`)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Nothing to compare yet')
  await expectAccessible(window)
})
