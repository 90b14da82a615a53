import { defineConfig } from '@playwright/test'

import { findChromium } from './find-chromium.ts'

const browser = findChromium(false)
if (!browser.found) throw new Error(browser.why)

export default defineConfig({
  testDir: '.',
  tsconfig: '../playwright.tsconfig.json',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter:
    process.env['TRIBUTARY_REPORT'] === undefined
      ? 'list'
      : [['dot'], ['json', { outputFile: process.env['TRIBUTARY_REPORT'] }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser.path,
      // Chromium refuses its own sandbox to root, which is who containers run as
      ...(process.getuid?.() === 0 ? { args: ['--no-sandbox'] } : {}),
    },
  },
})
