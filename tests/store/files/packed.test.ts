import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { packedContents } from '../../../electron/store/packed-contents.ts'
import { packedReceipt } from '../../../electron/store/packed-receipt.ts'
import { Receipt } from '../../../shared/model/receipt.ts'
import { aReceipt } from '../../builders/a-receipt.ts'
import { atTime, from, onDay, undated } from '../../builders/an-entry.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const anyContent = fc
  .record({
    event: anyText.map((text) => `Seen ${text}`),
    when: fc.constantFrom(
      onDay('2026-03-04'),
      atTime('2026-03-04', '09:30'),
      from('2026-03-01', '2026-03-31', 'month'),
      undated,
    ),
    sequence: fc.nat(),
    source: anyText.map((text) => `Log ${text}`),
    impact: fc.option(anyText),
    rag: fc.constantFrom('red', 'amber', null),
    people: fc.array(anyText, { maxLength: 3 }),
    sharing: fc.constantFrom('undecided', 'restricted'),
    other: fc.dictionary(anyText, anyText, { maxKeys: 3, noNullPrototype: true }),
  })
  .map(anEntryContent)

describe('what entries say, packed', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(anyContent, { maxLength: 20 }), (contents) => {
        const packed = packedContents()
        for (const [at, content] of contents.entries()) packed.add(`row ${at}`, content)
        for (const [at, content] of contents.entries()) expect(packed.get(`row ${at}`)).toEqual(content)
        expect(packed.get('another')).toBeNull()
      }),
    )
  })

  test('comes out as it went in, however long it is', () => {
    const packed = packedContents()
    const lengths = [10, 1_500_000, 20, 700_000, 700_000, 1_048_000, 30]
    const events = lengths.map((length, at) => `${at}${'é'.repeat(length)}`)
    for (const event of events) packed.add(event.slice(0, 1), { ...anEntryContent(), event })
    for (const event of events) expect(packed.get(event.slice(0, 1))?.event).toBe(event)
  })

  test('keeps the first that was given under a key', () => {
    const packed = packedContents()
    packed.add('row', anEntryContent({ event: 'First' }))
    packed.add('row', anEntryContent({ event: 'Second' }))
    expect([packed.has('row'), packed.has('other'), packed.get('row')?.event]).toEqual([true, false, 'First'])
  })
})

test.each([0, 1, 99, 100, 101, 250])('a receipt with %i rejected rows is the same once it is packed', (count) => {
  const receipt = aReceipt({
    doubts: ['“14/05” – Łódź'],
    rejections: Array.from({ length: count }, (_, at) => ({
      line: at + 2,
      part: null,
      reason: `Row ${at} has no date – “é”.`,
      raw: `,"Seen\nat home",${at}`,
    })),
  })
  const { json, about } = packedReceipt(receipt)
  expect(Receipt.parse(JSON.parse(Buffer.from(json).toString()))).toEqual(receipt)
  expect(about).toMatchObject({ rejected: count, doubts: 1, read: receipt.read })
})
