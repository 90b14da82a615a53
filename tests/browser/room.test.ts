import type { Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry, Sharing } from '../../shared/model/entry.ts'
import { timelineOf } from '../../shared/timeline/merge.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'
import { expect, expectAccessible, PASSPHRASE, test, type Behind } from './window-test.ts'

type Walk = { readonly of: Case; readonly all: readonly Entry[]; readonly inWindow: readonly Entry[] }

/** The practice case, its entries decided upon as `sharing` says, and the room's view of it. */
const openRoom = async (
  window: Page,
  behind: Behind,
  {
    sharing = () => 'shareable',
    search = '',
  }: { readonly sharing?: (at: number) => Sharing; readonly search?: string } = {},
): Promise<Walk> => {
  await behind.practiceCase()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  const { case: of } = only
  const all = timelineOf(contract['entries.list'].output.parse(await behind.call('entries.list', { case: of.id })))
  const inWindow = all.filter(({ when }) => ['in', 'undated'].includes(placeOf(when, conferenceWindow(of))))
  await decide(window, Object.fromEntries(inWindow.map(({ id }, at) => [id, sharing(at)])))
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/room${search === '' ? '' : `?${search}`}`)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  return { of, all, inWindow }
}

/** No person can decide in the window yet who may read an entry, so the answers are marked on their way to it. */
const decide = async (window: Page, sharing: Readonly<Record<string, Sharing>>): Promise<void> => {
  await window.addInitScript((decided) => {
    const ask = globalThis.tributaryInvoke
    globalThis.tributaryInvoke = async (name, input) => {
      const reply = (await ask(name, input)) as { ok: boolean; value: { id: string; sharing: string }[] }
      if (name === 'entries.list' && reply.ok)
        for (const entry of reply.value) entry.sharing = decided[entry.id] ?? entry.sharing
      return reply
    }
  }, sharing)
}

const stage = (window: Page) => window.getByRole('region', { name: /^The entry shown/ })
const begin = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: /^Show (the first entry|entry \d+)$/ }).click()
  await expect(stage(window)).toBeFocused()
  await expect(stage(window).getByRole('heading', { level: 1 })).toBeVisible()
}
const opening = (entry: Entry | undefined): string => {
  if (entry === undefined) throw new Error('no such entry')
  return entry.event.split('\n')[0]?.slice(0, 60) ?? ''
}

test('the entries of the window go by with the arrow keys, one at a time', async ({ window, behind }) => {
  const { inWindow } = await openRoom(window, behind)
  const all = inWindow.length
  await expect(window.getByRole('heading', { level: 1 })).toContainText(`For the room: ${all} entries`)
  await expectAccessible(window)
  await begin(window)
  await expectAccessible(window)
  await expect(stage(window)).toContainText(`1 of ${all}`)
  await expect(stage(window)).toContainText(opening(inWindow[0]))
  await window.keyboard.press('ArrowRight')
  await expect(stage(window)).toContainText(`2 of ${all}`)
  await expect(stage(window)).toContainText(opening(inWindow[1]))
  await expect(stage(window)).not.toContainText(opening(inWindow[0]))
  await window.keyboard.press('End')
  await expect(stage(window)).toContainText(`${all} of ${all}`)
  await window.keyboard.press('ArrowRight')
  await expect(stage(window)).toContainText(`${all} of ${all}`)
  await window.keyboard.press('ArrowLeft')
  await expect(stage(window)).toContainText(`${all - 1} of ${all}`)
  await window.keyboard.press('Home')
  await expect(stage(window)).toContainText(`1 of ${all}`)
  await window.getByRole('button', { name: 'Next' }).click()
  await expect(stage(window)).toContainText(`2 of ${all}`)
  // the keys go on from wherever the focus is
  await window.keyboard.press('ArrowRight')
  await expect(stage(window)).toContainText(`3 of ${all}`)
})

test('agency, date, rating in a word, and every text of an entry are shown', async ({ window, behind }) => {
  const { of, inWindow } = await openRoom(window, behind)
  const at = inWindow.findIndex(({ rag, impact, action }) => rag === 'red' && impact !== null && action !== null)
  const entry = inWindow[at]
  if (entry === undefined) throw new Error('no red entry with impact and action in the window')
  await begin(window)
  for (let step = 0; step < at; step++) await window.keyboard.press('ArrowRight')
  await expect(stage(window)).toContainText(`${at + 1} of`)
  for (const said of [entry.impact, entry.action, entry.code, of.agencies.find(({ id }) => id === entry.agency)?.name])
    await expect(stage(window)).toContainText(said?.slice(0, 50) ?? 'missing')
  await expect(stage(window).getByText('Red', { exact: true })).toBeVisible()
  await expect(stage(window).locator('.rag-shape--red')).toBeVisible()
})

test('what is restricted is nowhere in the page, at no step', async ({ window, behind }) => {
  const { inWindow } = await openRoom(window, behind, {
    sharing: (at) => (at === 1 ? 'restricted' : at === 2 ? 'third-party' : 'shareable'),
  })
  const hidden = inWindow.slice(1, 3)
  await expect(window.getByText('2 entries are restricted or third-party information.')).toBeVisible()
  const expectAbsent = async (): Promise<void> => {
    const page = await window.evaluate(() => document.documentElement.outerHTML)
    for (const entry of hidden)
      for (const said of [opening(entry), entry.code, entry.id, entry.source, entry.impact, entry.voice, entry.action])
        if (said !== null && said.length > 6) expect(page).not.toContain(said)
  }
  await expectAbsent()
  await begin(window)
  for (const place of [1, 2, 3, 4]) {
    await expect(stage(window)).toContainText(`${place} of ${inWindow.length}`)
    await expectAbsent()
    await expect(stage(window).getByText('Restricted: not shown in the room')).toHaveCount(
      place === 2 || place === 3 ? 1 : 0,
    )
    await window.keyboard.press('ArrowRight')
  }
})

test('nobody sees an undecided entry unless it was said before the first', async ({ window, behind }) => {
  const { inWindow } = await openRoom(window, behind, { sharing: (at) => (at === 0 ? 'undecided' : 'shareable') })
  await expect(window.getByText('Nobody has decided yet who may read 1 of them.')).toBeVisible()
  await expect(window.getByRole('radio', { name: /Do not show them/ })).toBeChecked()
  await expect(window.locator('body')).not.toContainText(opening(inWindow[0]))
  await begin(window)
  await expect(stage(window)).toContainText('Not yet decided who may read it: not shown in the room')
  await expect(window.locator('body')).not.toContainText(opening(inWindow[0]))

  await window.reload()
  await window.getByText(/^Show them/).click()
  await begin(window)
  await expect(stage(window)).toContainText(opening(inWindow[0]))
})

test('what may say where somebody lives stays off the screen, also where all undecided entries are shown', async ({
  window,
  behind,
}) => {
  const { inWindow } = await openRoom(window, behind, { sharing: () => 'undecided' })
  const address = '14 Larkspur Row'
  const holding = inWindow.filter((entry) => JSON.stringify(entry).includes(address))
  expect(holding.length).toBeGreaterThan(3)
  const said = window.locator('.room-start__said')
  await expect(said).toContainText('Nobody has decided yet who may read these entries.')
  await expect(said).toContainText(
    /^.*\d+ entries stay hidden, whatever is chosen: they may say where somebody lives, or ask not to be passed on\.$/,
  )
  await expect(said).not.toContainText('restricted')
  await expect(
    window.getByText('Everybody in the room will see all of the others. Nobody has looked through them for that yet.'),
  ).toBeVisible()
  await expect(window.locator('body')).not.toContainText('may read them')
  await expectAccessible(window)
  const hidden = Number(/(\d+) entries stay hidden/.exec((await said.textContent()) ?? '')?.[1])
  expect(hidden).toBeGreaterThanOrEqual(holding.length)

  await window.getByText(/^Show them/).click()
  await begin(window)
  let cards = 0
  for (const [at, entry] of inWindow.entries()) {
    await expect(stage(window)).toContainText(`${at + 1} of ${inWindow.length}`)
    expect(await window.evaluate(() => document.documentElement.outerHTML)).not.toContain('Larkspur')
    const isCard =
      (await stage(window).getByRole('heading', { name: 'Not shown in the room', exact: true }).count()) === 1
    if (isCard) {
      cards += 1
      expect(await stage(window).innerText()).toBe(`${at + 1} of ${inWindow.length}\n\nNot shown in the room`)
    } else expect(holding).not.toContain(entry)
    await window.keyboard.press('ArrowRight')
  }
  expect(cards).toBe(hidden)
})

test('a comment of the family that asks not to be passed on keeps its entry off the screen', async ({
  window,
  behind,
}) => {
  const { of, inWindow } = await openRoom(window, behind, { sharing: () => 'undecided' })
  const [first] = inWindow
  if (first === undefined) throw new Error('no entry in the window')
  await behind.call('notes.change', {
    case: of.id,
    changes: [
      {
        what: 'add',
        said: {
          kind: 'family comment',
          entry: first.id,
          from: 'Mother',
          says: 'I asked you not to tell anybody.',
          disputes: false,
        },
      },
    ],
  })
  await window.getByText(/^Show them/).click()
  await begin(window)
  await expect(stage(window)).toContainText('Not shown in the room')
  await expect(window.locator('body')).not.toContainText(opening(first))
})

test('that no entry is restricted is said only where somebody has decided about each', async ({ window, behind }) => {
  await openRoom(window, behind)
  await expect(window.getByText('No entry among them is restricted.')).toBeVisible()
  await expect(window.getByText('stay hidden')).toHaveCount(0)
})

test('B takes the entry off the screen, and puts it back', async ({ window, behind }) => {
  const { inWindow } = await openRoom(window, behind)
  await begin(window)
  await window.keyboard.press('b')
  await expect(window.getByRole('heading', { name: 'The screen is blank' })).toBeVisible()
  await expect(window.locator('body')).not.toContainText(opening(inWindow[0]))
  await expectAccessible(window)
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('B')
  await expect(stage(window)).toContainText(opening(inWindow[0]))
  await expect(stage(window)).toBeFocused()
  await window.keyboard.press('b')
  await window.keyboard.press('Escape')
  await expect(stage(window)).toContainText(opening(inWindow[0]))
})

test('after a click beside the text, on the strip or the foot, B and the arrows still work', async ({
  window,
  behind,
}) => {
  await openRoom(window, behind)
  await begin(window)
  const places = [
    window.locator('.room-strip'),
    window.locator('.room-walk__foot'),
    window.locator('.room-stage__place'),
  ]
  for (const [at, place] of places.entries()) {
    // the edge of the foot, where no button is
    await place.click({ position: { x: 3, y: 3 } })
    await window.keyboard.press('ArrowRight')
    await expect(stage(window)).toContainText(`${at + 2} of`)
    await place.click({ position: { x: 3, y: 3 } })
    await window.keyboard.press('b')
    const blank = window.getByRole('heading', { name: 'The screen is blank' })
    await expect(blank).toBeVisible()
    await blank.click()
    await window.keyboard.press('b')
    await expect(stage(window)).toBeFocused()
  }
  await window.locator('.room-strip').click()
  await expect(stage(window)).not.toBeFocused()
  await window.keyboard.press('End')
  await window.keyboard.press('Home')
  await expect(stage(window)).toContainText('1 of')
  await window.keyboard.press('PageDown')
  await expect(stage(window)).toContainText('2 of')
})

test('a button keeps Space and Enter, a text field and a dialog all of their keys', async ({ window, behind }) => {
  await openRoom(window, behind)
  await begin(window)
  await window.getByRole('button', { name: 'Next' }).focus()
  await window.keyboard.press('Space')
  await expect(stage(window)).toContainText('2 of')
  await window.keyboard.press('Enter')
  await expect(stage(window)).toContainText('3 of')
  // neither is in the room yet
  await window.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<input aria-label="typed"><div role="dialog" tabindex="-1">asked</div>',
    )
  })
  for (const own of [window.getByLabel('typed'), window.getByRole('dialog')]) {
    await own.focus()
    for (const key of ['b', 'End', 'Escape']) await window.keyboard.press(key)
    await expect(stage(window)).toContainText('3 of')
  }
  await window.evaluate(() => (document.activeElement as HTMLElement).blur())
  await window.keyboard.press('b')
  await expect(window.getByRole('heading', { name: 'The screen is blank' })).toBeVisible()
})

test('the filter of the address counts, and leaving goes back to it and to the entry', async ({ window, behind }) => {
  const { all } = await openRoom(window, behind, { search: 'scope=all&rag=red' })
  const red = all.filter(({ rag }) => rag === 'red')
  await expect(
    window.getByText(`In the whole look-back, as the timeline is filtered: ${red.length} of ${all.length} entries.`),
  ).toBeVisible()
  await window.getByText(/^Show them/).click()
  await begin(window)
  await expect(stage(window)).toContainText(`1 of ${red.length}`)
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Go back to the timeline' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'Timeline' })).toBeAttached()
  const back = new URLSearchParams(window.url().split('?')[1])
  expect(Object.fromEntries(back)).toMatchObject({ scope: 'all', rag: 'red', entry: red[1]?.id })
})

test('the walk begins at the entry that was open on the timeline', async ({ window, behind }) => {
  const { of, inWindow } = await openRoom(window, behind)
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/room?entry=${inWindow[4]?.id}`)
  await window.reload()
  await window.getByRole('button', { name: 'Show entry 5' }).click()
  await expect(stage(window)).toContainText(opening(inWindow[4]))
})

