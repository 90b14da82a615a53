import { parseArgs } from 'node:util'

import { IsoDay } from '../shared/model/when.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { doorRequests } from './preview/door-requests.ts'
import { startWindowHost } from './preview/window-host.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    /** Nothing in it: the first screen a person sees. */
    empty: { type: 'boolean', default: false },
    /** A day such as 2026-05-15, to see the clock of the practice case run. */
    today: { type: 'string' },
  },
})

const today = values.today === undefined ? undefined : IsoDay.parse(values.today)

await buildWhenStale(['renderer'])
try {
  const { openPreview } = await import('./preview/open-preview.ts')
  await openPreview({ port: Number(values.port), empty: values.empty, today })
} catch (error) {
  // until the services are written: the screens alone, over a door that says there is no vault yet
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
  const { scriptedDialogs } = await import('./preview/scripted-dialogs.ts')
  const values0: Record<string, unknown> = {
    'app.about': { version: '0.0.0', today: '2026-05-15', preview: true },
    'vault.state': { state: 'none', keeper: null, folderWarning: null, locksAfterMinutes: 10 },
  }
  const host = await startWindowHost({
    port: Number(values.port),
    door: doorRequests({
      router: {
        call: async (name: unknown) =>
          typeof name === 'string' && name in values0
            ? { ok: true as const, value: values0[name] }
            : { ok: false as const, error: { kind: 'internal', message: 'The services are not written yet.' } },
      },
      dialogs: scriptedDialogs(),
      folder: '/tmp',
      vaultFolder: '/tmp',
      listen: () => () => undefined,
      lock: () => undefined,
      bugs: () => [],
      end: async () => undefined,
    }),
  })
  console.log(`Without services (${error.message.split('\n')[0] ?? ''}): ${host.entrance}`)
}
