import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { goTo, openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const HEADINGS = 'Date,Event,Source,Impact on child'

/** A file beside the vault, as an agency might send it; its dates can only be day first unless a test says otherwise. */
const aFile = async (behind: Behind, name: string, lines: readonly string[] | Buffer): Promise<string> => {
  const path = join(behind.folder, name)
  await writeFile(path, Buffer.isBuffer(lines) ? lines : `${lines.join('\r\n')}\r\n`)
  return path
}

const heading = (window: Page) => window.getByRole('heading', { level: 1 })
const firstRows = (window: Page) => window.getByRole('table', { name: 'The first rows, as they stand' })
const step = (window: Page) => window.locator('[aria-current="step"]')
const useOf = (window: Page, column: string) => window.getByRole('button', { name: new RegExp(`Use ${column} as$`) })

/** From the returns page to a file in the wizard. */
const choose = async (window: Page, behind: Behind, file: string): Promise<void> => {
  behind.nextFile(file)
  await window.getByRole('link', { name: 'Import a return', exact: true }).click()
  await window.getByRole('button', { name: 'Choose a file' }).click()
}

const goOn = async (window: Page): Promise<void> =>
  window.getByRole('button', { name: 'Go on to dates and doubts' }).click()

/** A choice of a list, made as a person with a mouse makes it. */
const pick = async (window: Page, list: string | RegExp, option: string): Promise<void> => {
  await window.getByRole('button', { name: list }).click()
  await window.getByRole('option', { name: option, exact: true }).click()
}

const nothingSideways = async (window: Page): Promise<void> => {
  await window.setViewportSize({ width: 683, height: 384 })
  expect(
    await window.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true)
  await window.setViewportSize({ width: 1366, height: 768 })
}

test.beforeEach(async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Returns')
})

test('a return goes in by keyboard alone, from the board to its receipt', async ({ window, behind }) => {
  behind.nextFile(
    await aFile(behind, 'PRO_may.csv', [
      HEADINGS,
      '05/05/2026,Attended office appointment,Case record,Not known',
      '31/04/2026,Did not attend,Case record,',
      '13/05/2026,Home address confirmed,Case record,',
    ]),
  )
  await window.getByRole('link', { name: 'Import the return from Probation, Eastmere office' }).press('Enter')
  await expect(heading(window)).toHaveText('Import the return from Probation, Eastmere office')
  await expect(heading(window)).toBeFocused()
  await expect(step(window)).toHaveText('File')
  await expectAccessible(window)
  await nothingSideways(window)

  await window.keyboard.press('Tab')
  await expect(window.getByRole('button', { name: /Whose return is it/ })).toBeFocused()
  await window.keyboard.press('Tab')
  await expect(window.getByRole('button', { name: 'Choose a file' })).toBeFocused()
  await window.keyboard.press('Enter')

  await expect(heading(window)).toHaveText('PRO_may.csv: 3 rows in 4 columns')
  await expect(heading(window)).toBeFocused()
  await expect(window.getByText('UTF-8, commas, headings on line 1')).toBeVisible()
  await expect(step(window)).toHaveText('What we found')
  await expectAccessible(window)
  await nothingSideways(window)
  await window.getByRole('button', { name: 'Go on to dates and doubts' }).press('Enter')

  await expect(heading(window)).toHaveText('2 new entries to take. One row cannot be taken.')
  await expect(heading(window)).toBeFocused()
  await expect(step(window)).toHaveText('Dates and doubts')
  await expect(window.getByText('3 rows read: 2 would be new, 0 held already, 1 not taken, 0 blank.')).toBeAttached()
  await expect(window.getByRole('row').filter({ hasText: '31/04/2026' })).toContainText('April has 30 days')
  await expect(window.getByRole('checkbox', { name: /Remember how the columns/ })).not.toBeChecked()
  await expectAccessible(window)
  await nothingSideways(window)
  await window.getByRole('button', { name: 'Import 2 entries' }).press('Enter')

  await expect(heading(window)).toContainText('is in: 2 new entries. One row was not taken.')
  await expect(heading(window)).toBeFocused()
  await expect(step(window)).toHaveText('Result')
  await window.goBack()
  await expect(heading(window)).toHaveText('All nine agencies have answered')
})

