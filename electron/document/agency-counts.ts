import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import type { Entry } from '../../shared/model/entry.ts'
import { countEntries } from '../../shared/timeline/counts.ts'
import { longestSilence } from '../../shared/timeline/silence.ts'
import type { DocumentFacts } from './document-facts.ts'
import { groupBy } from './group-by.ts'
import { heading } from './heading.ts'
import { RATING } from './ratings.ts'
import { saySilence } from './say-silence.ts'
import { smallTable } from './small-table.ts'

/** What each agency's entries amount to, and the longest time in which it wrote none. Figures without a judgement. */
export const agencyCounts = ({ document, places }: DocumentFacts): FileChild[] => {
  const byAgency = groupBy(document.entries, (entry) => entry.agency)
  const inWindow = new Set<Entry>(places.in)
  if (document.entries.length === 0) return []
  const rows = document.case.agencies.map((agency) => {
    const entries = byAgency.get(agency.id) ?? []
    const { red, amber, green, notRated, strengths, withVoice } = countEntries(entries)
    return [
      agency.contributor === null ? agency.name : `${agency.name}, from ${agency.contributor}`,
      `${entries.length}`,
      `${entries.filter((entry) => inWindow.has(entry)).length}`,
      `${red}`,
      `${amber}`,
      `${green}`,
      `${notRated}`,
      `${strengths}`,
      `${withVoice}`,
      sayLongest(entries),
    ]
  })
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
      widths: [3_350, 1_090, 1_080, 1_000, 1_290, 1_260, 850, 1_330, 1_020, 2_568],
      rows,
    }),
  ]
}

const sayLongest = (entries: readonly Entry[]): string => {
  if (entries.length === 0) return 'No entries'
  const silence = longestSilence(entries)
  return silence === null ? 'None that can be counted' : saySilence(silence)
}
