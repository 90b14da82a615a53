import type { Case, Child } from '../model/case.ts'
import type { Seen } from '../model/case-note.ts'
import type { Entry } from '../model/entry.ts'
import type { FamilyPatterns } from './family-patterns.ts'
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
  const { family } = patterns
  const nobody = patterns.nobody.exec(sentence)
  if (nobody !== null) return isTold(sentence, nobody.index, family) ? null : 'not seen'
  const failed = patterns.failed.exec(sentence)
  if (failed !== null && !family.anybody.test(sentence.slice(0, failed.index))) return 'not seen'
  const passive = patterns.passive.exec(sentence)
  if (passive !== null) return isTold(sentence, passive.index, family) ? null : readPassive(passive, family)
  const active = patterns.active.exec(sentence)
  if (active !== null) {
    const before = clauseBefore(sentence, active.index)
    if (family.anybody.test(before) || NOT_YET.test(before) || FAR_AWAY.test(sentence)) return null
    return readActive(active[1] ?? '', active[2] ?? '', family)
  }
  if (!mayStandAlone) return null
  const bare = BARE.exec(sentence)
  return bare === null ? null : readSeenBy(bare[2] ?? '', bare[1] !== undefined, family)
}

const readPassive = (passive: RegExpExecArray, family: FamilyPatterns): Seen | null => {
  const [matched, between = '', rest = ''] = passive
  const before = passive.input.slice(0, passive.index)
  if (NOT_YET.test(before)) return null
  // "has seen" is what the child saw; "has been seen" is not
  if (/\b(?:has|have|had)\b/i.test(between) && !/\bbeen\b/i.test(between)) return null
  const as = readSeenBy(rest, /\b(?:not|never)\b/i.test(between), family)
  const subject = matched.slice(0, matched.length - rest.length)
  const withCarer = family.carerAnd.test(before) || family.andCarer.test(subject)
  return as === 'seen alone' && withCarer ? 'seen' : as
}

/** "saw Theo …": who saw is known not to be of the family. */
const readActive = (company: string, rest: string, family: FamilyPatterns): Seen | null => {
  if (ON_SCREEN.test(rest)) return null
  return saysAlone(rest, family) && !isSighting(rest) && !family.carerAnd.test(company) ? 'seen alone' : 'seen'
}

/** "seen …": a meeting unless it was the family or the public who saw, or a place without a worker. */
const readSeenBy = (rest: string, not: boolean, family: FamilyPatterns): Seen | null => {
  if (family.by.test(rest.replaceAll(BROUGHT_BY, '')) || ON_SCREEN.test(rest)) return null
  // "not seen alone" says that she was not alone, and leaves open whether she was seen
  if (not) return ALONE.test(rest) || isSighting(rest) ? null : 'not seen'
  if (isSighting(rest)) return BY_WORKER.test(rest) ? 'seen' : null
  return saysAlone(rest, family) ? 'seen alone' : 'seen'
}

/** What somebody told is no meeting of who wrote it down. */
const isTold = (sentence: string, at: number, family: FamilyPatterns): boolean => {
  const before = /[^.;]*$/.exec(sentence.slice(0, at))?.[0] ?? ''
  const behind = /^[^.;!?]*/.exec(sentence.slice(at))?.[0] ?? ''
  return family.told.test(before) || family.toldBehind.test(behind)
}

/** Close behind the word, of the child, and without the family: "seen at school with Mother alone" is not, nor "seen alone with her mother". */
const saysAlone = (rest: string, family: FamilyPatterns): boolean => {
  const alone = ALONE.exec(rest)
  if (alone === null) return false
  const between = rest.slice(0, alone.index)
  const behind = rest.slice(alone.index + alone[0].length)
  if (between.length > 45 || NOT_MET_ALONE.test(between)) return false
  return !family.anybody.test(between) && !family.with.test(behind)
}

