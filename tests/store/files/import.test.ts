import { describe, expect, test } from 'vitest'

import type { IncomingRow } from '../../../electron/store/open-vault.ts'
import { Receipt } from '../../../shared/model/receipt.ts'
import { ProblemError } from '../../../shared/problems.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { aReturn, aRow, rowsOf } from '../../builders/a-return.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { filesOf } from '../../builders/vault-files.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

/** What no reader hands over; the file itself refuses it. */
const unwritable: IncomingRow = {
  kind: 'entry',
  line: 7,
  part: null,
  identity: 'f'.repeat(64),
  content: { ...anEntryContent(), sequence: -1 },
}

const cancelled = new ProblemError({ kind: 'cancelled' })

describe('an import', () => {
  test('accounts for every row in a receipt that stays', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const rows: IncomingRow[] = [
      aRow('a', { children: [first(of.children).id] }, 4),
      {
        kind: 'rejected',
        line: 5,
        part: null,
        reason: '31/04/2026 is not a date: April has 30 days',
        raw: '31/04/2026,x',
      },
      aRow('b', {}, 6),
      { kind: 'blank', line: 7, part: null, as: 'empty' },
      aRow('a', {}, 8),
      { kind: 'blank', line: 9, part: null, as: 'footer' },
    ]
    const receipt = await pol.importReturn(aReturn({ rows, doubts: ['Dates were read day first.'] }))
    const [a, b] = pol.entries().toSorted((one, two) => (one.event < two.event ? -1 : 1))
    const expected = Receipt.parse({
      ...aReturn().head,
      import: receipt.import,
      agency: first(of.agencies).id,
      agencyCode: 'POL',
      at: receipt.at,
      by: KEEPER.name,
      nothingToReport: false,
      mapping: null,
      byNames: { children: false, people: false },
      replaces: [],
      dates: null,
      takenAs: 'added',
      read: 6,
      accepted: 2,
      held: 1,
      rejected: 1,
      blank: 2,
      rejections: [{ line: 5, part: null, reason: '31/04/2026 is not a date: April has 30 days', raw: '31/04/2026,x' }],
      heldRows: [{ line: 8, part: null, as: a?.code }],
      blankRows: [
        { line: 7, part: null, kind: 'empty' },
        { line: 9, part: null, kind: 'footer' },
      ],
      changedRows: [],
      restoredRows: [],
      withdrawn: [],
      refused: [],
      doubts: ['Dates were read day first.'],
      hints: [],
    })
    expect(receipt).toEqual(expected)
    expect([a, b].map((entry) => entry?.origin)).toEqual(
      [4, 6].map((line) => ({ kind: 'return', import: receipt.import, file: 'POL.csv', line, part: null })),
    )
    expect(a?.recordedAt).toBe(receipt.at)
    vault.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(again.receipt(receipt.import)).toEqual({ receipt, lookedAt: [], undone: null })
    expect(again.entries()).toHaveLength(2)
  })

  test('of the same file twice adds nothing and says under which code each row is held', async () => {
    const { pol } = await aVaultWithCase()
    await pol.importReturn(aReturn({ rows: rowsOf(1200) }))
    const before = pol.entries()
    const receipt = await pol.importReturn(aReturn({ file: 'POL_again.csv', rows: rowsOf(1200) }))
    expect(receipt).toMatchObject({ read: 1200, accepted: 0, held: 1200 })
    expect(receipt.heldRows.map(({ as }) => as).toSorted()).toEqual(before.map(({ code }) => code).toSorted())
    expect(pol.entries()).toEqual(before)
  })

  test('of a mended file adds what is new alone', async () => {
    const { pol } = await aVaultWithCase()
    await pol.importReturn(aReturn({ rows: rowsOf(600) }))
    const receipt = await pol.importReturn(
      aReturn({ file: 'POL_2.csv', rows: [aRow('new'), aRow('row 599'), aRow('new')] }),
    )
    const code = pol.entries().find(({ event }) => event === 'new')?.code
    const held = pol.entries().find(({ event }) => event === 'row 599')?.code
    expect(receipt.heldRows).toEqual([
      { line: 2, part: null, as: held },
      { line: 2, part: null, as: code },
    ])
    expect(pol.holding()).toMatchObject({ entries: 601, imports: [{ accepted: 600 }, { accepted: 1, held: 2 }] })
  })

  test('gives a row the code that it gets in any vault', async () => {
    const codes = async (): Promise<string[]> => {
      const { pol } = await aVaultWithCase()
      await pol.importReturn(aReturn({ rows: rowsOf(800) }))
      return pol.entries().map(({ event, code }) => `${event} ${code}`)
    }
    const once = await codes()
    expect(new Set(once.map((line) => line.split(' ')[2])).size).toBe(800)
    expect((await codes()).toSorted()).toEqual(once.toSorted())
  })

  test('of an agency with nothing to report is kept too', async () => {
    const { pol } = await aVaultWithCase()
    const receipt = await pol.importReturn(aReturn({ rows: [], nothingToReport: true }))
    expect(pol.receipt(receipt.import).receipt).toMatchObject({ nothingToReport: true, read: 0 })
    expect(pol.holding().imports).toHaveLength(1)
  })

  test('says how far it has come, some hundred rows at a time', async () => {
    const { pol } = await aVaultWithCase()
    const done: number[] = []
    await pol.importReturn(aReturn({ rows: rowsOf(2100) }), (rows) => void done.push(rows))
    expect(done).toEqual([500, 1000, 1500, 2000])
  })

  test('leaves each code and each row guarded by the file itself, also after one that was stopped', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    await expect(
      pol.importReturn(aReturn({ rows: rowsOf(600) }), () => {
        throw cancelled
      }),
    ).rejects.toBe(cancelled)
    await pol.importReturn(aReturn({ rows: rowsOf(3) }))
    vault.close()
    const database = (await filesOf(folder, of)).agency.open()
    const again = (column: string): void =>
      void database.exec(
        `INSERT INTO entries (id, code, identity, import, line, precision, typed, sequence, event, source)
         SELECT randomblob(16), ${column === 'code' ? 'code' : "'POL-222'"}, ${column === 'identity' ? 'identity' : 'randomblob(16)'},
           import, line, precision, typed, sequence, event, source FROM entries LIMIT 1`,
      )
    expect(() => again('code')).toThrow('UNIQUE constraint failed: entries.code')
    expect(() => again('identity')).toThrow('UNIQUE constraint failed: entries.identity')
  })
})

