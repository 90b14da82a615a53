import type { CaseAgency } from '../model/agency.ts'
import type { Case } from '../model/case.ts'
import type { IsoDay } from '../model/when.ts'
import type { ConferenceClock } from '../time/clock.ts'
import type { BoardRow, Waiting } from './returns-board.ts'

/** A return of an agency, and what waits in it. */
export type WaitingReturn = { readonly row: BoardRow } & Waiting

/** An agency that was asked about entries, and how many questions have no answer yet. */
export type Asked = { readonly agency: CaseAgency; readonly open: number }

/** More returns in doubt than this are one thing to do, or they would push everything else out of sight. */
const DOUBTS_ONE_BY_ONE = 2

/** One thing that wants doing on a case, most pressing kind first. */
export type ToDo =
  | { readonly kind: 'overdue' | 'due-today'; readonly row: BoardRow }
  | { readonly kind: 'nobody-asked' }
  | ({ readonly kind: 'rows-to-mend' | 'doubts' } & WaitingReturn)
  | { readonly kind: 'many-doubts'; readonly of: readonly WaitingReturn[] }
  | { readonly kind: 'not-asked'; readonly rows: readonly BoardRow[] }
  | { readonly kind: 'chair-copy-today' }
  | { readonly kind: 'open-queries'; readonly of: readonly Asked[] }
  | { readonly kind: 'awaited'; readonly rows: readonly BoardRow[]; readonly due: IsoDay }

/**
 * What needs doing today, from what is known: who owes a return, which rows and doubts of their returns wait, which copy is due, and which
 * agencies have still to answer a query.
 * @param clock null when the working days of the case's years are not known: then nothing is said of copies
 */
export const toDoToday = (
  of: Pick<Case, 'conference'>,
  board: readonly BoardRow[],
  queries: readonly Asked[],
  clock: ConferenceClock | null,
  today: IsoDay,
): ToDo[] => {
  const withStatus = (status: BoardRow['status']): BoardRow[] => board.filter((row) => row.status === status)
  const waiting = board.flatMap((row) => row.waiting.map((one): WaitingReturn => ({ row, ...one })))
  const notAsked = withStatus('not asked')
  const awaited = withStatus('asked')
  const due = awaited[0]?.due
  const inDoubt = waiting.filter(({ doubts }) => doubts > 0)
  const unanswered = queries.filter(({ open }) => open > 0)
  const nobodyAsked = board.length > 0 && notAsked.length === board.length

  return [
    ...withStatus('overdue').map((row): ToDo => ({ kind: 'overdue', row })),
    ...withStatus('due today').map((row): ToDo => ({ kind: 'due-today', row })),
    ...(nobodyAsked ? [{ kind: 'nobody-asked' } as const] : []),
    ...waiting.filter(({ toMend }) => toMend > 0).map((it): ToDo => ({ kind: 'rows-to-mend', ...it })),
    ...(inDoubt.length > DOUBTS_ONE_BY_ONE
      ? [{ kind: 'many-doubts', of: inDoubt } as const]
      : inDoubt.map((it): ToDo => ({ kind: 'doubts', ...it }))),
    ...(notAsked.length > 0 && !nobodyAsked ? [{ kind: 'not-asked', rows: notAsked } as const] : []),
    ...(today <= of.conference && clock?.milestones.some(({ key, date }) => key === 'chair-copy' && date === today)
      ? [{ kind: 'chair-copy-today' } as const]
      : []),
    ...(unanswered.length > 0 ? [{ kind: 'open-queries', of: unanswered } as const] : []),
    ...(due === undefined ? [] : [{ kind: 'awaited', rows: awaited, due } as const]),
  ]
}
