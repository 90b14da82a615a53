import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'

/** The folders of one run: nothing is shared between tests. */
export type Folders = {
  readonly root: string
  readonly vault: string
  readonly profile: string
  readonly exports: string
  /** What the program takes for the temporary folder of the system. */
  readonly temporary: string
}

export type Program = {
  readonly app: ElectronApplication
  readonly window: Page
  /** What the next "choose a return" dialog answers. */
  readonly choose: (path: string) => Promise<void>
  /** Where the next save dialog saves; null is a person who changes their mind. */
  readonly save: (path: string | null) => Promise<void>
  /** Ends the program as closing its window does. */
  readonly quit: () => Promise<void>
}

type Start = (options?: { readonly switches?: readonly string[] }) => Promise<Program>

/** The copy of the app under test; unset, the source tree's own build. */
const appUnderTest = process.env['APP_UNDER_TEST'] ?? resolve(import.meta.dirname, '../..')
/** Electron to test with; unset, the one that is installed. */
const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH']
const electron = dist === undefined ? {} : { executablePath: join(dist, 'electron') }

/** Without what would make Electron plain Node, or hand it options. */
const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'ELECTRON_RUN_AS_NODE' || name === 'NODE_OPTIONS' ? [] : [[name, value]],
  ),
)

/** `test` with a way to start the real program, each time on the same fresh folders; page errors and policy violations fail it. */
export const test = base.extend<{ folders: Folders; start: Start; mayComplain: boolean }>({
  folders: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'tributary-electron-'))
    const folders = {
      root,
      vault: join(root, 'vault'),
      profile: join(root, 'profile'),
      exports: join(root, 'exports'),
      temporary: join(root, 'temporary'),
    }
    // the program may run as a person without rights
    chmodSync(root, 0o777)
    for (const folder of [folders.vault, folders.profile, folders.exports, folders.temporary]) {
      mkdirSync(folder)
      chmodSync(folder, 0o777)
    }
    await use(folders)
    rmSync(root, { recursive: true, force: true })
  },

  /** Set by tests that provoke the policy on purpose. */
  mayComplain: [false, { option: true }],

  start: async ({ folders, mayComplain }, use) => {
    const running = new Set<ElectronApplication>()
    const complaints: string[] = []
    await use(async ({ switches = [] } = {}) => {
      const app = await _electron.launch({
        ...electron,
        args: [appUnderTest, `--vault=${folders.vault}`, `--user-data-dir=${folders.profile}`, ...switches],
        env: { ...environment, TMPDIR: folders.temporary },
        cwd: folders.root,
      })
      running.add(app)
      const window = await app.firstWindow()
      window.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
      window.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
      })
      await window.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 })
      return {
        app,
        window,
        choose: (path) =>
          app.evaluate(({ dialog }, chosen) => {
            dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
          }, path),
        save: (path) =>
          app.evaluate(({ dialog }, chosen) => {
            dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
          }, path),
        quit: async () => {
          await app.close()
          running.delete(app)
        },
      }
    })
    for (const app of running) await app.close()
    if (!mayComplain) expect(complaints, 'errors of the page and violations of its policy').toEqual([])
  },
})

export { expect } from '@playwright/test'

/** Runs the program as a command, without a window. */
export const runProgram = (
  words: readonly string[],
  folders: Folders,
): { status: number | null; out: string; error: string } => {
  if (dist === undefined) throw new Error('ELECTRON_OVERRIDE_DIST_PATH names no Electron')
  const { status, stdout, stderr } = spawnSync(join(dist, 'electron'), [appUnderTest, ...words], {
    encoding: 'utf8',
    env: { ...environment, TMPDIR: folders.temporary },
    cwd: folders.root,
    timeout: 60_000,
  })
  return { status, out: stdout, error: stderr }
}
