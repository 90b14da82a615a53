import { describe, expect, test } from 'vitest'

import type { Event } from '../../../shared/contract.ts'
import { AS_FOUND } from '../../../shared/model/reading.ts'
import { ASKED_FOR_NOTHING, behindTheDoor, DOOR_PASSPHRASE } from '../../builders/behind-the-door.ts'
import { anEntryDraft } from '../../builders/an-entry-draft.ts'

const { vault, told, ask, given, refusal, kindOf, aCase, chosen, all } = behindTheDoor()

const POLICE = 'Date,Event,Source\n13/05/2026,Officers attended the home.,Log 1\n14/05/2026,Neighbour rang.,Log 2\n'

describe('long work on a return', () => {
  const LONG = `Date,Event,Source\n${Array.from({ length: 6000 }, (_, at) => `13/05/2026,Call ${at},Log ${at}`).join('\n')}\n`

  /** Does something once, when work of that kind has come so far. */
  const once = (work: Event<'progress'>['work'], act: () => unknown, from = 1): void => {
    const end = vault().listen((name, event) => {
      if (name !== 'progress' || !('work' in event) || event.work !== work || event.done < from) return
      end()
      act()
    })
  }

  const aLongReturn = async () => {
    const { id, police, school } = await aCase()
    await given('returns.import', {
      case: id,
      agency: police,
      file: await chosen(id, 'POL.csv', POLICE),
      ...ASKED_FOR_NOTHING,
    })
    const file = await chosen(id, 'POL_long.csv', LONG)
    return { id, school, of: { case: id, agency: police, file }, before: await all(id) }
  }

  test('says how far it has come', async () => {
    const { of } = await aLongReturn()
    await given('returns.examine', { ...of, reading: AS_FOUND })
    const done = told().flatMap(({ event }) => ('work' in event && event.work === 'examine' ? [event.done] : []))
    expect(Math.max(...done)).toBe(6000)
  })

  test.each(['returns.examine', 'returns.import'] as const)(
    '%s that is stopped says so and leaves everything as it was',
    async (call) => {
      const { id, of, before } = await aLongReturn()
      once(call === 'returns.examine' ? 'examine' : 'import', () => ask('returns.cancel'), 3000)
      const how = call === 'returns.examine' ? { reading: AS_FOUND } : { ...ASKED_FOR_NOTHING, remember: true }
      expect(await refusal(call, { ...of, ...how })).toEqual({
        kind: 'cancelled',
        message: 'Stopped. Nothing was changed.',
      })
      expect(await all(id)).toEqual(before)
      // what was stopped can be done again
      expect(await given('returns.examine', { ...of, reading: AS_FOUND })).toMatchObject({
        entries: 6000,
        remembered: false,
      })
      expect(await given('returns.import', { ...of, ...ASKED_FOR_NOTHING })).toMatchObject({ accepted: 6000 })
    },
  )

  test('a comparison that is stopped says so', async () => {
    const { id, of, before } = await aLongReturn()
    const replaces = before.holdings[0]?.imports.map((one) => one.import)
    once('examine', () => ask('returns.cancel'), 3000)
    expect(await kindOf('returns.compare', { ...of, reading: AS_FOUND, replaces })).toBe('cancelled')
    expect(await all(id)).toEqual(before)
  })

  /** Does something when all rows of the long return are read, and the comparison itself has come some steps further. */
  const onceTheRowsAreRead = (act: () => unknown): void => {
    let steps = 0
    const end = vault().listen((name, event) => {
      if (name !== 'progress' || !('work' in event) || event.done !== 6000 || ++steps < 5) return
      end()
      act()
    })
  }

  const comparing = async () => {
    const { id, of, before } = await aLongReturn()
    const replaces = before.holdings[0]?.imports.map((one) => one.import)
    return { id, of, before, compare: () => kindOf('returns.compare', { ...of, reading: AS_FOUND, replaces }) }
  }

  test('a comparison hears of a stop while it holds the rows against what is held', async () => {
    const { id, before, compare } = await comparing()
    onceTheRowsAreRead(() => ask('returns.cancel'))
    expect(await compare()).toBe('cancelled')
    expect(await all(id)).toEqual(before)
    expect(await compare()).toBe('ok')
  })

  test('locking ends a comparison, too', async () => {
    const { compare } = await comparing()
    onceTheRowsAreRead(() => vault().lock('idle'))
    expect(await compare()).toBe('locked')
  })

  test('what is typed while a return is compared makes the comparison one of something else', async () => {
    const { of, before, compare } = await comparing()
    const draft = anEntryDraft(
      before.of.children.map((child) => child.id),
      { event: 'Typed meanwhile.' },
    )
    onceTheRowsAreRead(() => ask('entries.add', { case: of.case, agency: of.agency, draft }))
    expect(await compare()).toBe('changed-meanwhile')
  })

  test('all that is going on is stopped, not what was begun last alone', async () => {
    const { id, of, before, school } = await aLongReturn()
    once('import', () => ask('returns.cancel'), 3000)
    const importing = kindOf('returns.import', { ...of, ...ASKED_FOR_NOTHING })
    const looking = kindOf('returns.examine', { ...of, agency: school, reading: AS_FOUND })
    expect(await Promise.all([importing, looking])).toEqual(['cancelled', 'cancelled'])
    expect(await all(id)).toEqual(before)
  })

  test('stopping when nothing is going on stops nothing that comes after', async () => {
    const { of } = await aLongReturn()
    await given('returns.cancel')
    expect(await given('returns.import', { ...of, ...ASKED_FOR_NOTHING })).toMatchObject({ accepted: 6000 })
  })

  test('two imports of one agency at once: one is taken, and the other is told to wait', async () => {
    const { id, of, school } = await aLongReturn()
    const file = await chosen(id, 'EDU-1.csv', POLICE)
    const [first, second, other] = await Promise.all([
      ask('returns.import', { ...of, ...ASKED_FOR_NOTHING }),
      ask('returns.import', { ...of, ...ASKED_FOR_NOTHING }),
      ask('returns.import', { case: id, agency: school, file, ...ASKED_FOR_NOTHING }),
    ])
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1)
    expect([first, second].find(({ ok }) => !ok)).toMatchObject({
      error: { kind: 'import-running', message: expect.stringContaining('Wait until it has finished') },
    })
    expect(other).toMatchObject({ ok: true })
    expect((await all(id)).entries).toHaveLength(6004)
  })

  test('locking during an import leaves everything as it was, and takes the paste and the file away', async () => {
    const { id, of, before } = await aLongReturn()
    once('import', () => vault().lock('idle'), 3000)
    expect(await kindOf('returns.import', { ...of, ...ASKED_FOR_NOTHING })).toBe('locked')
    await given('vault.unlock', { passphrase: DOOR_PASSPHRASE })
    expect(await all(id)).toEqual(before)
    expect(await kindOf('returns.import', { ...of, ...ASKED_FOR_NOTHING })).toBe('not-found')
    const file = await chosen(id, 'POL_long.csv', LONG)
    expect(await given('returns.import', { ...of, file, ...ASKED_FOR_NOTHING })).toMatchObject({ accepted: 6000 })
  })

  test('locking while a file is looked at ends the look', async () => {
    const { of } = await aLongReturn()
    once('examine', () => vault().lock('idle'), 3000)
    expect(await kindOf('returns.examine', { ...of, reading: AS_FOUND })).toBe('locked')
  })
})
