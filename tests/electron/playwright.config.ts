import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  tsconfig: '../playwright.tsconfig.json',
  outputDir: '../../test-results/electron',
  // one program at a time: each has the one display, and power and idle belong to the whole computer
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  // now and then the harness waits for ever for a window that the program refused to open; such a test is named as flaky, and one that fails twice fails
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: 'list',
})
