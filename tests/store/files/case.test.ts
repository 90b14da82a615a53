import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import { createDatabase } from '../../../electron/store/open-database.ts'
import { createVault } from '../../../electron/store/vault-store.ts'
import { newFileKey } from '../../../electron/vault/file-key.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import { CaseAgency } from '../../../shared/model/agency.ts'
import { Case } from '../../../shared/model/case.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { anId } from '../../builders/an-id.ts'
import {
  aFolder,
  aVault,
  aVaultWithCase,
  first,
  KEEPER,
  PASSPHRASE,
  QUICK,
  unlocked,
  valueOf,
} from '../../builders/a-vault.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

describe('a new case', () => {
  test('has ids for all that is in it and an answer for each agency: asked where it was asked', async () => {
    const { vault } = await aVault()
    const made = vault.createCase(aCaseDraft())
    expect(Case.parse(made)).toEqual(made)
    expect(made.agencies.map(({ code, answer }) => [code, answer])).toEqual([
      ['POL', { kind: 'asked', on: '2026-05-02' }],
      ['EDU', { kind: 'not-asked' }],
    ])
    expect(made.people[0]).toMatchObject({ role: 'mother', parentalResponsibility: 'yes', aliases: [] })
  })

  test('is the same when the vault is opened again', async () => {
    const { folder, vault } = await aVault()
    const made = vault.createCase(
      aCaseDraft({ late: { reason: 'The chair was ill.', agreedBy: 'A. Reed' }, children: [{ name: 'Unborn baby' }] }),
    )
    vault.close()
    const again = await unlocked(folder)
    expect(again.cases()).toEqual([made])
    expect(again.caseById(made.id)).toEqual(made)
  })

  test('has one file for itself and one for each agency, and no marker stays', async () => {
    const { folder, of } = await aVaultWithCase()
    const names = readdirSync(join(folder, 'cases', of.id)).filter((name) => name.endsWith('.sqlite'))
    expect(names.toSorted()).toEqual(['case.sqlite', ...of.agencies.map(({ id }) => `${id}.sqlite`)].toSorted())
    expect(existsSync(join(folder, 'cases', of.id, 'creating'))).toBe(false)
  })

  test('cannot have the reference of another, in whatever letters', async () => {
    const { vault } = await aVaultWithCase()
    expect(() => vault.createCase(aCaseDraft({ reference: 'n-2026-0173' }))).toThrow(
      problem({ kind: 'reference-taken', reference: 'n-2026-0173' }),
    )
    expect(vault.cases()).toHaveLength(1)
  })

  test('cannot have two agencies under one code', async () => {
    const { vault, folder } = await aVault()
    const agencies = [
      { code: 'EDU', name: 'Hollow Lane Primary School' },
      { code: 'EDU', name: 'Mill Road Nursery' },
    ]
    expect(() => vault.createCase(aCaseDraft({ agencies }))).toThrow(problem({ kind: 'bad-request' }))
    expect(existsSync(join(folder, 'cases'))).toBe(false)
  })

  test('that is not there is not found', async () => {
    const { vault } = await aVault()
    expect(() => vault.caseById(Case.shape.id.parse(anId()))).toThrow(problem({ kind: 'not-found', what: 'case' }))
  })
})

