import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { contract } from '../../shared/contract.ts'
import { AS_FOUND } from '../../shared/model/reading.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import { goTo, openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test, type Behind } from './window-test.ts'

const PROBATION = 'Probation, Eastmere office'

/** A return as probation might send it: good rows, an impossible date, a row that says nothing happened, and things to look at. */
const MARCH = [
  'Date,Event,Source,Impact on child,Ward',
  '05/05/2026,Attended office appointment,Case record,Not known,A',
  '31/04/2026,"Did not attend, no call",Case record,,A',
  '13/05/2026,,Case record,,A',
  '14/05/2026,Home address confirmed,Case record,Not known,B',
  '12/12/2026,Next review,Case record,Not known,B',
  '01/02/2026,Telephone contact,Case record,Not known,B',
]

/** Takes a file in as the wizard does, and leaves the window where it was. */
const takeIn = async (
  behind: Behind,
  name: string,
  lines: readonly string[],
  replaces: Receipt | null = null,
): Promise<Receipt> => {
  const path = join(behind.folder, name)
  await writeFile(path, `${lines.join('\r\n')}\r\n`)
  behind.nextFile(path)
  const { cases } = contract['cases.list'].output.parse(await behind.call('cases.list', {}))
  const [practice] = cases
  if (practice === undefined) throw new Error('there is no case')
  const of = { case: practice.case.id }
  const { agencies } = contract['cases.get'].output.parse(await behind.call('cases.get', of))
  const agency = agencies.find((one) => one.name === PROBATION)
  const chosen = contract['returns.choose'].output.parse(await behind.call('returns.choose', of))
  if (agency === undefined || chosen === null) throw new Error('the practice case asks probation')
  const file = { ...of, agency: agency.id, file: chosen.file, reading: AS_FOUND }
  if (replaces === null)
    return contract['returns.import'].output.parse(
      await behind.call('returns.import', { ...file, as: { kind: 'added' }, remember: false }),
    )
  const { basis } = contract['returns.compare'].output.parse(
    await behind.call('returns.compare', { ...file, replaces: [replaces.import] }),
  )
  return contract['returns.import'].output.parse(
    await behind.call('returns.import', {
      ...file,
      as: { kind: 'later version', replaces: [replaces.import], basis, refused: [] },
      remember: false,
    }),
  )
}

/** Opens a receipt from the list of all of them. */
const openReceipt = async (window: Page, file: string): Promise<void> => {
  await goTo(window, 'Returns')
  await window.getByRole('region', { name: 'Receipts' }).getByRole('link', { name: file, exact: true }).click()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
}

const heading = (window: Page) => window.getByRole('heading', { level: 1 })
const sideways = (window: Page): Promise<number> =>
  window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.beforeEach(async ({ window, behind }) => {
  await openPracticeCase(window, behind)
})

test('accounts for every row, and says how the file was read', async ({ window, behind }) => {
  await takeIn(behind, 'PRO_march.csv', MARCH)
  await openReceipt(window, 'PRO_march.csv')
  await expect(heading(window)).toHaveText(
    `The return from ${PROBATION} is in: 4 new entries. Two rows were not taken.`,
  )
  await expect(window.getByText('6 rows read: 4 new, 0 already held, 2 not taken, 0 blank.')).toBeAttached()
  await expect(window.getByText(/PRO_march\.csv · UTF-8 · commas · headings on line 1/)).toBeVisible()
  await expect(window.getByRole('row').filter({ hasText: 'Ward' })).toContainText('Kept with the entry')
  await expectAccessible(window)
  await window.setViewportSize({ width: 683, height: 384 })
  expect(await sideways(window)).toBe(0)
  await expectAccessible(window)
})

