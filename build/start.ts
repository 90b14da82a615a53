import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { buildWhenStale } from './build-when-stale.ts'

// `npm start`: the desktop program from the source tree; where there is no Electron, its window in a browser.

const root = resolve(import.meta.dirname, '..')

/** The path of Electron's program, or null. Asking its package for it downloads it when it is not there yet, which may fail. */
const electron = (): string | null => {
  if (!existsSync(resolve(root, 'node_modules/electron/path.txt')))
    console.log('Fetching Electron’s program, this once.')
  // in a process of its own, because the package prints what goes wrong instead of returning it
  const { status, stdout } = spawnSync(process.execPath, ['--print', 'require("electron")'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? (stdout.trim().split('\n').at(-1) ?? null) : null
}

const program = electron()
if (program === null) {
  console.log(
    'Electron’s program could not be downloaded here, so the window opens as a preview in your browser instead.',
  )
  await import('./preview.ts')
} else {
  await buildWhenStale(['main', 'preload', 'renderer'])
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const running = spawn(program, [root, ...process.argv.slice(2)], { stdio: 'inherit', env: environment })
  running.once('exit', (status) => {
    process.exitCode = status ?? 1
  })
}