describe('making a case that is cut off', () => {
  test('leaves nothing when the index refuses it after all its files were made', async () => {
    const folder = aFolder()
    let short = false
    // a salt of 15 bytes makes files well enough; the index takes only whole ones
    const ports = { ...systemPorts, randomBytes: (size: number) => randomBytes(short && size === 16 ? 15 : size) }
    const vault = valueOf(await createVault(folder, PASSPHRASE, KEEPER, ports, QUICK))
    onTestFinished(() => vault.close())
    const of = vault.createCase(aCaseDraft())
    short = true
    expect(() => vault.createCase(aCaseDraft({ reference: 'N-2' }))).toThrow(/CHECK constraint/)
    expect(readdirSync(join(folder, 'cases'))).toEqual([of.id])
    short = false
    expect(vault.createCase(aCaseDraft({ reference: 'N-2' })).reference).toBe('N-2')
  })

  test('by the death of the program leaves files that the next unlocking clears away', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    vault.close()
    const leftover = join(folder, 'cases', anId())
    mkdirSync(leftover)
    writeFileSync(join(leftover, 'creating'), '')
    const made = createDatabase(
      join(leftover, 'case.sqlite'),
      { what: 'case', vault: anId(), id: anId() },
      newFileKey(systemPorts.randomBytes),
    )
    made.close()
    const again = await unlocked(folder)
    expect(existsSync(leftover)).toBe(false)
    expect(again.cases()).toEqual([of])
  })

  test('after the index knew the case loses nothing: only the marker goes', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    vault.close()
    const marker = join(folder, 'cases', of.id, 'creating')
    writeFileSync(marker, '')
    expect((await unlocked(folder)).cases()).toEqual([of])
    expect(existsSync(marker)).toBe(false)
  })

  test('does not make a folder without the marker ours to clear, nor a file of another kind in one with it', async () => {
    const { folder, vault } = await aVaultWithCase()
    vault.close()
    const unknown = join(folder, 'cases', anId())
    mkdirSync(unknown)
    writeFileSync(join(unknown, 'case.sqlite'), 'perhaps put here from a backup')
    const marked = join(folder, 'cases', anId())
    mkdirSync(marked)
    writeFileSync(join(marked, 'creating'), '')
    writeFileSync(join(marked, 'letter.docx'), 'someone’s letter')
    await unlocked(folder)
    expect(readFileSync(join(unknown, 'case.sqlite'), 'utf8')).toBe('perhaps put here from a backup')
    expect(readFileSync(join(marked, 'letter.docx'), 'utf8')).toBe('someone’s letter')
  })
})

describe('an agency of a case', () => {
  test('keeps its answer, contributor and the day its records were searched to', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    const answered = CaseAgency.parse({
      ...first(of.agencies),
      answer: { kind: 'declined', on: '2026-05-11', reason: 'No lawful basis was given.' },
      contributor: 'PC Lark',
      recordsTo: '2026-05-10',
    })
    vault.saveAgency(of.id, answered)
    expect(vault.caseById(of.id).agencies[0]).toEqual(answered)
    vault.close()
    expect((await unlocked(folder)).caseById(of.id).agencies[0]).toEqual(answered)
  })

  test('that is added later gets a file of its own', async () => {
    const { folder, vault, of } = await aVaultWithCase()
    const added = CaseAgency.parse({
      id: anId(),
      code: 'HCP',
      name: '0–19 health visiting',
      askedOn: null,
      answer: { kind: 'not-asked' },
      contributor: null,
      recordsTo: null,
      ours: false,
    })
    vault.saveAgency(of.id, added)
    vault.agencyFile(of.id, added.id).add(anEntryContent({ event: 'Seen at home' }))
    vault.close()
    const again = await unlocked(folder)
    expect(again.caseById(of.id).agencies.map(({ code }) => code)).toEqual(['POL', 'EDU', 'HCP'])
    expect(
      again
        .agencyFile(of.id, added.id)
        .entries()
        .map(({ event, code }) => [event, code.slice(0, 4)]),
    ).toEqual([['Seen at home', 'HCP-']])
  })

  test('cannot take the code of another', async () => {
    const { vault, of } = await aVaultWithCase()
    expect(() => vault.saveAgency(of.id, { ...first(of.agencies), code: CaseAgency.shape.code.parse('EDU') })).toThrow(
      problem({ kind: 'bad-request' }),
    )
    expect(vault.caseById(of.id)).toEqual(of)
  })

  test('that the case does not have is not found', async () => {
    const { vault, of } = await aVaultWithCase()
    expect(() => vault.agencyFile(of.id, CaseAgency.shape.id.parse(anId()))).toThrow(
      problem({ kind: 'not-found', what: 'agency' }),
    )
  })
})