describe('an import that does not come to its end leaves the file as it was', () => {
  test.each<[string, () => ReturnType<typeof aReturn>, (() => never) | undefined, unknown]>([
    [
      'stopped by the person',
      () => aReturn({ rows: rowsOf(3000) }),
      () => {
        throw cancelled
      },
      cancelled,
    ],
    [
      'a row that cannot be read',
      () =>
        aReturn({
          rows: (function* () {
            yield* rowsOf(700)
            throw new ProblemError({ kind: 'return-empty', file: 'POL.csv' })
          })(),
        }),
      undefined,
      problem({ kind: 'return-empty' }),
    ],
    [
      'an end that cannot be told',
      () => ({
        ...aReturn({ rows: rowsOf(700) }),
        tail: () => {
          throw new ProblemError({ kind: 'return-unreadable', file: 'POL.csv', why: 'x' })
        },
      }),
      undefined,
      problem({ kind: 'return-unreadable' }),
    ],
    [
      'a row that no file can hold',
      () => aReturn({ rows: [...rowsOf(600), unwritable] }),
      undefined,
      expect.objectContaining({ code: 'SQLITE_CONSTRAINT_CHECK' }),
    ],
    [
      'a receipt that cannot be true',
      () => ({ ...aReturn(), head: { ...aReturn().head, headerLine: -1 } }),
      undefined,
      expect.objectContaining({ name: 'ZodError' }),
    ],
  ])('%s', async (_, incoming, pause, error) => {
    const { pol } = await aVaultWithCase()
    await pol.importReturn(aReturn({ rows: [aRow('already here')] }))
    const before = { entries: pol.entries(), holding: pol.holding() }
    await expect(pol.importReturn(incoming(), pause)).rejects.toEqual(error)
    expect({ entries: pol.entries(), holding: pol.holding() }).toEqual(before)
    // and it can be tried again at once
    expect((await pol.importReturn(aReturn({ rows: rowsOf(700) }))).accepted).toBe(700)
  })
})

describe('while an import runs', () => {
  test('readers see the file as it was, writers are asked to wait, other agencies are free', async () => {
    const { vault, of, pol } = await aVaultWithCase()
    const edu = vault.agencyFile(of.id, of.agencies[1]?.id ?? first(of.agencies).id)
    const typed = pol.add(anEntryContent())
    const running = problem({ kind: 'import-running' })
    let looked = 0
    await pol.importReturn(aReturn({ rows: rowsOf(600) }), async () => {
      looked++
      expect(pol.entries()).toEqual([typed])
      expect(pol.holding()).toMatchObject({ entries: 1, imports: [] })
      expect(() => pol.add(anEntryContent())).toThrow(running)
      expect(() => pol.revise(typed.id, 1, anEntryContent())).toThrow(running)
      await expect(pol.importReturn(aReturn())).rejects.toEqual(running)
      expect(edu.add(anEntryContent()).code).toMatch(/^EDU-/)
      expect((await edu.importReturn(aReturn())).accepted).toBe(1)
    })
    expect(looked).toBe(1)
    expect(pol.entries()).toHaveLength(601)
    expect(pol.add(anEntryContent()).revision).toBe(1)
  })

  test.each<[string, (close: () => void) => ReturnType<typeof aReturn>]>([
    [
      'before the first row',
      (close) => ({
        ...aReturn(),
        get rows() {
          close()
          return rowsOf(700)
        },
      }),
    ],
    [
      'after the last row',
      (close) =>
        aReturn({
          rows: (function* () {
            yield* rowsOf(700)
            close()
          })(),
        }),
    ],
    [
      'before the receipt',
      (close) => ({
        ...aReturn({ rows: rowsOf(700) }),
        tail: () => {
          close()
          return aReturn().tail()
        },
      }),
    ],
  ])('locking the vault %s ends it, and nothing of it is kept', async (_, incoming) => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    await expect(pol.importReturn(incoming(vault.close))).rejects.toEqual(problem({ kind: 'locked' }))
    const again = await unlocked(folder)
    const file = again.agencyFile(of.id, first(of.agencies).id)
    expect(file.entries()).toEqual([])
    expect((await file.importReturn(aReturn())).accepted).toBe(1)
  })

  test('locking the vault at the same moment ends it before it began', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const importing = pol.importReturn(aReturn())
    vault.close()
    await expect(importing).rejects.toEqual(problem({ kind: 'locked' }))
    expect((await unlocked(folder)).agencyFile(of.id, first(of.agencies).id).entries()).toEqual([])
  })

  test('locking the vault half-way ends it, and nothing of it is kept', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const typed = pol.add(anEntryContent())
    const ended = pol.importReturn(aReturn({ rows: rowsOf(5000) }), (done) => {
      if (done === 1000) vault.close()
    })
    await expect(ended).rejects.toEqual(problem({ kind: 'locked' }))
    const again = await unlocked(folder)
    expect(again.agencyFile(of.id, first(of.agencies).id).entries()).toEqual([typed])
  })
})