test('nobody falls into the whole timeline by the keys of the room, whether or not something is masked', async ({
  window,
  behind,
}) => {
  const { inWindow } = await openRoom(window, behind, { sharing: () => 'undecided' })
  await window.getByText(/^Show them/).click()
  await begin(window)
  const question = window.getByRole('heading', { name: 'Leave the room’s view?' })
  await window.keyboard.press('Escape')
  await expect(question).toBeVisible()
  await expect(window.getByText(/^The timeline shows more than is shown here/)).toBeVisible()
  await expect(window.locator('body')).not.toContainText(opening(inWindow[0]))
  await expectAccessible(window)
  // Escape in the question stays, also when it is pressed again and again
  await window.keyboard.press('Escape')
  await expect(stage(window)).toBeFocused()
  // as does the Space of somebody who goes on through the entries
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Go on showing' })).toBeFocused()
  await window.keyboard.press('Space')
  await expect(stage(window)).toBeFocused()
  // B blanks from the question, and then shows the entry again
  await window.getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(question).toBeVisible()
  await question.click()
  await window.keyboard.press('b')
  await expect(window.getByRole('heading', { name: 'The screen is blank' })).toBeVisible()
  await window.keyboard.press('b')
  await expect(stage(window)).toContainText(opening(inWindow[0]))

  await window.keyboard.press('Escape')
  await window.keyboard.press('Tab')
  await expect(window.getByRole('button', { name: 'Go back to the timeline' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: 'Timeline' })).toBeAttached()
  // Back leads to the screen before the first entry
  await window.goBack()
  await expect(window.getByRole('heading', { level: 1 })).toContainText('For the room:')
})

