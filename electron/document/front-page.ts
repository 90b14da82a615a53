import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx'

import type { IsoDay } from '../../shared/model/when.ts'
import { ageOn, sayAge } from '../../shared/time/age.ts'
import { yearOf } from '../../shared/time/days.ts'
import { sayDay, sayList, sayMoment } from '../../shared/time/say.ts'
import { countEntries, periodOf, type EntryCounts } from '../../shared/timeline/counts.ts'
import { neverMentioned } from '../../shared/timeline/mentions.ts'
import type { BoardRow } from '../../shared/timeline/returns-board.ts'
import { longestSilence } from '../../shared/timeline/silence.ts'
import type { DocumentFacts } from './document-facts.ts'
import { fact } from './fact.ts'
import { groupBy } from './group-by.ts'
import { heading } from './heading.ts'
import { STYLE } from './page.ts'
import { RATING } from './ratings.ts'
import { saySilence } from './say-silence.ts'
import { smallTable } from './small-table.ts'
import { withFullStop } from './with-full-stop.ts'

/** The page a chair reads first: which conference, who contributed and who did not, and the counts. */
export const frontPage = (facts: DocumentFacts): FileChild[] => [
  heading(HeadingLevel.HEADING_1, 'Multi-agency chronology'),
  new Paragraph({
    style: STYLE.subtitle,
    text: `For the Initial Child Protection Conference on ${sayDay(facts.window.to, 'long')}`,
  }),
  fact('Children', sayList(facts.document.case.children.map((child) => sayChild(child, facts)))),
  fact('The window', sayClock(facts)),
  fact(
    'This copy',
    `For professionals at the conference. Edition ${facts.document.editionNumber ?? 1}, made on ${sayMoment(facts.document.madeAt)}. Case ${facts.document.case.reference}.`,
  ),
  heading(HeadingLevel.HEADING_2, 'Who contributed', { bookmark: FRONT_PAGE_HEADINGS[0] }),
  facts.board.length === 0
    ? new Paragraph('No agency has been asked yet.')
    : smallTable({
        headings: ['Code', 'Agency', 'Answer', 'Records to', 'Entries cover', 'Entries'],
        widths: [1_000, 4_090, 3_150, 1_600, 3_910, 1_088],
        rows: facts.board.map((row) => [
          row.agency.code,
          row.agency.name,
          sayAnswer(row, facts.today),
          row.agency.recordsTo === null ? 'Not said' : sayNear(row.agency.recordsTo, facts.today),
          row.covers === null
            ? 'No dated entry'
            : `${sayDay(row.covers.from, 'plain')} to ${sayDay(row.covers.to, 'plain')}`,
          `${row.entries}`,
        ]),
      }),
  heading(HeadingLevel.HEADING_2, 'At a glance', { bookmark: FRONT_PAGE_HEADINGS[1] }),
  ...atAGlance(facts),
]

/** The table of contents stands behind these and moves on all others. */
export const FRONT_PAGE_HEADINGS = ['contributed', 'glance'] as const

const sayChild = (child: DocumentFacts['document']['case']['children'][number], { window }: DocumentFacts): string =>
  child.born === null ? `${child.name}, age not known` : `${child.name}, ${sayAge(ageOn(child.born, window.to))}`

const sayClock = ({ clock, window, document }: DocumentFacts): string => {
  const day =
    clock.conferenceDay === null
      ? ''
      : `, working day ${clock.conferenceDay}${clock.late ? '' : ` of ${clock.days.length}`}`
  const late = document.case.late
  return [
    `Strategy meeting on ${sayDay(window.from, 'long')} to the conference${day}.`,
    clock.rule,
    ...(clock.late
      ? [
          late === null
            ? 'The conference is later than that; the reason is not recorded.'
            : `The conference is later than that. Reason: ${withFullStop(late.reason)} Agreed by ${withFullStop(late.agreedBy)}`,
        ]
      : ['That is the last day allowed.']),
  ].join(' ')
}

