import { readFile } from 'node:fs/promises'

import { doorRequests } from '../../build/preview/door-requests.ts'
import { temporaryVault } from '../../build/preview/temporary-vault.ts'
import { startWindowHost } from '../../build/preview/window-host.ts'
import { expect, PASSPHRASE, test as base, TODAY } from './window-test.ts'

/** The preview as `npm run preview -- --empty` opens it: the door is the host's own, in place of the one the other tests bring. */
const test = base.extend<{ entrance: string }>({
  entrance: async ({}, use) => {
    const vault = await temporaryVault({ today: TODAY, scryptN: 1024 })
    const host = await startWindowHost({ door: doorRequests(vault) })
    await use(host.entrance)
    await host.close()
    await vault.end()
  },
})

test('the preview takes a return from the browser’s own file field and gives the document as a download', async ({
  page,
  entrance,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(entrance)
  expect(page.url()).not.toContain('key')
  await page.getByLabel('Your name').fill('Robin Marsh')
  await page.getByLabel('Your role').fill('conference administrator')
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Create the vault' }).click()
  await page.getByRole('button', { name: 'Open the practice case' }).click()
  await page.getByRole('link', { name: /^Returns/ }).click()

  await page.getByRole('link', { name: 'Import a return' }).click()

  // changing one's mind is an answer too
  const first = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await first).element().dispatchEvent('cancel')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled()

  const second = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (
    await second
  ).setFiles({
    name: 'PRO.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Date,Event,Source\r\n13/05/2026,Kept the appointment at the office.,Case note\r\n'),
  })
  const mapping = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the columns as a file' }).click()
  expect((await mapping).suggestedFilename()).toBe('PRO.mapping.json')
  await page.getByRole('button', { name: 'Go on to dates and doubts' }).click()
  await page.getByRole('button', { name: 'Import 1 entry' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is in: 1 new entry')

  await page.getByRole('link', { name: 'Word document', exact: true }).click()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Make the Word document' }).click()
  const download = await downloaded
  expect(download.suggestedFilename()).toBe('N-2026-0173 chronology for professionals.docx')
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
  expect(complaints).toEqual([])
})