test('wrong letters are seen in the first rows and put right by another encoding, with the focus where it was', async ({
  window,
  behind,
}) => {
  const text = ['Date;Event', '13/05/2026;Visit to the café', ''].join('\r\n')
  await choose(window, behind, await aFile(behind, 'PRO.csv', Buffer.from(text, 'latin1')))
  await expect(firstRows(window).getByRole('cell', { name: 'Visit to the café' })).toBeVisible()
  await expect(window.getByText('Windows-1252, semicolons, headings on line 1')).toBeVisible()

  await pick(window, /Encoding$/, 'UTF-16 LE')
  await expect(window.getByRole('button', { name: /Encoding$/ })).toBeFocused()
  await expect(firstRows(window).getByRole('cell', { name: 'Visit to the café' })).toBeHidden()
  await window.getByRole('button', { name: 'Go on to dates and doubts' }).click()
  await expect(window.getByRole('alert')).toBeVisible()
  await expect(step(window)).toHaveText('What we found')

  await pick(window, /Encoding$/, 'Windows-1252')
  await expect(firstRows(window).getByRole('cell', { name: 'Visit to the café' })).toBeVisible()
  await pick(window, /Cells are kept apart by$/, 'Commas')
  await expect(firstRows(window).getByRole('cell', { name: '13/05/2026;Visit to the café' })).toBeVisible()
  await pick(window, /Cells are kept apart by$/, 'Semicolons')
  await goOn(window)
  await expect(heading(window)).toHaveText('1 new entry to take.')
})

test('a column nobody knows is told what it is; two may be one field, one is left out, and it is remembered', async ({
  window,
  behind,
}) => {
  const lines = [
    'Wann,Was,Mehr,Kram',
    '13/05/2026,Kept the appointment at the office,Spoke of work,x1',
    '14/05/2026,Rang before the visit to say he was late,Came an hour after,x2',
  ]
  await choose(window, behind, await aFile(behind, 'PRO_1.csv', lines))
  await expect(heading(window)).toContainText('PRO_1.csv')
  await expect(window.getByRole('row').filter({ has: useOf(window, 'Wann') })).toContainText('By what stands in it')
  await pick(window, /Use Wann as$/, 'Kept with the entry')
  await expect(useOf(window, 'Wann')).toBeFocused()
  await goOn(window)
  await expect(window.getByRole('alert')).toContainText('It has no column for the date. Choose which one that is.')
  await expectAccessible(window)

  await pick(window, /Use Wann as$/, 'When')
  await expect(window.getByRole('row').filter({ has: useOf(window, 'Wann') })).toContainText('You chose')
  await pick(window, /Use Was as$/, 'Event')
  await pick(window, /Use Mehr as$/, 'Event')
  await pick(window, /Use Kram as$/, 'Left out')
  await window.getByText('The same for every entry').click()
  await pick(window, /Rating/, 'Amber')
  await window.getByRole('textbox', { name: 'Source' }).fill('Supervision log')
  await window.getByRole('textbox', { name: 'Source' }).blur()
  await goOn(window)
  await expect(window.getByRole('checkbox', { name: /Remember how the columns/ })).toBeChecked()
  await window.getByRole('button', { name: 'Import 2 entries' }).click()
  await expect(heading(window)).toContainText('is in: 2 new entries')
  await window.getByRole('link', { name: 'See the entries' }).first().click()
  const row = window.getByRole('row').filter({ hasText: 'Rang before the visit' })
  await expect(row).toContainText('Came an hour after')
  await expect(row).toContainText('Amber')

  await goTo(window, 'Returns')
  const next = ['Wann,Was,Mehr,Kram', '15/05/2026,Came in good time,Spoke of his son,x3']
  await choose(window, behind, await aFile(behind, 'PRO_2.csv', next))
  await expect(window.getByText('The columns are read as they were in this agency’s last return.')).toBeVisible()
  await expect(window.getByRole('row').filter({ has: useOf(window, 'Mehr') })).toContainText(
    'Remembered from last time',
  )
  await expect(useOf(window, 'Kram')).toContainText('Left out')
})