const sayAnswer = ({ agency, status, toMend }: BoardRow, today: IsoDay): string => {
  const mend = toMend === 0 ? '' : `; ${toMend} ${toMend === 1 ? 'row' : 'rows'} could not be read`
  const { answer } = agency
  switch (answer.kind) {
    case 'not-asked':
      return 'Not asked'
    case 'received':
      return `Received ${sayNear(answer.on, today)}${mend}`
    case 'nothing-to-report':
      return 'Nothing to report'
    case 'declined':
      return `Declined: ${answer.reason}`
    case 'asked':
      return `${status === 'overdue' ? 'Overdue, asked' : status === 'due today' ? 'Due today, asked' : 'Asked'} ${sayNear(answer.on, today)}`
  }
}

/** Within the year a weekday says more than the year. */
const sayNear = (day: IsoDay, today: IsoDay): string => sayDay(day, yearOf(day) === yearOf(today) ? 'short' : 'plain')

const atAGlance = (facts: DocumentFacts): Paragraph[] => {
  const { entries } = facts.document
  if (entries.length === 0) return [new Paragraph('No entry has been supplied yet, so there is nothing to count.')]
  const counts = countEntries(entries)
  const period = periodOf(entries)
  const dated =
    period === null ? 'none of them dated' : `dated ${sayDay(period.from, 'plain')} to ${sayDay(period.to, 'plain')}`
  const notes = [sayLongestSilence(facts), sayMissing(facts)].filter((note) => note !== null)
  return [
    new Paragraph({
      children: [
        new TextRun(`Based on the ${sayEntries(counts.entries)} supplied, ${dated}: `),
        ...ratingCounts(counts),
        new TextRun(`. ${sayWeights(counts)}`),
      ],
    }),
    new Paragraph(sayPrinted(facts)),
    ...(notes.length === 0 ? [] : [new Paragraph(notes.join(' '))]),
  ]
}

/** Of all the agencies the longest; the table of entries by agency has one for each. */
const sayLongestSilence = ({ document }: DocumentFacts): string | null => {
  const byAgency = groupBy(document.entries, (entry) => entry.agency)
  const [longest] = document.case.agencies
    .flatMap(({ id, name }) => {
      const silence = longestSilence(byAgency.get(id) ?? [])
      return silence === null ? [] : [{ name, silence }]
    })
    .toSorted((a, b) => b.silence.days - a.silence.days)
  return longest === undefined ? null : `Longest time with no entry: ${longest.name}, ${saySilence(longest.silence)}.`
}

const sayMissing = ({ document }: DocumentFacts): string | null => {
  const missing = neverMentioned(document.case.people, document.entries)
  return missing.length === 0
    ? null
    : `Not mentioned, by name or by role: ${sayList(missing.map(({ name, role }) => `${name} (${role})`))}.`
}

const ratingCounts = (counts: EntryCounts): TextRun[] => [
  ...(['red', 'amber', 'green'] as const).flatMap((rag, number) => [
    new TextRun(number === 0 ? '' : ', '),
    new TextRun({ text: `${RATING[rag].shape} ${RATING[rag].word}`, bold: true, color: RATING[rag].colour }),
    new TextRun(` ${counts[rag]}`),
  ]),
  ...(counts.notRated === 0 ? [] : [new TextRun(`, not rated ${counts.notRated}`)]),
]

const sayWeights = ({ strengths, worries, withVoice }: EntryCounts): string =>
  `${strengths} ${strengths === 1 ? 'is marked as a strength' : 'are marked as strengths'} and ${worries} as ${worries === 1 ? 'a worry' : 'worries'}. ` +
  `${withVoice === 0 ? 'None has' : withVoice === 1 ? '1 has' : `${withVoice} have`} what a child said or showed.`

/** Nothing is left out without a count that says so. */
export const sayPrinted = ({ places, printed, document }: DocumentFacts): string => {
  const elsewhere = [
    places.before.length === 0 ? null : `${places.before.length} before it`,
    places.after.length === 0 ? null : `${places.after.length} after it`,
    places.undated.length === 0 ? null : `${places.undated.length} without a date`,
  ].filter((part) => part !== null)
  if (document.scope === 'all') {
    return `This copy prints all of them: ${sayList([`${places.in.length} in the window`, ...elsewhere])}.`
  }
  const kept = document.entries.length - printed.length
  const prints = `This copy prints the ${sayEntries(printed.length)} in the window.`
  return kept === 0 ? prints : `${prints} Not printed in this copy: ${sayList(elsewhere)}.`
}

const sayEntries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`
