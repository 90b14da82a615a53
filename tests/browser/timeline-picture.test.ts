import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import { anEntryDraft } from '../builders/an-entry-draft.ts'
import { openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const cursor = (window: Page): Locator => window.getByRole('listbox', { name: 'Entries in the picture' })
const standsOn = (window: Page): Locator => cursor(window).getByRole('option')
const chosenMark = (window: Page): Locator => window.locator('.vis-point.is-chosen :is(.lane-mark, .lane-pill)')
const map = (window: Page): Locator => window.getByRole('slider', { name: 'Part of the look-back that is shown' })
const panel = (window: Page): Locator => window.getByRole('region', { name: 'The chosen entry' })

const openPicture = async (window: Page, behind: Behind): Promise<void> => {
  await openPracticeCase(window, behind, 'Timeline')
  await expect(window.locator('.lane-mark').first()).toBeVisible()
}

test('every entry of the picture is reached and read by keyboard', async ({ window, behind }) => {
  await openPicture(window, behind)
  await cursor(window).focus()
  await expect(standsOn(window)).toHaveText('No entry of the picture is chosen.')

  await window.keyboard.press('Home')
  await expect(standsOn(window)).toHaveAttribute('aria-posinset', '1')
  const size = Number(await standsOn(window).getAttribute('aria-setsize'))
  expect(size).toBeGreaterThan(100)
  await expect(chosenMark(window)).toBeVisible()
  await window.keyboard.press('End')
  await expect(standsOn(window)).toHaveAttribute('aria-posinset', `${size}`)
  await window.keyboard.press('ArrowLeft')
  await expect(standsOn(window)).toHaveAttribute('aria-posinset', `${size - 1}`)

  // agency, date, rating, strength or worry, and what happened
  await expect(standsOn(window)).toHaveText(/^[^,]+, .*\d{4}.*, (red|amber|green|not rated)(, .+)?: .{10}/)
  const agency = (await standsOn(window).textContent())?.split(',')[0]
  await window.keyboard.press('ArrowUp')
  await expect(standsOn(window)).not.toHaveText(new RegExp(`^${agency},`))
  await expect(cursor(window)).toHaveAttribute(
    'aria-activedescendant',
    (await standsOn(window).getAttribute('id')) ?? '',
  )
  await expectAccessible(window)

  await window.keyboard.press('Enter')
  await expect(panel(window).getByRole('heading', { level: 2 })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(cursor(window)).toBeFocused()
})

test('a pill under the cursor names its members, and says how many they are', async ({ window, behind }) => {
  await openPicture(window, behind)
  await cursor(window).focus()
  await window.keyboard.press('a')
  await window.keyboard.press('End')
  await expect(standsOn(window)).toHaveText(/Drawn together with \d+ other entr/)
  const others = Number(/together with (\d+)/.exec((await standsOn(window).textContent()) ?? '')?.[1])
  await expect(window.locator('.lanes-tip__title')).toHaveText(`${others + 1} entries`)
  await expect(window.locator('.lanes-tip__entry.is-chosen')).toHaveCount(1)
  await expect(chosenMark(window)).toContainText(`${others + 1}`)
  // the tip goes away without moving the focus
  await window.keyboard.press('Escape')
  await expect(window.locator('.lanes-tip')).toHaveCount(0)
  await expect(cursor(window)).toBeFocused()
})

test('single keys do nothing outside of the picture, and are listed', async ({ window, behind }) => {
  await openPicture(window, behind)
  const seen = await map(window).getAttribute('aria-valuetext')
  await window.getByRole('button', { name: 'Type an entry' }).focus()
  for (const key of ['a', '+', 'ArrowRight', '?']) await window.keyboard.press(key)
  await expect(map(window)).toHaveAttribute('aria-valuetext', seen ?? '')
  await expect(window.getByRole('dialog')).toHaveCount(0)

  await cursor(window).focus()
  await window.keyboard.press('a')
  await expect(map(window)).not.toHaveAttribute('aria-valuetext', seen ?? '')
  await window.keyboard.press('w')
  await expect(map(window)).toHaveAttribute('aria-valuetext', seen ?? '')

  await window.keyboard.press('?')
  const keys = window.getByRole('dialog', { name: 'Keys in the picture' })
  await expect(keys.getByRole('definition')).toHaveCount(12)
  await expectAccessible(window)
  await window.keyboard.press('Escape')
  await expect(cursor(window)).toBeFocused()
})

test('what is shown is a frame in the map, moved by keys and by hand', async ({ window, behind }) => {
  await openPicture(window, behind)
  const seen = await map(window).getAttribute('aria-valuetext')
  expect(seen).toMatch(/^\d+ April 2026 to \d+ (May|June) 2026$/)
  const before = Number(await map(window).getAttribute('aria-valuenow'))
  await map(window).focus()
  await window.keyboard.press('PageUp')
  await expect.poll(async () => Number(await map(window).getAttribute('aria-valuenow'))).toBeLessThan(before - 20)

  const frame = await map(window).boundingBox()
  if (frame === null) throw new Error('no frame')
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  const here = Number(await map(window).getAttribute('aria-valuenow'))
  await window.mouse.move(middle.x, middle.y)
  await window.mouse.down()
  await window.mouse.move(middle.x - 200, middle.y, { steps: 5 })
  await window.mouse.up()
  await expect.poll(async () => Number(await map(window).getAttribute('aria-valuenow'))).toBeLessThan(here - 100)
  // after the last move nothing is held
  const there = await map(window).getAttribute('aria-valuenow')
  await window.mouse.move(middle.x + 100, middle.y)
  await expect(map(window)).toHaveAttribute('aria-valuenow', there ?? '')

  await window.getByRole('button', { name: 'Fit the window' }).click()
  await expect(map(window)).toHaveAttribute('aria-valuetext', seen ?? '')
})

test('the ages of the children stand along the axis', async ({ window, behind }) => {
  await openPicture(window, behind)
  const ages = window.locator('.lanes-ages')
  await expect(ages).toContainText('Theo')
  await expect(ages).toContainText('3 years')
  await window.getByRole('button', { name: 'Fit the whole look-back' }).click()
  await expect(ages).toContainText('5 years')
  await expect(ages).toContainText('8 years')
})

test('entries without a date wait in a tray that says how many they are', async ({ window, behind }) => {
  await openPicture(window, behind)
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  const agency = only?.case.agencies[0]
  if (only === undefined || agency === undefined) throw new Error('no agency')
  const tray = window.getByRole('button', { name: /without a date/ })
  const said = (await tray.count()) === 0 ? 0 : Number(/\d+/.exec((await tray.textContent()) ?? '')?.[0] ?? 1)
  for (const event of ['Old bruise mentioned, day not known.', 'Moved house at some time.'])
    await behind.call('entries.add', {
      case: only.case.id,
      agency: agency.id,
      draft: anEntryDraft(
        only.case.children.map(({ id }) => id),
        { event, when: 'not known' },
      ),
    })
  await expect(tray).toHaveText(`Show the ${said + 2} without a date`)
  await tray.click()
  await expect(window.getByRole('heading', { name: `${said + 2} entries without a date` })).toBeFocused()
  await expectAccessible(window)
  await window.getByRole('button', { name: /Moved house at some time/ }).click()
  await expect(panel(window)).toContainText('Moved house at some time.')
})

test('a mark shows the entry as it stands when it is revised under the pointer', async ({ window, behind }) => {
  await openPicture(window, behind)
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  const agency = only?.case.agencies.at(-1)
  if (only === undefined || agency === undefined) throw new Error('no agency')
  const of = { case: only.case.id, agency: agency.id }
  const draft = anEntryDraft(
    only.case.children.map(({ id }) => id),
    { when: '9 May 2026', event: 'Seen at the gate.' },
  )
  const entry = contract['entries.add'].output.parse(await behind.call('entries.add', { ...of, draft }))
  const { length } = contract['entries.list'].output.parse(await behind.call('entries.list', { case: of.case }))
  await expect(window.locator('.timeline-bar__count')).toContainText(`of ${length} entries`)
  await window.goto(`${window.url().replace(/\?.*/, '')}?entry=${entry.id}`)
  await expect(chosenMark(window)).toHaveClass(/lane-mark/)
  await chosenMark(window).hover()
  await expect(chosenMark(window)).toHaveAttribute('title', /^Sat 9 May 2026, not rated: Seen at the gate\.$/)
  await window.mouse.move(0, 0)
  const revise = (expected: number, said: Partial<typeof draft>): Promise<unknown> =>
    behind.call('entries.revise', { ...of, entry: entry.id, expected, draft: { ...draft, ...said } })
  await revise(1, { event: 'Seen at the door.' })
  await expect(panel(window)).toContainText('Seen at the door.')
  await chosenMark(window).hover()
  await expect(chosenMark(window)).toHaveAttribute('title', /Seen at the door\.$/)
  await expect(chosenMark(window)).not.toHaveClass(/lane-mark--doubtful/)
  await window.mouse.move(0, 0)
  await revise(2, { event: 'Seen at the door.', when: 'c. 9 May 2026' })
  await expect(chosenMark(window)).toHaveClass(/lane-mark--doubtful/)
  await chosenMark(window).hover()
  await expect(chosenMark(window)).toHaveAttribute('title', /^c\. 9 May 2026, not rated/)
})

test('with motion unwelcome the picture is there at once', async ({ window, behind }) => {
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await openPicture(window, behind)
  const seen = await map(window).getAttribute('aria-valuetext')
  await cursor(window).focus()
  const views = await cursor(window).evaluate(async (element) => {
    const frame = document.querySelector('.mini-map__frame')
    const said: (string | null)[] = []
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
    for (let at = 0; at < 12; at++) {
      await new Promise(requestAnimationFrame)
      said.push(frame?.getAttribute('aria-valuetext') ?? null)
    }
    return [...new Set(said)]
  })
  expect(views.filter((view) => view !== seen)).toHaveLength(1)
})