test('the columns are saved as a file and used again', async ({ window, behind }) => {
  const lines = ['Wann,Was', '13/05/2026,Kept the appointment at the office']
  await choose(window, behind, await aFile(behind, 'PRO.csv', lines))
  await pick(window, /Use Was as$/, 'Action and outcome')
  await expect(window.getByText('It has no column for what happened. Choose which one that is.')).toBeVisible()
  const saved = join(behind.folder, 'PRO.mapping.json')
  behind.saveTo(saved)
  await window.getByRole('button', { name: 'Save the columns as a file' }).click()
  await expect(window.getByText('PRO.mapping.json is saved.')).toBeVisible()
  await pick(window, /Use Was as$/, 'Event')
  await expect(useOf(window, 'Was')).toContainText('Event')
  behind.nextFile(saved)
  await window.getByRole('button', { name: 'Use saved columns' }).click()
  await expect(useOf(window, 'Was')).toContainText('Action and outcome')
  await expect(window.getByRole('row').filter({ has: useOf(window, 'Was') })).toContainText('From the saved columns')
})

test('dates that could be either way round are asked about, side by side, and nothing goes on before', async ({
  window,
  behind,
}) => {
  await choose(
    window,
    behind,
    await aFile(behind, 'PRO.csv', [HEADINGS, '03/04/2026,Kept the appointment,Case record,', '05/06/2025,Visit,Log,']),
  )
  await goOn(window)
  await expect(heading(window)).toHaveText('Which figure is the day, and which the month?')
  const example = window.getByRole('row').filter({ hasText: '03/04/2026' })
  await expect(example).toContainText('Fri 3 Apr 2026')
  await expect(example).toContainText('Wed 4 Mar 2026')
  await expectAccessible(window)
  await nothingSideways(window)
  await window.getByRole('button', { name: 'Import 2 entries' }).click()
  await expect(window.getByText('Choose whether the day or the month comes first.')).toHaveCount(1)
  await expect(window.getByRole('radio', { name: 'Day first' })).toBeFocused()

  await window.getByText('Month first', { exact: true }).first().click()
  await expect(heading(window)).toHaveText('2 new entries to take.')
  await expect(window.getByRole('checkbox', { name: /Remember how the columns/ })).not.toBeChecked()
  await expect(window.getByRole('radio', { name: 'Month first' })).toBeChecked()
  await window.getByRole('button', { name: 'Import 2 entries' }).click()
  await expect(heading(window)).toContainText('is in: 2 new entries')
  await window.getByRole('link', { name: 'See the entries' }).first().click()
  await window.getByRole('radio', { name: 'Whole look-back' }).click()
  await expect(window.getByRole('row').filter({ hasText: 'Kept the appointment' })).toContainText('4 Mar')
})

test('entries that all lie before the window are shown to who goes to see them', async ({ window, behind }) => {
  // what it showed before the import must not decide
  await goTo(window, 'Timeline')
  await goTo(window, 'Returns')
  const old = [HEADINGS, '13/05/2024,Attended supervision,Case record,', '20/06/2024,Moved to the hostel,Case record,']
  await choose(window, behind, await aFile(behind, 'PRO_old.csv', old))
  await goOn(window)
  await window.getByRole('button', { name: 'Import 2 entries' }).click()
  await window.getByRole('link', { name: 'See the entries' }).first().click()
  await expect(window.getByRole('radio', { name: 'Whole look-back' })).toBeChecked()
  await expect(window.getByRole('row').filter({ hasText: 'Moved to the hostel' })).toBeVisible()
})

