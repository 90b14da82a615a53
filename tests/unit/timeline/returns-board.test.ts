import { describe, expect, test } from 'vitest'

import type { Answer } from '../../../shared/model/agency.ts'
import { Case } from '../../../shared/model/case.ts'
import { Holding } from '../../../shared/model/holding.ts'
import { ImportId } from '../../../shared/model/ids.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { hasAnswered, returnsBoard } from '../../../shared/timeline/returns-board.ts'
import { anId } from '../../builders/an-id.ts'

const agencyId = anId(77)
const aCase = (answer: unknown): Case =>
  Case.parse({
    id: anId(),
    reference: 'N-1',
    children: [{ id: anId(), name: 'Ada Tester', born: null, aliases: [] }],
    people: [],
    strategyMeeting: '2026-05-01',
    conference: '2026-05-21',
    lookBackFrom: '2023-05-01',
    late: null,
    agencies: [
      {
        id: agencyId,
        code: 'POL',
        name: 'Police',
        askedOn: '2026-05-01',
        answer,
        contributor: null,
        recordsTo: null,
        ours: false,
      },
    ],
  })
const asked: Answer = { kind: 'asked', on: IsoDay.parse('2026-05-01') }
const statusOn = (today: string, answer: unknown = asked) =>
  returnsBoard(aCase(answer), [], IsoDay.parse(today))[0]?.status

describe('what an agency owes', () => {
  test.each([
    ['2026-05-14', 'asked'],
    ['2026-05-15', 'due today'],
    ['2026-05-16', 'overdue'],
  ])('on %s a return asked for on 1 May, due on working day 9, is %s', (today, status) => {
    expect(statusOn(today)).toBe(status)
  })

  test('an answer is never overdue, whatever the day', () => {
    expect(statusOn('2027-01-01', { kind: 'received', on: '2026-05-12' })).toBe('received')
    expect(statusOn('2027-01-01', { kind: 'nothing-to-report', on: '2026-05-12' })).toBe('nothing to report')
    expect(statusOn('2027-01-01', { kind: 'declined', on: '2026-05-12', reason: 'Not our area' })).toBe('declined')
    expect(statusOn('2027-01-01', { kind: 'not-asked' })).toBe('not asked')
  })

  test('"nothing to report" and a refusal are answers; asked and overdue are not', () => {
    expect(['received', 'nothing to report', 'declined'].every((status) => hasAnswered({ status } as never))).toBe(true)
    expect(['not asked', 'asked', 'due today', 'overdue'].some((status) => hasAnswered({ status } as never))).toBe(
      false,
    )
  })
})

describe('what waits in an agency’s returns', () => {
  const imported = (changes: Partial<Holding['imports'][number]> = {}): Holding['imports'][number] => ({
    import: ImportId.parse(anId()),
    file: 'POL.csv',
    at: '2026-05-12T10:00:00.000Z',
    by: 'An Administrator',
    read: 10,
    accepted: 10,
    held: 0,
    rejected: 0,
    blank: 0,
    doubts: 0,
    undone: false,
    replaces: [],
    ofRejectedRows: false,
    ...changes,
  })
  const rowOf = (...imports: Holding['imports']) => {
    const holding = Holding.parse({ agency: agencyId, entries: 10, from: '2024-01-01', to: '2026-05-12', imports })
    return returnsBoard(aCase({ kind: 'received', on: '2026-05-12' }), [holding], IsoDay.parse('2026-05-13'))[0]
  }

  test('is what all its returns left that stand: a second one hides nothing of the first', () => {
    const march = imported({ rejected: 4, doubts: 2 })
    const april = imported({ file: 'POL_april.csv', doubts: 1 })
    expect(rowOf(march, april)).toMatchObject({
      latest: april,
      toMend: 4,
      doubts: 3,
      waiting: [
        { import: march, toMend: 4, doubts: 2 },
        { import: april, toMend: 0, doubts: 1 },
      ],
      entries: 10,
      covers: { from: '2024-01-01', to: '2026-05-12' },
    })
  })

  test('is not what a return left whose place a later version took, until that is undone', () => {
    const march = imported({ rejected: 4, doubts: 2 })
    const april = imported({ file: 'POL_april.csv', rejected: 1, replaces: [march.import] })
    expect(rowOf(march, april)).toMatchObject({ toMend: 1, doubts: 0 })
    expect(rowOf(march, { ...april, undone: true })).toMatchObject({ toMend: 4, doubts: 2 })
  })

  test('is not what the same file left before it was put right and imported again', () => {
    const march = imported({ accepted: 6, rejected: 4, doubts: 2 })
    const again = imported({ accepted: 4, held: 6, doubts: 1 })
    expect(rowOf(march, again)).toMatchObject({ latest: again, toMend: 0, doubts: 1 })
    // another month's file of the same name holds none of it
    expect(rowOf(march, imported({ held: 1 }))).toMatchObject({ toMend: 4 })
  })

  test('rows that were saved and brought back wait no longer, but for those that were rejected again', () => {
    const march = imported({ accepted: 6, rejected: 4 })
    const back = imported({ file: 'rows.csv', read: 3, accepted: 2, rejected: 1, ofRejectedRows: true })
    expect(rowOf(march, back)).toMatchObject({ toMend: 2, waiting: [{ toMend: 1 }, { toMend: 1 }] })
  })

  test('is nothing where nothing was imported', () => {
    expect(rowOf()).toMatchObject({ latest: null, toMend: 0, doubts: 0 })
  })

  test('is not what an import left that was undone: the one before it counts again', () => {
    const march = imported({ rejected: 4, doubts: 2 })
    const undone = imported({ file: 'POL_april.csv', rejected: 9, doubts: 9, undone: true })
    expect(rowOf(march, undone)).toMatchObject({ latest: march, toMend: 4, doubts: 2 })
    expect(rowOf({ ...march, undone: true }, undone)).toMatchObject({ latest: null, toMend: 0, doubts: 0 })
  })

  test('a row that was put right waits no longer, and the others of its return still do', () => {
    const sent = imported({ rejected: 4, doubts: 2 })
    const mended = imported({ file: 'POL.csv, line 17 put right', read: 1, accepted: 1 })
    expect(rowOf(sent, mended)).toMatchObject({ latest: sent, toMend: 3, doubts: 2 })
  })

  test('taking a mended row back makes it wait again', () => {
    const sent = imported({ rejected: 4 })
    const mended = imported({ file: 'POL.csv, line 17 put right', undone: true })
    expect(rowOf(sent, mended)).toMatchObject({ latest: sent, toMend: 4 })
  })

  test('one row put right twice is one row', () => {
    const mended = { file: 'POL.csv, line 17 put right', read: 1 }
    expect(rowOf(imported({ rejected: 2 }), imported(mended), imported(mended))).toMatchObject({ toMend: 1 })
  })

  test('rows that were put right are counted with their own return, whatever came after it', () => {
    const later = imported({ file: 'POL_april.csv', rejected: 2 })
    const mended = imported({ file: 'POL.csv, line 17 put right' })
    expect(rowOf(imported({ rejected: 1 }), mended, later)).toMatchObject({ latest: later, toMend: 2 })
    expect(rowOf(imported({ rejected: 1 }), later, mended)).toMatchObject({ latest: later, toMend: 2 })
  })
})
