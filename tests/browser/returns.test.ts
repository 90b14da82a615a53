import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { goTo, openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

/** A return as probation might send it: two good rows, one impossible date, one empty row. */
const aReturn = async (behind: Behind, name: string): Promise<string> => {
  const path = join(behind.folder, name)
  await writeFile(
    path,
    'Date,Event,Source,Impact on child\r\n' +
      '05/05/2026,Attended office appointment,Case record,Not known\r\n' +
      '31/04/2026,Did not attend,Case record,\r\n' +
      ',,,\r\n' +
      '13/05/2026,Home address confirmed,Case record,\r\n',
  )
  return path
}

test.beforeEach(async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Returns')
})

test('the board says what is missing today', async ({ window }) => {
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('8 of 9 agencies have answered')
  await expect(window.getByText('Due today: Probation, Eastmere office.')).toBeVisible()
  const row = window.getByRole('row').filter({ hasText: 'Withy Lane Primary School' }).first()
  await expect(row).toContainText('Received')
  await expect(row).toContainText('Mrs A. Mallory')
  await expect(row).toContainText('44')
  await expect(row.getByRole('link', { name: 'EDU-1_withy-lane.csv' })).toBeVisible()
  await expectAccessible(window)
})

test('“nothing to report” is recorded as an answer, and every page knows it', async ({ window }) => {
  await window.getByRole('button', { name: 'Record an answer from Probation, Eastmere office' }).click()
  const dialog = window.getByRole('dialog', { name: 'What Probation, Eastmere office answered' })
  await dialog.getByRole('button', { name: 'Save the answer' }).click()
  await expect(dialog.getByText('Choose their answer.')).toBeVisible()
  await dialog.getByText('They have nothing to report').click()
  await expect(dialog.getByLabel('Answered on')).toHaveValue('15 May 2026')
  await dialog.getByLabel('Who answered').fill('A. Fenn, duty officer')
  await dialog.getByLabel('Records searched to').fill('14/5/26')
  await expect(dialog.getByText('Read as Thu 14 May 2026')).toBeVisible()
  await expectAccessible(window)
  await dialog.getByRole('button', { name: 'Save the answer' }).click()

  await expect(dialog).toBeHidden()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('All nine agencies have answered')
  await expect(window.getByText('Nothing is missing today.')).toBeVisible()
  await expect(window.getByRole('row').filter({ hasText: 'Probation' })).toContainText('A. Fenn, duty officer')
  await expect(window.getByRole('navigation').getByText('due')).toBeHidden()
})

test('declining wants the reason', async ({ window }) => {
  await window.getByRole('button', { name: 'Record an answer from Probation, Eastmere office' }).click()
  await window.getByText('They declined').click()
  await window.getByRole('button', { name: 'Save the answer' }).click()
  await expect(window.getByText('Type the reason they gave.')).toBeVisible()
  await window.getByLabel('Their reason').fill('No consent to share')
  await window.getByRole('button', { name: 'Save the answer' }).click()
  await expect(window.getByRole('row').filter({ hasText: 'Probation' })).toContainText('No consent to share')
})

test('Escape leaves an answer unrecorded and goes back to its button', async ({ window }) => {
  const button = window.getByRole('button', { name: 'Record an answer from Probation, Eastmere office' })
  await button.press('Enter')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()
  await expect(button).toBeFocused()
})

