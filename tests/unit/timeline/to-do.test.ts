import { describe, expect, test } from 'vitest'
import type { CaseAgency } from '../../../shared/model/agency.ts'
import { AgencyId, ImportId } from '../../../shared/model/ids.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { conferenceClock } from '../../../shared/time/clock.ts'
import type { BoardRow } from '../../../shared/timeline/returns-board.ts'
import { toDoToday } from '../../../shared/timeline/to-do.ts'

const day = (text: string) => IsoDay.parse(text)
const conference = day('2026-05-21')
const clock = conferenceClock(day('2026-05-01'), conference)
const due = day('2026-05-15')

const anAgency: CaseAgency = {
  id: AgencyId.parse('0196a000-0000-7000-8000-000000000001'),
  code: 'HOU',
  name: 'District housing',
  askedOn: null,
  answer: { kind: 'not-asked' },
  contributor: null,
  recordsTo: null,
  ours: false,
}
const anImport = {
  import: ImportId.parse('0196a000-0000-7000-8000-0000000000aa'),
  file: 'HOU.csv',
  at: '2026-05-12T09:00:00Z',
  by: 'Ines Marlowe',
  read: 10,
  accepted: 10,
  held: 0,
  rejected: 0,
  blank: 0,
  doubts: 0,
  undone: false,
  replaces: [],
  ofRejectedRows: false,
}
const aRow = (changes: Partial<BoardRow> = {}): BoardRow => ({
  agency: anAgency,
  status: 'received',
  due,
  entries: 10,
  covers: null,
  latest: null,
  waiting: [],
  toMend: 0,
  doubts: 0,
  imports: [],
  ...changes,
})
const kinds = (board: readonly BoardRow[], today = day('2026-05-13')) =>
  toDoToday({ conference }, board, [], clock, today).map(({ kind }) => kind)

describe('what needs doing today', () => {
  test('nothing, when everybody has answered and nothing is in doubt', () => {
    expect(kinds([aRow(), aRow({ status: 'nothing to report' }), aRow({ status: 'declined' })])).toEqual([])
  })

  test('queries without an answer are one thing to do, whatever their number', () => {
    const other = { ...anAgency, name: 'Constabulary' }
    const asked = [
      { agency: anAgency, open: 2 },
      { agency: other, open: 0 },
    ]
    expect(toDoToday({ conference }, [aRow()], asked, clock, day('2026-05-13'))).toEqual([
      { kind: 'open-queries', of: [{ agency: anAgency, open: 2 }] },
    ])
  })

  test('what is overdue comes before what is due today, and both before what is awaited', () => {
    expect(kinds([aRow({ status: 'asked' }), aRow({ status: 'due today' }), aRow({ status: 'overdue' })])).toEqual([
      'overdue',
      'due-today',
      'awaited',
    ])
  })

  test('rows to mend and doubts of one import are two things to do', () => {
    expect(kinds([aRow({ waiting: [{ import: anImport, toMend: 4, doubts: 1 }] })])).toEqual(['rows-to-mend', 'doubts'])
  })

  test('two returns in doubt are two things to do, three are one', () => {
    const doubted = aRow({ waiting: [{ import: anImport, toMend: 0, doubts: 1 }] })
    expect(kinds([doubted, doubted])).toEqual(['doubts', 'doubts'])
    expect(kinds([doubted, doubted, doubted])).toEqual(['many-doubts'])
  })

  test('every return that left something is a thing to do of its own, and leads to its own receipt', () => {
    const second = { ...anImport, import: ImportId.parse('0196a000-0000-7000-8000-0000000000bb') }
    const row = aRow({
      waiting: [
        { import: anImport, toMend: 1, doubts: 0 },
        { import: second, toMend: 2, doubts: 0 },
      ],
    })
    expect(toDoToday({ conference }, [row], [], clock, due)).toMatchObject([
      { kind: 'rows-to-mend', toMend: 1, import: { import: anImport.import } },
      { kind: 'rows-to-mend', toMend: 2, import: { import: second.import } },
    ])
  })

  test('no agency asked at all is one thing to do, some not asked another', () => {
    expect(kinds([aRow({ status: 'not asked' }), aRow({ status: 'not asked' })])).toEqual(['nobody-asked'])
    expect(kinds([aRow({ status: 'not asked' }), aRow()])).toEqual(['not-asked'])
  })

  test('the chair’s copy is asked for on its day alone', () => {
    expect(kinds([aRow()], day('2026-05-19'))).toEqual(['chair-copy-today'])
    expect(kinds([aRow()], day('2026-05-18'))).toEqual([])
    expect(kinds([aRow()], day('2026-05-20'))).toEqual([])
  })

  test('a case whose working days are not known still says who owes a return', () => {
    expect(toDoToday({ conference }, [aRow({ status: 'overdue' })], [], null, due)).toHaveLength(1)
  })
})
