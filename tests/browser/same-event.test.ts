import type { Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import { notesOf, type CaseNote } from '../../shared/model/case-note.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { sameEventCandidates } from '../../shared/same-event/find-candidates.ts'
import { countStrong } from '../../renderer/features/same-event/strong-reasons.ts'
import { openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const practiceCase = async (behind: Behind): Promise<{ readonly of: Case; readonly entries: readonly Entry[] }> => {
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  const entries = contract['entries.list'].output.parse(await behind.call('entries.list', { case: only.case.id }))
  return { of: only.case, entries }
}
const notesNow = async (behind: Behind, { id }: Case): Promise<CaseNote[]> =>
  contract['notes.list'].output.parse(await behind.call('notes.list', { case: id }))

const card = (window: Page) => window.getByRole('region', { name: /^(Pair \d+ of \d+|Two accounts|No pair)/ })
const place = (window: Page) => card(window).getByRole('heading', { level: 2 })
/** How many pairs are left, as the page's heading says once they are found. */
const leftInHeading = async (window: Page): Promise<number> => {
  const heading = window.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^\d+ pairs of accounts may be of one event$/)
  return Number.parseInt((await heading.textContent()) ?? '', 10)
}

test('two accounts stand side by side, whole, with the reasons and what they say differently', async ({
  window,
  behind,
}) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of, entries } = await practiceCase(behind)
  const [first] = sameEventCandidates(entries, of, [])
  if (first === undefined) throw new Error('no pair')
  await expect(place(window)).toHaveText(/^Pair 1 of \d+$/)
  for (const entry of [first.a, first.b])
    for (const said of [entry.event, entry.impact, entry.voice, entry.action, entry.source, entry.code])
      if (said !== null) await expect(card(window)).toContainText(said)
  await expect(card(window).getByText(/^Both use words that are rare in this case/)).toBeVisible()
  await expectAccessible(window)
})

test('L links, N keeps apart, S goes on and U undoes the last, without leaving the card', async ({
  window,
  behind,
}) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of } = await practiceCase(behind)
  const all = await leftInHeading(window)
  await card(window)
    .getByRole('button', { name: /^Same event/ })
    .focus()

  await window.keyboard.press('l')
  await expect(place(window)).toHaveText(new RegExp(`^Pair 1 of ${all - 1}$`))
  expect(notesOf(await notesNow(behind, of), 'same event')).toHaveLength(1)
  await expect(card(window).getByRole('button', { name: /^Same event/ })).toBeFocused()
  await expect(window.getByText(`Linked. ${all - 1} pairs are left.`)).toBeAttached()

  await window.keyboard.press('n')
  await expect.poll(async () => notesOf(await notesNow(behind, of), 'not the same event').length).toBe(1)
  await expect(window.getByText('Kept apart: 1 pair')).toBeVisible()
  const left = await leftInHeading(window)

  await window.keyboard.press('s')
  await expect(place(window)).toHaveText(`Pair 2 of ${left}`)
  await window.keyboard.press('b')
  await expect(place(window)).toHaveText(`Pair 1 of ${left}`)

  await window.keyboard.press('u')
  await expect(window.getByText('No pair was kept apart yet.')).toBeVisible()
  expect(notesOf(await notesNow(behind, of), 'not the same event')).toHaveLength(0)
  expect(notesOf(await notesNow(behind, of), 'same event')).toHaveLength(1)
  await expectAccessible(window)
})

test('nothing in the row moves when a pair is decided, so that a second press does the same again', async ({
  window,
  behind,
}) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of } = await practiceCase(behind)
  const all = await leftInHeading(window)
  const buttons = card(window).locator('.compare__actions button')
  const places = async () => Promise.all((await buttons.all()).map((button) => button.boundingBox()))
  const before = await places()
  expect(before).toHaveLength(5)
  const undo = card(window).getByRole('button', { name: /^Undo the last/ })
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await undo.focus()
  await window.keyboard.press('Enter')
  expect(await notesNow(behind, of)).toEqual([])

  const link = (await card(window)
    .getByRole('button', { name: /^Same event/ })
    .boundingBox())!
  const at = [link.x + link.width / 2, link.y + link.height / 2] as const
  for (const linked of [1, 2]) {
    await window.mouse.click(...at)
    await expect
      .poll(async () => JSON.stringify(await notesNow(behind, of)).split('"same event"').length - 1)
      .toBe(linked)
    await expect(undo).toHaveAttribute('aria-disabled', 'false')
    expect(await places()).toEqual(before)
  }
  expect(notesOf(await notesNow(behind, of), 'not the same event')).toEqual([])
  expect(await leftInHeading(window)).toBeLessThan(all - 1)

  await undo.focus()
  await window.keyboard.press('Enter')
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await expect(undo).toBeFocused()
  expect(await places()).toEqual(before)
})