/** In the street or out at night: whoever was seen there alone was come upon, not met. */
const isSighting = (rest: string): boolean => {
  const nearby = /^(?:(?!\b(?:while|whilst|as|and|but|because|after|before)\b)[^,;(])*/i.exec(rest)?.[0] ?? ''
  return IN_PUBLIC.test(nearby) || (ALONE.test(nearby) && AT_NIGHT.test(nearby))
}

/** The part of the sentence before a place, from the last mark on: another clause has another subject. */
const clauseBefore = (sentence: string, at: number): string => /[^.;:]*$/.exec(sentence.slice(0, at))?.[0] ?? ''

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…]["”’']?)\s+(?=[\p{Lu}\d“"‘'])|\n+/u)
    .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
    .filter((sentence) => sentence !== '')

/** Nobody writes longer ones; a text without a full stop must not hold the window up. */
const LONGEST_SENTENCE = 1000

/** Of the same length, so that places stay places. */
const unquoted = (sentence: string): string =>
  sentence.replaceAll(/“[^”]*”|"[^"]*"/g, (quote) => '…'.repeat(quote.length))

const MAY_SAY = /\b(?:seen|saw|see|met|spoke|spoken|talked|listened|observed|examined|visited|seeing|meet|speak)\b/i
const ALONE = /\b(?:alone|on (?:her|his|their) own|by (?:herself|himself|themselves|themself)|one[- ]to[- ]one|1:1)\b/i
/** Asked for, planned or supposed. */
const NOT_YET =
  /\b(?:if|until|unless|whether|when|once|before|wants?|wished|asked|asks|planned|plan|arranged|will|should|would|must|may|to)\s+(?:that\s+|for\s+|see\s+|have\s+)?(?:both\s+|the\s+)?$/i
const FAR_AWAY = /\b(?:tele)?phone|\bvideo call|\bby text/i
const ON_SCREEN =
  /\bcctv\b|\b(?:on|by|over|via|from|through)\s+(?:(?:an?|the|her|his|their)\s+)?(?:[\w-]+\s+)?(?:camera|footage|(?:tele)?phone|video|doorbell|facetime|text)\b|\b(?:on|over|via)\s+(?:teams|zoom|skype|whatsapp)\b/i
/** Another act than seeing: "seen in A&E, brought in by Mother". */
const BROUGHT_BY =
  /\b(?:brought|taken|accompanied|escorted|carried|collected|picked up|dropped|driven|fed|held|dressed|comforted|supported|joined|cared for|looked after|given|raised|made)(?:\s+[\p{L}-]+){0,3}?\s+by\b/giu
const BY_WORKER =
  /\bby\s+(?:(?!by\b)[\p{L}’'-]+\s+){0,3}(?:workers?|sw|staff|officers?|police|pc|dc|pcso|sergeant|nurse|hv|visitor|doctor|dr|gp|paediatrician|consultant|midwife|paramedics?|teachers?|practitioner|therapist|psychologist|psychiatrist|safeguarding lead)\b/iu
/** "seen and left alone", "seen home alone", "seen playing alone": no meeting without others. */
const NOT_MET_ALONE =
  /[,;]|\b(?:not|never|left|and|playing|walking|wandering|standing|sitting|eating|running|waiting|sleeping|lying|crying|out)\b|\bhome\s*$/i
const IN_PUBLIC =
  /\b(?:outside|outdoors|wandering|loitering|roaming|(?:in|on|at|near|by|around|across|along|down|through|into|behind|opposite)\s+(?:[\p{L}’'-]+\s+){0,2}?(?:park|street|road|lane|avenue|pavement|path|alley|town|shops?|supermarket|bus|bus stop|(?<!police )station|woods?|canal|river|field|beach|precinct|estate))\b(?!\s+(?:primary|infants?|junior|school|nursery|academy|college|surgery|clinic|medical|health|hospital|centre|practice|house|view|hall|street|road|lane|children|family|police|community))/iu
const AT_NIGHT =
  /\bat night\b|\bin the dark\b|\b(?:2[1-3]|0[0-5])(?::[0-5]\d|[0-5]\d\s?h)|\b(?:9|10|11)\s?pm\b|\bmidnight\b/i
const BARE = /^(?:(not|never) )?seen\b(?!\s+to\b)(.*)/is
/** Their records are as often of a parent, so that "Seen at the surgery" does not say who. */
const SERVES_ADULTS = /^(?:GP|MH|SUB|PRO|DA|HOU|MAT|ACU|AMB)\b/
