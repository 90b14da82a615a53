import { expect, test } from 'vitest'

import { roomAct } from '../../../renderer/features/room/room-keys.ts'

const NO_MODIFIER = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false }

test.each([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageDown', 'on'],
  ['PageUp', 'back'],
  [' ', 'on'],
  ['Home', 'first'],
  ['End', 'last'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['+', 'larger'],
  ['-', 'smaller'],
  ['Escape', 'leave'],
  ['ArrowDown', null],
  ['Tab', null],
  ['Enter', null],
  ['x', null],
])('%s: %s', (key, act) => {
  expect(roomAct({ ...NO_MODIFIER, key }, false)).toBe(act)
})

test('Shift and space go back', () => {
  expect(roomAct({ ...NO_MODIFIER, key: ' ', shiftKey: true }, false)).toBe('back')
})

test('space on a button presses the button', () => {
  expect(roomAct({ ...NO_MODIFIER, key: ' ' }, true)).toBeNull()
  expect(roomAct({ ...NO_MODIFIER, key: 'ArrowRight' }, true)).toBe('next')
})

test('B and Escape held down count once; arrows go on', () => {
  const held = (key: string) => roomAct({ ...NO_MODIFIER, key, repeat: true }, false)
  expect([held('b'), held('Escape'), held('ArrowRight')]).toEqual([null, null, 'next'])
})

test('keys with Ctrl, Alt or the system key belong to the browser', () => {
  for (const held of ['ctrlKey', 'altKey', 'metaKey'])
    for (const key of ['+', '-', 'ArrowLeft', 'b'])
      expect(roomAct({ ...NO_MODIFIER, key, [held]: true }, false)).toBeNull()
})
