import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { contract } from '../../../shared/contract.ts'
import { ASKED_FOR_NOTHING, aDraftOfTwo, behindTheDoor, DOOR_PASSPHRASE } from '../../builders/behind-the-door.ts'
import { anEntryDraft } from '../../builders/an-entry-draft.ts'

const MARKER = 'Zebedee-Quillfeather'

const { vault, told, outside, ask, given, kindOf, open, aCase, aReturn } = behindTheDoor()

const POLICE = `Date,Event,Source,Impact\n05/05/2026,Officers attended. ${MARKER} was present.,Incident record,Woke up\nMar 2025,Neighbour reported shouting.,Incident record,\n`

const typed = anEntryDraft([], { when: 'c. June 2023', rag: 'green', balance: 'strength', basis: 'fact' })

describe('the door', () => {
  test('answers every call of the contract while the vault is locked with a sentence, never with a bug', async () => {
    await open()
    await given('vault.lock')
    const kinds = await Promise.all(Object.keys(contract).map(async (name) => [name, await kindOf(name)] as const))
    expect(kinds.filter(([, kind]) => kind === 'ok').map(([name]) => name)).toEqual([
      'app.about',
      'vault.state',
      'vault.lock',
      'returns.cancel',
    ])
    expect(kinds.filter(([, kind]) => !/^(ok|locked|bad-request)$/.test(kind))).toEqual([])
    expect(await kindOf('cases.list')).toBe('locked')
    expect(await kindOf('cases.practice')).toBe('locked')
  })

  test.each([['__proto__'], ['constructor'], ['vault'], [''], [null], [42], [{}]])(
    'refuses the name %j',
    async (name) => {
      const reply = await vault().router.call(name, {})
      expect(reply).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    },
  )

  test('names the field that is wrong, and never its value', async () => {
    await open()
    const reply = await ask('cases.create', { draft: aDraftOfTwo({ reference: '', extra: MARKER } as never) })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    expect(JSON.stringify(reply)).toContain('reference')
    expect(JSON.stringify(reply)).not.toContain(MARKER)
  })
})

describe('the vault', () => {
  test('is none, then open, then locked, then open again, and says who keeps it only while it is open', async () => {
    expect(await given('vault.state')).toMatchObject({ state: 'none', keeper: null })
    await open()
    expect(await given('vault.state')).toMatchObject({ state: 'open', keeper: { name: 'A Keeper' } })
    await given('vault.lock')
    expect(await given('vault.state')).toMatchObject({ state: 'locked', keeper: null })
    expect(told()).toContainEqual({ name: 'locked', event: { why: 'asked' } })
    await given('vault.unlock', { passphrase: DOOR_PASSPHRASE })
    expect(await given('vault.state')).toMatchObject({ state: 'open' })
  })

  test('is not made over one that is there', async () => {
    await open()
    await given('vault.lock')
    expect(await kindOf('vault.create', { passphrase: DOOR_PASSPHRASE, keeper: { name: 'B', role: 'chair' } })).toBe(
      'vault-exists',
    )
    expect(await kindOf('vault.unlock', { passphrase: DOOR_PASSPHRASE })).toBe('ok')
  })

  test('slows down after the third wrong passphrase, even for the right one', async () => {
    await open()
    await given('vault.lock')
    for (const _ of [1, 2, 3]) expect(await kindOf('vault.unlock', { passphrase: 'wrong' })).toBe('wrong-passphrase')
    expect(await kindOf('vault.unlock', { passphrase: DOOR_PASSPHRASE })).toBe('slow-down')
  })

  test('refuses a passphrase of fewer than twelve characters', async () => {
    expect(await kindOf('vault.create', { passphrase: 'too short', keeper: { name: 'B', role: 'chair' } })).toBe(
      'bad-request',
    )
    expect(await given('vault.state')).toMatchObject({ state: 'none' })
  })
})

