import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  tsconfig: '../playwright.tsconfig.json',
  outputDir: '../../test-results/electron',
  // one program at a time: each has the one display, and power and idle belong to the whole computer
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
})
