import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join, resolve } from 'node:path'

import { z } from 'zod'

import { findChromium } from './browser/find-chromium.ts'

// What `npm test` runs: every check that needs no screen, in the order in which they are quick to fail. The suite over a real Electron is not among
// them (`npm run test:electron`).

type Count = { passed: number; failed: number; skipped: string[] }
type Step = {
  readonly name: string
  readonly words: readonly string[]
  /** Where the step writes how many tests it ran; without it the step itself counts as one. */
  readonly report?: { readonly path: string; readonly read: (json: unknown) => Count }
}

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'tributary-test-'))
const chromium = findChromium(true)
const environment = {
  ...process.env,
  PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? ''),
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  TRIBUTARY_REPORT: join(reports, 'browser.json'),
  ...(chromium.found ? { CHROMIUM_PATH: chromium.path } : {}),
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
})
const readVitest = (json: unknown): Count => {
  const files = VitestReport.parse(json).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').map((test) => test.fullName),
  }
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})
const readPlaywright = (json: unknown): Count => {
  const { stats } = PlaywrightReport.parse(json)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: Array.from({ length: stats.skipped }, () => 'a browser test'),
  }
}

const vitest = (project: string): Step => {
  const path = join(reports, `${project}.json`)
  return {
    name: `${project} tests`,
    words: ['vitest', 'run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${path}`],
    report: { path, read: readVitest },
  }
}

/** As electron.vite.config.ts finds them. */
const threads = globSync('electron/**/*-{thread,worker}.ts', { cwd: root }).map(
  (path) => `out/main/${basename(path, '.ts')}.js`,
)

const steps: readonly Step[] = [
  { name: 'format', words: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'types', words: ['tsc', '--build'] },
  { name: 'lint', words: ['oxlint', '--type-aware', '--deny-warnings'] },
  {
    name: 'arrows',
    words: ['depcruise', '--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'shared', 'tests', 'build'],
  },
  { name: 'unused', words: ['knip'] },
  vitest('unit'),
  vitest('store'),
  { name: 'build', words: ['electron-vite', 'build', '--logLevel', 'warn'] },
  // what a bundler writes need not be a program
  ...['out/main/main.js', ...threads, 'out/preload/preload.cjs'].map((path) => ({
    name: `${path} parses`,
    words: ['node', '--check', path],
  })),
  ...(chromium.found
    ? [
        {
          name: 'browser tests',
          words: ['playwright', 'test', '--config', 'tests/browser/playwright.config.ts'],
          report: { path: environment.TRIBUTARY_REPORT, read: readPlaywright },
        },
      ]
    : []),
]

const run = ({ name, words, report }: Step): Count => {
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(words[0] ?? '', words.slice(1), {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const count = countOf(status === 0, report)
  const tests = report === undefined ? '' : `, ${count.passed} passed, ${count.failed} failed`
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${tests})`)
  if (status !== 0) console.log(`${lastLines(stdout)}\n${lastLines(stderr)}`)
  return count
}

/** A suite that failed without a failing test (it did not start, or a set-up broke) counts as one failure. */
const countOf = (ok: boolean, report: Step['report']): Count => {
  const none: Count = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] }
  if (report === undefined) return none
  try {
    const count = report.read(JSON.parse(readFileSync(report.path, 'utf8')))
    return !ok && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch {
    return none
  }
}

const lastLines = (text: string): string => text.trimEnd().split('\n').slice(-80).join('\n')

const counts = steps.map(run)
rmSync(reports, { recursive: true, force: true })

const skipped = counts.flatMap((count) => count.skipped)
for (const name of skipped) console.log(`skipped: ${name}`)
if (!chromium.found) console.log(`not run: browser tests (${chromium.why})`)
console.log('not run: the suite over a real Electron, which has its own command (npm run test:electron)')

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`)
process.exitCode = failed === 0 ? 0 : 1