test('a later version is shown before anything changes, and one change is refused', async ({ window, behind }) => {
  const earlier = [
    HEADINGS,
    '11/05/2026,Kept the appointment at the office,Case record,',
    '12/05/2026,Rang to say that he would be late,Case record,',
    '13/05/2026,Home address confirmed by letter,Case record,',
    '14/05/2026,Seen at home with his mother,Case record,',
  ]
  await choose(window, behind, await aFile(behind, 'PRO.csv', earlier))
  await goOn(window)
  await window.getByRole('button', { name: 'Import 4 entries' }).click()
  await expect(heading(window)).toContainText('is in: 4 new entries')
  await goTo(window, 'Returns')

  const later = [
    HEADINGS,
    '11/05/2026,Kept the appointment at the main office,Case record,',
    '12/05/2026,Rang to say that he would be very late,Case record,',
    '14/05/2026,Seen at home with his mother,Case record,',
    '15/05/2026,Asked for a new worker,Case record,',
  ]
  await choose(window, behind, await aFile(behind, 'PRO.csv', later))
  await goOn(window)
  await expect(window.getByRole('radio', { name: /A later version/ })).toBeChecked()
  await expect(window.getByText('Suggested:')).toBeVisible()
  await expect(window.getByRole('checkbox', { name: /^PRO\.csv/ })).toBeChecked()
  await expectAccessible(window)
  await window.getByRole('checkbox', { name: /^PRO\.csv/ }).press(' ')
  await window.getByRole('button', { name: 'See what changes' }).click()
  await expect(window.getByText('Choose at least one earlier return.')).toHaveCount(1)
  await expect(window.getByRole('checkbox', { name: /^PRO\.csv/ })).toBeFocused()
  await window.getByRole('checkbox', { name: /^PRO\.csv/ }).press(' ')
  await window.getByRole('button', { name: 'See what changes' }).click()

  await expect(heading(window)).toHaveText('The later version: 1 added, 2 changed and 1 left out')
  await expect(heading(window)).toBeFocused()
  await expect(step(window)).toHaveText('What changes')
  await expect(window.locator('ins').first()).toHaveText('main')
  await expectAccessible(window)
  await nothingSideways(window)
  const late = window.getByRole('listitem').filter({ hasText: 'very late' })
  await late.getByRole('checkbox', { name: 'Take this change' }).press(' ')
  await window.getByRole('button', { name: 'Keep all of these' }).press('Enter')
  await expect(window.getByText('2 are not taken.')).toBeVisible()
  await window.getByRole('button', { name: 'Take all of these off' }).press('Enter')
  await window.getByRole('button', { name: 'Back', exact: true }).press('Enter')
  await window.getByRole('button', { name: 'See what changes' }).press('Enter')
  await expect(late.getByRole('checkbox', { name: 'Take this change' })).not.toBeChecked()
  await window.getByRole('button', { name: 'Add 1, change 1, take 1 off' }).press('Enter')

  await expect(step(window)).toHaveText('Result')
  await window.getByRole('link', { name: 'See the entries' }).first().click()
  await expect(window.getByText('Kept the appointment at the main office').first()).toBeVisible()
  await expect(window.getByText('Rang to say that he would be late').first()).toBeVisible()
  await expect(window.getByText('Asked for a new worker').first()).toBeVisible()
  await expect(window.getByText('Home address confirmed by letter')).toBeHidden()
})

test('a later version with many differences is gone through in pages, and a whole kind is refused at once', async ({
  window,
  behind,
}) => {
  const rows = (state: string) => [
    HEADINGS,
    ...Array.from({ length: 120 }, (_, i) => `13/05/2026,Visit number ${i} to the home which was ${state},Note ${i},`),
  ]
  await choose(window, behind, await aFile(behind, 'PRO_1.csv', rows('clean')))
  await goOn(window)
  await window.getByRole('button', { name: 'Import 120 entries' }).click()
  await expect(heading(window)).toContainText('is in: 120 new entries')
  await goTo(window, 'Returns')
  await choose(window, behind, await aFile(behind, 'PRO_2.csv', rows('not clean')))
  await goOn(window)
  await window.getByRole('button', { name: 'Import 120 entries' }).click()
  await expect(window.getByText('Choose whether these are more rows or a later version.')).toHaveCount(1)
  await expect(window.getByRole('radio', { name: /More rows/ })).toBeFocused()
  await window.getByText('You see what it adds, changes and leaves out').click()
  await expect(window.getByRole('checkbox', { name: /^PRO_1\.csv/ })).toBeChecked()
  await window.getByRole('button', { name: 'See what changes' }).click()

  await expect(heading(window)).toHaveText('The later version: 120 changed')
  await expect(window.getByText('1 to 50 of 120')).toBeVisible()
  await window.getByRole('button', { name: 'The next ones' }).press('Enter')
  await expect(window.getByRole('heading', { name: '120 changed', exact: true })).toBeFocused()
  await expect(window.getByText('51 to 100 of 120')).toBeVisible()
  await expect(window.getByRole('checkbox', { name: 'Take this change' })).toHaveCount(50)
  await window.getByRole('button', { name: 'Take none of the changes' }).press('Enter')
  await expect(window.getByText('120 are not taken.')).toBeVisible()
  await window.getByRole('button', { name: 'Write the receipt' }).click()
  await expect(step(window)).toHaveText('Result')
  await window.getByRole('link', { name: 'See the entries' }).first().click()
  await expect(window.getByText('which was clean').first()).toBeVisible()
  await expect(window.getByText('which was not clean')).toHaveCount(0)
})

