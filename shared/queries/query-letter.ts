import type { Case } from '../model/case.ts'
import type { IsoDay } from '../model/when.ts'
import { clockOf } from '../time/clock-of.ts'
import { sayDay, sayWhen } from '../time/say.ts'
import { isAnswered, type AgencyQueries } from './queries-by-agency.ts'

export type Named = { readonly name: string; readonly says: string }

/** The letter with an agency's open queries, part by part, so that Word, page, paper and text say the same. */
export type QueryLetter = {
  readonly facts: readonly Named[]
  readonly opening: string
  readonly questions: readonly LetterQuestion[]
}

export type LetterQuestion = {
  readonly number: string
  /** The reference that the agency finds its entry by. */
  readonly entry: Named
  /** Its own words; null where the entry no longer stands. */
  readonly words: string | null
  readonly source: Named | null
  readonly asks: string
}

export const letterWords = {
  subject: 'Questions about your chronology',
  weAsk: 'We ask',
  answer: 'Your answer',
} as const

/**
 * Writes to an agency what is still open. Its own words are quoted as it wrote them; nothing that another agency wrote is told, and no name of a child.
 * @param from the keeper of the vault
 * @param on the day on which it is written
 */
export const queryLetter = (
  of: Pick<Case, 'reference' | 'strategyMeeting' | 'conference'>,
  { agency, queries }: AgencyQueries,
  from: string,
  on: IsoDay,
): QueryLetter => {
  const open = queries.filter((query) => !isAnswered(query))
  const by = answerBy(of, on)
  return {
    facts: [
      { name: 'To', says: agency.contributor === null ? agency.name : `${agency.contributor}, ${agency.name}` },
      { name: 'Case', says: of.reference },
      { name: 'Conference', says: sayDay(of.conference, 'long') },
      { name: 'From', says: from },
      { name: 'Date', says: sayDay(on, 'long') },
      ...(by === null ? [] : [{ name: 'Answer by', says: sayDay(by, 'long') }]),
    ],
    opening: `Thank you for your chronology. ${
      open.length === 1 ? 'One entry of it leaves a question' : `There are ${open.length} questions about its entries`
    }. Your entries stay in your own words; nobody rewrites them. Please write under each question and send this letter back, or send a corrected return.`,
    questions: open.map(({ note, entry }, at) => ({
      number: `Question ${at + 1} of ${open.length}`,
      entry: {
        name: 'Your entry',
        says: entry === null ? 'It no longer stands in the timeline.' : `${entry.code}, ${sayWhen(entry.when)}`,
      },
      words: entry?.event ?? null,
      source: entry === null ? null : { name: 'Its source', says: entry.source },
      asks: note.said.asks,
    })),
  }
}

/** The chair's copy is the last that an answer can still change; a day that has passed is no day to ask for. */
const answerBy = (of: Pick<Case, 'strategyMeeting' | 'conference'>, today: IsoDay): IsoDay | null => {
  const day = clockOf(of)?.milestones.find(({ key }) => key === 'chair-copy')?.date ?? null
  return day === null || day < today ? null : day
}
