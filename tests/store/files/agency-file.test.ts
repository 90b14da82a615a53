import { describe, expect, test } from 'vitest'

import { Entry, type EntryContent } from '../../../shared/model/entry.ts'
import { EntryId, ImportId } from '../../../shared/model/ids.ts'
import { When } from '../../../shared/model/when.ts'
import { compareEntries } from '../../../shared/timeline/compare-entries.ts'
import { atTime, from, onDay, undated } from '../../builders/an-entry.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'
import { aReturn, aRow, identityOf } from '../../builders/a-return.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { filesOf } from '../../builders/vault-files.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

const before = When.parse({
  precision: 'before',
  start: null,
  end: '2024-06-05',
  time: null,
  typed: 'before 5 June 2024',
  approximate: false,
  uncertain: true,
})
const after = When.parse({
  precision: 'after',
  start: '2026-05-18',
  end: null,
  time: null,
  typed: 'after 18 May',
  approximate: true,
  uncertain: false,
})

/** One of each kind, every field filled in one of them. */
const said: readonly EntryContent[] = [
  anEntryContent({
    when: atTime('2026-05-05', '23:40'),
    sequence: 3,
    event: 'Shouting — “he’s back” 😟\nsecond line\tand a tab',
    source: 'CAD 4711',
    impact: 'Hid under the table.',
    voice: '“I want Nan.”',
    action: 'Referral made.',
    rag: 'red',
    balance: 'worry',
    basis: 'reported',
    category: 'Domestic abuse call-out',
    people: ['Mother', 'Mr O’Neill'],
    author: 'PC Lark',
    sharing: 'third-party',
    other: { URN: '17/0044', 'Beat code': '' },
  }),
  anEntryContent({ when: onDay('2026-05-05') }),
  anEntryContent({ when: from('2026-05-01', '2026-05-31', 'month') }),
  anEntryContent({ when: from('2024-03-01', '2024-05-31', 'season') }),
  anEntryContent({ when: from('2026-04-12', '2026-04-14', 'range') }),
  anEntryContent({ when: from('2026-04-13', '2026-04-19', 'week') }),
  anEntryContent({ when: from('2025-01-01', '2025-12-31', 'year') }),
  anEntryContent({ when: before }),
  anEntryContent({ when: after }),
  anEntryContent({ when: undated, balance: 'strength', basis: 'opinion', rag: 'green', sharing: 'shareable' }),
  anEntryContent({ rag: 'amber', balance: 'neutral', basis: 'fact', sharing: 'restricted' }),
]

describe('an entry that someone typed', () => {
  test.each(said.map((content) => [content.when.precision, content] as const))(
    'comes back as it was said: %s',
    async (_, content) => {
      const { folder, vault, of, pol } = await aVaultWithCase()
      const added = pol.add({ ...content, children: [first(of.children).id] })
      expect(Entry.parse(added)).toEqual(added)
      expect(added).toEqual({
        ...content,
        children: [first(of.children).id],
        id: added.id,
        agency: first(of.agencies).id,
        agencyCode: 'POL',
        code: expect.stringMatching(/^POL-[2-9A-Z]{3}$/),
        revision: 1,
        origin: { kind: 'typed', by: KEEPER.name },
        recordedAt: added.recordedAt,
      })
      vault.close()
      const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
      expect(again.entries()).toEqual([added])
      expect(again.revisions(added.id)).toEqual([{ said: added, by: KEEPER.name, takenBack: false }])
    },
  )

  test('stands in the timeline’s order among the others', async () => {
    const { pol } = await aVaultWithCase()
    for (const content of said) pol.add(content)
    const entries = pol.entries()
    expect(entries).toHaveLength(said.length)
    expect(entries).toEqual(entries.toSorted(compareEntries))
  })

  test('has a code of its own, even among hundreds', async () => {
    const { pol } = await aVaultWithCase()
    const rows = Array.from({ length: 900 }, (_, i) => aRow(`row ${i}`))
    await pol.importReturn(aReturn({ rows }))
    const added = Array.from({ length: 20 }, () => pol.add(anEntryContent()).code)
    expect(new Set(pol.entries().map(({ code }) => code)).size).toBe(920)
    expect(new Set(added).size).toBe(20)
  })
})

