import { describe, expect, test } from 'vitest'

import type { AgencyFile } from '../../../electron/store/open-vault.ts'
import type { LaterVersion } from '../../../shared/model/later-version.ts'
import type { Entry, Sharing } from '../../../shared/model/entry.ts'
import { EntryId } from '../../../shared/model/ids.ts'
import { Receipt } from '../../../shared/model/receipt.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'
import { aReturn, aRow, identityOf, rowsOf } from '../../builders/a-return.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { auditOf } from '../../builders/vault-files.ts'
import { standingIn } from '../../builders/standing-in.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

/** Everything taken as it comes, unless said otherwise. */
const aVersion = (
  file: AgencyFile,
  said: Partial<Omit<LaterVersion, 'refused'>> & { readonly refused?: Partial<LaterVersion['refused']> } = {},
): LaterVersion => ({
  basis: file.basis(),
  changes: new Map(),
  alike: new Map(),
  withdrawn: [],
  ...said,
  refused: { added: new Set(), changed: new Map(), withdrawn: [], ...said.refused },
})

const entryOf = (file: AgencyFile, event: string): Entry =>
  first(file.entries().filter((entry) => entry.event === event))

/** A file of the police with the rows "stays", "old words" and "left out". */
const aReturnTaken = async (): Promise<Awaited<ReturnType<typeof aVaultWithCase>> & { readonly earlier: Receipt }> => {
  const made = await aVaultWithCase()
  const earlier = await made.pol.importReturn(
    aReturn({ rows: ['stays', 'old words', 'left out'].map((cells, i) => aRow(cells, { sequence: i }, i + 2)) }),
  )
  return { ...made, earlier }
}

