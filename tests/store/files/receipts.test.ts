import { describe, expect, test } from 'vitest'

import { Receipt } from '../../../shared/model/receipt.ts'
import { aReturn, aRow } from '../../builders/a-return.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { auditOf } from '../../builders/vault-files.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

const doubtful = aReturn({
  rows: [aRow('row 1')],
  doubts: ['Dates were read day first.', 'Line 4 has no date.', 'Line 9 names no source.'],
  hints: [{ kind: 'no-impact', count: 1, rows: [{ line: 2, part: null }], words: [] }],
  dates: '41 of 60 rows can only be day-first.',
})

describe('what a receipt asks a person to look at', () => {
  test('is ticked off one by one, and the doubts that are left are counted', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const { import: id, dates } = await pol.importReturn(doubtful)
    expect(dates).toBe('41 of 60 rows can only be day-first.')
    const left = (): unknown => first(pol.holding().imports).doubts
    expect([pol.receipt(id).lookedAt, left()]).toEqual([[], 3])
    pol.lookAt(id, ['doubt:1', 'hint:no-impact'], true)
    expect([pol.receipt(id).lookedAt, left()]).toEqual([['doubt:1', 'hint:no-impact'], 2])
    pol.lookAt(id, ['doubt:0', 'doubt:1', 'doubt:2'], true)
    expect(left()).toBe(0)
    pol.lookAt(id, ['doubt:1'], false)
    expect([pol.receipt(id).lookedAt, left()]).toEqual([['doubt:0', 'doubt:2', 'hint:no-impact'], 1])
    vault.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(again.receipt(id).lookedAt).toEqual(['doubt:0', 'doubt:2', 'hint:no-impact'])
  })

  test('is noted in the audit when it is ticked, and not when nothing changes by it', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const { import: id } = await pol.importReturn(doubtful)
    pol.lookAt(id, ['doubt:1'], true)
    pol.lookAt(id, ['doubt:1', 'doubt:1'], true)
    pol.lookAt(id, ['doubt:0', 'doubt:1'], true)
    pol.lookAt(id, ['doubt:2'], false)
    vault.close()
    const looked = (await auditOf(folder, of)).filter(({ what }) => what === 'receipt item looked at')
    expect(looked).toMatchObject([
      { who: KEEPER.name, detail: { import: id, items: ['doubt:1'], looked: true } },
      { who: KEEPER.name, detail: { import: id, items: ['doubt:0'], looked: true } },
    ])
  })

  test.each(['doubt:3', 'doubt:-1', 'hint:no-source', 'something else'])(
    'is not ticked where it is not on the receipt: %s',
    async (item) => {
      const { pol } = await aVaultWithCase()
      const { import: id } = await pol.importReturn(doubtful)
      expect(() => pol.lookAt(id, ['doubt:0', item], true)).toThrow(problem({ kind: 'bad-request' }))
      expect(pol.receipt(id).lookedAt).toEqual([])
    },
  )

  test('belongs to its own receipt alone', async () => {
    const { pol } = await aVaultWithCase()
    const { import: one } = await pol.importReturn(doubtful)
    const { import: two } = await pol.importReturn({ ...doubtful, head: { ...doubtful.head, file: 'POL_2.csv' } })
    pol.lookAt(one, ['doubt:0'], true)
    expect(pol.receipt(two).lookedAt).toEqual([])
    expect(pol.holding().imports.map(({ doubts }) => doubts)).toEqual([2, 3])
  })
})

test('what an agency’s file holds says which imports a later version took the place of', async () => {
  const { pol } = await aVaultWithCase()
  const { import: one } = await pol.importReturn(doubtful)
  const { import: two } = await pol.importReturn({
    ...doubtful,
    head: { ...doubtful.head, file: 'a "replaces":["file".csv', replaces: [one] },
  })
  await pol.importReturn({ ...doubtful, head: { ...doubtful.head, replaces: [one, two] } })
  expect(pol.holding().imports.map(({ replaces }) => replaces)).toEqual([[], [one], [one, two]])
})

test('a receipt written before there were later versions is read, with nothing in what it did not know', () => {
  const old = {
    import: '01a2129f-0000-7000-8000-000000000001',
    agency: '01a2129f-0000-7000-8000-000000000002',
    agencyCode: 'POL',
    file: 'POL.csv',
    sha256: 'a'.repeat(64),
    at: '2026-05-18T13:10:04.512Z',
    by: 'Jo Marsh',
    encoding: 'UTF-8',
    delimiter: ',',
    headerLine: 1,
    columns: [{ heading: 'Date', field: 'date' }],
    nothingToReport: false,
    read: 3,
    accepted: 0,
    held: 1,
    rejected: 1,
    blank: 1,
    rejections: [{ line: 2, reason: 'No date.', raw: ',x' }],
    heldRows: [{ line: 3, as: 'POL-7KD' }],
    blankRows: [{ line: 4, kind: 'empty' }],
    doubts: [],
  }
  expect(Receipt.parse(old)).toMatchObject({
    parts: [],
    dates: null,
    takenAs: 'added',
    rejections: [{ line: 2, part: null }],
    heldRows: [{ part: null }],
    blankRows: [{ part: null }],
    changedRows: [],
    restoredRows: [],
    withdrawn: [],
    refused: [],
    hints: [],
  })
})
