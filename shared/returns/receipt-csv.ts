import type { Blank, Receipt } from '../model/receipt.ts'
import { sayHintsWithRows } from '../quality/say-hint.ts'
import { sayMoment } from '../time/say.ts'
import { safeCsv } from './rows/safe-csv.ts'

/** A row that made, changed or brought back an entry; the store keeps them beside the receipt. */
export type TakenInto = {
  readonly line: number
  readonly part: string | null
  /** The reference code of the entry. */
  readonly as: string
  readonly what: 'added' | 'changed' | 'restored'
  /** What is to be known of the entry: that it is undated, and as what its date was written. */
  readonly note?: string
}

/**
 * A receipt as a table for a spreadsheet: a line for every row of the file, in its order, and below an empty line what is true of the file as a whole.
 * @param taken every row that was taken; with the lists of the receipt itself that is every row there is
 * @returns the text piece by piece, to be taken once
 * @param undone when and by whom the import was taken back; null while it stands
 */
export const receiptCsv = (
  receipt: Receipt,
  taken: readonly TakenInto[],
  undone: { readonly at: string; readonly by: string } | null,
): Iterable<string> => {
  const several = receipt.parts.length > 1
  const tableRow = ({ part, line, what, entry = '', reason = '', raw = '' }: Fate): string[] => [
    ...(several ? [part ?? ''] : []),
    line === null ? '' : String(line),
    what,
    entry,
    reason,
    raw,
  ]
  const headings = [
    ...(several ? ['Sheet or table'] : []),
    receipt.delimiter === null ? 'Row' : 'Line',
    'What became of it',
    'Entry',
    'Reason',
    'What the file says',
  ]
  function* table(): Generator<readonly string[]> {
    yield headings
    for (const fate of inOrder(receipt, fatesOf(receipt, taken))) yield tableRow(fate)
    for (const fate of leftOut(receipt)) yield tableRow(fate)
    // one width throughout, so that no row looks as if something were missing
    for (const row of [[], ...factsOf(receipt, undone)]) yield headings.map((_, at) => row[at] ?? '')
  }
  return safeCsv(table())
}

/** What became of one row. */
type Fate = {
  readonly part: string | null
  readonly line: number | null
  readonly what: string
  readonly entry?: string
  readonly reason?: string
  readonly raw?: string
}

const fatesOf = (receipt: Receipt, taken: readonly TakenInto[]): Fate[] => {
  const kept = new Set(receipt.refused.filter(({ what }) => what === 'changed').map(placeKey))
  return [
    ...taken.map(({ line, part, as, what, note = '' }) => ({ line, part, what: TAKEN[what], entry: as, reason: note })),
    ...receipt.heldRows.map((row) => ({
      line: row.line,
      part: row.part,
      what: 'already held',
      entry: row.as,
      reason: kept.has(placeKey(row)) ? 'This version says something else; the entry was kept as it was.' : '',
    })),
    ...receipt.rejections.map(({ line, part, reason, raw }) => ({ line, part, what: 'not taken', reason, raw })),
    ...receipt.blankRows.map(({ line, part, kind, raw }) => ({ line, part, what: BLANK[kind], raw: raw ?? '' })),
  ]
}

const placeKey = ({ part, line }: { readonly part: string | null; readonly line: number | null }): string =>
  `${line} ${part ?? ''}`

const TAKEN: Readonly<Record<TakenInto['what'], string>> = {
  added: 'new entry',
  changed: 'changed',
  restored: 'back again',
}

const BLANK: Readonly<Record<Blank['kind'], string>> = {
  empty: 'blank: empty',
  header: 'blank: headings again',
  footer: 'blank: about the report',
}

/** The sheets or tables in the order in which they were read, and their rows from the top. */
const inOrder = (receipt: Receipt, rows: readonly Fate[]): Fate[] => {
  const places = new Map(receipt.parts.map(({ name }, at) => [name, at]))
  const placeOf = ({ part }: Fate): number => (part === null ? -1 : (places.get(part) ?? places.size))
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.line ?? 0) - (b.line ?? 0))
}

/** Entries of earlier versions that have no row in this one. */
const leftOut = (receipt: Receipt): Fate[] => [
  ...receipt.withdrawn.map((entry) => ({
    part: null,
    line: null,
    what: 'withdrawn',
    entry,
    reason: 'This version leaves it out; it no longer stands.',
  })),
  ...receipt.refused.flatMap(({ what, as }) =>
    what === 'withdrawn' && as !== null
      ? [
          {
            part: null,
            line: null,
            what: 'kept',
            entry: as,
            reason: 'This version leaves it out; the entry was kept as it was.',
          },
        ]
      : [],
  ),
]

const factsOf = (receipt: Receipt, undone: { readonly at: string; readonly by: string } | null): string[][] => [
  ['File', receipt.file],
  ['Agency', receipt.agencyCode],
  ['SHA-256', receipt.sha256],
  ['Imported', `${sayMoment(receipt.at)}, ${receipt.by}`],
  ...(undone === null ? [] : [['Undone', `${sayMoment(undone.at)}, ${undone.by}`]]),
  ['Taken as', receipt.takenAs === 'added' ? 'added to what was held' : 'a later version'],
  ['Read as', receipt.encoding],
  ...(receipt.parts.length === 1 ? receipt.parts.map(({ name }) => ['Sheet or table', name]) : []),
  ...(receipt.dates === null ? [] : [['Dates', receipt.dates]]),
  ...(receipt.nothingToReport ? [['Answer', 'nothing to report']] : []),
  ['Rows read', String(receipt.read)],
  ['Accepted', String(receipt.accepted)],
  ['Already held', String(receipt.held)],
  ['Not taken', String(receipt.rejected)],
  ['Blank', String(receipt.blank)],
  ...receipt.doubts.map((doubt) => ['To look at', doubt]),
  ...receipt.hints.map((hints) => [
    'Could be said better',
    sayHintsWithRows(hints, receipt.delimiter === null ? 'row' : 'line'),
  ]),
]