test('the note on the letters stands beside the buttons, and one Tab from the heading they work', async ({
  window,
  behind,
}) => {
  await window.setViewportSize({ width: 1280, height: 720 })
  await openPracticeCase(window, behind, 'Same event')
  const all = await leftInHeading(window)
  await expect(card(window).getByText(/^The letters work while the focus is in this card/)).toBeInViewport()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('s')
  await expect(place(window)).toHaveText(`Pair 2 of ${all}`)
  // as after a click on the words of an account
  await window.getByRole('heading', { level: 1 }).click()
  await card(window)
    .locator('.compare__accounts')
    .click({ position: { x: 5, y: 5 } })
  await window.keyboard.press('b')
  await expect(place(window)).toHaveText(`Pair 1 of ${all}`)
})

test('it is said how many pairs have strong reasons, and from which on they are weaker', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of, entries } = await practiceCase(behind)
  const candidates = sameEventCandidates(entries, of, [])
  const strong = countStrong(candidates)
  expect(strong).toBeGreaterThan(0)
  await expect(
    card(window).getByText(
      `The first ${strong} have strong reasons, the other ${candidates.length - strong} weaker ones.`,
    ),
  ).toBeVisible()
  await card(window)
    .getByRole('button', { name: /^Same event/ })
    .focus()
  for (let pair = 1; pair <= strong; pair++) await window.keyboard.press('s')
  await expect(place(window)).toHaveText(`Pair ${strong + 1} of ${candidates.length}`)
  await expect(card(window).getByText(`From pair ${strong + 1} on the reasons are weaker.`)).toBeVisible()
})

test('the letters do nothing while the focus is elsewhere', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of } = await practiceCase(behind)
  await expect(place(window)).toBeVisible()
  await window.getByRole('heading', { level: 1 }).focus()
  for (const key of ['l', 'n', 's']) await window.keyboard.press(key)
  await expect(place(window)).toHaveText(/^Pair 1 of/)
  expect(await notesNow(behind, of)).toEqual([])
})

test('a key that is held down links one pair', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of } = await practiceCase(behind)
  await card(window)
    .getByRole('button', { name: /^Same event/ })
    .focus()
  await window.keyboard.down('l')
  for (let repeated = 0; repeated < 5; repeated++) await window.keyboard.down('l')
  await window.keyboard.up('l')
  await expect(window.getByRole('heading', { name: 'Linked events: 1' })).toBeVisible()
  expect(notesOf(await notesNow(behind, of), 'same event')).toHaveLength(1)
})