describe('a later version of a return', () => {
  test('adds, changes and takes out what a person has seen, and says so in its receipt', async () => {
    const { folder, vault, of, pol } = await aReturnTaken()
    const [stays, old, out] = ['stays', 'old words', 'left out'].map((event) => entryOf(pol, event))
    const rows = [
      aRow('stays', {}, 2, 'sheet “May”'),
      aRow('new words', { sequence: 7 }, 3, 'sheet “May”'),
      aRow('new words', { sequence: 8 }, 4, 'sheet “May”'),
      aRow('another', {}, 2, 'sheet “June”'),
    ]
    const parts = ['May', 'June'].map((name) => ({ name: `sheet “${name}”`, headerLine: 1, columns: [] }))
    const receipt = await pol.importReturn(
      aReturn({ file: 'POL_2.xlsx', rows, parts }),
      undefined,
      aVersion(pol, {
        changes: new Map([[identityOf('new words'), old?.id ?? EntryId.parse(anId())]]),
        withdrawn: [out?.id ?? EntryId.parse(anId())],
      }),
    )
    const [may, june] = ['sheet “May”', 'sheet “June”']
    expect(receipt).toMatchObject({
      takenAs: 'later version',
      parts,
      read: 4,
      accepted: 2,
      held: 2,
      changedRows: [{ line: 3, part: may, as: old?.code }],
      heldRows: [
        { line: 2, part: may, as: stays?.code },
        { line: 4, part: may, as: old?.code },
      ],
      restoredRows: [],
      withdrawn: [out?.code],
      refused: [],
    })
    const another = entryOf(pol, 'another')
    expect(pol.takenRows(receipt.import)).toEqual([
      { line: 3, part: may, as: old?.code, what: 'changed' },
      { line: 2, part: june, as: another.code, what: 'added' },
    ])
    expect(another.origin).toMatchObject({ line: 2, part: june })
    const changed = entryOf(pol, 'new words')
    expect(changed).toMatchObject({ id: old?.id, code: old?.code, revision: 2, sequence: 7 })
    // what is read can be found where it says
    expect(changed.origin).toEqual({
      kind: 'return',
      import: receipt.import,
      file: 'POL_2.xlsx',
      line: 3,
      part: may,
    })
    expect(pol.entries().map(({ event }) => event)).toEqual(expect.arrayContaining(['stays', 'new words', 'another']))
    expect(pol.entries()).toHaveLength(3)
    expect(pol.holding()).toMatchObject({ entries: 3, imports: [{ undone: false }, { accepted: 2, undone: false }] })
    const before = pol.entries()
    vault.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(again.entries()).toEqual(before)
    expect(again.receipt(receipt.import).receipt).toEqual(receipt)
  })

  test('leaves out what was refused, row by row, and keeps the row for the sender', async () => {
    const { pol } = await aReturnTaken()
    const before = pol.entries()
    const [old, out] = ['old words', 'left out'].map((event) => entryOf(pol, event))
    const receipt = await pol.importReturn(
      aReturn({ rows: [aRow('stays', {}, 2), aRow('new words', {}, 3), aRow('another', {}, 4)] }),
      undefined,
      aVersion(pol, {
        refused: {
          added: new Set([identityOf('another')]),
          changed: new Map([[identityOf('new words'), old?.id ?? EntryId.parse(anId())]]),
          withdrawn: [out?.id ?? EntryId.parse(anId())],
        },
      }),
    )
    expect(receipt).toMatchObject({
      read: 3,
      accepted: 0,
      held: 2,
      rejected: 1,
      rejections: [{ line: 4, part: null, reason: 'You chose not to take this entry.', raw: 'another' }],
      changedRows: [],
      withdrawn: [],
      refused: [
        { what: 'changed', line: 3, part: null, as: old?.code },
        { what: 'added', line: 4, part: null, as: null },
        { what: 'withdrawn', line: null, part: null, as: out?.code },
      ],
    })
    expect(pol.entries()).toEqual(before)
    // it was not taken, so it is asked about again
    expect(standingIn(pol).flatMap(({ identity, earlier }) => [identity, ...earlier])).not.toContain(
      identityOf('new words'),
    )
    expect(pol.takenRows(receipt.import)).toEqual([])
  })

  test.each<[string, (file: AgencyFile) => Promise<unknown> | void]>([
    ['an entry was edited', (file) => void file.revise(entryOf(file, 'stays').id, 1, anEntryContent())],
    ['an entry was typed', (file) => void file.add(anEntryContent())],
    ['another return was taken', (file) => file.importReturn(aReturn({ file: 'POL_b.csv', rows: [] }))],
    ['a return was undone', (file) => file.undo(first(file.holding().imports).import)],
  ])('is refused, and changes nothing, when %s after it was compared', async (_, meanwhile) => {
    const { pol } = await aReturnTaken()
    const version = aVersion(pol)
    await meanwhile(pol)
    const before = [pol.entries(), pol.holding()]
    const taking = pol.importReturn(aReturn({ rows: [aRow('another')] }), undefined, version)
    await expect(taking).rejects.toEqual(problem({ kind: 'changed-meanwhile' }))
    expect([pol.entries(), pol.holding()]).toEqual(before)
    // compared anew, it is taken
    expect((await pol.importReturn(aReturn({ rows: [aRow('x')] }), undefined, aVersion(pol))).accepted).toBe(1)
  })

  test('is refused when it was compared with another agency’s file, or speaks of an entry that is not there', async () => {
    const { vault, of, pol } = await aReturnTaken()
    const edu = vault.agencyFile(of.id, of.agencies[1]?.id ?? first(of.agencies).id)
    await edu.importReturn(aReturn({ rows: rowsOf(3) }))
    const refused = problem({ kind: 'changed-meanwhile' })
    await expect(pol.importReturn(aReturn(), undefined, aVersion(edu))).rejects.toEqual(refused)
    const nobody = aVersion(pol, { withdrawn: [EntryId.parse(anId())] })
    await expect(pol.importReturn(aReturn(), undefined, nobody)).rejects.toEqual(refused)
    expect(pol.entries()).toHaveLength(3)
  })

  test('does not change its basis by being looked at', async () => {
    const { pol, earlier } = await aReturnTaken()
    const basis = pol.basis()
    pol.entries()
    standingIn(pol)
    pol.undoing(earlier.import)
    expect(pol.basis()).toBe(basis)
  })

  test.each<[Sharing, Sharing]>([
    ['undecided', 'undecided'],
    ['shareable', 'undecided'],
    ['third-party', 'third-party'],
    ['restricted', 'restricted'],
  ])('makes new words of an entry that was %s %s', async (decided, then) => {
    const { pol } = await aReturnTaken()
    const old = entryOf(pol, 'old words')
    pol.revise(old.id, 1, { ...anEntryContent({ event: 'old words', sequence: 1 }), sharing: decided })
    await pol.importReturn(
      aReturn({ rows: [aRow('new words')] }),
      undefined,
      aVersion(pol, { changes: new Map([[identityOf('new words'), old.id]]) }),
    )
    expect(entryOf(pol, 'new words')).toMatchObject({ revision: 3, sharing: then })
  })

  test('keeps a decision to share where it moves an entry and leaves its words', async () => {
    const { pol } = await aReturnTaken()
    const old = entryOf(pol, 'old words')
    pol.revise(old.id, 1, { ...anEntryContent({ event: 'old words' }), sharing: 'shareable' })
    await pol.importReturn(
      aReturn({ rows: [aRow('other cells', { event: 'old words', sequence: 9 })] }),
      undefined,
      aVersion(pol, { changes: new Map([[identityOf('other cells'), old.id]]) }),
    )
    expect(entryOf(pol, 'old words')).toMatchObject({ revision: 3, sharing: 'shareable', sequence: 9 })
  })

  test('says in the audit how much it added, changed and took out', async () => {
    const { folder, vault, of, pol } = await aReturnTaken()
    const [old, out] = ['old words', 'left out'].map((event) => entryOf(pol, event).id)
    await pol.importReturn(
      aReturn({ rows: [aRow('stays'), aRow('new words')] }),
      undefined,
      aVersion(pol, {
        changes: new Map([[identityOf('new words'), old ?? EntryId.parse(anId())]]),
        withdrawn: [out ?? EntryId.parse(anId())],
      }),
    )
    vault.close()
    expect((await auditOf(folder, of)).at(-1)).toMatchObject({
      what: 'return imported',
      who: KEEPER.name,
      detail: {
        takenAs: 'later version',
        read: 2,
        accepted: 1,
        held: 1,
        changed: 1,
        restored: 0,
        withdrawn: 1,
        refused: 0,
      },
    })
  })
})

