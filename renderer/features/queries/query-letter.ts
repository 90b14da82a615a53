import type { Case } from '../../../shared/model/case.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { sayDay, sayWhen } from '../../../shared/time/say.ts'
import { queriesWords } from '../../strings/queries.ts'
import { isAnswered, type AgencyQueries } from './queries-by-agency.ts'

type Named = { readonly name: string; readonly says: string }

/** The letter with an agency's open queries, part by part, so that page, print and text say the same. */
export type QueryLetter = {
  readonly facts: readonly Named[]
  readonly opening: string
  readonly questions: readonly LetterQuestion[]
}

export type LetterQuestion = {
  readonly number: string
  /** The reference that the agency finds its entry by, its own words and its source. */
  readonly entry: readonly Named[]
  readonly asks: string
}

/**
 * Writes to an agency what is still open. Its own words are quoted as it wrote them; nothing that another agency wrote is told, and no name of a child.
 * @param from the keeper of the vault
 * @param answerBy null when there is no day any more on which an answer would help
 */
export const queryLetter = (
  of: Pick<Case, 'reference' | 'conference'>,
  { agency, queries }: AgencyQueries,
  from: string,
  on: IsoDay,
  answerBy: IsoDay | null,
): QueryLetter => {
  const say = queriesWords.letterPage
  const open = queries.filter((query) => !isAnswered(query))
  return {
    facts: [
      { name: say.to, says: agency.contributor === null ? agency.name : `${agency.contributor}, ${agency.name}` },
      { name: say.case, says: of.reference },
      { name: say.conference, says: sayDay(of.conference, 'long') },
      { name: say.from, says: from },
      { name: say.on, says: sayDay(on, 'long') },
      ...(answerBy === null ? [] : [{ name: say.answerBy, says: sayDay(answerBy, 'long') }]),
    ],
    opening: say.opening(open.length),
    questions: open.map(({ note, entry }, at) => ({
      number: say.question(at + 1, open.length),
      entry:
        entry === null
          ? [{ name: say.entry, says: say.goneEntry }]
          : [
              { name: say.entry, says: `${entry.code}, ${sayWhen(entry.when)}\n${entry.event}` },
              { name: say.source, says: entry.source },
            ],
      asks: note.said.asks,
    })),
  }
}

/** The same letter as plain text, to be pasted into a message. */
export const letterAsText = ({ facts, opening, questions }: QueryLetter): string => {
  const say = queriesWords.letterPage
  return [
    say.marking,
    say.subject,
    facts.map(sayNamed).join('\n'),
    opening,
    ...questions.map(({ number, entry, asks }) =>
      [number, ...entry.map(sayNamed), `${say.weAsk}: ${asks}`, `${say.answer}:`].join('\n'),
    ),
    say.marking,
  ].join('\n\n')
}

const sayNamed = ({ name, says }: Named): string => `${name}: ${says}`
