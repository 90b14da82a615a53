import type { Case, Child } from '../model/case.ts'
import type { Seen } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import { seenPatterns, type SeenPatterns } from './seen-patterns.ts'

/** What the words of an entry say of how a child was met, and the sentence that says it. A suggestion: a person's word goes before it. */
export type SeenInWords = { readonly as: Seen; readonly sentence: string }

/**
 * Reads whether an entry says that a child was seen, seen alone, or not seen. It would rather find nothing than a wrong thing: the child must be named, or
 * meant by "the children", right beside the word; what others saw, what is to come, what is asked for and what stands between quotation marks does not count.
 */
export const seenInWords = (entry: Entry, child: Child, of: Case): SeenInWords | null => {
  let known = read.get(entry)
  if (known?.of !== of) read.set(entry, (known = { of, found: new Map() }))
  const found = known.found.get(child.id)
  if (found !== undefined) return found
  const made = readSeen(entry, child, of)
  known.found.set(child.id, made)
  return made
}

/** A cache of what the window holds anyway: it goes when the entries go. */
const read = new WeakMap<Entry, { readonly of: Case; readonly found: Map<string, SeenInWords | null> }>()

const readSeen = (entry: Entry, child: Child, of: Case): SeenInWords | null => {
  const only = entry.children.length === 1 && entry.children[0] === child.id
  const concerned = entry.children.includes(child.id)
  const byCategory = readCategory(entry.category, only, concerned)
  if (byCategory?.as === 'seen alone') return byCategory
  const texts = [entry.event, entry.impact, entry.action].filter((text) => text !== null && MAY_SAY.test(text))
  if (texts.length === 0) return byCategory
  const patterns = seenPatterns(child, only ? 'the only one' : concerned ? 'one of several' : 'not named', of)
  const mayStandAlone = only && !SERVES_ADULTS.test(entry.agencyCode)
  const found: SeenInWords[] = byCategory === null ? [] : [byCategory]
  for (const text of texts)
    for (const sentence of sentencesOf(text ?? '')) {
      const as = readSentence(unquoted(sentence), patterns, mayStandAlone)
      if (as !== null) found.push({ as, sentence })
    }
  return found.find(({ as }) => as === 'seen alone') ?? found.find(({ as }) => as === 'seen') ?? found[0] ?? null
}

const readCategory = (category: string | null, only: boolean, concerned: boolean): SeenInWords | null => {
  if (category === null || !concerned) return null
  if (only && /^(?:the )?(?:child|children|pupil) (?:was |were )?seen alone$|^seen alone$/i.test(category.trim()))
    return { as: 'seen alone', sentence: category }
  if (/^(?:the )?(?:child|children) (?:was |were )?seen$/i.test(category.trim()))
    return { as: 'seen', sentence: category }
  return only && /^seen (?:in|at) (?:school|nursery|home|clinic|hospital)$/i.test(category.trim())
    ? { as: 'seen', sentence: category }
    : null
}

const readSentence = (sentence: string, patterns: SeenPatterns, mayStandAlone: boolean): Seen | null => {
  if (!MAY_SAY.test(sentence) || sentence.endsWith('?')) return null
  if (patterns.nobody.test(sentence)) return 'not seen'
  const failed = patterns.failed.exec(sentence)
  if (failed !== null && !patterns.family.test(sentence.slice(0, failed.index))) return 'not seen'
  const passive = patterns.passive.exec(sentence)
  if (passive !== null) {
    const [, between = '', rest = ''] = passive
    return readPassive(sentence.slice(0, passive.index), between, rest, patterns)
  }
  const active = patterns.active.exec(sentence)
  if (active !== null) {
    const rest = active[1] ?? ''
    const before = clauseBefore(sentence, active.index)
    if (patterns.family.test(before) || NOT_YET.test(before) || FAR_AWAY.test(sentence)) return null
    return saysAlone(rest, patterns) ? 'seen alone' : 'seen'
  }
  if (!mayStandAlone) return null
  const bare = BARE.exec(sentence)
  if (bare === null) return null
  const [, not, rest = ''] = bare
  if (not !== undefined) return ALONE.test(rest) ? null : 'not seen'
  if (BY_FAMILY.test(rest)) return null
  return saysAlone(rest, patterns) ? 'seen alone' : 'seen'
}

const readPassive = (before: string, between: string, rest: string, patterns: SeenPatterns): Seen | null => {
  if (NOT_YET.test(before) || BY_FAMILY.test(rest)) return null
  const not = /\b(?:not|never)\b/i.test(between)
  // "has seen" is what the child saw; "has been seen" is not
  if (/\b(?:has|have|had)\b/i.test(between) && !/\bbeen\b/i.test(between)) return null
  // "not seen alone" says that she was not alone, and leaves open whether she was seen
  if (not) return ALONE.test(rest) ? null : 'not seen'
  return saysAlone(rest, patterns) ? 'seen alone' : 'seen'
}

/** Close behind the word, and of the child: "seen at school with Mother alone" is not. */
const saysAlone = (rest: string, patterns: SeenPatterns): boolean => {
  const alone = ALONE.exec(rest)
  if (alone === null) return false
  const between = rest.slice(0, alone.index)
  return between.length <= 45 && !/[,;]|\b(?:not|never|left|and)\b/i.test(between) && !patterns.family.test(between)
}

/** The part of the sentence before a place, from the last mark on: another clause has another subject. */
const clauseBefore = (sentence: string, at: number): string => /[^.;:]*$/.exec(sentence.slice(0, at))?.[0] ?? ''

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…]["”’']?)\s+(?=[\p{Lu}\d“"‘'])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Of the same length, so that places stay places. */
const unquoted = (sentence: string): string =>
  sentence.replaceAll(/“[^”]*”|"[^"]*"/g, (quote) => '…'.repeat(quote.length))

const MAY_SAY = /\b(?:seen|saw|see|met|spoke|spoken|talked|listened|observed|examined|visited|seeing|meet|speak)\b/i
const ALONE = /\b(?:alone|on (?:her|his|their) own|by (?:herself|himself|themselves|themself)|one[- ]to[- ]one|1:1)\b/i
/** Asked for, planned or supposed. */
const NOT_YET =
  /\b(?:if|until|unless|whether|when|once|before|wants?|wished|asked|asks|planned|plan|arranged|will|should|would|must|may|to)\s+(?:that\s+|for\s+|see\s+|have\s+)?(?:both\s+|the\s+)?$/i
const FAR_AWAY = /\b(?:tele)?phone|\bvideo call|\bby text/i
const BY_FAMILY =
  /^\s+(?:\w+\s+)?by\s+(?:a |an |the |her |his |their |both |another )?(?:neighbour|mother|mum|father|dad|parents?|grand\w*|gran|nan|nanny|partner|passer|member of the public|cctv|stranger|brother|sister|aunt|uncle|pupils?)\b/i
const BARE = /^(?:(not|never) )?seen\b(?!\s+to\b)(.*)/is
/** Their records are as often of a parent, so that "Seen at the surgery" does not say who. */
const SERVES_ADULTS = /^(?:GP|MH|SUB|PRO|DA|HOU|MAT|ACU|AMB)\b/