test('leaving asks where something is masked', async ({ window, behind }) => {
  await openRoom(window, behind, { sharing: (at) => (at === 1 ? 'restricted' : 'shareable') })
  await begin(window)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('heading', { name: 'Leave the room’s view?' })).toBeVisible()
  await window.getByRole('button', { name: 'Go on showing' }).click()
  await expect(stage(window)).toBeFocused()
})

test('locking ends it: no entry is there before or after the vault is opened again', async ({ window, behind }) => {
  const { inWindow } = await openRoom(window, behind)
  await begin(window)
  behind.lock('sleep')
  await expect(window.getByLabel('Passphrase', { exact: true })).toBeVisible()
  await expect(window.locator('body')).not.toContainText(opening(inWindow[0]))
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1 })).toContainText('For the room:')
  await expect(window.locator('body')).not.toContainText(opening(inWindow[0]))
})

test('a long text goes on before the next entry comes', async ({ window, behind }) => {
  await window.setViewportSize({ width: 683, height: 384 })
  const { inWindow } = await openRoom(window, behind)
  await begin(window)
  for (let press = 0; press < 4; press++) await window.keyboard.press('+')
  const all = inWindow.length
  await expect(window.getByText('More below: Space')).toBeVisible()
  await window.keyboard.press('Space')
  await expect(stage(window)).toContainText(`1 of ${all}`)
  expect(await stage(window).evaluate((box) => box.scrollTop)).toBeGreaterThan(0)
  for (let press = 0; press < 30; press++) {
    await window.keyboard.press('PageDown')
    if ((await stage(window).textContent())?.includes(`2 of ${all}`) === true) break
  }
  await expect(stage(window)).toContainText(`2 of ${all}`)
  expect(await stage(window).evaluate((box) => box.scrollTop)).toBe(0)
})

