import { describe, expect, test } from 'vitest'

import type { Undoing } from '../../../shared/model/comparison.ts'
import type { ImportId } from '../../../shared/model/ids.ts'
import { AS_FOUND } from '../../../shared/model/reading.ts'
import { ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'

const { given, kindOf, aCase, all, chosen, lockAndUnlock, told } = behindTheDoor()

const HEAD = 'Date,Event,Source\n'
const FIRST = `${HEAD}13/04/2026,Neighbour rang about shouting.,Log 1\n14/04/2026,Father arrested.,Log 2\n15/04/2026,Mother seen.,Log 3\n`
const SECOND = `${HEAD}13/04/2026,Neighbour rang about shouting and crying.,Log 1\n14/04/2026,Father arrested.,Log 2\n30/04/2026,Welfare check at the flat.,Log 9\n`

const anAgency = async () => {
  const { id, of, police } = await aCase()
  const agency = { case: id, agency: police }
  const take = async (name: string, content: string) =>
    given('returns.import', { ...agency, file: await chosen(id, name, content), ...ASKED_FOR_NOTHING })
  const replace = async (content: string, ...replaces: ImportId[]) => {
    const file = await chosen(id, 'POL.csv', content)
    const { basis } = await given('returns.compare', { ...agency, file, reading: AS_FOUND, replaces })
    const as = { kind: 'later version', basis, replaces, refused: [] }
    return given('returns.import', { ...agency, file, reading: AS_FOUND, as, remember: false })
  }
  return {
    id,
    of,
    agency,
    take,
    replace,
    undoing: (one: ImportId): Promise<Undoing> => given('returns.undoing', { ...agency, import: one }),
    undo: (one: ImportId) => given('returns.undo', { ...agency, import: one }),
    entries: () => given('entries.list', { case: id }),
    words: async () => (await given('entries.list', { case: id })).map(({ code, event }) => `${code} ${event}`),
    answer: async () => (await given('cases.get', { case: id })).agencies[0]?.answer,
  }
}

const NOTHING: Undoing = { leave: 0, stay: 0, revert: 0, comeBack: 0, touched: 0, noted: 0 }

describe('undoing a return', () => {
  test('does what was said beforehand: its entries leave, and those that another return holds stay', async () => {
    const { take, undoing, undo, entries } = await anAgency()
    const first = await take('POL.csv', FIRST)
    await take('POL_2.csv', `${HEAD}14/04/2026,Father arrested.,Log 2\n`)
    expect(await undoing(first.import)).toEqual({ ...NOTHING, leave: 2, stay: 1 })
    expect(await entries()).toHaveLength(3)
    await undo(first.import)
    expect((await entries()).map(({ source }) => source)).toEqual(['Log 2'])
    expect(await undoing(first.import)).toEqual(NOTHING)
  })

  test('of a later version gives back what it changed and what it left out', async () => {
    const { take, replace, undoing, undo, words } = await anAgency()
    const first = await take('POL.csv', FIRST)
    const before = await words()
    const second = await replace(SECOND, first.import)
    expect(await undoing(second.import)).toEqual({ leave: 1, stay: 1, revert: 1, comeBack: 1, touched: 0, noted: 0 })
    await undo(second.import)
    expect(await words()).toEqual(before)
  })

  test('keeps its receipt, which says when and by whom; a second time it does nothing', async () => {
    const { id, agency, take, undo } = await anAgency()
    const first = await take('POL.csv', FIRST)
    await undo(first.import)
    await lockAndUnlock()
    const kept = await given('returns.receipt', { ...agency, import: first.import })
    expect(kept.receipt).toEqual(first)
    expect(kept.undone).toMatchObject({ by: 'A Keeper', at: expect.stringMatching(/^2026-05-15T/) })
    expect((await given('returns.holdings', { case: id }))[0]).toMatchObject({
      entries: 0,
      imports: [{ import: first.import, undone: true }],
    })
    const before = await all(id)
    await undo(first.import)
    expect(await all(id)).toEqual(before)
  })

  test('gives back the answer that a person had recorded before the first of them, and none that a return had given', async () => {
    const { agency, take, undo, answer } = await anAgency()
    const declined = { kind: 'declined', on: '2026-05-10', reason: 'No consent.' } as const
    const record = (said: object) =>
      given('returns.answer', { ...agency, answer: said, contributor: null, recordsTo: null })
    await record(declined)
    const first = await take('POL.csv', FIRST)
    const more = await take('POL_2.csv', `${HEAD}16/04/2026,Seen at the flat.,Log 4\n`)
    expect(await answer()).toMatchObject({ kind: 'received' })
    await undo(first.import)
    expect(await answer()).toMatchObject({ kind: 'received' })
    await undo(more.import)
    expect(await answer()).toEqual(declined)
    // asked once more: that is what stands after the next
    await record({ kind: 'asked', on: '2026-05-14' })
    const nil = await take('POL.txt', 'Nothing to report\n')
    expect(await answer()).toMatchObject({ kind: 'nothing-to-report' })
    const last = await take('POL_3.csv', FIRST)
    await undo(last.import)
    await undo(nil.import)
    expect(await answer()).toMatchObject({ kind: 'asked' })
  })

  test('tells the window what to ask for again', async () => {
    const { id, take, undo } = await anAgency()
    const first = await take('POL.csv', FIRST)
    await undo(first.import)
    expect(told().at(-1)).toEqual({ name: 'changed', event: { case: id, what: ['case', 'returns', 'entries'] } })
  })

  test('and importing the file again brings the same entries under the same codes', async () => {
    const { take, undo, words } = await anAgency()
    const first = await take('POL.csv', FIRST)
    const before = await words()
    await undo(first.import)
    expect(await words()).toEqual([])
    const again = await take('POL.csv', FIRST)
    expect(again).toMatchObject({ accepted: 3, held: 0 })
    expect(again.restoredRows).toHaveLength(3)
    expect(await words()).toEqual(before)
  })

  test('says how many of the entries that would leave have something of the case beside them', async () => {
    const { id, take, undoing, undo, entries } = await anAgency()
    const first = await take('POL.csv', FIRST)
    const [one, other] = await entries()
    const comment = { kind: 'family comment', entry: one?.id, from: 'Mother', says: 'It was raining.', disputes: true }
    const rating = { kind: 'conference rating', entry: one?.id, rag: 'red', why: null }
    const order = { kind: 'day order', day: '2026-05-01', entries: [one?.id, other?.id] }
    await given('notes.change', {
      case: id,
      changes: [comment, rating, order].map((said) => ({ what: 'add', said })),
    })
    expect(await undoing(first.import)).toMatchObject({ noted: 1 })
    await undo(first.import)
    expect(await undoing(first.import)).toEqual(NOTHING)
    expect(await given('notes.list', { case: id })).toHaveLength(3)
  })

  test('is no longer an earlier return for the next one', async () => {
    const { id, agency, take, undo } = await anAgency()
    const first = await take('POL.csv', FIRST)
    await undo(first.import)
    const file = await chosen(id, 'POL.csv', FIRST)
    expect(await given('returns.examine', { ...agency, file, reading: AS_FOUND })).toMatchObject({
      held: 0,
      earlier: [],
      seemsLaterVersionOf: [],
    })
  })

  test('of an agency that never sent it finds nothing', async () => {
    const { id, of, take } = await anAgency()
    const first = await take('POL.csv', FIRST)
    const other = { case: id, agency: of.agencies[1]?.id, import: first.import }
    for (const call of ['returns.undo', 'returns.undoing', 'returns.receipt'] as const)
      expect(await kindOf(call, other)).toBe('not-found')
  })
})

describe('the answer on the board, when a return is undone,', () => {
  const ASKED = { kind: 'asked', on: '2026-05-01' }
  const RECEIVED = { kind: 'received', on: '2026-05-15' }
  const NIL = { kind: 'nothing-to-report', on: '2026-05-15' }
  const LETTER = 'Nothing to report\n'

  test('is asked again once nothing of the agency stands', async () => {
    const { take, undo, answer } = await anAgency()
    const first = await take('POL.csv', FIRST)
    const second = await take('POL_2.csv', SECOND)
    await undo(first.import)
    expect(await answer()).toEqual(RECEIVED)
    await undo(second.import)
    expect(await answer()).toEqual(ASKED)
  })

  test('is asked again for a letter with nothing to report', async () => {
    const { take, undo, answer } = await anAgency()
    const letter = await take('POL.txt', LETTER)
    expect(await answer()).toEqual(NIL)
    await undo(letter.import)
    expect(await answer()).toEqual(ASKED)
  })

  test('stays for as long as another letter says it', async () => {
    const { take, undo, answer } = await anAgency()
    const letter = await take('POL.txt', LETTER)
    const other = await take('POL_again.txt', 'We have nothing to report.\n')
    expect(other.nothingToReport).toBe(true)
    await undo(letter.import)
    expect(await answer()).toEqual(NIL)
    await undo(other.import)
    expect(await answer()).toEqual(ASKED)
  })

  test('is that of the letter again, when the entries that came after it are gone', async () => {
    const { take, undo, answer } = await anAgency()
    await take('POL.txt', LETTER)
    const first = await take('POL.csv', FIRST)
    expect(await answer()).toEqual(RECEIVED)
    await undo(first.import)
    expect(await answer()).toEqual(NIL)
  })

  test('is received again, when entries come back that a letter had taken out', async () => {
    const { take, replace, undo, answer, entries } = await anAgency()
    const first = await take('POL.csv', FIRST)
    const letter = await replace(`${HEAD},Nothing to report,\n`, first.import)
    expect(await answer()).toEqual(NIL)
    await undo(letter.import)
    expect(await entries()).toHaveLength(3)
    expect(await answer()).toEqual(RECEIVED)
  })

  test('stays as a person has recorded it, when the same return is undone twice', async () => {
    const { agency, take, undo, answer } = await anAgency()
    const letter = await take('POL.txt', LETTER)
    await undo(letter.import)
    await given('returns.answer', { ...agency, answer: NIL, contributor: 'PC Wren', recordsTo: '2026-05-12' })
    await undo(letter.import)
    expect(await answer()).toEqual(NIL)
  })
})
