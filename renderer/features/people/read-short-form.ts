import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { peopleWords } from '../../strings/people.ts'

type Typed = { readonly short: string; readonly long: string }
export type ShortFormProblems = { readonly [K in keyof Typed]?: string }

/** @param taken what the case explains already, whatever the capitals */
export const readShortForm = (typed: Typed, taken: readonly string[]): Result<Typed, ShortFormProblems> => {
  const say = peopleWords.shortForms
  const [short, long] = [typed.short.trim(), typed.long.trim()]
  const shortProblem =
    short === ''
      ? say.shortMissing
      : short.length > 20
        ? say.shortLong
        : taken.some((other) => other.toLowerCase() === short.toLowerCase())
          ? say.taken(short)
          : null
  const longProblem = long === '' ? say.longMissing : long.length > 200 ? say.longLong : null
  return shortProblem === null && longProblem === null
    ? ok({ short, long })
    : fail({
        ...(shortProblem === null ? {} : { short: shortProblem }),
        ...(longProblem === null ? {} : { long: longProblem }),
      })
}
