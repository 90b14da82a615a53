import { lineNotes, type LineNotes } from '../line-notes.ts'
import type { RowPlace } from '../say-lines.ts'

/** What of the rows calls for a person's eye, gathered while they are read. */
export type RowNotes = {
  readonly lines: Readonly<Record<RowNote, LineNotes>>
  /** Sentences about single rows. */
  readonly undatedWhy: string[]
  readonly dates: string[]
  /** The rows left out as no entry, quoted. */
  readonly footers: string[]
}

export const rowNotes = (place: RowPlace): RowNotes => {
  const some = (): LineNotes => lineNotes(place)
  const lines: Record<RowNote, LineNotes> = {
    hidden: some(),
    stray: some(),
    childLeft: some(),
    namesChildren: some(),
    namesPeople: some(),
    namesBesideSheet: some(),
    undated: some(),
    noSource: some(),
    childUnknown: some(),
    childEmpty: some(),
    endUnread: some(),
    endWithoutStart: some(),
    colourUnread: some(),
    balanceUnread: some(),
    basisUnread: some(),
    tooLongForField: some(),
    moreDates: some(),
    future: some(),
    controls: some(),
    html: some(),
    looseQuotes: some(),
    nulls: some(),
    earlyEnds: some(),
    footers: some(),
  }
  return { lines, undatedWhy: [], dates: [], footers: [] }
}

/** How many notes about single dates are said in full, and how many left-out rows are quoted. */
export const SAID_ONE_BY_ONE = 10
export const FOOTERS_QUOTED = 20

export type RowNote =
  | 'hidden'
  | 'stray'
  | 'childLeft'
  | 'namesChildren'
  | 'namesPeople'
  | 'namesBesideSheet'
  | 'undated'
  | 'noSource'
  | 'childUnknown'
  | 'childEmpty'
  | 'endUnread'
  | 'endWithoutStart'
  | 'colourUnread'
  | 'balanceUnread'
  | 'basisUnread'
  | 'tooLongForField'
  | 'moreDates'
  | 'future'
  | 'controls'
  | 'html'
  | 'looseQuotes'
  | 'nulls'
  | 'earlyEnds'
  | 'footers'
