import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, test } from 'vitest'

const sheet = readFileSync(resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

/** The colours of one `:root` block, by name. */
const coloursIn = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]))
const blockAfter = (start: string): string => {
  const from = sheet.indexOf(start)
  if (from < 0) throw new Error(`tokens.css has no ${start}`)
  return sheet.slice(from, sheet.indexOf('\n}', from))
}
const light = coloursIn(blockAfter(':root {'))
const dark = new Map([...light, ...coloursIn(blockAfter('@media (prefers-color-scheme: dark)'))])

/** WCAG 2.2, relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['paper', 'surface', 'sunken', 'window', 'accent-soft']
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'red-soft', 'amber-soft', 'green-soft', 'restricted-soft']],
  ['ink-2', grounds],
  ['ink-3', ['paper', 'surface', 'sunken']],
  ['accent', grounds],
  ['accent-ink', ['accent', 'accent-strong']],
  ['red', ['paper', 'surface', 'red-soft']],
  ['amber', ['paper', 'surface', 'amber-soft']],
  ['green', ['paper', 'surface', 'green-soft']],
  ['restricted', ['paper', 'surface', 'restricted-soft']],
]
const graphics: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['paper', 'surface', 'sunken']],
  ['focus', grounds],
  ['window-edge', ['window', 'surface']],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_, colours) => {
  const colour = (name: string): string => {
    const found = colours.get(name)
    if (found === undefined) throw new Error(`no colour --${name}`)
    return found
  }
  const pairs = (of: readonly (readonly [string, readonly string[]])[]) =>
    of.flatMap(([on, under]) => under.map((ground) => [on, ground] as const))

  test.each(pairs(texts))('text in %s on %s can be read', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(graphics))('a %s on %s can be seen', (graphic, ground) => {
    expect(contrast(colour(graphic), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})
