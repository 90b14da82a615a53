import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { CaseAgency } from '../../shared/model/agency.ts'
import { NoteContent, type CaseNote } from '../../shared/model/case-note.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { filterWords } from '../../renderer/strings/filters.ts'
import { openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, PASSPHRASE, test, type Behind } from './window-test.ts'

const notesOfCase = async (behind: Behind): Promise<readonly CaseNote[]> => {
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  return contract['notes.list'].output.parse(await behind.call('notes.list', { case: only.case.id }))
}

/** A case of one child with these agencies and, of each, an entry on each of these days, at its patterns. */
const openCaseOf = async (
  window: Page,
  behind: Behind,
  agencies: readonly (Pick<CaseAgency, 'code' | 'name'> & {
    readonly recordsTo: string | null
    readonly entries: readonly string[]
  })[],
): Promise<{ readonly of: Case; readonly entries: readonly Entry[] }> => {
  await behind.call('vault.create', {
    passphrase: PASSPHRASE,
    keeper: { name: 'Robin Marsh', role: 'conference administrator' },
  })
  const { draft } = contract['cases.create'].input.parse({
    draft: {
      reference: 'N-2026-0002',
      children: [{ name: 'Wren Holloway' }],
      people: [],
      strategyMeeting: '2026-05-01',
      conference: '2026-05-21',
      lookBackFrom: '2025-05-01',
      agencies: agencies.map(({ code, name, recordsTo }) => ({ code, name, recordsTo })),
    },
  })
  const { case: id } = contract['cases.create'].output.parse(await behind.call('cases.create', { draft }))
  const of = contract['cases.get'].output.parse(await behind.call('cases.get', { case: id }))
  for (const agency of of.agencies)
    for (const when of agencies.find(({ code }) => code === agency.code)?.entries ?? [])
      await behind.call('entries.add', {
        case: id,
        agency: agency.id,
        draft: {
          when,
          event: 'A letter was sent.',
          source: 'Record',
          impact: null,
          voice: null,
          action: null,
          rag: null,
          balance: null,
          basis: null,
          category: null,
          people: [],
          children: of.children.map((child) => child.id),
          author: null,
        },
      })
  await window.goto(`${new URL(window.url()).origin}/#/case/${id}/patterns`)
  await window.reload()
  await ready(window)
  return { of, entries: contract['entries.list'].output.parse(await behind.call('entries.list', { case: id })) }
}

