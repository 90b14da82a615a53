import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { CaseNote, NoteContent } from '../../shared/model/case-note.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { AS_FOUND } from '../../shared/model/reading.ts'
import { movedInDay } from '../../shared/timeline/day-order.ts'
import { timelineOf } from '../../shared/timeline/merge.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

type Chronology = { readonly of: Case; readonly entries: readonly Entry[]; readonly inList: readonly Entry[] }

const chronology = async (behind: Behind): Promise<Chronology> => {
  await behind.practiceCase()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  const of = only.case
  const entries = timelineOf(contract['entries.list'].output.parse(await behind.call('entries.list', { case: of.id })))
  const bounds = conferenceWindow(of)
  return { of, entries, inList: entries.filter(({ when }) => ['in', 'undated'].includes(placeOf(when, bounds))) }
}

const openTimeline = async (window: Page, of: Case): Promise<void> => {
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/timeline`)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1, name: 'Timeline' })).toBeAttached()
}

const notesOfCase = async (behind: Behind, of: Case): Promise<readonly CaseNote[]> =>
  contract['notes.list'].output.parse(await behind.call('notes.list', { case: of.id }))
const saidIn = async (behind: Behind, of: Case): Promise<readonly NoteContent[]> =>
  (await notesOfCase(behind, of)).map(({ said }) => said)

const panel = (window: Page): Locator => window.getByRole('region', { name: 'The chosen entry' })
const part = (window: Page, name: string): Locator => panel(window).getByRole('region', { name })
const row = (window: Page, index: number): Locator => window.getByRole('grid').locator(`[data-index="${index}"]`)

/** An entry of the list in the window, opened in the panel. */
const openRow = async (window: Page, { inList }: Chronology, index: number): Promise<Entry> => {
  const entry = inList[index]
  if (entry === undefined) throw new Error('no such row')
  await row(window, index).click()
  await expect(panel(window).getByText(entry.code, { exact: true })).toBeAttached()
  return entry
}

test('an entry says all that the agency said, and where it came from down to the line', async ({ window, behind }) => {
  const known = await chronology(behind)
  await openTimeline(window, known.of)
  const entry = await openRow(window, known, 1)
  await expect(panel(window)).toContainText(entry.event)
  await expect(panel(window)).toContainText(entry.source)
  if (entry.origin.kind !== 'return') throw new Error('not of a return')
  await expect(
    panel(window).getByRole('link', { name: `${entry.origin.file} line ${entry.origin.line}` }),
  ).toBeVisible()
  await expect(panel(window)).toContainText(`place ${entry.sequence + 1} in the agency’s own order`)
  await panel(window).getByText('History: 1 version').click()
  await expect(panel(window).getByText('First version', { exact: true })).toBeVisible()
  await expectAccessible(window)
})

test('an agency is asked about its entry by keyboard alone; the query is changed, and withdrawn', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of } = known
  await openTimeline(window, of)
  const entry = await openRow(window, known, 1)
  await panel(window).getByRole('button', { name: 'Ask the agency' }).first().focus()
  await window.keyboard.press('Enter')
  const question = part(window, 'Queries to the agency').getByLabel('Your question')
  await expect(question).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(panel(window).getByText('Write what you would like to know.')).toBeVisible()
  await question.focus()
  await window.keyboard.type('Who collected her?')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(part(window, 'Queries to the agency').getByText('Open', { exact: true })).toBeVisible()
  expect(await saidIn(behind, of)).toEqual([
    { kind: 'query', entry: entry.id, agency: entry.agency, asks: 'Who collected her?', answer: null },
  ])
  await expect(window.getByRole('list', { name: 'Beside this entry' })).toContainText('1 open query')
  await expect(part(window, 'Queries to the agency').locator(':focus')).toHaveCount(1)
  await expectAccessible(window)

  await part(window, 'Queries to the agency')
    .getByRole('button', { name: /^Change the query/ })
    .click()
  await expect(question).toHaveValue('Who collected her?')
  await question.fill('Who collected her, and when?')
  await panel(window).getByRole('button', { name: 'Keep the query' }).click()
  await expect(part(window, 'Queries to the agency').getByText('Who collected her, and when?')).toBeVisible()

  await panel(window)
    .getByRole('button', { name: /^Withdraw the query/ })
    .click()
  await window.getByRole('dialog').getByRole('button', { name: 'Withdraw the query' }).click()
  await expect(panel(window).getByText(/^Nothing has been asked\./)).toBeVisible()
  await expect(part(window, 'Queries to the agency').getByRole('button', { name: 'Ask the agency' })).toBeFocused()
  expect(await saidIn(behind, of)).toEqual([])
})

test('the conference rates an entry beside the agency’s own rating, which stays', async ({ window, behind }) => {
  const known = await chronology(behind)
  const { of } = known
  await openTimeline(window, of)
  const entry = await openRow(window, known, 1)
  const rating = part(window, 'Conference’s rating')
  await rating.getByRole('button', { name: 'Rate it for the conference' }).click()
  await rating.getByRole('button', { name: 'Save' }).click()
  await expect(rating.getByText('Choose a rating.')).toBeVisible()
  await rating.locator('label', { hasText: 'Amber' }).click()
  await rating.getByLabel('Why').fill('She was alone.')
  await expectAccessible(window)
  await rating.getByRole('button', { name: 'Save' }).click()
  await expect(rating.getByText('She was alone.')).toBeVisible()
  expect(await saidIn(behind, of)).toEqual([
    { kind: 'conference rating', entry: entry.id, rag: 'amber', why: 'She was alone.' },
  ])
  const listed = contract['entries.list'].output.parse(await behind.call('entries.list', { case: of.id }))
  expect(listed.find(({ id }) => id === entry.id)?.rag).toBe(entry.rag)

  await rating.getByRole('button', { name: 'Take the rating away' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Take the rating away' }).click()
  await expect(rating.getByText('The conference has not rated this entry.')).toBeVisible()
})

test('what the family says stands beside the entry, and at its top who disputes it', async ({ window, behind }) => {
  const known = await chronology(behind)
  await openTimeline(window, known.of)
  await openRow(window, known, 1)
  const family = part(window, 'What the family says')
  await family.getByRole('button', { name: 'Record what the family says' }).click()
  await family.getByRole('button', { name: 'Save' }).click()
  await expect(family.getByText('Say who says it.')).toBeVisible()
  await family.getByRole('button', { name: /Who says it/ }).click()
  await window.getByRole('option', { name: 'Mother', exact: true }).click()
  await family.getByLabel('Their words').fill('I was there the whole time.')
  await expectAccessible(window)
  await family.getByRole('button', { name: 'Save' }).click()
  await expect(family.getByText('Disputed', { exact: true })).toBeVisible()
  await expect(window.getByRole('list', { name: 'Beside this entry' })).toContainText('Disputed by Mother')
})

test('a query that somebody else changed meanwhile stands beside what was typed, and neither is lost', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of } = known
  const entry = known.inList[1]
  if (entry === undefined) throw new Error('no entry')
  const said = { kind: 'query', entry: entry.id, agency: entry.agency, asks: 'Who was there?', answer: null } as const
  await behind.call('notes.change', { case: of.id, changes: [{ what: 'add', said }] })
  const [note] = await notesOfCase(behind, of)
  if (note === undefined) throw new Error('no note')
  await openTimeline(window, of)
  await openRow(window, known, 1)
  const queries = part(window, 'Queries to the agency')
  await queries.getByRole('button', { name: /^Change the query/ }).click()
  await queries.getByLabel('Your question').fill('Who was there at noon?')
  await behind.call('notes.change', {
    case: of.id,
    changes: [{ what: 'change', id: note.id, expected: 1, said: { ...said, asks: 'Who was in the house?' } }],
  })
  await expect(queries.getByRole('alert')).toContainText('while you were typing')
  await expect(queries.getByRole('alert')).toContainText('Who was in the house?')
  await expect(queries.getByLabel('Your question')).toHaveValue('Who was there at noon?')
  await expectAccessible(window)
  await queries.getByRole('button', { name: 'Save mine in its place' }).click()
  await expect(queries.getByText('Who was there at noon?')).toBeVisible()
  expect(await saidIn(behind, of)).toEqual([{ ...said, asks: 'Who was there at noon?' }])
})

test('words that are not saved wait where they were typed, when another entry is chosen by mistake', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  await openTimeline(window, known.of)
  const entry = await openRow(window, known, 1)
  await panel(window).getByRole('button', { name: 'Ask the agency' }).first().click()
  await panel(window).getByLabel('Your question').fill('Half a quest')
  await openRow(window, known, 2)
  await expect(panel(window).getByText(/Words that are not saved yet wait at 1 other entry/)).toBeVisible()
  await expect(panel(window).getByRole('button', { name: entry.code })).toBeVisible()
  await expectAccessible(window)
  await panel(window).getByRole('button', { name: entry.code }).click()
  await expect(panel(window).getByLabel('Your question')).toHaveValue('Half a quest')
  await expect(panel(window)).toContainText(entry.event)
  // a form that was only opened is not kept, and takes no focus from the list
  await panel(window).getByRole('button', { name: 'Close without saving' }).click()
  await panel(window).getByRole('button', { name: 'Ask the agency' }).first().click()
  await openRow(window, known, 2)
  await openRow(window, known, 1)
  await expect(panel(window).getByLabel('Your question')).toHaveCount(0)
  // what was typed is gone with the vault
  await panel(window).getByRole('button', { name: 'Ask the agency' }).first().click()
  await panel(window).getByLabel('Your question').fill('A secret question')
  behind.lock('asked')
  await expect(window.getByRole('textbox', { name: 'Passphrase' })).toBeVisible()
  expect(await window.content()).not.toContain('A secret question')
})

test('words typed at an entry that is gone can still be read and copied, and are dropped when asked', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  await openTimeline(window, known.of)
  const entry = await openRow(window, known, 1)
  const other = known.inList.findIndex(({ agency }, at) => at > 1 && agency !== entry.agency)
  await panel(window).getByRole('button', { name: 'Record what the family says' }).click()
  await panel(window).getByLabel('Their words').fill('Mother says that it was raining.')
  await openRow(window, known, other)
  const held = contract['returns.holdings'].output.parse(await behind.call('returns.holdings', { case: known.of.id }))
  for (const { import: one } of held.find(({ agency }) => agency === entry.agency)?.imports ?? [])
    await behind.call('returns.undo', { case: known.of.id, agency: entry.agency, import: one })
  await expect(panel(window).getByText(/typed at an entry that is no longer in the case/)).toBeVisible()
  await panel(window).getByText('Show what was typed').click()
  await expect(panel(window).getByText('Mother says that it was raining.')).toBeVisible()
  await expectAccessible(window)
  await panel(window).getByRole('button', { name: 'Drop it' }).click()
  await expect(panel(window).getByText(/no longer in the case/)).toHaveCount(0)
})

test('an answer that was typed is shown where its query was withdrawn meanwhile, and is dropped when asked', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of } = known
  const entry = known.inList[1]
  if (entry === undefined) throw new Error('no entry')
  const said = { kind: 'query', entry: entry.id, agency: entry.agency, asks: 'Who was there?', answer: null } as const
  await behind.call('notes.change', { case: of.id, changes: [{ what: 'add', said }] })
  await openTimeline(window, of)
  const rooms = window.getByRole('navigation', { name: 'Rooms of this case' })
  await rooms.getByRole('link', { name: /Queries/ }).click()
  await window.getByRole('button', { name: /^Record the answer/ }).click()
  await window.getByLabel('What the agency answered').fill('Her grandmother was.')
  await rooms.getByRole('link', { name: /Timeline/ }).click()
  await openRow(window, known, 1)
  await expect(panel(window).getByText(/Words that are not saved/)).toHaveCount(0)
  await panel(window)
    .getByRole('button', { name: /^Withdraw the query/ })
    .click()
  await window.getByRole('dialog').getByRole('button', { name: 'Withdraw the query' }).click()
  await expect(panel(window).getByText(/to answer or change a query or comment that was taken away/)).toBeVisible()
  await openRow(window, known, 2)
  await panel(window).getByText('Show what was typed').click()
  await expect(panel(window).getByText('Her grandmother was.')).toBeVisible()
  await expectAccessible(window)
  await panel(window).getByRole('button', { name: 'Drop it' }).click()
  await expect(panel(window).getByText(/Words that are not saved/)).toHaveCount(0)
})

test('what was said of entries that left the case is read, copied and taken away below the picture', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of } = known
  const entry = known.inList[1]
  if (entry === undefined) throw new Error('no entry')
  await behind.call('notes.change', {
    case: of.id,
    changes: [
      {
        what: 'add',
        said: { kind: 'family comment', entry: entry.id, from: 'Mother', says: 'I was there.', disputes: true },
      },
      {
        what: 'add',
        said: { kind: 'conference rating', entry: entry.id, rag: 'red', why: 'She was alone.' },
      },
    ],
  })
  await openTimeline(window, of)
  const opens = window.getByRole('button', { name: 'no longer in the case' })
  await expect(row(window, 1)).toBeVisible()
  await expect(opens).toHaveCount(0)
  const held = contract['returns.holdings'].output.parse(await behind.call('returns.holdings', { case: of.id }))
  for (const { import: one } of held.find(({ agency }) => agency === entry.agency)?.imports ?? [])
    await behind.call('returns.undo', { case: of.id, agency: entry.agency, import: one })
  await expect(opens).toHaveText('2 notes stand at entries no longer in the case')
  await opens.focus()
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Notes at entries no longer in the case' })
  const comment = dialog.getByRole('article', { name: 'Disputed by Mother' })
  await expect(comment).toContainText('I was there.')
  await expect(comment).toContainText('Robin Marsh, Fri 15 May 2026')
  const rating = dialog.getByRole('article', { name: 'Conference’s rating: Red' })
  await expect(rating).toContainText('She was alone.')
  await expectAccessible(window)

  await comment.getByRole('button', { name: /^Copy as text/ }).click()
  await expect(dialog.getByText('It is copied as text.')).toBeVisible()

  const takeAway = async (note: Locator, answer: string): Promise<void> => {
    await note.getByRole('button', { name: /^Take away/ }).press('Enter')
    await window.getByRole('dialog', { name: 'Take this away?' }).getByRole('button', { name: answer }).press('Enter')
  }
  await takeAway(comment, 'Take the comment away')
  await expect(comment).toHaveCount(0)
  await expect(dialog.getByText('The family’s comment is taken away.')).toBeVisible()
  await expect(rating.getByRole('button', { name: /^Copy as text/ })).toBeFocused()
  await takeAway(rating, 'Take the rating away')
  await expect(dialog.getByText('No note stands at an entry that is no longer in the case.')).toBeVisible()
  await expect(dialog.locator('.dialog__actions button')).toBeFocused()
  expect(await saidIn(behind, of)).toEqual([])
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(opens).toHaveCount(0)
  await expect(window.locator('.timeline-page__list')).toBeFocused()
  await window.getByRole('searchbox').focus()
  await window.keyboard.press('Control+v')
  await expect(window.getByRole('searchbox')).toHaveValue(/^Disputed by Mother ?I was there\. ?Robin Marsh, Fri 15 May/)
})

test('an entry that came without a date is corrected without one, and names which of two namesakes is meant', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of } = known
  const [agency] = of.agencies
  const [child] = of.children
  if (agency === undefined || child === undefined) throw new Error('no agency')
  for (const role of ['father', 'grandfather'])
    await behind.call('cases.keepPerson', {
      case: of.id,
      person: null,
      said: { name: 'John Smith', role, aliases: [], parentalResponsibility: 'not known' },
    })
  await behind.call('cases.speakFor', { case: of.id, agency: agency.id, ours: true })
  const file = join(behind.folder, `${agency.code}_day_not_known.csv`)
  await writeFile(file, `Date,Event,Source,Children\n,An old bruise was seen.,Record,${child.name}\n`)
  behind.nextFile(file)
  const chosen = contract['returns.choose'].output.parse(await behind.call('returns.choose', { case: of.id }))
  if (chosen === null) throw new Error('nothing chosen')
  await behind.call('returns.import', {
    case: of.id,
    agency: agency.id,
    file: chosen.file,
    reading: AS_FOUND,
    as: { kind: 'added' },
    remember: false,
  })
  const entries = contract['entries.list'].output.parse(await behind.call('entries.list', { case: of.id }))
  const entry = entries.find(({ event }) => event === 'An old bruise was seen.')
  await openTimeline(window, of)
  await window.goto(`${window.url()}?entry=${entry?.id}`)
  await panel(window).getByRole('button', { name: 'Edit this entry' }).click()
  const form = window.getByRole('dialog', { name: /^Edit entry/ })
  await expect(form.getByLabel('When')).toHaveValue('')
  await form.locator('label', { hasText: 'John Smith (grandfather)' }).click()
  await expect(form.getByRole('checkbox', { name: /John Smith/, checked: true })).toHaveCount(1)
  await form.getByRole('textbox', { name: /^Others/ }).fill(`the neighbour ${'who lives '.repeat(20)}there`)
  await form.getByRole('button', { name: 'Save the new version' }).click()
  await expect(form.getByText(/Shorten the one that begins “the neighbour/)).toBeVisible()
  await expect(form.getByRole('textbox', { name: /^Others/ })).toBeFocused()
  await form.getByRole('textbox', { name: /^Others/ }).fill('the neighbour')
  await form.getByRole('button', { name: 'Save the new version' }).click()
  await expect(panel(window).getByText('Version 2 is saved.', { exact: false })).toBeVisible()
  await expect(panel(window)).toContainText('John Smith (grandfather), the neighbour')
})

test('an entry is moved within its day, says where it stands, and goes back to the automatic order', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of, entries, inList } = known
  const index = inList.findIndex((entry) => movedInDay(entries, [], entry, 1).length > 0)
  await openTimeline(window, of)
  const entry = await openRow(window, known, index)
  const day = part(window, 'Order within its day')
  await expect(day).toContainText('It stands 1st of')
  await day.getByRole('button', { name: 'Move later' }).focus()
  await window.keyboard.press('Enter')
  await expect(day).toContainText('It stands 2nd of')
  await expect(day.getByRole('status')).toContainText('Now 2nd of')
  await expect(day).toContainText('Put in this order by Robin Marsh')
  await expect(day.getByRole('button', { name: 'Move later' })).toBeFocused()
  const [note] = await saidIn(behind, of)
  expect(note?.kind === 'day order' && note.entries[1]).toBe(entry.id)
  await expectAccessible(window)
  await day.getByRole('button', { name: 'Back to the automatic order' }).click()
  await expect(day).toContainText('It stands 1st of')
  expect(await saidIn(behind, of)).toEqual([])
})

test('one’s own agency’s entry is edited, and its history says what was changed', async ({ window, behind }) => {
  const known = await chronology(behind)
  const { of, inList } = known
  const agency = inList[1]?.agency
  if (agency === undefined) throw new Error('no entry')
  await openTimeline(window, of)
  await openRow(window, known, 1)
  await expect(panel(window).getByRole('button', { name: 'Edit this entry' })).toHaveCount(0)
  await behind.call('cases.speakFor', { case: of.id, agency, ours: true })
  await panel(window).getByRole('button', { name: 'Edit this entry' }).click()
  const form = window.getByRole('dialog', { name: /^Edit entry/ })
  await form.getByLabel('What happened').fill('Father was hostile.')
  await expect(form.getByText(/“hostile” judges/)).toBeVisible()
  await expectAccessible(window)
  await form.getByLabel('What happened').fill('Father shouted at the door.')
  await form.getByRole('button', { name: 'Save the new version' }).click()
  await expect(form).toHaveCount(0)
  await expect(panel(window).getByText('Version 2 is saved.', { exact: false })).toBeVisible()
  await panel(window).getByText('History: 2 versions').click()
  const versions = panel(window).locator('.entry-history')
  await expect(versions).toContainText('Father shouted at the door.')
  await expect(versions).toContainText(inList[1]?.event ?? '')
  await expectAccessible(window)
})

test('for whom one speaks is said in the returns room, and opens that agency’s entries to editing', async ({
  window,
  behind,
}) => {
  const known = await chronology(behind)
  const { of, inList } = known
  const agency = of.agencies.find(({ id }) => id === inList[1]?.agency)
  if (agency === undefined) throw new Error('no entry')
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/returns`)
  await window.reload()
  const speaks = window.getByRole('region', { name: 'For whom you speak' })
  await expect(speaks).toContainText('Another agency’s entries are never rewritten')
  await speaks.getByRole('checkbox', { name: `We speak for ${agency.name}` }).focus()
  await window.keyboard.press('Space')
  await expect(speaks.getByRole('checkbox', { name: `We speak for ${agency.name}` })).toBeChecked()
  await expectAccessible(window)
  await openTimeline(window, of)
  await openRow(window, known, 1)
  await expect(panel(window).getByRole('button', { name: 'Edit this entry' })).toBeVisible()
  await expect(panel(window).getByRole('button', { name: 'Ask the agency' })).toHaveCount(0)
})