describe('cases', () => {
  test('get ids, answers and a place in the list; a reference is used once', async () => {
    const { id, of } = await aCase()
    expect(of.agencies.map((agency) => agency.answer)).toEqual([
      { kind: 'asked', on: '2026-05-01' },
      { kind: 'asked', on: '2026-05-01' },
    ])
    expect((await given('cases.list')).cases.map((one) => one.case.id)).toEqual([id])
    expect(await kindOf('cases.create', { draft: aDraftOfTwo() })).toBe('reference-taken')
    expect(told().filter(({ name }) => name === 'changed')).toHaveLength(1)
  })

  test('without a clock are refused with the years that can be counted', async () => {
    await open()
    const years = { strategyMeeting: '2031-05-01', conference: '2031-05-20' } as never
    const reply = await ask('cases.create', { draft: aDraftOfTwo(years) })
    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'outside-holidays', message: expect.stringContaining('2012 to 2028') },
    })
    expect(await given('cases.list')).toEqual({ cases: [], unreadable: [] })
  })

  test('one damaged file costs its own case and no other', async () => {
    const { id } = await aCase()
    const other = await given('cases.create', { draft: aDraftOfTwo({ reference: 'T-2' }) })
    await given('vault.lock')
    const path = join(vault().vaultFolder, 'cases', id, 'case.sqlite')
    const bytes = await readFile(path)
    await writeFile(path, Buffer.alloc(bytes.length, 7))
    await given('vault.unlock', { passphrase: DOOR_PASSPHRASE })
    const listed = await given('cases.list')
    expect(listed.cases.map((one) => one.case.id)).toEqual([other.case])
    expect(listed.unreadable).toEqual([{ id, reference: 'T-1', why: expect.stringContaining('The file of this case') }])
    await writeFile(path, bytes)
    expect((await given('cases.list')).cases).toHaveLength(2)
  })

  test('the practice case is put in once, however often it is asked for', async () => {
    await open()
    const first = await given('cases.practice')
    const entries = await given('entries.list', first)
    expect(await given('cases.practice')).toEqual(first)
    expect(await given('entries.list', first)).toEqual(entries)
    expect(entries.length).toBeGreaterThanOrEqual(120)
    const answers = (await given('cases.get', first)).agencies.map((agency) => agency.answer.kind)
    expect(answers).toContain('nothing-to-report')
    expect(answers).toContain('asked')
  })
})

describe('returns', () => {
  test('come in by the dialog, with the agency found by the file’s name, a receipt, and an answer on the board', async () => {
    const { id, police } = await aCase()
    await aReturn('POL_may.csv', POLICE)
    const chosen = await given('returns.choose', { case: id })
    expect(chosen).toMatchObject({ name: 'POL_may.csv', agency: police })
    const receipt = await given('returns.import', {
      case: id,
      agency: police,
      file: chosen?.file,
      ...ASKED_FOR_NOTHING,
    })
    expect(receipt).toMatchObject({ read: 2, accepted: 2, held: 0, rejected: 0, blank: 0, by: 'A Keeper' })
    expect(await given('returns.receipt', { case: id, agency: police, import: receipt.import })).toEqual({
      receipt,
      lookedAt: [],
      undone: null,
    })
    const of = await given('cases.get', { case: id })
    expect(of.agencies[0]?.answer).toEqual({ kind: 'received', on: '2026-05-15' })
    const [holding] = await given('returns.holdings', { case: id })
    expect(holding).toMatchObject({ entries: 2, from: '2025-03-01', to: '2026-05-05' })
  })

  test('imported twice add nothing', async () => {
    const { id, police } = await aCase()
    for (const accepted of [2, 0]) {
      await aReturn('POL.csv', POLICE)
      const chosen = await given('returns.choose', { case: id })
      expect(
        await given('returns.import', { case: id, agency: police, file: chosen?.file, ...ASKED_FOR_NOTHING }),
      ).toMatchObject({
        read: 2,
        accepted,
        held: 2 - accepted,
      })
    }
    expect(await given('entries.list', { case: id })).toHaveLength(2)
  })

  test('that nobody can read leave the case as it was', async () => {
    const { id, police } = await aCase()
    const before = [await given('cases.get', { case: id }), await given('returns.holdings', { case: id })]
    for (const [name, content, kind] of [
      ['POL.csv', '', 'return-empty'],
      ['POL.csv', 'one,two\n1,2\n', 'return-no-header'],
      ['POL.pdf', '%PDF-1.7 …', 'return-of-other-kind'],
    ] as const) {
      await aReturn(name, content)
      const chosen = await given('returns.choose', { case: id })
      expect(
        await kindOf('returns.import', { case: id, agency: police, file: chosen?.file, ...ASKED_FOR_NOTHING }),
      ).toBe(kind)
    }
    expect([await given('cases.get', { case: id }), await given('returns.holdings', { case: id })]).toEqual(before)
  })

  test('with headings and no rows are no answer; words that say so are', async () => {
    const { id, police } = await aCase()
    const answerAfter = async (content: string) => {
      await aReturn('POL.csv', content)
      const chosen = await given('returns.choose', { case: id })
      await given('returns.import', { case: id, agency: police, file: chosen?.file, ...ASKED_FOR_NOTHING })
      return (await given('cases.get', { case: id })).agencies[0]?.answer.kind
    }
    expect(await answerAfter('Date,Event,Source\n')).toBe('asked')
    expect(await answerAfter('Nothing to report\n')).toBe('nothing-to-report')
  })

  test('a file token means nothing after the vault was locked', async () => {
    const { id, police } = await aCase()
    await aReturn('POL.csv', POLICE)
    const chosen = await given('returns.choose', { case: id })
    await given('vault.lock')
    await given('vault.unlock', { passphrase: DOOR_PASSPHRASE })
    expect(await kindOf('returns.import', { case: id, agency: police, file: chosen?.file, ...ASKED_FOR_NOTHING })).toBe(
      'not-found',
    )
  })

  test('a person who changes their mind in the dialog changes nothing', async () => {
    const { id } = await aCase()
    vault().dialogs.nextFile(null)
    expect(await given('returns.choose', { case: id })).toBeNull()
  })
})

