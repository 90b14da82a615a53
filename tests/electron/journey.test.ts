import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, runProgram, test, type Folders, type Program } from './program.ts'

const PASSPHRASE = 'seven quiet herons at noon'
/** Two entries that no practice case holds, to be looked for where nothing may be found. */
const MARKERS = ['Quillfeather lantern at the weir', 'Marrowbone kite over Sedge Lane'] as const

test('a return comes in by the file dialog, is seen, goes out as a Word document, and the vault locks and opens', async ({
  start,
  folders,
}) => {
  const program = await start()
  const { window } = program
  await createVault(window)
  await window.getByRole('button', { name: 'Open the practice case' }).click()
  await expect(window.getByText('The T children')).toBeVisible({ timeout: 60_000 })

  await importMarkers(program, folders)
  await expect(window.getByRole('heading', { level: 1 })).toContainText('is in: 2 new entries')
  await window.getByRole('link', { name: 'See the entries' }).click()
  await expect(window.getByText(MARKERS[0]).first()).toBeVisible()

  const document = join(folders.exports, 'chronology.docx')
  await program.save(document)
  await window.getByRole('link', { name: 'Word document', exact: true }).click()
  await window.getByRole('radio', { name: /^The whole look-back/ }).check({ force: true })
  await window.getByRole('button', { name: 'Make the Word document' }).click()
  await expect(window.getByRole('heading', { name: 'chronology.docx is written' })).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(document).subarray(0, 2).toString()).toBe('PK')

  await window.getByRole('button', { name: 'Lock now' }).click()
  await expect(window.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await unlock(window, 'seven quiet herons at night')
  await expect(window.getByText('That is not the passphrase of this vault.')).toBeVisible()
  await unlock(window, PASSPHRASE)
  await expect(window.getByText('The T children')).toBeVisible()
  await program.quit()

  // and again from its files alone
  const again = await start()
  await unlock(again.window, PASSPHRASE)
  await again.window.getByRole('link', { name: 'The T children' }).click()
  await again.window.getByRole('link', { name: /^Timeline/ }).click()
  await expect(again.window.getByText(MARKERS[0]).first()).toBeVisible()
  await again.quit()

  // profile, vault, temporary folder and all: readable is what was given to it, and nothing that it wrote but the document (which is compressed)
  expect(filesWith([...MARKERS, PASSPHRASE, 'Tarrow'], folders.root)).toEqual([join(folders.root, 'PRO.csv')])
})