test('a table pasted from Word is read, and nothing of its web page is drawn', async ({ window }) => {
  await window.getByRole('link', { name: 'Import the return from Probation, Eastmere office' }).click()
  const box = window.getByRole('textbox', { name: 'Paste the table here' })
  await box.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(
      'text/html',
      '<html><body><img src="https://example.invalid/x.png"><table><tr><td>Date</td><td>Event</td></tr>' +
        '<tr><td>13/05/2026</td><td>Kept the <b>appointment</b></td></tr></table></body></html>',
    )
    clipboardData.setData('text/plain', 'Date\tEvent\n13/05/2026\tKept the appointment')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(window.getByText('2 lines were pasted.')).toBeVisible()
  await expect(box).toHaveValue('')
  await expect(window.locator('img')).toHaveCount(0)
  await window.getByRole('button', { name: 'See what we found' }).click()
  await expect(heading(window)).toContainText('1 row in 2 columns')
  await goOn(window)
  await window.getByRole('button', { name: 'Import 1 entry' }).click()
  await expect(heading(window)).toContainText('is in: 1 new entry')
})

test('plain text is pasted, too; an empty paste says what to do', async ({ window }) => {
  await window.getByRole('link', { name: 'Import a return', exact: true }).click()
  const box = window.getByRole('textbox', { name: 'Paste the table here' })
  const paste = (text: string) =>
    box.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await paste('  ')
  await expect(window.getByText('There was no text in what was pasted.')).toBeVisible()
  await box.press('x')
  await expect(window.getByText('Typing is not read here')).toBeVisible()
  await paste('Date\tEvent\n13/05/2026\tKept the appointment\n')
  await expect(window.getByText('2 lines were pasted.')).toBeVisible()
  await window.getByRole('button', { name: 'See what we found' }).click()
  await expect(window.getByText('Choose the agency whose return it is.')).toBeVisible()
  await pick(window, /Whose return is it/, 'PRO Probation, Eastmere office')
  await window.getByRole('button', { name: 'See what we found' }).click()
  await expect(heading(window)).toContainText('1 row in 2 columns')
})

test('a long reading is stopped, and nothing has changed', async ({ window, behind }) => {
  const rows = Array.from({ length: 150_000 }, (_, i) => `13/05/2026,Visit number ${i} to the family home,Note ${i},`)
  await choose(window, behind, await aFile(behind, 'PRO.csv', [HEADINGS, ...rows]))
  await window.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(window.getByText('Stopped. Nothing was changed.')).toBeVisible()
  await expect(step(window)).toHaveText('File')
  await expect(window.getByRole('button', { name: 'See what we found' })).toBeFocused()
  await window.getByRole('button', { name: 'See what we found' }).click()
  await expect(heading(window)).toHaveText('PRO.csv: 150,000 rows in 4 columns', { timeout: 30_000 })
  await goOn(window)
  await window.getByRole('button', { name: 'Import 150,000 entries' }).click()
  await window.getByRole('button', { name: 'Stop' }).press('Enter')
  await expect(window.getByText('Stopped. Nothing was changed.')).toBeVisible({ timeout: 30_000 })
  await expect(step(window)).toHaveText('Dates and doubts')
  await expect(window.getByRole('button', { name: 'Import 150,000 entries' })).toBeFocused()
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await window.getByRole('link', { name: 'Back to the returns' }).click()
  await window.getByRole('button', { name: 'Leave it' }).click()
  await expect(heading(window)).toHaveText('8 of 9 agencies have answered')
})

