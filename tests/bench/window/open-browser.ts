import { chromium, type Browser } from '@playwright/test'

import { findChromium } from '../../browser/find-chromium.ts'

/** The browser of the browser suite, as a row of the bench drives it. @throws in words where there is none: they become the row's note */
export const openBrowser = async (): Promise<Browser> => {
  const found = findChromium(false)
  if (!found.found) throw new Error(found.why)
  return chromium.launch({
    executablePath: found.path,
    args: [
      // Chromium refuses its own sandbox to root, which is who containers run as
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // memory in bytes and not in steps, and rubbish collected when asked
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  })
}

export const SCREEN = { width: 1366, height: 768 } as const