test.describe('what to look at', () => {
  test('is ticked off one by one, said how many are left, and kept', async ({ window, behind }) => {
    const { doubts } = await takeIn(behind, 'PRO_march.csv', MARCH)
    expect(doubts.length).toBeGreaterThan(1)
    await openReceipt(window, 'PRO_march.csv')
    const section = window.getByRole('region', { name: 'What to look at' })
    await expect(section.getByRole('status')).toContainText('are left.')
    const boxes = section.getByRole('checkbox')
    for (let at = 0; at < doubts.length; at++) {
      await expect(boxes.nth(at)).not.toBeChecked()
      await expect(section).toContainText(doubts[at] ?? '')
      await boxes.nth(at).press('Space')
      if (at < doubts.length - 1) await expect(section.getByRole('status')).toContainText(/(is|are) left\.$/)
    }
    // all ticked, the list folds away and the focus stays in the section
    const show = section.getByRole('button', { name: 'Show them' })
    await expect(show).toBeFocused()
    await expect(section.getByRole('status')).toContainText('have been looked at')
    await expect(boxes).toHaveCount(0)
    await expectAccessible(window)

    await goTo(window, 'Overview')
    await expect(window.getByText('to look at in', { exact: false })).toHaveCount(0)
    await openReceipt(window, 'PRO_march.csv')
    await show.press('Enter')
    await expect(boxes.first()).toBeChecked()
    await boxes.first().press('Space')
    await expect(section.getByRole('status')).toContainText('is left.')
    await expectAccessible(window)
  })

  test('makes the overview count what is left', async ({ window, behind }) => {
    const { doubts } = await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    await window.getByRole('region', { name: 'What to look at' }).getByRole('checkbox').first().press('Space')
    await goTo(window, 'Returns')
    await expect(window.getByRole('row').filter({ hasText: PROBATION }).first()).toContainText(
      `2 rows not taken, ${doubts.length - 1} thing`,
    )
  })

  test('a hint on how things are said is dismissed and can be shown again', async ({ window, behind }) => {
    const { hints } = await takeIn(behind, 'PRO_dna.csv', [
      ...MARCH.slice(0, 2),
      '06/05/2026,Theo DNA his appointment,Case record,Not known,A',
    ])
    expect(hints.map(({ kind }) => kind)).toContain('dna')
    await openReceipt(window, 'PRO_dna.csv')
    const section = window.getByRole('region', { name: 'Could be said better' })
    await expect(section).toContainText('write Was Not Brought')
    await expect(section).toContainText('Line 3')
    await section.getByRole('button', { name: 'Dismiss: Was Not Brought' }).press('Enter')
    await expect(section.getByRole('button', { name: 'Show it again: Was Not Brought' })).toBeFocused()
    await expectAccessible(window)
    await openReceipt(window, 'PRO_dna.csv')
    await section.getByText('One hint dismissed').click()
    await section.getByRole('button', { name: 'Show it again: Was Not Brought' }).click()
    await expect(section.getByRole('button', { name: 'Dismiss: Was Not Brought' })).toBeVisible()
  })
})

