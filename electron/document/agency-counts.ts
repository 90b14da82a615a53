import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import type { Entry } from '../../shared/model/entry.ts'
import { sayDay } from '../../shared/time/say.ts'
import { countEntries } from '../../shared/timeline/counts.ts'
import { longestSilence } from '../../shared/timeline/silence.ts'
import type { DocumentFacts } from './document-facts.ts'
import { groupBy } from './group-by.ts'
import { heading } from './heading.ts'
import { RATING } from './ratings.ts'
import { smallTable } from './small-table.ts'

/** What each agency's entries amount to, and the longest time in which it wrote none. Figures without a judgement. */
export const agencyCounts = ({ document, places }: DocumentFacts): FileChild[] => {
  const byAgency = groupBy(document.entries, (entry) => entry.agency)
  const inWindow = new Set<Entry>(places.in)
  const rows = document.case.agencies.flatMap((agency) => {
    const entries = byAgency.get(agency.id)
    if (entries === undefined) return []
    const { red, amber, green, notRated, strengths, withVoice } = countEntries(entries)
    return [
      [
        agency.name,
        `${entries.length}`,
        `${entries.filter((entry) => inWindow.has(entry)).length}`,
        `${red}`,
        `${amber}`,
        `${green}`,
        `${notRated}`,
        `${strengths}`,
        `${withVoice}`,
        saySilence(entries),
      ],
    ]
  })
  if (rows.length === 0) return []
  return [
    heading(HeadingLevel.HEADING_2, 'Entries by agency', { bookmark: 'by-agency', onNewPage: true }),
    new Paragraph(
      `Based on the ${document.entries.length} entries supplied. “No entry” means that no entry supplied is dated then; it does not mean that there was no contact.`,
    ),
    smallTable({
      headings: [
        'Agency',
        'Entries',
        'In the window',
        `${RATING.red.shape} Red`,
        `${RATING.amber.shape} Amber`,
        `${RATING.green.shape} Green`,
        'Not rated',
        'Strengths',
        'Child’s words',
        'Longest time with no entry',
      ],
      widths: [2_600, 1_120, 1_130, 1_040, 1_300, 1_260, 850, 1_340, 1_080, 2_850],
      rows,
    }),
  ]
}

const saySilence = (entries: readonly Entry[]): string => {
  const silence = longestSilence(entries)
  return silence === null
    ? 'None that can be counted'
    : `${silence.days} ${silence.days === 1 ? 'day' : 'days'}, from ${sayDay(silence.after, 'plain')} to ${sayDay(silence.until, 'plain')}`
}