const part = (window: Page, name: RegExp): Locator => window.getByRole('region', { name })
const ready = async (window: Page): Promise<void> => {
  await expect(
    part(window, /last seen and heard/)
      .getByText('Last said to be seen alone')
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
  const heading = silence.getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused()
  expect((await notesOfCase(behind)).map(({ said }) => said)).toMatchObject([
    { kind: 'silence', because: 'awaited', says: 'Promised for Monday.', from: '2023-05-01', to: '2026-05-15' },
  ])

  await row.getByRole('button', { name: /^Change the reason/ }).click()
  await dialog.getByRole('radio', { name: /^Records missing/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(row.getByText('Records missing')).toBeVisible()
  await expect(row.getByRole('button', { name: /^Change the reason/ })).toBeFocused()

  await row.getByRole('button', { name: /^Change the reason/ }).click()
  await dialog.getByRole('button', { name: 'Take the reason away' }).click()
  await expect(row.getByRole('button', { name: /^Give a reason/ })).toBeVisible()
  await expect(heading).toBeFocused()
  expect(await notesOfCase(behind)).toEqual([])
})

test('a reason for a part of a silence leaves the rest to be given one', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  const probation = only?.case.agencies.find(({ code }) => code === 'PRO')
  if (only === undefined || probation === undefined) throw new Error('no probation')
  const reason = { kind: 'silence', agency: probation.id, because: 'awaited', says: null }
  await behind.call('notes.change', {
    case: only.case.id,
    changes: [{ what: 'add', said: NoteContent.parse({ ...reason, from: '2026-05-01', to: '2026-05-15' }) }],
  })
  const row = part(window, /^Times without an entry/).getByRole('row', { name: /Probation/ })
  await expect(row).toContainText('for 1 May 2026 to 15 May 2026')
  await expect(row).toContainText('no reason yet for 1 May 2023 to 30 April 2026')
  await row.getByRole('button', { name: /^Give a reason .*1 May 2023 to 30 April 2026$/ }).click()
  const dialog = window.getByRole('dialog')
  await expect(dialog).toContainText('The reason is for 1 May 2023 to 30 April 2026.')
  await dialog.getByRole('radio', { name: /^Not asked/ }).check({ force: true })
  await dialog.getByRole('button', { name: 'Keep the reason' }).click()
  await expect(row).toContainText('Not asked')
  await expect(row.getByRole('button', { name: /^Give a reason/ })).toHaveCount(0)
  await expect(row.getByRole('button', { name: /^Change the reason/ })).toHaveCount(2)
  expect((await notesOfCase(behind)).map(({ said }) => said)).toMatchObject([
    { because: 'awaited', from: '2026-05-01', to: '2026-05-15' },
    { because: 'not asked', from: '2023-05-01', to: '2026-04-30' },
  ])
})

test('a silence that begins before the strategy meeting says so, and opens the entries on either side', async ({
  window,
  behind,
}) => {
  await openCaseOf(window, behind, [
    { code: 'POL', name: 'Police', recordsTo: null, entries: ['10 March 2026', '12 May 2026'] },
    { code: 'HCP', name: 'Health visiting', recordsTo: null, entries: ['10 March 2026'] },
    { code: 'EDU', name: 'Withy Lane School', recordsTo: '2026-04-20', entries: ['10 March 2026'] },
  ])
  await window.getByText('Strategy meeting to conference', { exact: true }).click()
  const silence = part(window, /^Times without an entry/)
  await expect(silence).toContainText('No time of 5 days or more between two entries of one agency lies wholly in')
  await expect(silence).toContainText('Health visiting has no dated entry in these days.')
  await expect(silence).toContainText('searched only to a day before these days: Withy Lane School (to 20 April 2026).')
  await expect(silence.getByRole('row', { name: /Health visiting/ })).toContainText(
    'no entry in these days, its last before them 10 March 2026',
  )
  await expect(silence.getByRole('row', { name: /Withy Lane/ })).toHaveCount(0)
  const police = silence.getByRole('row', { name: /Police/ })
  await expect(police).toContainText('since before the strategy meeting, its last entry 10 March 2026')
  await expectAccessible(window)
  await police.getByRole('link', { name: /^11 entries|the entries on either side/ }).click()
  await expect(window.getByRole('status').filter({ hasText: 'Showing 2 of' })).toBeVisible()
})

test('what the words suggest is put right by a person, and the person’s word counts', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  const elsie = part(window, /^Elsie-Mae Tarrow/).first()
  const last = elsie.locator('.child-seen__last').filter({ hasText: 'Last said to be seen alone' })
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

test('what was heard after the child was last said to be seen stands beside it, and a day to come is no day ago', async ({
  window,
  behind,
}) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  const elsie = part(window, /^Elsie-Mae Tarrow/).first()
  const last = (says: string) =>
    elsie.locator('.child-seen__last').filter({ has: window.getByText(says, { exact: true }) })
  await expect(last('Last said to be seen')).toContainText(/7 May 2026.*heard later: /)
  await expect(last('Last said to be seen alone')).not.toContainText('heard later')
  await expect(elsie).not.toContainText('Last seen')
  await expect(elsie).not.toContainText(/\bin \d+ days?\b/)
})

test('an entry that is neither strength nor worry is called as the filters call it', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Patterns')
  await ready(window)
  const months = part(window, /^Entries by month/)
  await months.getByText('The same as a table').click()
  await expect(months.getByRole('columnheader', { name: filterWords.balances.none })).toBeVisible()
  await expect(window.locator('body')).not.toContainText('Not marked')
})

test('when a row goes with what a person had said, the focus goes to the summary, or to what stands in its place', async ({
  window,
  behind,
}) => {
  const { of, entries } = await openCaseOf(window, behind, [
    { code: 'POL', name: 'Police', recordsTo: null, entries: ['10 March 2026', '?12 March 2026'] },
  ])
  const [child] = of.children
  await behind.call('notes.change', {
    case: of.id,
    changes: entries.map(({ id }) => ({
      what: 'add',
      said: NoteContent.parse({ kind: 'seen', entry: id, child: child?.id, as: 'seen' }),
    })),
  })
  const wren = part(window, /^Wren Holloway, seen/)
  const summary = wren.locator('summary').filter({ hasText: /read so for/ })
  await summary.click()
  // "?12 March" is doubted: nobody can say how many days ago it was
  await expect(wren.locator('.child-seen__last').first()).toContainText('12 March 2026')
  await expect(wren).not.toContainText(' ago')
  const giveUp = async (): Promise<void> => {
    await wren
      .getByRole('row')
      .getByRole('button', { name: /as a person reads it/ })
      .first()
      .focus()
    await window.keyboard.press('Enter')
    await window.getByRole('option', { name: 'Nothing said' }).click()
  }
  await giveUp()
  await expect(summary).toHaveText('The one entry read so for Wren Holloway')
  await expect(summary).toBeFocused()
  await giveUp()
  await expect(wren.getByText(/^No entry says whether Wren Holloway was seen/)).toBeFocused()
  await expectAccessible(window)
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
  await expect(theo.locator('.child-seen__last').filter({ hasText: 'Last said to be seen alone' })).toContainText(
    'As Robin Marsh',
  )
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
