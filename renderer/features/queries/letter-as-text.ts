import { MARKING } from '../../../shared/marking.ts'
import { letterWords, type Named, type QueryLetter } from '../../../shared/queries/query-letter.ts'

/** The letter as plain text, to be pasted into a message. */
export const letterAsText = ({ facts, opening, questions }: QueryLetter): string =>
  [
    MARKING,
    letterWords.subject,
    facts.map(sayNamed).join('\n'),
    opening,
    ...questions.map(({ number, entry, words, source, asks }) =>
      [
        number,
        sayNamed(entry),
        ...(words === null ? [] : [words]),
        ...(source === null ? [] : [sayNamed(source)]),
        `${letterWords.weAsk}: ${asks}`,
        `${letterWords.answer}:`,
      ].join('\n'),
    ),
    MARKING,
  ].join('\n\n')

const sayNamed = ({ name, says }: Named): string => `${name}: ${says}`
