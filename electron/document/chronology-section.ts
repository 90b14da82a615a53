import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import { notesOf } from '../../shared/model/case-note.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ORDER_RULE, sortDay } from '../../shared/time/order.ts'
import { sayDay, sayList } from '../../shared/time/say.ts'
import type { Place } from '../../shared/timeline/window.ts'
import type { DocumentFacts } from './document-facts.ts'
import { sayPrinted } from './front-page.ts'
import { groupBy } from './group-by.ts'
import { heading } from './heading.ts'
import { STYLE } from './page.ts'

/** The chronology's headings and sentences, and the entries for the table that belongs at each mark. */
export type ChronologySection = {
  readonly children: readonly FileChild[]
  /** In the order of the marks: table 0 belongs where mark 0 stands. */
  readonly tables: ReadonlyArray<readonly Entry[]>
}

export const chronologySection = (facts: DocumentFacts): ChronologySection => {
  const byHand = daysByHand(facts)
  const children: FileChild[] = [
    heading(HeadingLevel.HEADING_2, 'Chronology', { bookmark: 'chronology' }),
    ...(facts.document.entries.length === 0
      ? [new Paragraph('No entry has been supplied yet.')]
      : [new Paragraph(sayPrinted(facts))]),
    heading(HeadingLevel.HEADING_3, 'How entries are put in order', { bookmark: 'order' }),
    new Paragraph(ORDER_RULE),
    ...(byHand.length === 0
      ? []
      : [new Paragraph(`The entries of ${sayList(byHand)} were put in order by hand for this conference.`)]),
    new Paragraph(
      `Ratings are those of the agency whose entry it is${
        isAnyRated(facts) ? '; where the conference rated it too, its rating stands under what happened' : ''
      }. “Not recorded” means that the agency wrote nothing there.${facts.printed.some(hasMore) ? MORE_IS_KEPT : ''}`,
    ),
  ]
  const tables: (readonly Entry[])[] = []
  const put = (entries: readonly Entry[]): void => {
    children.push(new Paragraph({ style: STYLE.splice, text: `${tables.length}` }))
    tables.push(entries)
  }
  for (const place of facts.document.scope === 'all' ? ALL : (['in'] as const)) {
    const entries = facts.places[place]
    // the window is the reason for the document: it is said even when nothing lies in it
    if (entries.length === 0 && place !== 'in') continue
    children.push(
      heading(HeadingLevel.HEADING_3, `${sayPlace(place, facts)}: ${sayEntries(entries.length)}`, {
        bookmark: `place-${place}`,
      }),
    )
    if (entries.length === 0) {
      children.push(new Paragraph('No entry supplied is dated in the window.'))
      continue
    }
    const years = yearsOf(entries)
    if (years.length < 2 || entries.length < ENOUGH_FOR_YEARS) {
      put(entries)
      continue
    }
    for (const [year, ofYear] of years) {
      children.push(
        heading(HeadingLevel.HEADING_4, `${year}: ${sayEntries(ofYear.length)}`, { bookmark: `${place}-${year}` }),
      )
      put(ofYear)
    }
  }
  return { children, tables }
}

/** Columns that are none of ours have no cell here, and nobody should think that there is nothing more. */
const MORE_IS_KEPT =
  ' Some returns have columns that find no place in this table; what they say is kept with the entries in the program and is not printed.'

const hasMore = ({ other }: Entry): boolean => Object.values(other).some((text) => text.trim() !== '')

/** The days of this copy whose entries a person put in order: one entry alone has no order, and one that came later was put in none. */
const daysByHand = ({ document, printed }: DocumentFacts): string[] =>
  notesOf(document.notes, 'day order')
    .filter(({ said }) => {
      const ordered = new Set(said.entries)
      return printed.filter((entry) => ordered.has(entry.id) && isOfDay(entry, said.day)).length > 1
    })
    .map(({ said }) => said.day)
    .toSorted()
    .map((day) => sayDay(day, 'plain'))

/** "May 2026" begins on its first day and is not of that day. */
const isOfDay = ({ when }: Entry, day: IsoDay): boolean =>
  (when.precision === 'day' || when.precision === 'minute') && when.start === day

const isAnyRated = ({ document, printed }: DocumentFacts): boolean => {
  const rated = new Set(notesOf(document.notes, 'conference rating').map(({ said }) => said.entry))
  return printed.some(({ id }) => rated.has(id))
}

const ALL = ['before', 'in', 'after', 'undated'] as const satisfies readonly Place[]

/** Below this, headings for years would cut a history into scraps. */
const ENOUGH_FOR_YEARS = 40

const sayPlace = (place: Place, { window }: DocumentFacts): string => {
  switch (place) {
    case 'before':
      return 'Before the strategy meeting'
    case 'in':
      return `In the window, ${sayDay(window.from, 'plain')} to ${sayDay(window.to, 'plain')}`
    case 'after':
      return 'After the conference'
    case 'undated':
      return 'Without a date'
  }
}

const yearsOf = (entries: readonly Entry[]): ReadonlyArray<readonly [string, readonly Entry[]]> => [
  ...groupBy(entries, (entry) => sortDay(entry.when)?.slice(0, 4) ?? 'Without a date'),
]

const sayEntries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`
