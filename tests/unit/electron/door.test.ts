import { describe, expect, it } from 'vitest'

import { openDoor } from '../../../electron/desktop/door.ts'
import type { Router } from '../../../electron/router.ts'
import { contract } from '../../../shared/contract.ts'

const ORIGIN = 'app://tributary'
type Listener = Parameters<Parameters<typeof openDoor>[0]['handle']>[1]
type Frame = { readonly origin: string; readonly parent: object | null }

/** The door with a router that notes who got through. */
const aDoor = () => {
  const got: unknown[] = []
  const router: Router = {
    call: async (name, payload) => {
      got.push([name, payload])
      return { ok: true, value: null }
    },
  }
  let listener: Listener | undefined
  openDoor({ handle: (_channel, added) => (listener = added) }, router, ORIGIN)
  const knock = async (frame: Frame | null, name: unknown, input: unknown): Promise<unknown> =>
    listener?.({ senderFrame: frame } as unknown as Parameters<Listener>[0], name, input)
  return { knock, got }
}

const ours: Frame = { origin: ORIGIN, parent: null }

describe('the door', () => {
  it('lets the top frame of our origin through, with what it says', async () => {
    const { knock, got } = aDoor()
    expect(await knock(ours, 'app.about', {})).toEqual({ ok: true, value: null })
    expect(got).toEqual([['app.about', {}]])
  })

  describe.each(Object.keys(contract))('asked for %s', (name) => {
    it.each<[string, Frame | null]>([
      ['a foreign origin', { origin: 'https://example.org', parent: null }],
      ['an origin that begins like ours', { origin: 'app://tributary.evil', parent: null }],
      ['an opaque origin', { origin: 'null', parent: null }],
      ['a file', { origin: 'file://', parent: null }],
      ['a frame inside our own page', { origin: ORIGIN, parent: ours }],
      ['a frame that has gone', null],
    ])('turns away %s', async (_, frame) => {
      const { knock, got } = aDoor()
      expect(await knock(frame, name, {})).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
      expect(got).toEqual([])
    })
  })
})
