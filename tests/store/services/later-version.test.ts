import { describe, expect, test } from 'vitest'

import type { Comparison, Difference } from '../../../shared/model/comparison.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { ImportId } from '../../../shared/model/ids.ts'
import { AS_FOUND } from '../../../shared/model/reading.ts'
import type { Receipt } from '../../../shared/model/receipt.ts'
import { ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'

const { given, refusal, kindOf, aCase, all, chosen } = behindTheDoor()

const HEAD = 'Date,Event,Source\n'
const FIRST = `${HEAD}01/04/2026,Officers attended the home.,Log 1
13/04/2026,Neighbour rang about shouting.,Log 2
14/04/2026,Father arrested at the shop.,Log 3
15/04/2026,Mother seen at the station.,Log 4
16/04/2026,Ada was found at the bus stop.,Log 5
`
/** Log 1 is the same, 2 and 3 say more, 4 and 5 are left out, 6 and 7 are new. */
const SECOND = `${HEAD}01/04/2026,Officers attended the home.,Log 1
13/04/2026,Neighbour rang about shouting and crying.,Log 2
14/04/2026,Father arrested at the shop and bailed.,Log 3
20/04/2026,Welfare check by two officers.,Log 6
21/04/2026,Call to the school by the sergeant.,Log 7
`

/** An agency with a first return, and ways to send more. */
const aFirstReturn = async (content = FIRST) => {
  const { id, police } = await aCase()
  const agency = { case: id, agency: police }
  const send = async (name: string, text: string) => ({ ...agency, file: await chosen(id, name, text) })
  const first = await given('returns.import', { ...(await send('POL.csv', content)), ...ASKED_FOR_NOTHING })
  const compare = async (of: { readonly file: string }, ...replaces: ImportId[]): Promise<Comparison> =>
    given('returns.compare', { ...agency, ...of, reading: AS_FOUND, replaces })
  const later = (basis: string, replaces: readonly ImportId[], refused: readonly string[] = []) => ({
    reading: AS_FOUND,
    as: { kind: 'later version', basis, replaces, refused },
    remember: false,
  })
  /** Sent, compared and taken whole. */
  const replaceBy = async (text: string, ...replaces: ImportId[]): Promise<Receipt> => {
    const of = await send('POL.csv', text)
    const { basis } = await compare(of, ...replaces)
    return given('returns.import', { ...of, ...later(basis, replaces) })
  }
  const entries = (): Promise<Entry[]> => given('entries.list', { case: id })
  return { id, police, agency, first, send, compare, later, replaceBy, entries }
}

const sources = (entries: readonly Entry[]) => entries.map(({ source }) => source)
const eventOf = (entries: readonly Entry[], source: string) => entries.find((one) => one.source === source)?.event
const dayOf = (entries: readonly Entry[], source: string) => entries.find((one) => one.source === source)?.when.start
const sumOf = ({ read, accepted, held, rejected, blank }: Receipt) => ({ read, accepted, held, rejected, blank })

const keyOf = (differences: readonly Difference[], kind: Difference['kind'], source: string): string => {
  const found = differences.find(
    (one) => one.kind === kind && (one.kind === 'withdrawn' ? one.before : one.after).source === source,
  )
  if (found === undefined) throw new Error(`${source} is not ${kind}`)
  return found.key
}

describe('a later version', () => {
  test('is noticed as one, and nothing is changed by comparing it', async () => {
    const { id, first, send, compare } = await aFirstReturn()
    const before = await all(id)
    const of = await send('POL (1).csv', SECOND)
    expect(await given('returns.examine', { ...of, reading: AS_FOUND })).toMatchObject({
      entries: 5,
      held: 1,
      earlier: [{ import: first.import, entries: 5, alike: 1 }],
      seemsLaterVersionOf: [first.import],
    })
    await compare(of, first.import)
    expect(await all(id)).toEqual(before)
  })

  test('says which notes of the case stand beside the entries it changes or leaves out', async () => {
    const { id, police, first, send, compare, entries } = await aFirstReturn()
    const entryOf = async (source: string) => (await entries()).find((one) => one.source === source)?.id
    const [same, changed, left] = [await entryOf('Log 1'), await entryOf('Log 2'), await entryOf('Log 4')]
    const says = 'Who rang?'
    const notes = [
      { kind: 'query', entry: changed, agency: police, asks: says, answer: null },
      { kind: 'query', entry: changed, agency: police, asks: 'And when?', answer: null },
      { kind: 'same event', entries: [changed, left] },
      { kind: 'conference rating', entry: same, rag: 'red', why: null },
      { kind: 'view', name: 'Calls', search: 'q=rang' },
    ]
    await given('notes.change', { case: id, changes: notes.map((said) => ({ what: 'add', said })) })
    const { differences } = await compare(await send('POL.csv', SECOND), first.import)
    expect(differences.flatMap((one) => (one.kind === 'added' ? [] : [[one.before.source, one.touches]]))).toEqual([
      ['Log 2', ['query', 'same event']],
      ['Log 3', []],
      ['Log 4', ['same event']],
      ['Log 5', []],
    ])
  })

  test('is shown entry by entry, with what it said before and says now, in the order of the timeline', async () => {
    const { first, send, compare, entries } = await aFirstReturn()
    const before = await entries()
    const { differences, ...counts } = await compare(await send('POL.csv', SECOND), first.import)
    expect(counts).toMatchObject({ unchanged: 1, changed: 2, withdrawn: 2, added: 2 })
    expect(differences.map((one) => [one.kind, (one.kind === 'withdrawn' ? one.before : one.after).source])).toEqual([
      ['changed', 'Log 2'],
      ['changed', 'Log 3'],
      ['withdrawn', 'Log 4'],
      ['withdrawn', 'Log 5'],
      ['added', 'Log 6'],
      ['added', 'Log 7'],
    ])
    expect(differences[0]).toMatchObject({
      kind: 'changed',
      line: 3,
      code: before.find(({ source }) => source === 'Log 2')?.code,
      fields: ['event'],
      touches: [],
      before: { event: 'Neighbour rang about shouting.' },
      after: { event: 'Neighbour rang about shouting and crying.' },
    })
  })

  test('is taken but for what was refused, and its receipt says which is which', async () => {
    const { agency, first, send, compare, later, entries } = await aFirstReturn()
    const codeOf = new Map((await entries()).map(({ source, code }) => [source, code]))
    const of = await send('POL.csv', SECOND)
    const { basis, differences } = await compare(of, first.import)
    const refused = [
      keyOf(differences, 'changed', 'Log 3'),
      keyOf(differences, 'withdrawn', 'Log 5'),
      keyOf(differences, 'added', 'Log 7'),
    ]
    const receipt = await given('returns.import', { ...of, ...later(basis, [first.import], refused) })
    expect(sumOf(receipt)).toEqual({ read: 5, accepted: 2, held: 2, rejected: 1, blank: 0 })
    expect(receipt).toMatchObject({
      takenAs: 'later version',
      replaces: [first.import],
      changedRows: [{ line: 3, as: codeOf.get('Log 2') }],
      withdrawn: [codeOf.get('Log 4')],
      rejections: [{ line: 6, reason: 'You chose not to take this entry.' }],
      heldRows: [
        { line: 2, as: codeOf.get('Log 1') },
        { line: 4, as: codeOf.get('Log 3') },
      ],
    })
    expect(receipt.refused).toEqual(
      expect.arrayContaining([
        { what: 'changed', line: 4, part: null, as: codeOf.get('Log 3') },
        { what: 'added', line: 6, part: null, as: null },
        { what: 'withdrawn', line: null, part: null, as: codeOf.get('Log 5') },
      ]),
    )
    expect(receipt.refused).toHaveLength(3)
    expect((await given('returns.receipt', { ...agency, import: receipt.import })).receipt).toEqual(receipt)

    const now = await entries()
    expect(sources(now)).toEqual(['Log 1', 'Log 2', 'Log 3', 'Log 5', 'Log 6'])
    expect(eventOf(now, 'Log 2')).toBe('Neighbour rang about shouting and crying.')
    expect(eventOf(now, 'Log 3')).toBe('Father arrested at the shop.')
    // an entry keeps its code, whatever it says
    for (const { source, code } of now.slice(0, 4)) expect(code).toBe(codeOf.get(source))
  })

  test('that was taken says nothing new when it comes again', async () => {
    const { first, replaceBy, send, compare, later, entries } = await aFirstReturn()
    const second = await replaceBy(SECOND, first.import)
    const before = await entries()
    const of = await send('POL.csv', SECOND)
    const again = await compare(of, second.import)
    expect(again).toMatchObject({ unchanged: 5, added: 0, changed: 0, withdrawn: 0, differences: [] })
    const receipt = await given('returns.import', { ...of, ...later(again.basis, [second.import]) })
    expect(sumOf(receipt)).toEqual({ read: 5, accepted: 0, held: 5, rejected: 0, blank: 0 })
    expect(await entries()).toEqual(before)
  })

  test('with one column named anew changes nothing, and its receipt counts as the comparison did', async () => {
    const { agency, first, send, compare, later, entries } = await aFirstReturn()
    const before = await entries()
    const of = await send('POL.csv', FIRST.replace('Event', 'What happened'))
    const compared = await compare(of, first.import)
    expect(compared).toMatchObject({ unchanged: 5, added: 0, changed: 0, withdrawn: 0 })
    const receipt = await given('returns.import', { ...of, ...later(compared.basis, [first.import]) })
    expect(sumOf(receipt)).toEqual({ read: 5, accepted: 0, held: 5, rejected: 0, blank: 0 })
    expect(receipt.changedRows).toEqual([])
    expect(await entries()).toEqual(before)
    const undoing = { leave: 0, stay: 5, revert: 0, comeBack: 0, touched: 0 }
    expect(await given('returns.undoing', { ...agency, import: receipt.import })).toMatchObject(undoing)
  })

  test('that says again from other cells what the one before changed keeps those words when that one is undone', async () => {
    const { agency, first, replaceBy, entries } = await aFirstReturn()
    const second = await replaceBy(SECOND, first.import)
    const third = await replaceBy(SECOND.replace('Event', 'What happened'), second.import)
    expect(third).toMatchObject({ accepted: 0, held: 5 })
    await given('returns.undo', { ...agency, import: second.import })
    expect(eventOf(await entries(), 'Log 2')).toBe('Neighbour rang about shouting and crying.')
  })

  test('does not take out an entry whose row it has but cannot be read', async () => {
    const { first, send, compare, later, entries } = await aFirstReturn()
    const before = await entries()
    const of = await send('POL.csv', FIRST.replace('13/04/2026', '31/04/2026'))
    const compared = await compare(of, first.import)
    expect(compared).toMatchObject({ unchanged: 4, withdrawn: 0, unread: 1 })
    const receipt = await given('returns.import', { ...of, ...later(compared.basis, [first.import]) })
    expect(sumOf(receipt)).toEqual({ read: 5, accepted: 0, held: 4, rejected: 1, blank: 0 })
    expect(await entries()).toEqual(before)
  })

  test('gives that entry the row’s words once it is put right, and takes them back when that is undone', async () => {
    const { agency, first, replaceBy, entries } = await aFirstReturn()
    const codes = (await entries()).map(({ code }) => code).toSorted()
    const second = await replaceBy(FIRST.replace('13/04/2026', '31/04/2026'), first.import)
    const cells = ['30/04/2026', 'Neighbour rang about shouting.', 'Log 2']
    const mended = await given('returns.mend', { ...agency, import: second.import, line: 3, part: null, cells })
    expect(mended.changedRows).toHaveLength(1)
    const after = await entries()
    expect(after.map(({ code }) => code).toSorted()).toEqual(codes)
    expect(dayOf(after, 'Log 2')).toBe('2026-04-30')
    await given('returns.undo', { ...agency, import: mended.import })
    expect(dayOf(await entries(), 'Log 2')).toBe('2026-04-13')
  })

  test('makes a new entry of a row put right whose words are no entry’s', async () => {
    const { agency, first, replaceBy, entries } = await aFirstReturn()
    const second = await replaceBy(`${FIRST}31/04/2026,Fell on the stairs.,Log 7\n`, first.import)
    const before = (await entries()).length
    const cells = ['30/04/2026', 'Fell on the stairs.', 'Log 7']
    await given('returns.mend', { ...agency, import: second.import, line: 7, part: null, cells })
    expect(await entries()).toHaveLength(before + 1)
  })

  test('takes the place of a row that was put right, too', async () => {
    const wrong = FIRST.replace('13/04/2026', '31/04/2026')
    const { agency, first, send, compare, replaceBy, entries } = await aFirstReturn(wrong)
    const cells = ['30/04/2026', 'Neighbour rang about shouting.', 'Log 2']
    await given('returns.mend', { ...agency, import: first.import, line: 3, part: null, cells })
    // sent again with the wrong date still in it, the mended row stays
    expect(await compare(await send('POL.csv', wrong), first.import)).toMatchObject({ withdrawn: 0, unread: 1 })
    const right = FIRST.replace('13/04/2026', '30/04/2026').replace('shouting.', 'shouting and crying.')
    expect(await compare(await send('POL.csv', right), first.import)).toMatchObject({ added: 0, changed: 1 })
    await replaceBy(right, first.import)
    expect((await entries()).filter(({ source }) => source === 'Log 2')).toMatchObject([
      { event: 'Neighbour rang about shouting and crying.' },
    ])
  })

  test('of a later version takes the place of both: nothing of the first lingers', async () => {
    const { agency, first, replaceBy, send, compare, later, entries } = await aFirstReturn()
    // Log 1 stands in the first alone and in the second, and no longer in the third
    const second = await replaceBy(SECOND, first.import)
    const of = await send('POL.csv', `${HEAD}20/04/2026,Welfare check by two officers.,Log 6\n`)
    expect(await given('returns.examine', { ...of, reading: AS_FOUND })).toMatchObject({
      earlier: [{ import: second.import, entries: 5, alike: 1 }],
      seemsLaterVersionOf: [second.import],
    })
    const compared = await compare(of, second.import)
    expect(compared).toMatchObject({ unchanged: 1, withdrawn: 4, added: 0, changed: 0 })
    const third = await given('returns.import', { ...of, ...later(compared.basis, [second.import]) })
    expect(new Set(third.replaces)).toEqual(new Set([first.import, second.import]))
    expect(sources(await entries())).toEqual(['Log 6'])
    expect(await given('returns.undoing', { ...agency, import: third.import })).toMatchObject({ comeBack: 4 })
  })

  test('asks again about an entry that was kept although the version before left it out', async () => {
    const { first, send, compare, later, replaceBy, entries } = await aFirstReturn()
    const of = await send('POL.csv', SECOND)
    const { basis, differences } = await compare(of, first.import)
    const refused = [keyOf(differences, 'withdrawn', 'Log 5')]
    const second = await given('returns.import', { ...of, ...later(basis, [first.import], refused) })
    expect(sources(await entries())).toContain('Log 5')
    const again = await compare(await send('POL.csv', SECOND), second.import)
    expect(again.differences).toMatchObject([{ kind: 'withdrawn', before: { source: 'Log 5' } }])
    await replaceBy(SECOND, second.import)
    expect(sources(await entries())).not.toContain('Log 5')
  })

  test('leaves alone what another return of the agency holds', async () => {
    const { first, replaceBy, send, entries } = await aFirstReturn()
    const other = `${HEAD}15/04/2026,Mother seen at the station.,Log 4\n30/04/2026,Called again.,Log 9\n`
    await given('returns.import', { ...(await send('POL_other.csv', other)), ...ASKED_FOR_NOTHING })
    await replaceBy(SECOND, first.import)
    expect(sources(await entries())).toEqual(['Log 1', 'Log 2', 'Log 3', 'Log 4', 'Log 6', 'Log 7', 'Log 9'])
  })

  test('has a row that was withdrawn back under its code', async () => {
    const { first, replaceBy, entries } = await aFirstReturn()
    const before = await entries()
    const second = await replaceBy(SECOND, first.import)
    const third = await replaceBy(FIRST, second.import)
    expect(third.restoredRows.map(({ line }) => line)).toEqual([5, 6])
    expect(sumOf(third)).toEqual({ read: 5, accepted: 4, held: 1, rejected: 0, blank: 0 })
    const words = (some: readonly Entry[]) => some.map(({ code, event, source }) => ({ code, event, source }))
    expect(words(await entries())).toEqual(words(before))
  })

  test('that says there is nothing to report any more changes the answer, too', async () => {
    const { id, first, send, compare, later, entries } = await aFirstReturn()
    const of = await send('POL.csv', `${HEAD},Nothing to report,\n`)
    const { basis, withdrawn } = await compare(of, first.import)
    expect(withdrawn).toBe(5)
    await given('returns.import', { ...of, ...later(basis, [first.import]) })
    expect(await entries()).toEqual([])
    expect((await given('cases.get', { case: id })).agencies[0]?.answer.kind).toBe('nothing-to-report')
  })
})

describe('a later version that was compared with something else', () => {
  const CHANGED = {
    kind: 'changed-meanwhile',
    message: 'This was changed meanwhile, so nothing was overwritten. Look at it as it stands now, then do it again.',
  }

  test.each<[string, (agency: { case: string; agency: string }, first: ImportId) => Promise<unknown>]>([
    [
      'another return came in',
      async (agency) =>
        given('returns.import', {
          ...agency,
          file: await chosen(agency.case, 'POL_2.csv', `${HEAD}30/04/2026,Called.,Log 9\n`),
          ...ASKED_FOR_NOTHING,
        }),
    ],
    ['the first was undone', async (agency, first) => given('returns.undo', { ...agency, import: first })],
  ])('is refused when %s meanwhile', async (_, meanwhile) => {
    const { id, agency, first, send, compare, later } = await aFirstReturn()
    const of = await send('POL.csv', SECOND)
    const { basis } = await compare(of, first.import)
    await meanwhile(agency, first.import)
    const before = await all(id)
    expect(await refusal('returns.import', { ...of, ...later(basis, [first.import]) })).toEqual(CHANGED)
    expect(await all(id)).toEqual(before)
  })

  test('is refused when the file itself says something else by now', async () => {
    const { id, first, send, compare, later } = await aFirstReturn()
    const of = await send('POL.csv', SECOND)
    const { basis } = await compare(of, first.import)
    // saved anew by the program in which it is still open
    await send('POL.csv', `${SECOND}22/04/2026,Nobody has looked at this.,Log 8\n`)
    const before = await all(id)
    expect(await refusal('returns.import', { ...of, ...later(basis, [first.import]) })).toEqual(CHANGED)
    expect(await all(id)).toEqual(before)
  })

  test('is refused when its columns are read in another way by now', async () => {
    const { first, send, compare, later } = await aFirstReturn()
    const of = await send('POL.csv', SECOND)
    const { basis } = await compare(of, first.import)
    const mapping = { columns: [], constants: (await given('returns.examine', { ...of, reading: AS_FOUND })).constants }
    const reading = {
      ...AS_FOUND,
      mapping: { ...mapping, constants: { ...mapping.constants, rag: 'red' }, dateOrder: null },
    }
    expect(await kindOf('returns.import', { ...of, ...later(basis, [first.import]), reading })).toBe(
      'changed-meanwhile',
    )
  })

  test('with a return that was never sent is not found', async () => {
    const { send } = await aFirstReturn()
    const of = await send('POL.csv', SECOND)
    const stranger = '01970000-0000-7000-8000-00000000abcd'
    expect(await kindOf('returns.compare', { ...of, reading: AS_FOUND, replaces: [stranger] })).toBe('not-found')
  })
})
