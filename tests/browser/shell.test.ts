import type { Page } from '@playwright/test'

import { goTo, openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test } from './window-test.ts'

const expectNothingSideways = async (window: Page): Promise<void> => {
  expect(
    await window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0)
}

test('each room takes the focus to its heading and names the window, never a person', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  for (const room of ['Returns', 'Word document', 'Overview'] as const) {
    await goTo(window, room)
    expect(await window.title()).toBe(`${room} · Tributary`)
  }
})

test('no child is named on overview, returns or in the address', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  for (const room of ['Returns', 'Overview'] as const) {
    await goTo(window, room)
    await expect(window.locator('body')).not.toContainText(/Elsie|Theo|Tarrow|Ruddick/)
    expect(decodeURIComponent(window.url())).not.toMatch(/Elsie|Theo|Tarrow|Ruddick/)
  }
})

test('the first Tab leads past the rooms', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  const skip = window.getByRole('button', { name: 'Go to the page' })
  await skip.focus()
  await expect(skip).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('main')).toBeFocused()
})

test('the overview says what needs doing, who has answered and what is to come', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  await expect(window.getByText('The return from Probation, Eastmere office is due today.')).toBeVisible()
  await expect(window.getByRole('link', { name: 'Import the return' })).toBeVisible()
  const answered = window.getByRole('region', { name: 'Who has answered' })
  await expect(answered).toContainText('8 of 9')
  await expect(answered.getByRole('row').filter({ hasText: 'SUB' })).toContainText('Nothing to report')
  const milestones = window.getByRole('region', { name: 'Milestones' })
  await expect(milestones.getByRole('listitem').filter({ hasText: 'Strategy meeting' })).toContainText('day 0')
  await expect(milestones.getByRole('listitem').filter({ hasText: 'today' })).toContainText('Fri 15 May')
  await expect(window.getByText('15 working days after Fri 1 May 2026 is Tue 26 May 2026.')).toBeAttached()
})

test('what changes behind the window is seen without asking', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Returns')
  await window.getByRole('button', { name: 'Record an answer from Probation, Eastmere office' }).click()
  await window.getByText('They have nothing to report').click()
  await window.getByRole('button', { name: 'Save the answer' }).click()
  await goTo(window, 'Overview')
  await expect(window.getByText('9 of 9')).toBeVisible()
})

test('an address that leads nowhere says so and shows the way back', async ({ window, behind }) => {
  await behind.practiceCase()
  await window.reload()
  await window.evaluate(() => {
    location.hash = '#/case/nothing/here'
  })
  await expect(window.getByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible()
  await expectAccessible(window)
  await window.getByRole('link', { name: 'All cases' }).click()
  await expect(window.getByRole('heading', { level: 1, name: '1 case' })).toBeVisible()
})

for (const { name, width, height } of [
  { name: '1366 × 768 at 200 %', width: 683, height: 384 },
  { name: '1366 × 768 at 400 %', width: 342, height: 192 },
]) {
  test(`nothing scrolls sideways at ${name}`, async ({ window, behind }) => {
    await window.setViewportSize({ width, height })
    await expectNothingSideways(window)
    await behind.practiceCase()
    await window.reload()
    await expect(window.getByRole('link', { name: 'The T children' })).toBeVisible()
    await expectNothingSideways(window)
    await window.getByRole('link', { name: 'Start a new case' }).click()
    await window.getByText('EDU School or college').click()
    await window.getByLabel('Strategy meeting').fill('1 May 2026')
    await expectNothingSideways(window)
    await window.getByRole('link', { name: 'Tributary' }).click()
    await window.getByRole('link', { name: 'The T children' }).click()
    await expectNothingSideways(window)
    for (const room of ['Word document', 'Returns'] as const) {
      await goTo(window, room)
      await expectNothingSideways(window)
    }
    await window.getByRole('link', { name: 'EDU-1_withy-lane.csv' }).first().click()
    await expect(window.getByRole('heading', { level: 1 })).toContainText('is in: 44 new entries')
    await expectNothingSideways(window)
  })
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })
  test('every pair of colours can still be read', async ({ window, behind }) => {
    await expectAccessible(window)
    await openPracticeCase(window, behind)
    await expectAccessible(window)
    await goTo(window, 'Returns')
    await expectAccessible(window)
    await window.getByRole('link', { name: 'EDU-1_withy-lane.csv' }).first().click()
    await expect(window.getByRole('heading', { level: 1 })).toContainText('is in: 44 new entries')
    await expectAccessible(window)
  })
})
