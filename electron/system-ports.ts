import { randomBytes } from 'node:crypto'

import { Temporal } from 'temporal-polyfill'

import { IsoDay } from '../shared/model/when.ts'
import type { Ports } from './ports.ts'

/** The real clock and chance of this machine. */
export const systemPorts: Ports = {
  now: () => new Date().toISOString(),
  today: () => IsoDay.parse(Temporal.Now.plainDateISO('Europe/London').toString()),
  randomBytes,
}