test.describe('a row that was not taken', () => {
  test('is put right cell by cell, has a receipt of its own, and waits no longer', async ({ window, behind }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    await window.getByRole('button', { name: 'Mend line 3' }).press('Enter')
    const dialog = window.getByRole('dialog', { name: 'Put line 3 right' })
    // it begins where the reason points
    await expect(dialog.getByLabel('Date')).toBeFocused()
    await expect(dialog.getByLabel('Date')).toHaveValue('31/04/2026')
    await expect(dialog.getByLabel('Event')).toHaveValue('Did not attend, no call')
    await expect(dialog).toContainText('April has 30 days')
    await expectAccessible(window)

    await dialog.getByLabel('Date').fill('30/02/2026')
    await window.keyboard.press('Enter')
    // said at the cell that is to blame, which has the focus
    await expect(dialog.getByLabel('Date')).toHaveAccessibleDescription(/30\/02\/2026 is not a date/)
    await expect(dialog.getByLabel('Date')).toBeFocused()
    await expect(dialog.getByLabel('Date')).toHaveValue('30/02/2026')
    await expectAccessible(window)
    await window.setViewportSize({ width: 683, height: 384 })
    expect(await sideways(window)).toBe(0)
    await window.setViewportSize({ width: 1366, height: 768 })

    await dialog.getByLabel('Date').fill('30/04/2026')
    await expect(dialog.getByText('Read as')).toContainText('30 Apr')
    await dialog.getByRole('button', { name: 'Take the row again' }).click()
    // the receipt stays, and says so
    await expect(dialog).toBeHidden()
    const news = window.getByText('Line 3 is in.')
    await expect(news.locator('..')).toBeFocused()
    await expect(heading(window)).toContainText('is in: 4 new entries')
    await expectAccessible(window)
    await window.getByRole('link', { name: 'Open its receipt', exact: true }).click()
    await expect(heading(window)).toHaveText('The row that was put right is in.')
    await expect(window.getByText('PRO_march.csv, line 3 put right')).toBeVisible()
    await expectAccessible(window)

    await window.getByRole('link', { name: 'Back to the receipt of PRO_march.csv' }).click()
    await expect(window.getByRole('button', { name: 'Save the row as CSV' })).toBeVisible()
    await expect(window.getByText('One has been put right since, one waits.')).toBeVisible()
    await expect(window.getByRole('link', { name: 'Line 3 was put right: open its receipt' })).toBeVisible()
    await expect(window.getByRole('button', { name: 'Mend line 4' })).toBeVisible()
    await expectAccessible(window)
    await window.getByRole('button', { name: 'Undo this import' }).click()
    await expect(window.getByRole('dialog')).toContainText('The row of it that was put right stays.')
    await window.keyboard.press('Escape')
    await goTo(window, 'Overview')
    await expect(window.getByText(`One row from ${PROBATION} was not taken.`)).toBeVisible()
  })

  test('waits again when what it was put right with is undone', async ({ window, behind }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    await window.getByRole('button', { name: 'Mend line 4' }).click()
    await expect(window.getByLabel('Event')).toBeFocused()
    await window.getByLabel('Event').fill('Supervision, nothing new')
    await window.keyboard.press('Enter')
    await window.getByRole('link', { name: 'Open its receipt', exact: true }).click()
    await expect(heading(window)).toHaveText('The row that was put right is in.')
    await window.getByRole('button', { name: 'Undo this import' }).click()
    await expect(window.getByRole('dialog')).toContainText('1 entry leaves the timeline.')
    await window.getByRole('button', { name: 'Undo the import' }).click()
    await expect(heading(window)).toContainText('was taken back.')
    await openReceipt(window, 'PRO_march.csv')
    await expect(window.getByRole('button', { name: 'Mend line 4' })).toBeVisible()
  })

  test('leaves its dialog as it came, and the focus goes back to its button', async ({ window, behind }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    const mend = window.getByRole('button', { name: 'Mend line 3' })
    await mend.press('Enter')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toBeHidden()
    await expect(mend).toBeFocused()
  })

  test('is saved with the others in the sender’s own columns, and so is the whole receipt', async ({
    window,
    behind,
  }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    behind.saveTo(join(behind.folder, 'rows.csv'))
    await window.getByRole('button', { name: 'Save the two rows as CSV' }).press('Enter')
    await expect(window.getByText('rows.csv is saved.')).toBeVisible()
    const rows = await readFile(join(behind.folder, 'rows.csv'), 'utf8')
    expect(rows).toContain('Date,Event,Source,Impact on child,Ward,')
    expect(rows).toContain('31/04/2026,"Did not attend, no call",Case record,,A,3,mark ')

    behind.saveTo(join(behind.folder, 'receipt.csv'))
    await window.getByRole('button', { name: 'Save the receipt as CSV' }).click()
    await expect(window.getByText('receipt.csv is saved.')).toBeVisible()
    expect(await readFile(join(behind.folder, 'receipt.csv'), 'utf8')).toContain('not taken')
    await expectAccessible(window)

    behind.saveTo(null)
    await window.getByRole('button', { name: 'Save the receipt as CSV' }).click()
    await expect(window.getByText('is saved.')).toBeHidden()
  })
})

