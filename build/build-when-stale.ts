import { globSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** What is built, from what, and the file by which one sees that it was. */
const parts = {
  main: { from: ['electron/**/*.ts', 'shared/**/*.ts'], to: 'out/main/main.js' },
  preload: { from: ['electron/preload.ts', 'shared/**/*.ts'], to: 'out/preload/preload.cjs' },
  renderer: { from: ['renderer/**/*', 'shared/**/*'], to: 'out/renderer/index.html' },
} as const
type Part = keyof typeof parts

/** Builds those parts of the program whose sources are newer than what was built last. */
export const buildWhenStale = async (wanted: readonly Part[]): Promise<void> => {
  const stale = wanted.filter((part) => {
    const built = changedAt(parts[part].to)
    const sources = globSync([...parts[part].from, 'electron.vite.config.ts', 'package-lock.json'], { cwd: root })
    return sources.some((path) => changedAt(path) > built)
  })
  if (stale.length === 0) return
  // taken in only now: they are development tools and slow to load
  const { resolveConfig } = await import('electron-vite')
  const { build } = await import('vite')
  const { config } = await resolveConfig({ root, logLevel: 'warn' }, 'build', 'production')
  for (const part of stale) {
    const settings = config?.[part]
    if (settings !== undefined) await build(settings)
  }
}

/** Milliseconds; 0 for what is not there. */
const changedAt = (path: string): number => {
  const stats = statSync(resolve(root, path), { throwIfNoEntry: false })
  return stats === undefined || stats.isDirectory() ? 0 : stats.mtimeMs
}