test('two who edit one entry at once lose neither text', async ({ window, behind }) => {
  const known = await chronology(behind)
  const { of, inList } = known
  const entry = inList[1]
  if (entry === undefined) throw new Error('no entry')
  await behind.call('cases.speakFor', { case: of.id, agency: entry.agency, ours: true })
  await openTimeline(window, of)
  await openRow(window, known, 1)
  await panel(window).getByRole('button', { name: 'Edit this entry' }).click()
  const form = window.getByRole('dialog', { name: /^Edit entry/ })
  await form.getByLabel('What happened').fill('As I saw it.')
  await form.getByLabel('Source').fill('My notebook')
  await behind.call('entries.revise', {
    case: of.id,
    agency: entry.agency,
    entry: entry.id,
    expected: entry.revision,
    draft: {
      when: entry.when.typed,
      event: 'As they saw it.',
      source: entry.source,
      impact: 'They say she cried.',
      voice: entry.voice,
      action: entry.action,
      rag: entry.rag,
      balance: entry.balance,
      basis: entry.basis,
      category: entry.category,
      people: [...entry.people],
      children: [...entry.children],
      author: entry.author,
    },
  })
  await form.getByRole('button', { name: 'Save the new version' }).click()
  const conflict = window.getByRole('region', { name: 'This entry was changed while you were editing' })
  await expect(conflict).toContainText('3 answers differ from yours')
  await expect(conflict).toContainText('As I saw it.')
  await expect(conflict).toContainText('As they saw it.')
  await expectAccessible(window)
  await conflict.getByRole('button', { name: 'Put these into the form' }).click()
  await expect(conflict.getByText('What happened: choose which words are to stand.')).toBeVisible()
  await conflict.locator('label', { hasText: 'As I saw it.' }).click()
  await conflict.getByRole('button', { name: 'Put these into the form' }).click()
  await expect(form.getByLabel('What happened')).toHaveValue('As I saw it.')
  await expect(form.getByLabel('Source')).toHaveValue('My notebook')
  await expect(form.getByLabel('Impact on the child')).toHaveValue('They say she cried.')
  await form.getByRole('button', { name: 'Save the new version' }).click()
  await expect(panel(window).getByText('Version 3 is saved.', { exact: false })).toBeVisible()
  await panel(window).getByText('History: 3 versions').click()
  await expect(panel(window).locator('.entry-history')).toContainText('As they saw it.')
})

test('in a small window nothing of the panel is cut, and nothing scrolls sideways', async ({ window, behind }) => {
  const known = await chronology(behind)
  await openTimeline(window, known.of)
  await openRow(window, known, 1)
  for (const size of [
    { width: 683, height: 384 },
    { width: 320, height: 568 },
  ]) {
    await window.setViewportSize(size)
    await panel(window).getByRole('button', { name: 'Rate it for the conference' }).scrollIntoViewIfNeeded()
    const over = await panel(window).evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(over).toBe(0)
  }
  await expectAccessible(window)
})
