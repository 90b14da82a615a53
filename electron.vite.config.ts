import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** What runs in a thread of its own is a file of its own, known by the end of its name. */
const threads = Object.fromEntries(
  globSync('electron/**/*-{thread,worker}.ts', { cwd: import.meta.dirname }).map((path) => [
    basename(path, '.ts'),
    from(path),
  ]),
)

// Targets are those of the oldest Electron the suites run on (33: Chromium 130, Node 20), not of the one that ships.
export default defineConfig({
  main: {
    // the build for Node declares a `require` of its own, which the bundle already has; what differs is threads we do not use
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      target: 'node20',
      // one file per entry and chunk in one folder: a worker is found beside whoever starts it
      rolldownOptions: {
        input: { main: from('electron/main.ts'), ...threads },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      // a sandboxed preload has no module loader: one CommonJS file with everything in it
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // the polyfill is an inline script and fonts as data: URLs would need a wider policy
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2048,
      rolldownOptions: { input: from('renderer/index.html') },
    },
  },
})
