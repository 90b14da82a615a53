import { expect, test } from 'vitest'

import { compareAct } from '../../../renderer/features/same-event/compare-keys.ts'

const pressed = (key: string, rest: Partial<Parameters<typeof compareAct>[0]> = {}) =>
  compareAct({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...rest })

test('L links, N keeps apart, S skips, B goes back and U undoes, as capitals too', () => {
  expect(['l', 'n', 's', 'b', 'u', 'L'].map((key) => pressed(key))).toEqual([
    'link',
    'refuse',
    'skip',
    'back',
    'undo',
    'link',
  ])
})

test('other keys, shortcuts of the system and a key that is held down do nothing', () => {
  expect(pressed('Enter')).toBeNull()
  expect(pressed('constructor')).toBeNull()
  expect(pressed('s', { ctrlKey: true })).toBeNull()
  expect(pressed('l', { repeat: true })).toBeNull()
})
