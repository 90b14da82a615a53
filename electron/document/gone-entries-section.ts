import { HeadingLevel, Paragraph, type FileChild } from 'docx'

import { notesAtGone } from '../../shared/model/case-note.ts'
import { londonDay } from '../../shared/time/days.ts'
import { sayDay } from '../../shared/time/say.ts'
import type { ConferenceDocument } from './conference-document.ts'
import type { DocumentFacts } from './document-facts.ts'
import { labelled, type Line, ratingLines } from './entry-words.ts'
import { heading } from './heading.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/**
 * What the family and the conference said of entries that have left the chronology since. A return that is replaced or taken back takes nobody else's words
 * with it; of the entry itself nothing is printed.
 */
export const goneEntriesSection = ({ document }: DocumentFacts): FileChild[] => {
  const lines = saidOfGoneEntries(document)
  if (lines.length === 0) return []
  return [
    heading(HeadingLevel.HEADING_2, 'Said of entries that no longer stand', { bookmark: 'gone-entries' }),
    new Paragraph(
      'These comments and ratings were made beside entries that have since left the chronology, because the return that brought them was replaced or taken back. ' +
        'What was said stays; those entries are not printed.',
    ),
    ...paragraphsOf(lines),
  ]
}

/** The comments, then the ratings, each with the day on which it was recorded. */
export const saidOfGoneEntries = ({ entries, notes }: ConferenceDocument): readonly Line[] => {
  return notesAtGone(notes, entries).flatMap(({ said, at }) =>
    said.kind === 'conference rating'
      ? ratingLines(`The conference’s rating of an entry, ${recordedOn(at)}`, said.rag, said.why ?? NO_REASON)
      : labelled(
          `${said.from} ${said.disputes ? 'disputes an entry' : 'adds to an entry'}, ${recordedOn(at)}`,
          said.says,
        ),
  )
}

const NO_REASON = 'No reason was recorded.'

const recordedOn = (moment: string): string => `recorded on ${sayDay(londonDay(moment), 'plain')}`
