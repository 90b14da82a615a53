import type { Receipt } from '../../shared/model/receipt.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { conferenceClock } from '../../shared/time/clock.ts'
import { sayDay } from '../../shared/time/say.ts'
import { sayHintsWithRows } from '../../shared/quality/say-hint.ts'
import { sayLines, sayNames } from '../../shared/returns/say-lines.ts'
import { hasAnswered, returnsBoard, type BoardRow } from '../../shared/timeline/returns-board.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'
import type { TakenInto } from '../../shared/returns/receipt-csv.ts'
import type { BuiltCase, Written } from './temporary-case.ts'

/** Receipts, returns board and counts as text for a terminal. */
export const caseReport = (built: BuiltCase, today: IsoDay): string => {
  const clock = conferenceClock(built.case.strategyMeeting, built.case.conference)
  const rows = returnsBoard(built.case, built.holdings, today)
  const window = conferenceWindow(built.case)
  const places = built.entries.map((entry) => placeOf(entry.when, window))
  const inWindow = places.filter((place) => place === 'in').length
  const undated = places.filter((place) => place === 'undated').length
  return [
    `Case ${built.case.reference}`,
    clock.rule,
    `Conference planned for ${sayDay(built.case.conference, 'medium')}, working day ${clock.conferenceDay} of 15.`,
    '',
    'Receipts: rows read = accepted + already held + rejected + blank',
    ...built.receipts.flatMap((receipt) => receiptLines(receipt, built)),
    ...(built.folders.length === 0
      ? []
      : [
          `  Not read: the folder${built.folders.length === 1 ? '' : 's'} ${sayNames(built.folders)}. Only files that lie in the folder of returns itself are read.`,
        ]),
    '',
    `Returns board: ${rows.filter(hasAnswered).length} of ${rows.length} have answered`,
    ...table(rows.map(boardCells)),
    '',
    `${built.entries.length} ${built.entries.length === 1 ? 'entry' : 'entries'} merged: ${inWindow} in the window from ${sayDay(window.from, 'medium')} to ${sayDay(window.to, 'medium')}, ${built.entries.length - inWindow - undated} outside it${undated === 0 ? '' : `, ${undated} without a date`}.`,
    '',
  ].join('\n')
}

export const documentReport = (written: Written): string =>
  ['', 'Written', ...table(written.files.map(({ path, says }) => [path, says])), ''].join('\n')

const receiptLines = (receipt: Receipt, { takenRows, suggestions }: BuiltCase): string[] => {
  const place = { word: receipt.delimiter === null ? ('row' as const) : ('line' as const), of: null }
  const at = (line: number, part: string | null): string => `${place.word} ${line}${part === null ? '' : ` of ${part}`}`
  return [
    `  ${receipt.file}: ${receipt.read} = ${receipt.accepted} + ${receipt.held} + ${receipt.rejected} + ${receipt.blank}` +
      ` (${[receipt.encoding, ...delimiterOf(receipt), ...headingsOf(receipt), ...(receipt.nothingToReport ? ['nothing to report'] : [])].join(', ')})`,
    ...(receipt.dates === null ? [] : [`    dates: ${receipt.dates}`]),
    ...receipt.rejections.map(({ line, part, reason }) => `    rejected, ${at(line, part)}: ${reason}`),
    // of a long return nobody needs all the rows that were taken, unless one of them stands twice
    ...(receipt.heldRows.length === 0 ? [] : heldLines(receipt, takenRows(receipt), place.word)),
    ...receipt.doubts.map((doubt) => `    to look at: ${doubt}`),
    ...suggestions(receipt).map((suggestion) => `    to look at: ${suggestion}`),
    ...receipt.hints.map((hints) => `    could be said better: ${sayHintsWithRows(hints, place.word)}`),
  ]
}

/** A row that stands twice in the file is taken once, and that is said; the others were here before. */
const heldLines = ({ heldRows }: Receipt, takenRows: readonly TakenInto[], word: 'line' | 'row'): string[] => {
  const madeHere = new Map(takenRows.map((row) => [row.as, row]))
  const at = (row: { readonly line: number; readonly part: string | null }): string =>
    `${word} ${row.line}${row.part === null ? '' : ` of ${row.part}`}`
  const repeats = heldRows.flatMap((row) => {
    const first = madeHere.get(row.as)
    return first === undefined ? [] : [`    stands twice: ${at(row)} says what ${at(first)} says, and was taken once`]
  })
  const before = heldRows.filter(({ as }) => !madeHere.has(as))
  const parts = [...new Set(before.map(({ part }) => part))]
  return [
    ...repeats,
    ...parts.map(
      (of) =>
        `    already held: ${lowerFirst(
          sayLines(
            before.filter(({ part }) => part === of).map(({ line }) => line),
            { word, of },
          ),
        )}`,
    ),
  ]
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const delimiterOf = ({ delimiter }: Receipt): string[] =>
  delimiter === null ? [] : [delimiter === 'tab' ? 'tabs' : `"${delimiter}"`]

const headingsOf = ({ headerLine, parts }: Receipt): string[] => {
  if (parts.length === 0) return headerLine === null ? [] : [`headings on line ${headerLine}`]
  return parts.map((part) => `${part.name}${part.headerLine === null ? '' : `, headings in row ${part.headerLine}`}`)
}

const boardCells = ({ agency, status, entries, covers, due }: BoardRow): string[] => [
  agency.code,
  agency.name,
  status === 'overdue' ? `overdue since ${sayDay(due, 'medium')}` : status,
  entries === 0 ? '' : `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
  covers === null ? '' : `${sayDay(covers.from, 'plain')} to ${sayDay(covers.to, 'plain')}`,
]

const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