test('a table comes in from the clipboard, is undone, and stands nowhere as text', async ({ start, folders }) => {
  const program = await start()
  const { app, window } = program
  await createVault(window)
  await window.getByRole('button', { name: 'Open the practice case' }).click()
  await expect(window.getByText('The T children')).toBeVisible({ timeout: 60_000 })
  await window.getByRole('link', { name: /^Returns/ }).click()
  await window.getByRole('link', { name: 'Import the return from Probation, Eastmere office' }).click()

  const cells = [
    ['Date', 'What happened'],
    ['13/05/2026', MARKERS[0]],
    ['14/05/2026', MARKERS[1]],
  ]
  const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  await putOnClipboard(program, cells.map((row) => row.join('\t')).join('\n'), `<table>${rows.join('')}</table>`)
  await window.getByRole('textbox', { name: 'Paste the table here' }).focus()
  // as the menu does it: a test's key strokes do not reach the clipboard of the system
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
  await expect(window.getByText('3 lines were pasted.')).toBeVisible()
  await putOnClipboard(program, 'nothing', '')
  await window.getByRole('button', { name: 'See what we found' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toContainText('2 rows in 2 columns')
  await window.getByRole('button', { name: 'Go on to dates and doubts' }).click()
  await window.getByRole('button', { name: 'Import 2 entries' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toContainText('is in: 2 new entries')

  await window.getByRole('button', { name: 'Undo this import' }).click()
  await window.getByRole('dialog').getByRole('button', { name: /^Undo/ }).click()
  await expect(window.getByText(/This import was undone/)).toBeVisible()
  await program.quit()
  expect(filesWith([...MARKERS, PASSPHRASE, 'Tarrow'], folders.root)).toEqual([])
})

test('what is searched for, asked and noted stands nowhere as text, and is there again', async ({ start, folders }) => {
  const program = await start()
  const { window } = program
  await createVault(window)
  await window.getByRole('button', { name: 'Open the practice case' }).click()
  await expect(window.getByText('The T children')).toBeVisible({ timeout: 60_000 })
  await window.getByRole('link', { name: /^Timeline/ }).click()
  const search = window.getByRole('searchbox', { name: 'Search the entries' })
  await search.fill(MARKERS[0])
  await expect(window.getByRole('heading', { name: 'No entry matches' })).toBeVisible()
  await expect(window).toHaveURL(/q=Quillfeather/)
  await window.getByRole('button', { name: 'Views' }).click()
  await window.getByRole('dialog').getByRole('textbox').fill(MARKERS[1])
  await window.getByRole('dialog').getByRole('button', { name: 'Save what is shown now' }).click()
  await expect(window.getByText(`The view “${MARKERS[1]}” is saved.`)).toBeVisible()
  await window.keyboard.press('Escape')
  await search.fill('')

  await window.getByRole('grid').locator('[data-index="0"]').click()
  const panel = window.getByRole('region', { name: 'The chosen entry' })
  await panel.getByRole('button', { name: 'Ask the agency' }).first().click()
  await panel.getByRole('textbox').first().fill(`${MARKERS[0]}: who saw it?`)
  await panel.getByRole('button', { name: 'Keep the query' }).click()
  await window.getByRole('link', { name: /^Queries/ }).click()
  await expect(window.getByText(`${MARKERS[0]}: who saw it?`)).toBeVisible()
  await window.getByRole('button', { name: 'Lock now' }).click()
  await expect(window.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  expect(await window.evaluate(() => document.documentElement.outerHTML)).not.toContain('Quillfeather')
  await unlock(window, PASSPHRASE)
  await expect(window.getByText('The T children')).toBeVisible()
  await program.quit()

  const again = await start()
  await unlock(again.window, PASSPHRASE)
  await again.window.getByRole('link', { name: 'The T children' }).click()
  await again.window.getByRole('link', { name: /^Queries/ }).click()
  await expect(again.window.getByText(`${MARKERS[0]}: who saw it?`)).toBeVisible()
  await again.quit()
  expect(filesWith([...MARKERS, PASSPHRASE, 'Tarrow'], folders.root)).toEqual([])
})

test('a document nobody chose a place for is not written', async ({ start, folders }) => {
  const program = await start()
  const { window } = program
  await createVault(window)
  await window.getByRole('button', { name: 'Open the practice case' }).click()
  await expect(window.getByText('The T children')).toBeVisible({ timeout: 60_000 })
  await program.save(null)
  await window.getByRole('link', { name: 'Word document', exact: true }).click()
  await window.getByRole('button', { name: 'Make the Word document' }).click()
  await expect(window.getByRole('button', { name: 'Make the Word document' })).toBeEnabled()
  expect(readdirSync(folders.exports)).toEqual([])
})

test('the vault locks itself when nobody is there', async ({ start }) => {
  const { window } = await start({ switches: ['--lock-after-seconds=5'] })
  // no key and no mouse of the computer moves on this display: those of the test are the page's alone
  await createVault(window)
  await expect(window.getByText(/^It locked itself after/)).toBeVisible({ timeout: 20_000 })
})

test('the vault locks itself when the screen is locked and when the computer sleeps', async ({ start }) => {
  const { app, window } = await start()
  await createVault(window)
  for (const name of ['lock-screen', 'suspend'] as const) {
    await expect(window.getByRole('heading', { name: 'No cases yet' })).toBeVisible()
    await app.evaluate(({ powerMonitor }, happens) => powerMonitor.emit(happens), name)
    await expect(window.getByText(/^It locked itself when the computer/)).toBeVisible()
    await unlock(window, PASSPHRASE)
  }
})

test('the menu locks at once and offers nothing that leads elsewhere', async ({ start }) => {
  const { app, window } = await start()
  await createVault(window)
  const labels = await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? []
    items
      .flatMap((item) => item.submenu?.items ?? [])
      .find((item) => item.label === 'Lock now')
      ?.click()
    return items.map((item) => item.label)
  })
  expect(labels).toEqual(['File', 'Edit', 'View'])
  await expect(window.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
})

test('a second start brings the first window forward and opens none', async ({ start, folders }) => {
  const { app } = await start()
  const second = runProgram([`--vault=${folders.vault}`, `--user-data-dir=${folders.profile}`], folders)
  expect(second.status).toBe(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the installed program runs commands without a window', ({ folders }) => {
  const { status, out, error } = runProgram(['clock', '2026-05-01', '--json'], folders)
  // Electron itself complains of a computer without a message bus
  expect(error).not.toContain('tributary:')
  expect(JSON.parse(out)).toMatchObject({ due: '2026-05-26' })
  expect(status).toBe(0)
  const wrong = runProgram(['clock', '31/04/2026'], folders)
  expect(wrong.status).toBe(2)
  expect(wrong.error.split('\n').filter((line) => line.startsWith('tributary:'))).toHaveLength(1)
})

const createVault = async (window: Page): Promise<void> => {
  await window.getByLabel('Your name').fill('Robin Marsh')
  await window.getByLabel('Your role').fill('conference administrator')
  await window.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await window.getByRole('textbox', { name: 'Passphrase again' }).fill(PASSPHRASE)
  await window.getByRole('button', { name: 'Create the vault' }).click()
  // the vault is there, whether or not it has locked itself meanwhile
  await expect(window.getByRole('heading', { name: 'Create your vault' })).toBeHidden({ timeout: 30_000 })
}

const unlock = async (window: Page, passphrase: string): Promise<void> => {
  await window.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await window.getByRole('button', { name: 'Unlock', exact: true }).click()
}

/** By the page's own copying: what stands on the clipboard is told apart by nobody. */
const putOnClipboard = async ({ app, window }: Program, text: string, html: string): Promise<void> => {
  await window.evaluate(
    ([plain, rich]) => {
      const copy = (event: ClipboardEvent): void => {
        event.preventDefault()
        event.clipboardData?.setData('text/plain', plain)
        event.clipboardData?.setData('text/html', rich)
      }
      document.addEventListener('copy', copy, { once: true })
    },
    [text, html] as const,
  )
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy())
}

const importMarkers = async ({ window, choose }: Program, folders: Folders): Promise<void> => {
  const file = join(folders.root, 'PRO.csv')
  const rows = MARKERS.map((marker, at) => `0${at + 5}/05/2026,${marker},Case note,Not recorded`)
  writeFileSync(file, ['Date,Event,Source,Impact on the child', ...rows, ''].join('\r\n'))
  await choose(file)
  await window.getByRole('link', { name: /^Returns/ }).click()
  await window.getByRole('link', { name: 'Import a return' }).click()
  await window.getByRole('button', { name: 'Choose a file' }).click()
  await window.getByRole('button', { name: 'Go on to dates and doubts' }).click()
  // 05/05 and 06/05 do not tell which figure is the day
  await window.getByText('Day first', { exact: true }).first().click()
  await window.getByRole('button', { name: 'Import 2 entries' }).click()
}

/** Files below a folder that hold one of the texts, in either of the two ways text is written to disk. */
const filesWith = (texts: readonly string[], folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => {
      const bytes = readFileSync(path)
      return texts.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
    })
