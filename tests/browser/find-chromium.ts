import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { chromium } from '@playwright/test'

/** The browser for the suite, or in words why there is none. */
export type FoundChromium =
  { readonly found: true; readonly path: string } | { readonly found: false; readonly why: string }

/**
 * `CHROMIUM_PATH`, the system's own, Playwright's own, in this order.
 * @param mayInstall on Debian as root, whether the system's may be installed when there is none
 */
export const findChromium = (mayInstall: boolean): FoundChromium => {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    return existsSync(named)
      ? { found: true, path: named }
      : { found: false, why: 'CHROMIUM_PATH names a file that is not there' }
  }
  const here = places().find((path) => existsSync(path))
  if (here !== undefined) return { found: true, path: here }
  if (!mayInstall || !isDebianRoot()) {
    return { found: false, why: 'no Chromium: set CHROMIUM_PATH, or run "npx playwright install chromium"' }
  }
  try {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore', env: environment })
  } catch {
    return { found: false, why: 'no Chromium, and apt-get could not install it' }
  }
  return existsSync(SYSTEM)
    ? { found: true, path: SYSTEM }
    : { found: false, why: 'no Chromium where apt-get should have put it' }
}

const SYSTEM = '/usr/bin/chromium'
const places = (): string[] => [SYSTEM, chromium.executablePath()]
const isDebianRoot = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0
