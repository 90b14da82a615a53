import { join } from 'node:path'

import type { Locator, Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import type { CaseNote } from '../../shared/model/case-note.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { timelineOf } from '../../shared/timeline/merge.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const ASKS = 'Who collected her that day?'

/** The practice case with one query to the police and one, answered, to the school. */
const withQueries = async (behind: Behind): Promise<{ readonly of: Case; readonly police: Entry }> => {
  await behind.practiceCase()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  const of = only.case
  const entries = timelineOf(contract['entries.list'].output.parse(await behind.call('entries.list', { case: of.id })))
  const police = entries.find(({ agencyCode }) => agencyCode === 'POL')
  const school = entries.find(({ agencyCode }) => agencyCode === 'EDU-1')
  if (police === undefined || school === undefined) throw new Error('no such entries')
  const { changes } = contract['notes.change'].input.parse({
    case: of.id,
    changes: [
      { what: 'add', said: { kind: 'query', entry: police.id, agency: police.agency, asks: ASKS, answer: null } },
      {
        what: 'add',
        said: {
          kind: 'query',
          entry: school.id,
          agency: school.agency,
          asks: 'Was the absence followed up?',
          answer: { says: 'By telephone at ten.', on: '2026-05-14' },
        },
      },
    ],
  })
  await behind.call('notes.change', { case: of.id, changes })
  return { of, police }
}

const openQueries = async (window: Page, of: Case): Promise<void> => {
  await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/queries`)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
}

const ofAgency = (window: Page, name: RegExp): Locator => window.getByRole('region', { name })
const notesOfCase = async (behind: Behind, of: Case): Promise<readonly CaseNote[]> =>
  contract['notes.list'].output.parse(await behind.call('notes.list', { case: of.id }))

test('without a query the room says where one is asked', async ({ window, behind }) => {
  await behind.practiceCase()
  const [only] = contract['cases.list'].output.parse(await behind.call('cases.list', {})).cases
  if (only === undefined) throw new Error('no practice case')
  await openQueries(window, only.case)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('No queries yet')
  await expect(window.getByText(/choose “Ask the agency”/)).toBeVisible()
  await expectAccessible(window)
})

test('queries are listed by agency with what is open, and lead to their entries', async ({ window, behind }) => {
  const { of, police } = await withQueries(behind)
  await openQueries(window, of)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('One query waits for an answer')
  await expect(ofAgency(window, /Constabulary/)).toContainText('1 open, 0 answered')
  await expect(ofAgency(window, /School/)).toContainText('0 open, 1 answered')
  await expect(ofAgency(window, /School/)).toContainText('By telephone at ten.')
  await expect(ofAgency(window, /Constabulary/).getByRole('link', { name: police.code })).toHaveAttribute(
    'href',
    new RegExp(police.id),
  )
  await expectAccessible(window)
})

test('an answer is recorded with its day by keyboard alone, and can be taken away', async ({ window, behind }) => {
  const { of } = await withQueries(behind)
  await openQueries(window, of)
  const police = ofAgency(window, /Constabulary/)
  await police.getByRole('button', { name: /^Record the answer/ }).focus()
  await window.keyboard.press('Enter')
  await expect(police.getByLabel('What the agency answered')).toBeFocused()
  await police.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(police.getByText('Write what the agency answered.')).toBeVisible()
  await police.getByLabel('What the agency answered').focus()
  await window.keyboard.type('Her grandmother did.')
  await window.keyboard.press('Tab')
  await expect(police.getByLabel('Answered on')).toHaveValue('15 May 2026')
  await police.getByLabel('Answered on').fill('1 June 2026')
  await police.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(police.getByText(/is still to come/)).toBeVisible()
  await expectAccessible(window)
  await police.getByLabel('Answered on').fill('14/5/26')
  await window.keyboard.press('Enter')
  await expect(police.getByText('Answered 14 May 2026')).toBeVisible()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Both queries are answered')
  await expect(police.locator(':focus')).toHaveCount(1)
  expect((await notesOfCase(behind, of))[0]?.said).toMatchObject({
    asks: ASKS,
    answer: { says: 'Her grandmother did.', on: '2026-05-14' },
  })

  await police.getByRole('button', { name: /^Change the answer/ }).click()
  await police.getByRole('button', { name: 'Take the answer away' }).focus()
  await window.keyboard.press('Enter')
  await window
    .getByRole('dialog', { name: 'Take this answer away?' })
    .getByRole('button', { name: 'Take it away' })
    .focus()
  await window.keyboard.press('Enter')
  await expect(police).toContainText('1 open, 0 answered')
  await expect(police.getByRole('button', { name: /^Record the answer/ })).toBeFocused()
})

test('an answer is not taken away before the question of it is answered, and nothing typed is lost', async ({
  window,
  behind,
}) => {
  const { of } = await withQueries(behind)
  await openQueries(window, of)
  const school = ofAgency(window, /School/)
  await school.getByRole('button', { name: /^Change the answer/ }).click()
  const away = school.getByRole('button', { name: 'Take the answer away' })
  const dialog = window.getByRole('dialog', { name: 'Take this answer away?' })
  await away.click()
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText(/What you typed/)).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(away).toBeFocused()

  await school.getByLabel('What the agency answered').fill('By telephone at eleven.')
  await away.click()
  await expect(dialog.getByText('What you typed in its place is not kept.')).toBeVisible()
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(school.getByLabel('What the agency answered')).toHaveValue('By telephone at eleven.')
  expect((await notesOfCase(behind, of))[1]?.said).toMatchObject({ answer: { says: 'By telephone at ten.' } })
})

test('an answer that somebody else changed meanwhile is not taken away', async ({ window, behind }) => {
  const { of } = await withQueries(behind)
  await openQueries(window, of)
  const school = ofAgency(window, /School/)
  const away = school.getByRole('button', { name: 'Take the answer away' })
  const dialog = window.getByRole('dialog', { name: 'Take this answer away?' })
  const [, note] = await notesOfCase(behind, of)
  if (note?.said.kind !== 'query' || note.said.answer === null) throw new Error('no answered query')
  const { said } = note
  const theyAnswer = (says: string, expected: number) => ({
    case: of.id,
    changes: [
      {
        what: 'change' as const,
        id: note.id,
        expected,
        said: { ...said, answer: { says, on: said.answer?.on ?? '' } },
      },
    ],
  })

  // the window does not know of it when the answer is to be taken away
  await school.getByRole('button', { name: /^Change the answer/ }).click()
  await school.getByLabel('What the agency answered').fill('Typed here.')
  await window.evaluate(
    (theirs) => {
      const ask = globalThis.tributaryInvoke
      globalThis.tributaryInvoke = async (name, input) => {
        if (name !== 'notes.change') return ask(name, input)
        globalThis.tributaryInvoke = ask
        await ask(name, theirs)
        return ask(name, input)
      }
    },
    theyAnswer('By letter, the next day.', 1),
  )
  await away.click()
  await dialog.getByRole('button', { name: 'Take it away' }).click()
  await expect(school.getByRole('alert')).toContainText('By letter, the next day.')
  await expect(school.getByLabel('What the agency answered')).toHaveValue('Typed here.')
  await expect(away).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await school.getByRole('button', { name: 'Keep theirs, drop mine' }).click()

  // the window hears of it while it asks
  await school.getByRole('button', { name: /^Change the answer/ }).click()
  await away.click()
  await expect(dialog).toBeVisible()
  const { changes } = contract['notes.change'].input.parse(theyAnswer('By visit.', 2))
  await behind.call('notes.change', { case: of.id, changes })
  await expect(dialog).toHaveCount(0)
  await expect(school.getByRole('alert')).toContainText('By visit.')
  await expect(away).toBeFocused()
  expect((await notesOfCase(behind, of))[1]?.said).toMatchObject({ answer: { says: 'By visit.' } })
})

test('an answer typed while the query was changed is kept beside the query as it stands now', async ({
  window,
  behind,
}) => {
  const { of } = await withQueries(behind)
  await openQueries(window, of)
  const police = ofAgency(window, /Constabulary/)
  await police.getByRole('button', { name: /^Record the answer/ }).click()
  await police.getByLabel('What the agency answered').fill('Her grandmother did.')
  const [note] = await notesOfCase(behind, of)
  if (note?.said.kind !== 'query') throw new Error('no query')
  await behind.call('notes.change', {
    case: of.id,
    changes: [{ what: 'change', id: note.id, expected: 1, said: { ...note.said, asks: 'Who brought her home?' } }],
  })
  await expect(police.getByRole('alert')).toContainText('Who brought her home?')
  await expect(police.getByLabel('What the agency answered')).toHaveValue('Her grandmother did.')
  await police.getByRole('button', { name: 'Save mine in its place' }).click()
  await expect(police.getByText('Answered 15 May 2026')).toBeVisible()
  expect((await notesOfCase(behind, of))[0]?.said).toMatchObject({ asks: 'Who brought her home?' })
})

test('a query is changed and withdrawn', async ({ window, behind }) => {
  const { of } = await withQueries(behind)
  await openQueries(window, of)
  const police = ofAgency(window, /Constabulary/)
  await police.getByRole('button', { name: /^Change the question/ }).click()
  await police.getByRole('textbox', { name: 'The question' }).fill('Who collected her, and when?')
  await police.getByRole('button', { name: 'Keep the question' }).click()
  await expect(police.getByText('Who collected her, and when?')).toBeVisible()
  await police.getByRole('button', { name: /^Withdraw/ }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Withdraw the query' }).click()
  await expect(police).toHaveCount(0)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('The query is answered')
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
})

test('each agency’s open queries make a letter that is saved for Word, printed alone and copied as text', async ({
  window,
  behind,
}) => {
  const { of, police } = await withQueries(behind)
  await openQueries(window, of)
  await window.getByRole('link', { name: /^Letter to/ }).click()
  const letter = window.getByRole('article', { name: /^Letter to/ })
  await expect(letter).toContainText(ASKS)
  await expect(letter).toContainText(police.code)
  await expect(letter).toContainText(police.event)
  await expect(letter).not.toContainText('Was the absence followed up?')
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  await expectAccessible(window)

  await window.getByRole('button', { name: 'Copy the letter as text' }).click()
  await expect(window.getByText('The letter is copied.', { exact: false })).toBeVisible()

  behind.saveTo(null)
  await window.getByRole('button', { name: 'Save the letter for Word' }).click()
  await expect(window.getByText(/is saved, with/)).toHaveCount(0)
  behind.saveTo(join(behind.folder, 'letter.docx'))
  await window.getByRole('button', { name: 'Save the letter for Word' }).click()
  await expect(window.getByText('letter.docx is saved, with 1 question.', { exact: false })).toBeVisible()
  await window.getByRole('button', { name: 'Open it in Word' }).click()
  await expect.poll(() => behind.opened()).toEqual([join(behind.folder, 'letter.docx')])

  await window.emulateMedia({ media: 'print' })
  await expect(letter).toBeVisible()
  await expect(window.getByRole('button', { name: 'Print the letter' })).toBeHidden()
  await expect(window.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(window.getByText(/Day 9 of 15/)).toBeHidden()
})

test('where nothing is open any more, Forward to a letter shows the queries', async ({ window, behind }) => {
  const { of } = await withQueries(behind)
  await openQueries(window, of)
  await window.getByRole('link', { name: /^Letter to/ }).click()
  await expect(window.getByRole('article', { name: /^Letter to/ })).toContainText(ASKS)
  await window.goBack()
  const police = ofAgency(window, /Constabulary/)
  await police.getByRole('button', { name: /^Record the answer/ }).click()
  await police.getByLabel('What the agency answered').fill('Her grandmother did.')
  await police.getByRole('button', { name: 'Keep the answer' }).click()
  await expect(police).toContainText('0 open, 1 answered')
  await window.goForward()
  await expect(window).toHaveURL(/letter=/)
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Both queries are answered')
  await expect(window.getByRole('button', { name: /the letter/ })).toHaveCount(0)
  await expect(window.getByText('There are 0 questions')).toHaveCount(0)
  await window.reload()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Both queries are answered')
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
})

test('at 683 by 384 and at 320 pixels nothing scrolls sideways', async ({ window, behind }) => {
  const { of, police } = await withQueries(behind)
  for (const size of [
    { width: 683, height: 384 },
    { width: 320, height: 568 },
  ]) {
    await window.setViewportSize(size)
    for (const search of ['', `?letter=${police.agency}`]) {
      await window.goto(`${new URL(window.url()).origin}/#/case/${of.id}/queries${search}`)
      await window.reload()
      await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
      const over = await window.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBe(0)
    }
  }
  await expectAccessible(window)
})
