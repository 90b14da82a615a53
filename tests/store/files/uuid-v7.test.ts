import { describe, expect, test } from 'vitest'

import { newUuid, uuidBytes, uuidMaker, uuidText } from '../../../electron/store/uuid-v7.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import { EntryId } from '../../../shared/model/ids.ts'

describe('the ids of a vault', () => {
  test('are UUIDv7s that say when they were made', () => {
    const id = newUuid({ ...systemPorts, now: () => '2026-05-01T09:30:00.000Z' })
    expect(EntryId.safeParse(id).success).toBe(true)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 4, 1, 9, 30))
  })

  test('of one maker are all different and in order', () => {
    const next = uuidMaker(systemPorts)
    const ids = Array.from({ length: 20_000 }, () => uuidText(next()))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(ids)
    expect(ids.every((id) => EntryId.safeParse(id).success)).toBe(true)
  })

  test('of two makers in the same millisecond differ', () => {
    const ports = { ...systemPorts, now: () => '2026-05-01T09:30:00.000Z' }
    const one = uuidMaker(ports)
    const two = uuidMaker(ports)
    const ids = Array.from({ length: 1000 }, () => [uuidText(one()), uuidText(two())]).flat()
    expect(new Set(ids).size).toBe(2000)
  })

  test('go to bytes and back', () => {
    const id = newUuid(systemPorts)
    expect(uuidText(uuidBytes(id))).toBe(id)
  })
})
