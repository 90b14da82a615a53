import { describe, expect, test } from 'vitest'

import type { Answer } from '../../../shared/model/agency.ts'
import { Case } from '../../../shared/model/case.ts'
import { Holding } from '../../../shared/model/holding.ts'
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
      { id: agencyId, code: 'POL', name: 'Police', askedOn: '2026-05-01', answer, contributor: null, recordsTo: null },
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

test('rows to mend and doubts are those of the latest import alone', () => {
  const imported = (rejected: number, doubts: number) => ({
    import: anId(),
    file: 'POL.csv',
    at: '2026-05-12T10:00:00.000Z',
    by: 'An Administrator',
    read: 10,
    accepted: 10 - rejected,
    held: 0,
    rejected,
    blank: 0,
    doubts,
  })
  const holding = Holding.parse({
    agency: agencyId,
    entries: 10,
    from: '2024-01-01',
    to: '2026-05-12',
    imports: [imported(4, 2), imported(0, 1)],
  })
  const [row] = returnsBoard(aCase({ kind: 'received', on: '2026-05-12' }), [holding], IsoDay.parse('2026-05-13'))
  expect(row).toMatchObject({ toMend: 0, doubts: 1, entries: 10, covers: { from: '2024-01-01', to: '2026-05-12' } })
})