describe('an edit', () => {
  test('adds a revision; the earlier one stays as it was', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const added = pol.add(anEntryContent({ event: 'Officers attended.' }))
    const revised = pol.revise(
      added.id,
      1,
      anEntryContent({ event: 'Two officers attended.', when: onDay('2026-05-06') }),
    )
    expect(revised).toMatchObject({ id: added.id, code: added.code, revision: 2, event: 'Two officers attended.' })
    pol.revise(added.id, 2, anEntryContent({ event: 'Three officers attended.' }))
    vault.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(again.revisions(added.id).map(({ said: { revision, event } }) => [revision, event])).toEqual([
      [1, 'Officers attended.'],
      [2, 'Two officers attended.'],
      [3, 'Three officers attended.'],
    ])
    expect(again.entries().map(({ event }) => event)).toEqual(['Three officers attended.'])
    expect(again.revisions(added.id)[0]?.said).toEqual(added)
  })

  test('of an imported row keeps where it came from', async () => {
    const { pol } = await aVaultWithCase()
    const receipt = await pol.importReturn(aReturn({ rows: [aRow('row 1', {}, 7)] }))
    const entry = first(pol.entries())
    const revised = pol.revise(entry.id, 1, { ...anEntryContent(), event: 'Mended' })
    expect(revised.origin).toEqual({ kind: 'return', import: receipt.import, file: 'POL.csv', line: 7, part: null })
    expect(pol.entries()).toEqual([revised])
  })

  test('from a page that has grown old is refused, and overwrites nothing', async () => {
    const { pol } = await aVaultWithCase()
    const added = pol.add(anEntryContent())
    const newer = pol.revise(added.id, 1, anEntryContent({ event: 'Newer' }))
    expect(() => pol.revise(added.id, 1, anEntryContent({ event: 'Older' }))).toThrow(
      problem({ kind: 'changed-meanwhile' }),
    )
    expect(pol.entries()).toEqual([newer])
    expect(pol.revisions(added.id)).toHaveLength(2)
  })

  test('of an entry that is not there is not found', async () => {
    const { pol } = await aVaultWithCase()
    const nobody = EntryId.parse(anId())
    expect(() => pol.revise(nobody, 1, anEntryContent())).toThrow(problem({ kind: 'not-found', what: 'entry' }))
    expect(() => pol.revisions(nobody)).toThrow(problem({ kind: 'not-found', what: 'entry' }))
  })
})

describe('what an agency’s file holds, in numbers', () => {
  test('is nothing at first', async () => {
    const { of, pol } = await aVaultWithCase()
    expect(pol.holding()).toEqual({ agency: first(of.agencies).id, entries: 0, from: null, to: null, imports: [] })
  })

  test('follows every addition, edit and import', async () => {
    const { pol } = await aVaultWithCase()
    const added = pol.add(anEntryContent({ when: onDay('2026-05-05') }))
    expect(pol.holding()).toMatchObject({ entries: 1, from: '2026-05-05', to: '2026-05-05' })
    pol.revise(added.id, 1, anEntryContent({ when: from('2026-05-01', '2026-05-31', 'month') }))
    expect(pol.holding()).toMatchObject({ entries: 1, from: '2026-05-01', to: '2026-05-31' })
    const { import: id } = await pol.importReturn(
      aReturn({
        rows: [aRow('a', { when: before }), aRow('b', { when: after }), aRow('c', { when: undated })],
        doubts: ['Hm.'],
      }),
    )
    expect(pol.holding()).toMatchObject({
      entries: 4,
      from: '2024-06-05',
      to: '2026-05-31',
      imports: [
        {
          import: id,
          file: 'POL.csv',
          by: KEEPER.name,
          read: 3,
          accepted: 3,
          held: 0,
          rejected: 0,
          blank: 0,
          doubts: 1,
        },
      ],
    })
  })
})

