import { describe, expect, test } from 'vitest'

import { ImportId } from '../../../shared/model/ids.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'
import { aReturn, aRow, identityOf, rowsOf } from '../../builders/a-return.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { auditOf } from '../../builders/vault-files.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

describe('undoing an import', () => {
  test('takes out what it alone brought, and leaves what another return or a person put in', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const typed = pol.add(anEntryContent({ event: 'typed' }))
    const one = await pol.importReturn(aReturn({ rows: [aRow('shared'), aRow('alone'), aRow('edited')] }))
    await pol.importReturn(aReturn({ file: 'POL_2.csv', rows: [aRow('shared')] }))
    const shared = pol.entries().find(({ event }) => event === 'shared')
    const edited = pol.entries().find(({ event }) => event === 'edited')
    pol.revise(edited?.id ?? typed.id, 1, anEntryContent({ event: 'edited by hand' }))

    expect(pol.undoing(one.import)).toEqual({ leave: 2, stay: 1, revert: 0, comeBack: 0, touched: 1 })
    expect(pol.entries()).toHaveLength(4)
    pol.undo(one.import)
    expect(pol.entries().map(({ id }) => id)).toEqual(expect.arrayContaining([typed.id, shared?.id]))
    expect(pol.entries()).toHaveLength(2)
    // the edit is not lost with the entry
    expect(pol.revisions(edited?.id ?? typed.id).map(({ said, takenBack }) => [said.event, takenBack])).toEqual([
      ['edited', true],
      ['edited by hand', false],
    ])
    expect(pol.revisions(first(pol.entries().filter(({ event }) => event === 'shared')).id)).toMatchObject([
      { by: KEEPER.name, takenBack: false },
    ])
    const undone = pol.receipt(one.import)
    expect(undone).toMatchObject({ receipt: one, undone: { by: KEEPER.name } })
    expect(pol.holding()).toMatchObject({ entries: 2, imports: [{ undone: true }, { undone: false }] })
    vault.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(again.entries()).toHaveLength(2)
    expect(again.receipt(one.import)).toEqual(undone)
  })

  test('of a later version puts everything back as it was before it', async () => {
    const { pol } = await aVaultWithCase()
    await pol.importReturn(aReturn({ rows: rowsOf(4) }))
    const before = pol.entries()
    const [a, b] = before
    const { import: later } = await pol.importReturn(
      aReturn({ file: 'POL_2.csv', rows: [aRow('row 2'), aRow('row 3'), aRow('changed'), aRow('new')] }),
      undefined,
      {
        basis: pol.basis(),
        changes: new Map([[identityOf('changed'), first(before).id]]),
        alike: new Map(),
        withdrawn: [b?.id ?? first(before).id],
        refused: { added: new Set(), changed: new Map(), withdrawn: [] },
      },
    )
    expect(pol.undoing(later)).toEqual({ leave: 1, stay: 2, revert: 1, comeBack: 1, touched: 0 })
    pol.undo(later)
    expect(pol.entries()).toEqual(before)
    expect(pol.revisions(a?.id ?? first(before).id).map(({ said, takenBack }) => [said.event, takenBack])).toEqual([
      ['row 0', false],
      ['changed', true],
    ])
    // a number is never given twice
    expect(pol.revise(first(before).id, 1, anEntryContent({ event: 'by hand' })).revision).toBe(3)
  })

  test('of a later version keeps the words that a return after it says too', async () => {
    const { pol } = await aVaultWithCase()
    const { import: one } = await pol.importReturn(aReturn({ rows: [aRow('old')] }))
    const { id } = first(pol.entries())
    const changes = new Map([[identityOf('new'), id]])
    const refused = { added: new Set<string>(), changed: new Map(), withdrawn: [] }
    const { import: two } = await pol.importReturn(aReturn({ file: 'POL_2.csv', rows: [aRow('new')] }), undefined, {
      basis: pol.basis(),
      changes,
      alike: new Map(),
      withdrawn: [],
      refused,
    })
    const { import: three } = await pol.importReturn(aReturn({ file: 'POL_3.csv', rows: [aRow('new')] }))
    pol.undo(two)
    expect(pol.entries()).toMatchObject([{ id, event: 'new' }])
    pol.undo(three)
    expect(pol.entries()).toMatchObject([{ id, event: 'old' }])
    pol.undo(one)
    expect(pol.entries()).toEqual([])
  })

  test('takes words back for good: the same row, read again as at first, says what it said at first', async () => {
    const { pol } = await aVaultWithCase()
    for (const event of ['as at first', 'read in another way']) {
      const { import: id } = await pol.importReturn(aReturn({ rows: [aRow('row', { event })] }))
      expect(pol.entries()).toMatchObject([{ event }])
      pol.undo(id)
    }
    await pol.importReturn(aReturn({ rows: [aRow('row', { event: 'as at first' })] }))
    expect(pol.entries()).toMatchObject([{ event: 'as at first', revision: 1 }])
  })

  test('a second time does nothing, and is not noted again', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const { import: id } = await pol.importReturn(aReturn({ rows: rowsOf(3) }))
    pol.undo(id)
    const once = pol.receipt(id)
    expect(pol.undoing(id)).toEqual({ leave: 0, stay: 0, revert: 0, comeBack: 0, touched: 0 })
    pol.undo(id)
    expect(pol.receipt(id)).toEqual(once)
    vault.close()
    const undone = (await auditOf(folder, of)).filter(({ what }) => what === 'import undone')
    expect(undone).toMatchObject([
      { who: KEEPER.name, detail: { import: id, leave: 3, stay: 0, revert: 0, comeBack: 0, touched: 0 } },
    ])
  })

  test('that this file never took is not found', async () => {
    const { pol } = await aVaultWithCase()
    const unknown = ImportId.parse(anId())
    const notFound = problem({ kind: 'not-found', what: 'receipt' })
    expect(() => pol.undo(unknown)).toThrow(notFound)
    expect(() => pol.undoing(unknown)).toThrow(notFound)
    expect(() => pol.takenRows(unknown)).toThrow(notFound)
    expect(() => pol.lookAt(unknown, ['doubt:0'], true)).toThrow(notFound)
  })

  test('waits for an import that is running', async () => {
    const { pol } = await aVaultWithCase()
    const { import: id } = await pol.importReturn(aReturn({ rows: rowsOf(3), doubts: ['Hm.'] }))
    const running = problem({ kind: 'import-running' })
    let looked = 0
    await pol.importReturn(aReturn({ file: 'POL_2.csv', rows: rowsOf(600) }), () => {
      looked++
      expect(() => pol.undo(id)).toThrow(running)
      expect(() => pol.lookAt(id, ['doubt:0'], true)).toThrow(running)
      expect(pol.undoing(id)).toMatchObject({ leave: 3 })
    })
    expect(looked).toBe(1)
    expect(pol.receipt(id)).toMatchObject({ undone: null, lookedAt: [] })
  })

  test('of a hundred thousand rows takes seconds at most', { timeout: 120_000 }, async () => {
    const { pol } = await aVaultWithCase()
    const { import: id } = await pol.importReturn(aReturn({ rows: rowsOf(100_000) }))
    const from = performance.now()
    expect(pol.undoing(id)).toMatchObject({ leave: 100_000 })
    pol.undo(id)
    expect(performance.now() - from).toBeLessThan(20_000)
    expect(pol.entries()).toEqual([])
    // and all of it comes back under its codes
    expect(await pol.importReturn(aReturn({ rows: rowsOf(100_000) }))).toMatchObject({ accepted: 100_000, held: 0 })
  })
})
