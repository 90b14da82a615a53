import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { AS_FOUND } from '../../shared/model/reading.ts'
import { timelineOf } from '../../shared/timeline/merge.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'
import { anEntryDraft } from '../builders/an-entry-draft.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

type Chronology = { readonly of: Case; readonly entries: readonly Entry[]; readonly inList: readonly Entry[] }

/** The practice case with its timeline open, and what the store holds of it. */
const openTimeline = async (window: Page, behind: Behind): Promise<Chronology> => {
  await behind.practiceCase()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  await openAt(window, only.case)
  const entries = timelineOf(
    contract['entries.list'].output.parse(await behind.call('entries.list', { case: only.case.id })),
  )
  const bounds = conferenceWindow(only.case)
  const inList = entries.filter(({ when }) => ['in', 'undated'].includes(placeOf(when, bounds)))
  return { of: only.case, entries, inList }
}

const openAt = async (window: Page, of: Case): Promise<void> => {
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/timeline`)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1, name: 'Timeline' })).toBeAttached()
}

const grid = (window: Page): Locator => window.getByRole('grid', { name: 'Entries in order of time' })
const chosenRow = (window: Page): Locator => grid(window).locator('tr[aria-selected="true"]')
const panel = (window: Page): Locator => window.getByRole('region', { name: 'The chosen entry' })
const chosenMark = (window: Page): Locator => window.locator('.vis-item.is-chosen :is(.lane-mark, .lane-pill)')

/** Nothing may reach beyond the window's width but what scrolls by itself. */
const expectNoSidewaysScroll = async (window: Page): Promise<void> => {
  const over = await window.evaluate(() =>
    [document.documentElement, document.querySelector('#page')].map((box) =>
      box === null ? 0 : box.scrollWidth - box.clientWidth,
    ),
  )
  expect(over).toEqual([0, 0])
}

test('the window is shown first, and says how much of the whole that is', async ({ window, behind }) => {
  const { entries, inList } = await openTimeline(window, behind)
  expect(inList.length).toBeLessThan(entries.length)
  const showing = window.locator('.timeline-bar__count')
  await expect(showing).toHaveText(`Showing ${inList.length} of ${entries.length} entries`)
  await expect(grid(window)).toHaveAttribute('aria-rowcount', `${inList.length + 1}`)
  await expect(window.getByText(/before the window/)).toBeVisible()

  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await expect(showing).toHaveText(`Showing ${entries.length} of ${entries.length} entries`)
  await expect(grid(window)).toHaveAttribute('aria-rowcount', `${entries.length + 1}`)
  await expect(window.getByText(/before the window/)).toHaveCount(0)

  await window.getByRole('radio', { name: 'Window' }).click()
  await expect(showing).toHaveText(`Showing ${inList.length} of ${entries.length} entries`)
})

test('what is chosen stays in sight when the list changes and when the panel makes it narrower', async ({
  window,
  behind,
}) => {
  await openTimeline(window, behind)
  await grid(window).locator('[data-index="2"]').click()
  await expect(panel(window)).toBeVisible()
  await expect(chosenRow(window)).toBeInViewport({ ratio: 0.9 })
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await expect(chosenRow(window)).toBeInViewport({ ratio: 0.9 })
  await window.getByRole('radio', { name: 'Window' }).click()
  await expect(chosenRow(window)).toBeInViewport({ ratio: 0.9 })
})

test('every agency has a lane, and one without entries says why', async ({ window, behind }) => {
  const { of, entries } = await openTimeline(window, behind)
  await expect(window.locator('.lane-name')).toHaveCount(of.agencies.length)
  const silent = of.agencies.filter(({ id }) => entries.every(({ agency }) => agency !== id))
  expect(silent.length).toBeGreaterThan(0)
  await expect(window.locator('.lane-words')).toHaveCount(silent.length)
  for (const { answer } of silent)
    await expect(
      window
        .locator('.lane-words')
        .filter({ hasText: answer.kind === 'asked' ? 'No return yet: asked' : 'Nothing to report' }),
    ).not.toHaveCount(0)
  // the same to a screen reader
  for (const { name } of of.agencies)
    await expect(window.getByRole('figure', { name: 'Picture of the timeline' })).toContainText(name)
})

test('the two meetings, today and the last day are named across the lanes', async ({ window, behind }) => {
  await openTimeline(window, behind)
  for (const words of ['Strategy meeting, 1 May', 'Conference, 21 May', 'Last day, 26 May'])
    await expect(window.locator('.lanes-picture').getByText(words, { exact: true })).toBeVisible()
  await expect(window.locator('.lane-edge--today')).toBeVisible()
})

test('one agency alone: its lane, its entries, and the number of all others', async ({ window, behind }) => {
  const { of, entries, inList } = await openTimeline(window, behind)
  const agency = of.agencies.find(({ id }) => inList.some((entry) => entry.agency === id))
  if (agency === undefined) throw new Error('no agency in the window')
  await window.goto(`${window.url()}?agency=${agency.id}`)
  const own = inList.filter((entry) => entry.agency === agency.id)
  await expect(grid(window)).toHaveAttribute('aria-rowcount', `${own.length + 1}`)
  await expect(window.locator('.lane-name')).toHaveCount(1)
  const others = entries.filter((entry) => entry.agency !== agency.id).length
  await expect(window.getByText(`Not in the list: ${others} by the filters`)).toBeVisible()
  await window.getByRole('button', { name: `Take away: from ${agency.name}` }).click()
  await expect(window.getByRole('button', { name: 'Filters', exact: true })).toBeFocused()
  await expect(window.locator('.lane-name')).toHaveCount(of.agencies.length)
})

test('an entry chosen in the list is marked in the picture and opens in the panel', async ({ window, behind }) => {
  const { inList } = await openTimeline(window, behind)
  const third = inList[2]
  if (third === undefined) throw new Error('too few entries')
  await grid(window).locator('[data-index="2"]').click()
  await expect(chosenRow(window)).toHaveAttribute('aria-rowindex', '4')
  await expect(panel(window)).toContainText(third.event.slice(0, 60))
  await expect(panel(window)).toContainText(third.code)
  if (third.origin.kind === 'return')
    await expect(
      panel(window).getByRole('link', { name: `${third.origin.file} line ${third.origin.line}` }),
    ).toBeVisible()
  await expect(chosenMark(window)).toBeVisible()

  const before = await chosenMark(window).boundingBox()
  await window.getByRole('button', { name: 'Next entry' }).click()
  await expect(chosenRow(window)).toHaveAttribute('aria-rowindex', '5')
  await expect(panel(window)).toContainText(inList[3]?.event.slice(0, 60) ?? '')
  await expect.poll(() => chosenMark(window).boundingBox()).not.toEqual(before)

  await window.getByRole('button', { name: 'Close the entry' }).click()
  await expect(panel(window)).toHaveCount(0)
  await expect(chosenRow(window)).toBeFocused()
})

test('a mark chosen in the picture is chosen in the list, also from before the window', async ({ window, behind }) => {
  const { entries } = await openTimeline(window, behind)
  const shading = await window.locator('.lane-window').first().boundingBox()
  const marks = window.locator('.vis-point .lane-mark')
  const boxesOf = async () => Promise.all((await marks.all()).map((mark) => mark.boundingBox()))
  const inside = (await boxesOf()).findIndex((box) => box !== null && shading !== null && box.x > shading.x)
  expect(inside).toBeGreaterThanOrEqual(0)

  await marks.nth(inside).click()
  await expect(panel(window)).toBeVisible()
  await expect(chosenRow(window)).toBeInViewport()
  const said = await chosenRow(window).locator('.entry-table__event').textContent()
  await expect(panel(window).locator('.entry-panel__event')).toHaveText(said ?? '')

  // the panel has taken room from the picture, whose marks are joined anew while it grows narrower
  await expect
    .poll(async () => {
      const before = JSON.stringify(await boxesOf())
      await window.waitForTimeout(200)
      return before === JSON.stringify(await boxesOf())
    })
    .toBe(true)
  const narrower = await window.locator('.lane-window').first().boundingBox()
  const lanes = await window.locator('.vis-panel.vis-center').boundingBox()
  const earlier = (await boxesOf()).findIndex(
    (box) => box !== null && narrower !== null && lanes !== null && box.x > lanes.x && box.x < narrower.x - 30,
  )
  expect(earlier).toBeGreaterThanOrEqual(0)
  await marks.nth(earlier).click()
  await expect(window.locator('.timeline-bar__count')).toHaveText(
    `Showing ${entries.length} of ${entries.length} entries`,
  )
  await expect(chosenRow(window)).toBeInViewport()
})

test('a pill opens up, or lists its entries where no zoom parts them', async ({ window, behind }) => {
  await openTimeline(window, behind)
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  const firstDate = window.locator('.vis-time-axis .vis-text.vis-minor:not(.vis-measure)').first()
  const wide = await firstDate.textContent()
  await window.locator('.lane-pill').first().click()
  await expect(firstDate).not.toHaveText(wide ?? '')

  // two entries of one agency on one day, typed here
  await window.getByRole('radio', { name: 'Window' }).click()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  const agency = only?.case.agencies.at(-1)
  if (only === undefined || agency === undefined) throw new Error('no agency')
  for (const event of ['First of two on one day.', 'Second of two on one day.'])
    await behind.call('entries.add', {
      case: only.case.id,
      agency: agency.id,
      draft: anEntryDraft(
        only.case.children.map(({ id }) => id),
        { event },
      ),
    })
  await window.locator('.lane-pill--none').filter({ hasText: '2' }).last().click()
  await expect(window.getByRole('heading', { name: '2 entries' })).toBeFocused()
  await expectAccessible(window)
  await window.getByRole('button', { name: /Second of two on one day/ }).click()
  await expect(panel(window)).toContainText('Second of two on one day.')
  await expect(chosenRow(window)).toContainText('Second of two on one day.')
})

test('the list is gone through by keyboard alone', async ({ window, behind }) => {
  const { inList } = await openTimeline(window, behind)
  await grid(window).getByRole('button', { name: 'Rating' }).focus()
  await window.keyboard.press('Tab')
  const row = (index: number): Locator => grid(window).locator(`[data-index="${index}"]`)
  await expect(row(0)).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(row(1)).toBeFocused()
  await expect(chosenRow(window)).toHaveAttribute('data-index', '1')
  await window.keyboard.press('End')
  await expect(row(inList.length - 1)).toBeFocused()
  await expect(row(inList.length - 1)).toBeInViewport()
  await window.keyboard.press('PageUp')
  const afterPage = Number(await window.locator('tr:focus').getAttribute('data-index'))
  expect(afterPage).toBeLessThan(inList.length - 2)
  await window.keyboard.press('Home')
  await expect(row(0)).toBeFocused()

  await window.keyboard.press('Enter')
  await expect(panel(window).getByRole('heading', { level: 2 })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(panel(window)).toHaveCount(0)
  await expect(row(0)).toBeFocused()

  // with the panel open, the reading goes on in the list
  await window.keyboard.press('Enter')
  await window.keyboard.press('Shift+Tab')
  await expect(row(0)).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(panel(window)).toContainText(inList[1]?.event.slice(0, 60) ?? '')
  await expect(row(1)).toBeFocused()
})

test('an entry is typed, read back, saved and shown', async ({ window, behind }) => {
  const { of, entries, inList } = await openTimeline(window, behind)
  await window.getByRole('button', { name: 'Type an entry' }).click()
  const form = window.getByRole('dialog', { name: 'Type an entry' })
  await expectAccessible(window)

  // what is missing is said in place
  await form.getByRole('button', { name: 'Save the entry' }).click()
  await expect(form.getByText('Choose the agency whose entry it is.')).toBeVisible()
  await expect(form.getByText('Say what happened.')).toBeVisible()
  await form.getByLabel('When', { exact: true }).fill('31/04/2026')
  await form.getByLabel('What happened').focus()
  await expect(form.getByText(/April has 30 days/)).toBeVisible()

  await form.getByLabel('When', { exact: true }).fill('12/5/26 8:40')
  await expect(form.getByText('Tue 12 May 2026, 08:40')).toBeVisible()
  await form.getByLabel('What happened').fill('Seen at the gate with Nan, laughing.')
  await form.getByLabel('Source').fill('Class teacher, in person')
  await form.getByRole('radio', { name: 'Green' }).check({ force: true })

  // Escape asks before it throws anything away
  await window.keyboard.press('Escape')
  const asks = window.getByRole('dialog', { name: 'This entry is not saved' })
  await expect(asks).toBeVisible()
  await asks.getByRole('button', { name: 'Go on typing' }).click()
  await expect(form.getByLabel('What happened')).toHaveValue('Seen at the gate with Nan, laughing.')

  await form.getByRole('button', { name: /Agency/ }).click()
  await window.locator('.popover').getByRole('option').first().click()
  await form.getByRole('button', { name: 'Save the entry' }).click()

  await expect(form).toHaveCount(0)
  await expect(panel(window)).toContainText('Seen at the gate with Nan, laughing.')
  await expect(panel(window)).toContainText('typed here by Robin Marsh')
  await expect(panel(window)).toContainText('“12/5/26 8:40”')
  for (const child of of.children) await expect(panel(window)).toContainText(child.name)
  await expect(chosenRow(window)).toContainText('Seen at the gate with Nan')
  await expect(window.locator('.timeline-bar__count')).toHaveText(
    `Showing ${inList.length + 1} of ${entries.length + 1} entries`,
  )
  await expect(chosenMark(window)).toBeVisible()
})

test('a long event gets a nudge, and no more than that', async ({ window, behind }) => {
  await openTimeline(window, behind)
  await window.getByRole('button', { name: 'Type an entry' }).click()
  const event = window.getByLabel('What happened')
  await event.fill('a'.repeat(450))
  await expect(window.getByText(/characters\. Up to 450/)).toHaveCount(0)
  await event.fill('a'.repeat(463))
  await expect(window.getByText(/463 characters\. Up to 450/)).toBeVisible()
})

test('a case without entries says what to do first', async ({ window, behind }) => {
  const { of } = await openTimeline(window, behind)
  const { case: empty } = contract['cases.create'].output.parse(
    await behind.call('cases.create', {
      draft: {
        reference: 'N-2026-0999',
        children: [{ name: 'Robin Alder' }],
        people: [],
        strategyMeeting: of.strategyMeeting,
        conference: of.conference,
        lookBackFrom: of.lookBackFrom,
        agencies: [{ code: 'POL', name: 'Police', askedOn: of.strategyMeeting }],
      },
    }),
  )
  await openAt(window, { ...of, id: empty })
  await expect(window.getByRole('heading', { name: 'No entry yet' })).toBeVisible()
  await expect(window.getByRole('link', { name: 'Import a return' })).toBeVisible()
  await expect(window.locator('.lane-words')).toHaveText(/No return yet: asked 1 May, due/)
  await expectAccessible(window)
})

test('five thousand entries are in the list, and only those in sight in the page', async ({ window, behind }) => {
  const { of, entries } = await openTimeline(window, behind)
  const file = join(behind.folder, 'CSC_long.csv')
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const day = new Date(Date.UTC(2024, 4, 1) + (i % 730) * 86_400_000).toISOString().slice(0, 10)
    return `${day},Visit number ${i} to the family home,Case note ${i}`
  })
  await writeFile(file, ['Date,Event,Source', ...rows].join('\r\n'))
  behind.nextFile(file)
  const chosen = contract['returns.choose'].output.parse(await behind.call('returns.choose', { case: of.id }))
  if (chosen?.agency == null) throw new Error('no agency of that code')
  await behind.call('returns.import', {
    case: of.id,
    agency: chosen.agency,
    file: chosen.file,
    reading: AS_FOUND,
    as: { kind: 'added' },
    remember: false,
  })

  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  const total = entries.length + 5000
  await expect(grid(window)).toHaveAttribute('aria-rowcount', `${total + 1}`)
  expect(await grid(window).locator('tbody tr').count()).toBeLessThan(60)
  expect(await window.locator('.vis-item').count()).toBeLessThan(700)
  await grid(window).locator('[data-index="0"]').focus()
  await window.keyboard.press('End')
  await expect(grid(window).locator(`[data-index="${total - 1}"]`)).toBeFocused()
  await expect(grid(window).locator(`[data-index="${total - 1}"]`)).toBeInViewport()
})

for (const { name, width, height } of [
  { name: 'a laptop', width: 1366, height: 768 },
  { name: 'a laptop at 125 %', width: 1093, height: 614 },
  { name: 'a laptop at 150 %', width: 911, height: 512 },
  { name: 'a laptop at 200 %', width: 683, height: 384 },
  { name: 'a laptop at 400 %', width: 342, height: 192 },
])
  test(`on ${name} nothing is cut and nothing scrolls sideways`, async ({ window, behind }) => {
    await window.setViewportSize({ width, height })
    await openTimeline(window, behind)
    await expect(window.locator('.lane-mark').first()).toBeAttached()
    await expectNoSidewaysScroll(window)
    await expectAccessible(window)
    await grid(window).locator('[data-index="1"]').click()
    await expect(panel(window)).toBeInViewport()
    await expectNoSidewaysScroll(window)
    await expectAccessible(window)
    await window.getByRole('button', { name: 'Close the entry' }).click()
    await grid(window).locator('[data-index="1"]').focus()
    await window.keyboard.press('End')
    await expect(window.locator('tr:focus')).toBeInViewport()
  })

for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, { reducedMotion: 'reduce' }] as const)
  test(`the timeline holds with ${Object.values(look)[0]} ${Object.keys(look)[0]}`, async ({ window, behind }) => {
    await window.emulateMedia(look)
    await openTimeline(window, behind)
    await grid(window).locator('[data-index="1"]').click()
    await expect(chosenMark(window)).toBeVisible()
    await expectAccessible(window)
  })