describe('a row that comes again after its entry left the timeline', () => {
  test('brings it back, under its code, with the edit that a person made', async () => {
    const { pol, earlier } = await aReturnTaken()
    const old = entryOf(pol, 'old words')
    const edited = pol.revise(old.id, 1, anEntryContent({ event: 'edited', sharing: 'restricted' }))
    pol.undo(earlier.import)
    expect(pol.entries()).toEqual([])
    const receipt = await pol.importReturn(aReturn({ file: 'POL_b.csv', rows: [aRow('old words', {}, 5)] }))
    expect(receipt).toMatchObject({
      accepted: 1,
      held: 0,
      restoredRows: [{ line: 5, part: null, as: old.code }],
    })
    expect(pol.entries()).toEqual([edited])
    expect(pol.takenRows(receipt.import)).toEqual([{ line: 5, part: null, as: old.code, what: 'restored' }])
  })

  test('brings it back as it is read now, where it is read in another way', async () => {
    const { pol, earlier } = await aReturnTaken()
    const old = entryOf(pol, 'old words')
    pol.undo(earlier.import)
    const receipt = await pol.importReturn(
      aReturn({ rows: [aRow('old words', { event: 'read anew', impact: 'Frightened.' })] }),
    )
    expect(receipt.accepted).toBe(1)
    expect(pol.entries()).toMatchObject([{ id: old.id, revision: 2, event: 'read anew', impact: 'Frightened.' }])
    expect(pol.revisions(old.id).map(({ said }) => said.event)).toEqual(['old words', 'read anew'])
  })

  test('is held, and not brought back twice, when it stands in the file twice', async () => {
    const { pol, earlier } = await aReturnTaken()
    pol.undo(earlier.import)
    const receipt = await pol.importReturn(aReturn({ rows: [aRow('stays', {}, 2), aRow('stays', {}, 3)] }))
    expect(receipt).toMatchObject({ accepted: 1, held: 1 })
    expect(pol.entries()).toHaveLength(1)
  })
})

describe('an entry that no longer stands', () => {
  test('is not in the timeline and cannot be edited; what it said can still be read', async () => {
    const { pol } = await aReturnTaken()
    const out = entryOf(pol, 'left out')
    await pol.importReturn(
      aReturn({ rows: [aRow('stays'), aRow('old words')] }),
      undefined,
      aVersion(pol, { withdrawn: [out.id] }),
    )
    expect(pol.entries()).not.toContainEqual(out)
    expect(() => pol.revise(out.id, 1, anEntryContent())).toThrow(problem({ kind: 'not-found', what: 'entry' }))
    expect(pol.revisions(out.id).map(({ said }) => said)).toEqual([out])
  })
})