test('leaving asks once something was chosen, going back goes a step back, and a reload begins at the file', async ({
  window,
  behind,
}) => {
  await window.getByRole('link', { name: 'Import a return', exact: true }).click()
  await goTo(window, 'Overview')
  await goTo(window, 'Returns')

  await choose(window, behind, await aFile(behind, 'PRO.csv', [HEADINGS, '13/05/2026,Visit,Log,']))
  await goOn(window)
  await expect(step(window)).toHaveText('Dates and doubts')
  await window.goBack()
  await expect(step(window)).toHaveText('What we found')
  await window.getByRole('link', { name: 'Overview' }).click()
  const dialog = window.getByRole('dialog', { name: 'Leave this import?' })
  await expect(dialog.getByRole('button', { name: 'Go on with the import' })).toBeFocused()
  await expectAccessible(window)
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(heading(window)).toContainText('PRO.csv')

  expect(window.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/)
  await window.reload()
  await expect(heading(window)).toHaveText('Import a return')
  await expect(step(window)).toHaveText('File')
})

test('a blank form is saved for an agency that has no export', async ({ window, behind }) => {
  await window.getByRole('link', { name: 'Import the return from Probation, Eastmere office' }).click()
  behind.saveTo(join(behind.folder, 'PRO form.docx'))
  await window.getByRole('button', { name: 'Blank form for Word' }).click()
  await expect(window.getByText('PRO form.docx is saved.')).toBeVisible()
})

test('of a workbook, the sheet with the chronology is taken and the others say why not', async ({ window, behind }) => {
  await choose(window, behind, join(import.meta.dirname, '../../build/practice-case/returns/EY.xlsx'))
  await expect(window.getByRole('checkbox', { name: 'Take sheet “Theo”' })).toBeChecked()
  const lists = window.getByRole('region', { name: 'Sheet “Lists”' })
  await expect(lists.getByRole('checkbox')).not.toBeChecked()
  await expect(lists).toContainText('names a column for the date and one for what happened')
  await expectAccessible(window)
  await nothingSideways(window)
  await window.getByRole('checkbox', { name: 'Take sheet “Theo”' }).press(' ')
  await goOn(window)
  await expect(window.getByRole('alert')).toBeVisible()
})

test('a letter that is no table is answered with nothing to report, when a person says that it says so', async ({
  window,
  behind,
}) => {
  await choose(
    window,
    behind,
    await aFile(behind, 'PRO_letter.txt', ['Dear colleagues,', 'please ring us about this.']),
  )
  await expect(heading(window)).toHaveText('PRO_letter.txt: no chronology found yet')
  await expectAccessible(window)
  await nothingSideways(window)
  await window.getByRole('button', { name: 'Record nothing to report as the answer' }).press('Enter')
  await expect(heading(window)).toHaveText('All nine agencies have answered')
})

test('a file whose dates are month first can be answered back', async ({ window, behind }) => {
  await choose(
    window,
    behind,
    await aFile(behind, 'PRO.csv', [HEADINGS, '03/04/2026,Kept the appointment,Case record,', '04/23/2026,Visit,Log,']),
  )
  await goOn(window)
  await expect(window.getByText('From Probation, Eastmere office · PRO.csv')).toBeVisible()
  await expect(window.getByRole('radio', { name: 'Month first' })).toBeChecked()
  await expect(window.getByText(/only have the month first/)).toHaveCount(1)
  await expect(window.getByRole('row').filter({ hasText: '03/04/2026' })).toContainText('Wed 4 Mar 2026')
  await window.getByText('Day first', { exact: true }).first().click()
  await expect(heading(window)).toHaveText('1 new entry to take. One row cannot be taken.')
  await expect(window.getByRole('checkbox', { name: /Remember how the columns/ })).not.toBeChecked()
})
