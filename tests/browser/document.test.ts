import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { openPracticeCase } from './open-practice-case.ts'
import { expect, expectAccessible, test } from './window-test.ts'

test.beforeEach(async ({ window, behind }) => {
  await openPracticeCase(window, behind, 'Word document')
})

test('says what goes in, for whom, and what each page says', async ({ window }) => {
  await expect(window.getByLabel(/From the strategy meeting to the conference: 26 entries/)).toBeChecked()
  await expect(window.getByLabel(/The whole look-back: 187 entries/)).not.toBeChecked()
  await expect(window.getByText('Professionals at the conference')).toBeVisible()
  await expect(window.getByText('not yet screened')).toBeVisible()
  await expect(window.getByText('Probation, Eastmere office has not answered yet.')).toBeVisible()
  await expectAccessible(window)
})

test('is written where the person chose and then opened', async ({ window, behind }) => {
  const path = join(behind.folder, 'for the conference.docx')
  behind.saveTo(path)
  await window.getByText('The whole look-back: 187 entries').click()
  await window.getByRole('button', { name: 'Make the Word document' }).click()
  await expect(window.getByRole('heading', { name: 'for the conference.docx is written' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(window.getByText('It holds 187 entries.')).toBeVisible()
  expect((await readFile(path)).subarray(0, 2).toString('latin1')).toBe('PK')
  await expectAccessible(window)

  await window.getByRole('button', { name: 'Open the document' }).click()
  await expect.poll(behind.opened).toEqual([path])
})

test('a person who chooses no place stays where they were', async ({ window, behind }) => {
  behind.saveTo(null)
  await window.getByRole('button', { name: 'Make the Word document' }).click()
  await expect(window.getByRole('button', { name: 'Make the Word document' })).toBeVisible()
  await expect(window.getByText('is written')).toBeHidden()
})

test('a place that cannot be written to is said in a sentence', async ({ window, behind }) => {
  behind.saveTo(join(behind.folder, 'no such folder', 'x.docx'))
  await window.getByRole('button', { name: 'Make the Word document' }).click()
  await expect(window.getByRole('alert')).toContainText('x.docx was not written', { timeout: 30_000 })
})
