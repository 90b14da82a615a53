import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { escapeXml, plainText, withPlainTexts } from '../../../electron/document/plain-text.ts'

describe('a text is made fit for XML without changing what people read', () => {
  test.each([
    ['nothing to do', 'Maya’s coat 👩‍👧 محمد', 'Maya’s coat 👩‍👧 محمد'],
    ['control characters', 'a\u0000b\u0008c\u001Fd\u007Fe\u009Ff', 'abcdef'],
    ['non-characters', 'a\uFFFEb\uFFFFc', 'abc'],
    ['half a pair', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['line ends of every kind', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['tabs and line feeds stay', 'a\tb\nc', 'a\tb\nc'],
  ])('%s', (_, text, fit) => {
    expect(plainText(text)).toBe(fit)
  })

  test('whatever comes in, what comes out is well-formed, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })), (text, codes) => {
        const once = plainText(text + String.fromCharCode(...codes))
        expect(once).toMatch(/^[\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
        expect(plainText(once)).toBe(once)
      }),
    )
  })
})

test('every text of a value is made fit, however deep, and nothing else is touched', () => {
  const value = { a: 'x\u0001', b: [{ c: 'y\uFFFF', d: null, e: 3, f: true }] }
  expect(withPlainTexts(value)).toEqual({ a: 'x', b: [{ c: 'y', d: null, e: 3, f: true }] })
})

test('markup becomes text', () => {
  expect(escapeXml('<b>&amp;</b>')).toBe('&lt;b&gt;&amp;amp;&lt;/b&gt;')
})

test('a value that is fit already is not copied, and of another only what leads to the unfit text is', () => {
  const fit = { a: 'x', b: [{ c: 'y' }] }
  expect(withPlainTexts(fit)).toBe(fit)
  const value = { kept: fit, mended: ['a\u0000b'] }
  const made = withPlainTexts(value)
  expect(made).toEqual({ kept: fit, mended: ['ab'] })
  expect(made.kept).toBe(fit)
  expect(value.mended).toEqual(['a\u0000b'])
})
