import { readReturn } from '../../electron/returns/read-return.ts'
import type { ReturnContext } from '../../electron/returns/return-context.ts'
import type { IncomingReturn, IncomingRow } from '../../electron/store/open-vault.ts'
import { Child } from '../../shared/model/case.ts'
import type { EntryContent } from '../../shared/model/entry.ts'
import type { HintsOfKind } from '../../shared/model/receipt.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { type Problem, sayProblem } from '../../shared/problems.ts'
import { anId } from './an-id.ts'

export const ALFIE = Child.parse({ id: anId(101), name: 'Alfie Brennan', born: '2018-03-04', aliases: ['Alf'] })
export const MAISIE = Child.parse({ id: anId(102), name: 'Maisie Brennan', born: '2016-01-20', aliases: [] })

export type ReadRows = {
  readonly head: IncomingReturn['head']
  readonly rows: readonly IncomingRow[]
  readonly entries: readonly EntryContent[]
  /** Line and reason. */
  readonly rejected: readonly (readonly [line: number, reason: string])[]
  readonly blank: readonly (readonly [line: number, as: string])[]
  readonly doubts: readonly string[]
  readonly nothingToReport: boolean
  readonly dates: string | null
  readonly hints: readonly HintsOfKind[]
}

export type ReturnRead = { readonly file?: string } & Partial<ReturnContext>

/** Reads a return of the police about Alfie and Maisie Brennan, on 15 May 2026, and takes all its rows. */
export const readRows = (content: string | Uint8Array, said: ReturnRead = {}): ReadRows => {
  const read = tryReturn(content, said)
  if (!read.ok) throw new Error(sayProblem(read.error))
  const rows = [...read.value.rows]
  const tail = read.value.tail()
  return {
    head: read.value.head,
    rows,
    entries: rows.flatMap((row) => (row.kind === 'entry' ? [row.content] : [])),
    rejected: rows.flatMap((row) => (row.kind === 'rejected' ? [[row.line, row.reason] as const] : [])),
    blank: rows.flatMap((row) => (row.kind === 'blank' ? [[row.line, row.as] as const] : [])),
    ...tail,
  }
}

/** The one entry of a return that holds one. */
export const readEntry = (content: string | Uint8Array, said: ReturnRead = {}): EntryContent => {
  const { entries, rejected } = readRows(content, said)
  const [entry] = entries
  if (entry === undefined || entries.length > 1)
    throw new Error(`${entries.length} entries; ${JSON.stringify(rejected)}`)
  return entry
}

/** The problem of a file that cannot be read. */
export const problemOf = (content: string | Uint8Array, said: ReturnRead = {}): Problem => {
  const read = tryReturn(content, said)
  if (read.ok) throw new Error('the file was read')
  return read.error
}

export const tryReturn = (
  content: string | Uint8Array,
  { file = 'POL.csv', ...context }: ReturnRead = {},
): ReturnType<typeof readReturn> =>
  readReturn(typeof content === 'string' ? Buffer.from(content) : content, file, {
    agencyCode: 'POL',
    agencyName: 'Eastmere Constabulary',
    today: IsoDay.parse('2026-05-15'),
    children: [ALFIE, MAISIE],
    ...context,
  })
