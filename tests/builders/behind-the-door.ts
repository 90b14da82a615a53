import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect } from 'vitest'

import { temporaryVault, type TemporaryVault } from '../../build/preview/temporary-vault.ts'
import { contract, type CallName, type Event, type EventName, type Output } from '../../shared/contract.ts'
import type { CaseDraft } from '../../shared/model/case.ts'
import type { FileToken } from '../../shared/model/ids.ts'
import { AS_FOUND } from '../../shared/model/reading.ts'
import { IsoDay } from '../../shared/model/when.ts'

export const DOOR_PASSPHRASE = 'four plain words here'

export type Told = { readonly name: EventName; readonly event: Event<EventName> }

/** The real router, services and store over a vault of its own for each test of a file, and the ways to knock. It fails a test that met a bug inside. */
export const behindTheDoor = () => {
  let vault: TemporaryVault
  let told: Told[]
  let outside = ''
  beforeEach(async () => {
    outside = await mkdtemp(join(tmpdir(), 'tributary-services-test-'))
    vault = await temporaryVault({ today: IsoDay.parse('2026-05-15'), scryptN: 2 ** 10 })
    told = []
    vault.listen((name, event) => told.push({ name, event }))
  })
  afterEach(async () => {
    expect(vault.bugs()).toEqual([])
    await vault.end()
    await rm(outside, { recursive: true, force: true })
  })

  const ask = (name: string, payload: unknown = {}) => vault.router.call(name, payload)
  /** What a call answers when it must succeed. */
  const given = async <N extends CallName>(name: N, payload: unknown = {}): Promise<Output<N>> => {
    const reply = await ask(name, payload)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return contract[name].output.parse(reply.value) as Output<N>
  }
  /** The kind of problem a call answers with, and its sentence. */
  const refusal = async (name: CallName, payload: unknown = {}): Promise<{ kind: string; message: string }> => {
    const reply = await ask(name, payload)
    return reply.ok ? { kind: 'ok', message: '' } : { kind: reply.error.kind ?? '', message: reply.error.message }
  }
  const kindOf = async (name: string, payload: unknown = {}): Promise<string> => {
    const reply = await ask(name, payload)
    return reply.ok ? 'ok' : reply.error.kind
  }

  const open = () =>
    given('vault.create', { passphrase: DOOR_PASSPHRASE, keeper: { name: 'A Keeper', role: 'administrator' } })

  const aCase = async (said: Partial<CaseDraft> = {}) => {
    await open()
    const { case: id } = await given('cases.create', { draft: aDraftOfTwo(said) })
    const of = await given('cases.get', { case: id })
    const [police, school] = of.agencies
    if (police === undefined || school === undefined) throw new Error('two agencies were asked for')
    return { id, of, police: police.id, school: school.id }
  }

  /** Puts a file where the next dialog finds it. */
  const aReturn = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(outside, name)
    await writeFile(path, content)
    vault.dialogs.nextFile(path)
    return path
  }

  /** A return chosen in the dialog. */
  const chosen = async (id: string, name: string, content: string | Uint8Array): Promise<FileToken> => {
    await aReturn(name, content)
    const picked = await given('returns.choose', { case: id })
    if (picked === null) throw new Error('nothing was chosen')
    return picked.file
  }

  /** What every file of the vault holds, byte for byte as it lies there. */
  const everyFileOfTheVault = async (): Promise<Buffer[]> => {
    const items = await readdir(vault.vaultFolder, { recursive: true, withFileTypes: true })
    return Promise.all(items.filter((item) => item.isFile()).map((item) => readFile(join(item.parentPath, item.name))))
  }

  /** All that a case shows: people and answers, what is held, and the timeline. */
  const all = async (id: string) => ({
    of: await given('cases.get', { case: id }),
    holdings: await given('returns.holdings', { case: id }),
    entries: await given('entries.list', { case: id }),
  })

  return {
    vault: () => vault,
    told: () => told,
    outside: () => outside,
    ask,
    given,
    refusal,
    kindOf,
    open,
    lockAndUnlock: async () => {
      await given('vault.lock')
      await given('vault.unlock', { passphrase: DOOR_PASSPHRASE })
    },
    aCase,
    aReturn,
    chosen,
    everyFileOfTheVault,
    all,
  }
}

/** A file as it was found, its rows added to what is held. */
export const ASKED_FOR_NOTHING = { reading: AS_FOUND, as: { kind: 'added' }, remember: false } as const

/** Two children, their mother, and the agencies POL and EDU-1. */
export const aDraftOfTwo = (said: Partial<CaseDraft> = {}): unknown => ({
  reference: 'T-1',
  children: [{ name: 'Ada Tester', born: '2018-03-04' }, { name: 'Cy Tester' }],
  people: [{ name: 'Bea Tester', role: 'mother' }],
  strategyMeeting: '2026-05-01',
  conference: '2026-05-21',
  lookBackFrom: '2024-05-01',
  agencies: [
    { code: 'POL', name: 'Police', askedOn: '2026-05-01' },
    { code: 'EDU-1', name: 'A school', askedOn: '2026-05-01' },
  ],
  ...said,
})