test('linked accounts stand together, each whole, and are taken apart again', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  const { of, entries } = await practiceCase(behind)
  const told = (agency: string, words: string): Entry => {
    const found = entries.find(({ agencyCode, event }) => agencyCode === agency && event.includes(words))
    if (found === undefined) throw new Error(`${agency}: ${words}`)
    return found
  }
  const police = told('POL', 'Officers there 23:04')
  const accounts = [police, told('EDU-1', 'Elsie came in on her own'), told('HOU', 'about half past six')]
  await behind.call('notes.change', {
    case: of.id,
    changes: [{ what: 'add', said: { kind: 'same event', entries: accounts.map(({ id }) => id) } }],
  })
  await window
    .getByRole('navigation')
    .getByRole('link', { name: /^Same event/ })
    .click()
  const linked = window.getByRole('region', { name: 'Linked events: 1' })
  for (const { event, code } of accounts) {
    await expect(linked).toContainText(event.split('\n')[0] ?? '')
    await expect(linked).toContainText(code)
  }
  await expect(linked.getByText('Who was there')).toBeVisible()
  await expect(linked.getByText('“Both children asleep in bed; no injury seen.”').first()).toBeVisible()
  await expect(linked.getByText(/Nothing here says which account is right/)).toBeVisible()
  await expectAccessible(window)

  await linked.getByRole('button', { name: `Take out: ${police.code}` }).click()
  await expect(linked.getByText('Two accounts')).toBeVisible()
  await expect(linked.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(linked).not.toContainText('Officers there 23:04')

  await linked.getByRole('button', { name: /^Unlink all/ }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Unlink all' }).click()
  await expect(window.getByRole('heading', { name: 'Linked events' })).toBeFocused()
  expect(await notesNow(behind, of)).toEqual([])
  // a slip is put right in the card
  await card(window)
    .getByRole('button', { name: /^Undo the last/ })
    .click()
  await expect(window.getByRole('heading', { name: 'Linked events: 1' })).toBeVisible()
})

test('what somebody else changed meanwhile is never overwritten, and is said', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of, entries } = await practiceCase(behind)
  const [first] = sameEventCandidates(entries, of, [])
  if (first === undefined) throw new Error('no pair')
  await expect(place(window)).toBeVisible()
  // as if another window had linked the pair, and this one had not heard of it yet
  await window.evaluate(() => {
    const ask = globalThis.tributaryInvoke
    globalThis.tributaryInvoke = async (name, input) =>
      name === 'notes.change'
        ? {
            ok: false,
            error: { kind: 'changed-meanwhile', message: 'This was changed meanwhile.' },
          }
        : ask(name, input)
  })
  await card(window)
    .getByRole('button', { name: /^Same event/ })
    .click()
  await expect(card(window).getByRole('alert')).toContainText(
    'This was changed meanwhile, so nothing was overwritten. The accounts are shown as they stand now; look again.',
  )
  await expect(place(window)).toHaveText(/^Pair 1 of/)
})

test('two entries are compared by their references, and what is wrong with them is said', async ({
  window,
  behind,
}) => {
  await openPracticeCase(window, behind, 'Same event')
  const { of, entries } = await practiceCase(behind)
  const [one, other] = [entries[0], entries.find(({ agency }) => agency !== entries[0]?.agency)]
  if (one === undefined || other === undefined) throw new Error('two entries')
  await window.getByText('Compare two entries by their references').click()
  await window.getByLabel('One reference').fill('POL-NONE')
  await window.getByRole('button', { name: 'Lay side by side' }).click()
  await expect(window.getByText('No entry has the reference “POL-NONE”. Look it up on the timeline.')).toBeVisible()
  await expect(window.getByText('Type a reference.')).toBeVisible()
  await expectAccessible(window)
  await window.getByLabel('One reference').fill(one.code.toLowerCase())
  await window.getByLabel('The other').fill(other.code)
  await window.getByRole('button', { name: 'Lay side by side' }).click()
  await expect(place(window)).toBeFocused()
  await expect(card(window)).toContainText(one.event.split('\n')[0] ?? '')
  await expect(card(window)).toContainText(other.event.split('\n')[0] ?? '')
  await window.keyboard.press('l')
  await expect(window.getByRole('heading', { name: 'Linked events: 1' })).toBeVisible()
  const [note] = notesOf(await notesNow(behind, of), 'same event')
  expect(note?.said.entries.toSorted()).toEqual([one.id, other.id].toSorted())
})