describe('an entry that is typed', () => {
  test('is read with the grammar of the returns, kept as typed, and undecided', async () => {
    const { id, of, school } = await aCase()
    const entry = await given('entries.add', {
      case: id,
      agency: school,
      draft: { ...typed, children: [of.children[0]?.id] },
    })
    expect(entry).toMatchObject({
      when: { typed: 'c. June 2023', start: '2023-06-01', end: '2023-06-30', precision: 'month', approximate: true },
      sharing: 'undecided',
      revision: 1,
      origin: { kind: 'typed', by: 'A Keeper' },
    })
    expect(entry.code).toMatch(/^EDU-1-/)
    expect(await given('entries.list', { case: id })).toEqual([entry])
  })

  test('with a day that does not exist gets the sentence of the grammar, and is not kept', async () => {
    const { id, of, school } = await aCase()
    const reply = await ask('entries.add', {
      case: id,
      agency: school,
      draft: { ...typed, when: '31/04/2026', children: [of.children[0]?.id] },
    })
    expect(reply).toMatchObject({
      ok: false,
      error: { kind: 'date-unreadable', message: expect.stringContaining('April has 30 days') },
    })
    expect(await given('entries.list', { case: id })).toEqual([])
  })

  test('about a child of another case is refused', async () => {
    const { id, school } = await aCase()
    const stranger = '01970000-0000-7000-8000-00000000abcd'
    expect(await kindOf('entries.add', { case: id, agency: school, draft: { ...typed, children: [stranger] } })).toBe(
      'bad-request',
    )
  })
})

describe('the document', () => {
  test('is written where the person says, with progress, under a name that names nobody', async () => {
    const { id, police } = await aCase()
    await aReturn('POL.csv', POLICE)
    const chosen = await given('returns.choose', { case: id })
    await given('returns.import', { case: id, agency: police, file: chosen?.file, ...ASKED_FOR_NOTHING })
    let suggested = ''
    vault().dialogs.saveTo((name) => {
      suggested = name
      return join(outside(), name)
    })
    expect(await given('document.export', { case: id, scope: 'window' })).toMatchObject({ entries: 1 })
    const whole = await given('document.export', { case: id, scope: 'all' })
    expect(whole).toMatchObject({ entries: 2, name: suggested })
    expect(suggested).not.toMatch(/Ada|Tester/)
    expect(told().some(({ name, event }) => name === 'progress' && 'work' in event && event.work === 'document')).toBe(
      true,
    )
    await given('document.open', { file: whole?.file })
    expect(vault().dialogs.opened()).toEqual([join(outside(), suggested)])
    expect(await readdir(outside())).toEqual(expect.arrayContaining([suggested]))
    expect((await readdir(outside())).some((name) => name.endsWith('.part'))).toBe(false)
  })

  test('is not written once the vault has locked, though the person has just said where', async () => {
    const { id } = await aCase()
    const path = join(outside(), 'late.docx')
    vault().dialogs.saveTo(() => {
      vault().lock('idle')
      return path
    })
    expect(await kindOf('document.export', { case: id, scope: 'all' })).toBe('locked')
    await expect(readFile(path)).rejects.toThrow('ENOENT')
  })

  test('is not written when the person changes their mind, nor where it cannot be', async () => {
    const { id } = await aCase()
    vault().dialogs.saveTo(null)
    expect(await given('document.export', { case: id, scope: 'all' })).toBeNull()
    await writeFile(join(outside(), 'in the way'), '')
    vault().dialogs.saveTo(join(outside(), 'in the way', 'x.docx'))
    expect(await kindOf('document.export', { case: id, scope: 'all' })).toBe('file-not-written')
  })
})

test('what a case holds is in no file of the vault as text, and in no event', async () => {
  const { id, police } = await aCase()
  await aReturn('POL.csv', POLICE)
  const chosen = await given('returns.choose', { case: id })
  await given('returns.import', { case: id, agency: police, file: chosen?.file, ...ASKED_FOR_NOTHING })
  const names = (await readdir(vault().vaultFolder, { recursive: true, withFileTypes: true })).filter((item) =>
    item.isFile(),
  )
  expect(names.length).toBeGreaterThanOrEqual(5)
  for (const item of names) {
    const bytes = await readFile(join(item.parentPath, item.name))
    for (const text of [MARKER, 'Tester', 'T-1', 'Officers'])
      expect({ [item.name]: bytes.includes(text) }).toEqual({ [item.name]: false })
  }
  expect(JSON.stringify(told())).not.toMatch(new RegExp(`${MARKER}|Tester|Officers`))
})