test.describe('undoing an import', () => {
  test('says what would happen first, and the safe answer has the focus', async ({ window, behind }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    const undo = window.getByRole('button', { name: 'Undo this import' })
    await undo.press('Enter')
    const dialog = window.getByRole('dialog', { name: 'Undo this import?' })
    await expect(dialog).toContainText('4 entries leave the timeline.')
    await expect(dialog.getByRole('button', { name: 'Keep the import' })).toBeFocused()
    await expectAccessible(window)
    await window.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(undo).toBeFocused()
    await expect(heading(window)).toContainText('is in: 4 new entries')
  })

  test('takes its entries out, and its receipt says so and stays', async ({ window, behind }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await openReceipt(window, 'PRO_march.csv')
    await window.getByRole('region', { name: 'What to look at' }).getByRole('checkbox').first().press('Space')
    await window.getByRole('button', { name: 'Undo this import' }).click()
    await window.getByRole('button', { name: 'Undo the import' }).click()

    await expect(heading(window)).toHaveText(`The return from ${PROBATION} was taken back.`)
    await expect(heading(window)).toBeFocused()
    await expect(window.getByText(/This import was undone on Fri 15 May 2026 at .* by Robin Marsh\./)).toBeVisible()
    await expect(window.getByRole('button', { name: 'Undo this import' })).toBeHidden()
    await expect(window.getByRole('button', { name: /^Mend/ })).toHaveCount(0)
    await expect(window.getByRole('region', { name: 'What to look at' })).toContainText('Looked at')
    await expect(window.getByRole('row').filter({ hasText: '31/04/2026' })).toContainText('April has 30 days')
    await expectAccessible(window)

    await goTo(window, 'Returns')
    const kept = window.getByRole('region', { name: 'Receipts' }).getByRole('row').filter({ hasText: 'PRO_march.csv' })
    await expect(kept).toContainText('Undone')
    await expectAccessible(window)
    await goTo(window, 'Overview')
    await expect(window.getByText('not taken.')).toHaveCount(0)
  })

  test('leaves what another return holds too', async ({ window, behind }) => {
    await takeIn(behind, 'PRO_march.csv', MARCH)
    await takeIn(behind, 'PRO_april.csv', [...MARCH.slice(0, 2), '15/05/2026,Office visit,Case record,Not known,A'])
    await openReceipt(window, 'PRO_march.csv')
    await window.getByRole('button', { name: 'Undo this import' }).click()
    const dialog = window.getByRole('dialog')
    await expect(dialog).toContainText('3 entries leave the timeline.')
    await expect(dialog).toContainText('1 stays, because another return or an edit made here holds it too.')
  })
})

test('of a later version says what was new, changed and withdrawn', async ({ window, behind }) => {
  const first = await takeIn(behind, 'PRO_march.csv', MARCH)
  await takeIn(
    behind,
    'PRO_april.csv',
    [
      MARCH[0] ?? '',
      '05/05/2026,Attended office appointment on time,Case record,Not known,A',
      '14/05/2026,Home address confirmed,Case record,Not known,B',
      '12/12/2026,Next review,Case record,Not known,B',
      '15/05/2026,Drug test clear,Case record,Not known,B',
    ],
    first,
  )
  await openReceipt(window, 'PRO_april.csv')
  await expect(heading(window)).toHaveText(`The return from ${PROBATION} is in: 1 new entry, 1 changed, 1 withdrawn.`)
  await expect(window.getByRole('region', { name: 'One entry changed' })).toContainText(/PRO-\w+, line 2/)
  await expect(window.getByRole('region', { name: 'One entry withdrawn' })).toContainText(/PRO-\w+/)
  await expect(window.getByText('new or changed', { exact: true })).toBeVisible()
  await expectAccessible(window)
  await window.setViewportSize({ width: 683, height: 384 })
  expect(await sideways(window)).toBe(0)
  await window.setViewportSize({ width: 1366, height: 768 })
  await window.getByRole('button', { name: 'Undo this import' }).click()
  await expect(window.getByRole('dialog')).toContainText('1 goes back to its earlier words.')
  await expect(window.getByRole('dialog')).toContainText('1 that this version withdrew comes back.')
  await expectAccessible(window)
})

test('prints whole, without anything to press', async ({ window, behind }) => {
  await takeIn(behind, 'PRO_march.csv', [...MARCH, ',,,,', ',,,,'])
  await openReceipt(window, 'PRO_march.csv')
  await window.emulateMedia({ media: 'print' })
  await expect(window.getByRole('button')).toHaveCount(0)
  await expect(window.getByRole('row').filter({ hasText: '31/04/2026' })).toBeVisible()
  await expect(window.getByText('Line 8: empty')).toBeVisible()
  await expect(window.getByText('Fingerprint of the file')).toBeVisible()
})