test('a screen reader is told of each step once', async ({ window, behind }) => {
  const { inWindow } = await openRoom(window, behind)
  await begin(window)
  // every live region of the page, and in how many goes each changed
  await window.evaluate(() => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    for (const region of document.querySelectorAll('[aria-live], output, [role=status], [role=alert]'))
      new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  for (const place of [2, 3]) {
    await window.keyboard.press('ArrowRight')
    await expect(stage(window)).toContainText(`${place} of ${inWindow.length}`)
  }
  const told = await window.evaluate(() => (globalThis as unknown as { told: string[] }).told)
  expect(told).toHaveLength(2)
  expect(told[0]).toContain(opening(inWindow[1]))
  expect(told[1]).toContain(opening(inWindow[2]))
  await expect(stage(window)).toBeFocused()
})

test('letters are large enough to be read from four metres, and grow further', async ({ window, behind }) => {
  await window.setViewportSize({ width: 1920, height: 1080 })
  await openRoom(window, behind)
  await begin(window)
  const size = (): Promise<number> =>
    window.locator('.room-entry__event').evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize))
  // two centimetres of capital letter on a screen of 1.2 metres
  expect(await size()).toBeGreaterThanOrEqual(44)
  const usual = await size()
  await window.getByRole('button', { name: 'Larger type' }).click()
  expect(await size()).toBeGreaterThan(usual)
})
