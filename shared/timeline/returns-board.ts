import type { CaseAgency } from '../model/agency.ts'
import type { Case } from '../model/case.ts'
import type { Holding } from '../model/holding.ts'
import type { IsoDay } from '../model/when.ts'
import { conferenceClock } from '../time/clock.ts'
import { countMended, returnOfMended } from '../returns/rejected/mended-rows.ts'

type Import = Holding['imports'][number]

/** What an agency owes and has given. Overdue and due today are worked out from the clock, never stored. */
export type BoardStatus =
  'not asked' | 'asked' | 'due today' | 'overdue' | 'received' | 'nothing to report' | 'declined'

/** What one return left that nobody has seen to. */
export type Waiting = { readonly import: Import; readonly toMend: number; readonly doubts: number }

export type BoardRow = {
  readonly agency: CaseAgency
  readonly status: BoardStatus
  /** The day its return is due, when it was asked. */
  readonly due: IsoDay
  readonly entries: number
  /** First and last day its entries speak of. */
  readonly covers: { readonly from: IsoDay; readonly to: IsoDay } | null
  /** Its latest return that was not undone. */
  readonly latest: Import | null
  /** What waits, return by return. */
  readonly waiting: readonly Waiting[]
  /** Rows of its returns that were rejected and wait to be mended. */
  readonly toMend: number
  /** Things of its returns that a person should look at. */
  readonly doubts: number
  readonly imports: Holding['imports']
}

/** Agency by status: the answer to "what is missing today?" */
export const returnsBoard = (of: Case, holdings: readonly Holding[], today: IsoDay): BoardRow[] => {
  const due = returnsDue(of)
  const byAgency = new Map(holdings.map((holding) => [holding.agency, holding]))
  return of.agencies.map((agency) => {
    const holding = byAgency.get(agency.id)
    const imports = holding?.imports ?? []
    const waiting = waitingIn(imports)
    return {
      agency,
      status: statusOf(agency, due, today, imports),
      due,
      entries: holding?.entries ?? 0,
      covers: holding?.from != null && holding.to != null ? { from: holding.from, to: holding.to } : null,
      latest: returnsThatStand(imports).at(-1) ?? null,
      waiting,
      toMend: waiting.reduce((sum, { toMend }) => sum + toMend, 0),
      doubts: waiting.reduce((sum, { doubts }) => sum + doubts, 0),
      imports,
    }
  })
}

/** An agency has answered once it sent entries, said it has none, or declined. */
export const hasAnswered = (row: Pick<BoardRow, 'status'>): boolean =>
  row.status === 'received' || row.status === 'nothing to report' || row.status === 'declined'

/** The imports that stand and are returns: a row that was put right came in as an import of its own, and is not what the agency sent. */
const returnsThatStand = (imports: readonly Import[]): readonly Import[] =>
  imports.filter((one, at) => !one.undone && returnOfMended(one, imports.slice(0, at)) === null)

/** What each return left, but for those whose place another has taken. Rows that were saved, put right and brought back wait no longer where they came from. */
const waitingIn = (imports: readonly Import[]): readonly Waiting[] => {
  const standing = returnsThatStand(imports)
  const replaced = new Set(standing.flatMap(({ replaces }) => replaces))
  const left: { import: Import; toMend: number; doubts: number }[] = []
  for (const [at, one] of standing.entries()) {
    if (one.ofRejectedRows) takeBroughtBack(left, one.read - one.blank)
    if (replaced.has(one.import) || standing.slice(at + 1).some((later) => isSentAgain(one, later))) continue
    left.push({ import: one, toMend: Math.max(0, one.rejected - countMended(one, imports)), doubts: one.doubts })
  }
  return left.filter(({ toMend, doubts }) => toMend + doubts > 0)
}

/** Rows that come back were rejected before them; the newest of those are meant first. */
const takeBroughtBack = (left: { toMend: number }[], rows: number): void => {
  for (const one of left.toReversed()) {
    const taken = Math.min(one.toMend, rows)
    one.toMend -= taken
    rows -= taken
  }
}

/** The same file, put right and imported as more rows: all that the first gave is in it, too, and so is what it left. */
const isSentAgain = (one: Import, later: Import): boolean =>
  later.file === one.file && later.held >= one.accepted + one.held

const returnsDue = (of: Case): IsoDay => {
  const milestone = conferenceClock(of.strategyMeeting, of.conference).milestones.find(
    (m) => m.key === 'agency-returns',
  )
  return milestone?.date ?? of.conference
}

/**
 * What the agency has answered. A return that stands is an answer, also where its recording was cut off (the power went between the two); asking again on a later day
 * comes after it.
 */
const statusOf = (agency: CaseAgency, due: IsoDay, today: IsoDay, imports: Holding['imports']): BoardStatus => {
  const asked = agency.answer.kind === 'asked' ? agency.answer.on : null
  const isIn = imports.some(
    ({ undone, accepted, at }) => !undone && accepted > 0 && (asked === null || at.slice(0, 10) > asked),
  )
  if (isIn && (agency.answer.kind === 'asked' || agency.answer.kind === 'not-asked')) return 'received'
  switch (agency.answer.kind) {
    case 'not-asked':
      return 'not asked'
    case 'asked':
      return today > due ? 'overdue' : today === due ? 'due today' : 'asked'
    case 'received':
      return 'received'
    case 'nothing-to-report':
      return 'nothing to report'
    case 'declined':
      return 'declined'
  }
}
