import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

import { startWindowHost } from '../../../build/preview/window-host.ts'
import { openBrowser, SCREEN } from './open-browser.ts'

export type BenchPage = { readonly page: Page; readonly close: () => Promise<void> }

/**
 * A page with one part of the window beside its anchor: `page/main.ts`, built as the window is and served under its policy.
 * What it can do hangs on `globalThis.benched`.
 */
export const openBenchPage = async (): Promise<BenchPage> => {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-bench-'))
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
    },
  })
  const host = await startWindowHost({ folder })
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: SCREEN, locale: 'en-GB', timezoneId: 'Europe/London' })
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(host.entrance)
  await page.waitForFunction(() => 'benched' in globalThis)
  return {
    page,
    close: async () => {
      await browser.close()
      await host.close()
      await rm(folder, { recursive: true, force: true })
      if (errors.length > 0) throw new Error(`the bench page failed: ${errors.join('; ')}`)
    },
  }
}