test.describe('importing a return', () => {
  /** With nothing to ask, three presses lead from the file to its receipt. */
  const importIt = async (window: Page, entries: string | RegExp): Promise<void> => {
    await window.getByRole('button', { name: 'Go on to dates and doubts' }).click()
    await window.getByRole('button', { name: entries }).click()
  }

  test('leads to its receipt, in which every row is accounted for', async ({ window, behind }) => {
    behind.nextFile(await aReturn(behind, 'PRO_may.csv'))
    await window.getByRole('link', { name: 'Import a return', exact: true }).press('Enter')
    await window.getByRole('button', { name: 'Choose a file' }).press('Enter')
    await importIt(window, 'Import 2 entries')

    await expect(window.getByRole('heading', { level: 1 })).toHaveText(
      'The return from Probation, Eastmere office is in: 2 new entries. One row was not taken.',
    )
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(window.getByText('4 rows read: 2 new, 0 already held, 1 not taken, 1 blank.')).toBeAttached()
    const rejected = window.getByRole('row').filter({ hasText: '31/04/2026,Did not attend' })
    await expect(rejected).toContainText('3')
    await expect(rejected).toContainText('April has 30 days')
    await expect(window.getByRole('row').filter({ hasText: 'Impact on child' })).toContainText('Impact on the child')
    expect(await window.title()).toBe('Receipt · Tributary')
    await expectAccessible(window)

    await window.getByRole('link', { name: 'Back to the returns' }).click()
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('All nine agencies have answered')
    await goTo(window, 'Overview')
    await expect(window.getByText('One row from Probation, Eastmere office was not taken.')).toBeVisible()
  })

  test('the same file again adds nothing and says so, without asking', async ({ window, behind }) => {
    const file = await aReturn(behind, 'PRO_may.csv')
    for (const [button, news] of [
      ['Import 2 entries', 'is in: 2 new entries'],
      ['Write the receipt', 'was here already: nothing new'],
    ] as const) {
      behind.nextFile(file)
      await window.getByRole('link', { name: 'Import a return', exact: true }).click()
      await window.getByRole('button', { name: 'Choose a file' }).click()
      await importIt(window, button)
      await expect(window.getByRole('heading', { level: 1 })).toContainText(news)
      if (news.startsWith('is in')) await goTo(window, 'Returns')
    }
    await expect(window.getByText('2 rows already held, 1 row without an entry')).toBeVisible()
  })

  test('a file without an agency’s code is asked about', async ({ window, behind }) => {
    behind.nextFile(await aReturn(behind, 'chronology.csv'))
    await window.getByRole('link', { name: 'Import a return', exact: true }).click()
    await window.getByRole('button', { name: 'Choose a file' }).click()
    await expect(window.getByText('chronology.csv')).toBeVisible()
    await window.getByRole('button', { name: 'See what we found' }).click()
    await expect(window.getByText('Choose the agency whose return it is.')).toBeVisible()
    await window.getByRole('button', { name: /Whose return is it/ }).press('Enter')
    await window.getByRole('option', { name: 'PRO Probation, Eastmere office' }).click()
    await expectAccessible(window)
    await window.getByRole('button', { name: 'See what we found' }).click()
    await importIt(window, 'Import 2 entries')
    await expect(window.getByRole('heading', { level: 1 })).toContainText('Probation, Eastmere office')
  })

  test('a file named after another agency than the one whose button was pressed is asked about', async ({
    window,
    behind,
  }) => {
    behind.nextFile(await aReturn(behind, 'PRO_may.csv'))
    await window.getByRole('link', { name: 'Import Sedgeway Homes’ return' }).click()
    await window.getByRole('button', { name: 'Choose a file' }).click()
    const question = window.getByRole('group', {
      name: 'The file’s name starts with PRO, the code of Probation, Eastmere office. You chose Sedgeway Homes.',
    })
    await expect(question).toBeFocused()
    await expect(question).toContainText('Whose return is PRO_may.csv?')
    await window.getByRole('button', { name: 'See what we found' }).click()
    await expect(window.getByRole('alert')).toHaveText('Choose the agency whose return it is.')
    await expectAccessible(window)
    await question.getByRole('button', { name: 'PRO Probation, Eastmere office' }).press('Enter')
    await importIt(window, 'Import 2 entries')
    await expect(window.getByRole('heading', { level: 1 })).toContainText('Probation, Eastmere office is in')
  })

  test('a file that cannot be read is said in a sentence, and another can be chosen', async ({ window, behind }) => {
    const path = join(behind.folder, 'PRO_empty.csv')
    await writeFile(path, '')
    behind.nextFile(path)
    await window.getByRole('link', { name: 'Import a return', exact: true }).click()
    await window.getByRole('button', { name: 'Choose a file' }).click()
    await expect(window.getByRole('alert')).toContainText('PRO_empty.csv is empty.')
    await expectAccessible(window)
    behind.nextFile(await aReturn(behind, 'PRO_may.csv'))
    await window.getByRole('button', { name: 'Choose another file' }).click()
    await importIt(window, 'Import 2 entries')
    await expect(window.getByRole('heading', { level: 1 })).toContainText('is in: 2 new entries')
  })

  test('a person who changes their mind stays where they were', async ({ window, behind }) => {
    behind.nextFile(null)
    await window.getByRole('link', { name: 'Import a return', exact: true }).click()
    await window.getByRole('button', { name: 'Choose a file' }).click()
    await expect(window.getByRole('button', { name: 'Choose a file' })).toBeFocused()
    await window.getByRole('link', { name: 'Back to the returns' }).click()
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('8 of 9 agencies have answered')
  })

  test('the overview’s button imports for its agency, and going back imports nothing again', async ({
    window,
    behind,
  }) => {
    await goTo(window, 'Overview')
    behind.nextFile(await aReturn(behind, 'anything.csv'))
    await window.getByRole('link', { name: 'Import the return' }).click()
    await window.getByRole('button', { name: 'Choose a file' }).click()
    await importIt(window, 'Import 2 entries')
    await expect(window.getByRole('heading', { level: 1 })).toContainText('Probation, Eastmere office is in')
    await window.goBack()
    await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(window.getByRole('button', { name: 'Choose a file' })).toBeHidden()
  })
})

test('board and receipt print without the window around them', async ({ window }) => {
  await window.emulateMedia({ media: 'print' })
  await expect(window.getByRole('navigation')).toBeHidden()
  await expect(window.getByRole('link', { name: 'Import a return', exact: true })).toBeHidden()
  await expect(window.getByText('N-2026-0173')).toBeVisible()
  await expect(window.getByRole('columnheader', { name: 'Records cover' })).toBeVisible()
})
