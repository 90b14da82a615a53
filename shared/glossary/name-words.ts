import { oncePerRegister } from '../people/register.ts'
import { ABBREVIATIONS, WORDS_AS_WELL } from './abbreviations.ts'

/** Every word of the register's names, in capitals: "ELSA TARROW was seen" has a child and no assistant of a school. */
export const nameWordsOf = oncePerRegister(
  ({ children, people }): ReadonlySet<string> =>
    new Set(
      [...children, ...people]
        .flatMap(({ name, aliases }) => [name, ...aliases])
        .flatMap((name) => name.match(/\p{L}+/gu) ?? [])
        .filter((word) => !isRankOrPost(word))
        .map((word) => word.toUpperCase()),
    ),
)

/** The PC of "PC Orton" is no part of the name. */
const isRankOrPost = (word: string): boolean => ABBREVIATIONS.has(word) && !WORDS_AS_WELL.has(word)