test('a pair that was kept apart is compared again', async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Same event')
  const all = await leftInHeading(window)
  await card(window)
    .getByRole('button', { name: /^Not the same event/ })
    .click()
  await window.getByText('Kept apart: 1 pair').click()
  const { of, entries } = await practiceCase(behind)
  const [apart] = notesOf(await notesNow(behind, of), 'not the same event')
  const [one, other] = entries.filter(({ id }) => apart?.said.entries.includes(id) === true)
  await window.getByText('Compare two entries by their references').click()
  await window.getByLabel('One reference').fill(one?.code ?? '')
  await window.getByLabel('The other').fill(other?.code ?? '')
  await window.getByRole('button', { name: 'Lay side by side' }).click()
  await expect(card(window)).toContainText(one?.event.split('\n')[0] ?? 'no entry')
  await window.keyboard.press('n')
  await expect(card(window)).not.toContainText(one?.event.split('\n')[0] ?? '')
  expect(notesOf(await notesNow(behind, of), 'not the same event')).toEqual([apart])
  await window.getByRole('button', { name: /^Compare again/ }).click()
  await expect(window.getByText('No pair was kept apart yet.')).toBeVisible()
  expect(await leftInHeading(window)).toBe(all)
})

test('a case without entries, and one with a single agency, say what to do first', async ({ window, behind }) => {
  await behind.call('vault.create', {
    passphrase: 'seven quiet herons at noon',
    keeper: { name: 'Robin Marsh', role: 'conference administrator' },
  })
  const { case: id } = contract['cases.create'].output.parse(
    await behind.call('cases.create', {
      draft: contract['cases.create'].input.shape.draft.parse({
        reference: 'N-2026-0219',
        children: [{ name: 'Wren Holloway' }],
        people: [],
        strategyMeeting: '2026-05-01',
        conference: '2026-05-21',
        lookBackFrom: '2025-05-01',
        agencies: [{ code: 'POL', name: 'Police, Eastmere' }],
      }),
    }),
  )
  await window.goto(`${new URL(window.url()).origin}/#/case/${id}/same-event`)
  await window.reload()
  await expect(window.getByText('When returns of two agencies are in')).toBeVisible()
  await expectAccessible(window)
  const of = contract['cases.get'].output.parse(await behind.call('cases.get', { case: id }))
  const [police] = of.agencies
  if (police === undefined) throw new Error('no agency')
  await behind.call('entries.add', {
    case: id,
    agency: police.id,
    draft: {
      when: '5 May 2026',
      event: 'Officers attended.',
      source: 'Log',
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
  await expect(window.getByText('Only one agency has sent entries')).toBeVisible()
  await expectAccessible(window)
})

test('beside an entry of the timeline stand the other accounts of its event', async ({ window, behind }) => {
  await openPracticeCase(window, behind)
  const { of, entries } = await practiceCase(behind)
  const [first] = sameEventCandidates(entries, of, [])
  if (first === undefined) throw new Error('no pair')
  await behind.call('notes.change', {
    case: of.id,
    changes: [{ what: 'add', said: { kind: 'same event', entries: [first.a.id, first.b.id] } }],
  })
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/timeline?scope=all&entry=${first.a.id}`)
  const part = window.getByRole('region', { name: 'Same event' })
  await expect(part.getByText('Linked with 1 account of the same event. Each is shown whole.')).toBeVisible()
  await expect(part).toContainText(first.b.event.split('\n')[0] ?? '')
  await part.getByRole('button', { name: `Open ${first.b.code}` }).click()
  await expect(part).toContainText(first.a.event.split('\n')[0] ?? '')
  await part.getByRole('button', { name: 'Take this entry out' }).click()
  await expect(part.getByText('Not linked with another account.')).toBeVisible()
  expect(await notesNow(behind, of)).toEqual([])
  await expect(part.getByRole('link', { name: 'Compare with other accounts' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByText(`Only pairs with ${first.b.code} are shown.`)).toBeVisible()
  await expect(card(window)).toContainText(first.b.event.split('\n')[0] ?? '')
  await expectAccessible(window)
  await window.getByRole('button', { name: 'Show all pairs' }).click()
  await expect(place(window)).toHaveText(new RegExp(`of ${await leftInHeading(window)}$`))
})

for (const [width, height] of [
  [683, 384],
  [320, 640],
] as const)
  test(`nothing runs sideways at ${width} × ${height}`, async ({ window, behind }) => {
    await openPracticeCase(window, behind, 'Same event')
    await card(window)
      .getByRole('button', { name: /^Same event/ })
      .click()
    await expect(window.getByRole('heading', { name: 'Linked events: 1' })).toBeVisible()
    await window.setViewportSize({ width, height })
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await expectAccessible(window)
  })
