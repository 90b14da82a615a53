import { parseArgs } from 'node:util'

import { IsoDay } from '../shared/model/when.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { openPreview } from './preview/open-preview.ts'

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
await openPreview({ port: Number(values.port), empty: values.empty, today })