describe('an agency’s file itself', () => {
  test.each([
    ["UPDATE entries SET event = 'other words'", 'entries are not changed'],
    ['DELETE FROM entries', 'entries are not deleted'],
    ["UPDATE revisions SET event = 'other words'", 'revisions are not changed'],
    ['DELETE FROM revisions', 'revisions are not deleted'],
    ['REPLACE INTO revisions SELECT * FROM revisions', 'revisions are not deleted'],
    ["UPDATE imports SET file = 'other.csv'", 'imports are not changed'],
    ['DELETE FROM imports', 'imports are not deleted'],
    ['UPDATE receipts SET held = 1, accepted = 0', 'receipts are not changed'],
    ['DELETE FROM receipts', 'receipts are not deleted'],
    ["UPDATE audit SET who = 'nobody'", 'audit is not changed'],
    ['DELETE FROM audit', 'audit is not deleted'],
    ['REPLACE INTO audit SELECT * FROM audit', 'audit'],
    [
      "INSERT INTO audit SELECT seq + 7, at, who, what, detail, hash, hash || '0' FROM audit LIMIT 1",
      'audit follows on',
    ],
    ['UPDATE meta SET vault = file', 'meta is not changed'],
    ['DELETE FROM meta', 'meta is not deleted'],
    ['INSERT INTO meta SELECT * FROM meta', 'meta is written once'],
    ["UPDATE child_groups SET children = '[]'", 'child groups are not changed'],
    ["UPDATE met_rows SET what = 'held'", 'met rows are not changed'],
    ['DELETE FROM met_rows', 'met rows are not deleted'],
    ['UPDATE withdrawals SET import = 1', 'withdrawals are not changed'],
    ['DELETE FROM withdrawals', 'withdrawals are not deleted'],
    ["UPDATE undone_imports SET by = 'nobody'", 'undone imports are not changed'],
    ['DELETE FROM undone_imports', 'undone imports are not deleted'],
    ['UPDATE lapsed_revisions SET revision = 3', 'lapsed revisions are not changed'],
    ['DELETE FROM lapsed_revisions', 'lapsed revisions are not deleted'],
    ['UPDATE ticks SET looked = 0', 'ticks are not changed'],
    ['DELETE FROM ticks', 'ticks are not deleted'],
  ])('refuses to forget: %s', async (sql, why) => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    await pol.importReturn(aReturn({ rows: [aRow('row 1', { children: [first(of.children).id] }), aRow('row 2')] }))
    const [one, two] = pol.entries().map(({ id }) => id)
    if (one === undefined || two === undefined) throw new Error('two rows make two entries')
    pol.revise(one, 1, anEntryContent())
    const { import: later } = await pol.importReturn(aReturn({ rows: [aRow('row 3')], doubts: ['Hm.'] }), undefined, {
      basis: pol.basis(),
      changes: new Map([[identityOf('row 3'), one]]),
      alike: new Map(),
      withdrawn: [two],
      refused: { added: new Set(), changed: new Map(), withdrawn: [] },
    })
    pol.lookAt(later, ['doubt:0'], true)
    pol.undo(later)
    vault.close()
    const { agency } = await filesOf(folder, of)
    expect(() => agency.open().exec(sql)).toThrow(why)
  })

  test('refuses words that no entry can hold', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    pol.add(anEntryContent())
    vault.close()
    const { agency } = await filesOf(folder, of)
    const database = agency.open()
    const insert = (column: string, value: string): void =>
      void database.exec(
        `INSERT INTO revisions (entry, revision, recorded_at, recorded_by, precision, typed, sequence, event, source, ${column})
         VALUES (1, 2, '2026-05-01T00:00:00Z', 'x', 'undated', '?', 0, 'e', 's', ${value})`,
      )
    for (const column of ['rag', 'balance', 'basis', 'sharing']) {
      expect(() => insert(column, "'purple'")).toThrow(`CHECK constraint failed: ${column}`)
    }
    expect(() => insert('impact', "x'00'")).toThrow('cannot store BLOB value in TEXT column')
  })

  test('keeps who did what, each deed bound to the one before', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    const added = pol.add(anEntryContent())
    pol.revise(added.id, 1, anEntryContent({ event: 'Other words' }))
    await pol.importReturn(aReturn())
    vault.close()
    const { agency } = await filesOf(folder, of)
    const deeds = agency
      .open()
      .prepare<[], { what: string; who: string; hash: string; previous: string }>('SELECT * FROM audit ORDER BY seq')
      .all()
    expect(deeds.map(({ what, who }) => [what, who])).toEqual(
      ['file created', 'entry added', 'entry revised', 'return imported'].map((what) => [what, KEEPER.name]),
    )
    expect(deeds.slice(1).map(({ previous }) => previous)).toEqual(deeds.slice(0, -1).map(({ hash }) => hash))
  })

  test('is not opened where a deed was rewritten behind the triggers’ back', async () => {
    const { folder, vault, of, pol } = await aVaultWithCase()
    pol.add(anEntryContent())
    vault.close()
    const { agency } = await filesOf(folder, of)
    const database = agency.open()
    database.exec("DROP TRIGGER audit_is_not_changed; UPDATE audit SET who = 'Somebody Else' WHERE seq = 2")
    database.close()
    const again = (await unlocked(folder)).agencyFile(of.id, first(of.agencies).id)
    expect(() => again.entries()).toThrow(problem({ kind: 'file-damaged', what: 'agency' }))
  })

  test('does not find the receipt of an import it never took', async () => {
    const { pol } = await aVaultWithCase()
    expect(() => pol.receipt(ImportId.parse(anId()))).toThrow(problem({ kind: 'not-found', what: 'receipt' }))
  })
})
