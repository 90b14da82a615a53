import type { Phrase } from './phrase.ts'
import { sentenceAround } from './sentence-around.ts'
import { withoutQuotations } from './without-quotations.ts'

/**
 * Words of judgement in an event, as they stand: labels for a person, and words that claim certainty in place of what was seen. Not what stands in quotation
 * marks, and not what the sentence gives as somebody’s account ("Mother described him as hostile").
 */
export const judgementsIn = (event: string, phrases: readonly Phrase[]): string[] => {
  const found: string[] = []
  let unquoted: string | null = null
  for (const { of, from, to } of phrases) {
    if (of !== 'judgement') continue
    unquoted ??= withoutQuotations(event)
    const word = event.slice(from, to)
    if (unquoted.slice(from, to) !== word || found.includes(word)) continue
    const { before, after } = sentenceAround(unquoted, from, to)
    if (ACCOUNT.test(before) || isMeantPlainly(before, word, after)) continue
    found.push(word)
  }
  return found
}

/**
 * From what guidance on recording asks to leave out, or to replace by what was seen, heard or offered. Words with an
 * ordinary plain meaning ("difficult", "angry", "drunk and disorderly", "threatening") are not among them: a hint that is mostly wrong is soon not read.
 */
export const JUDGEMENTS: readonly string[] = [
  // labels for a person or a home
  'aggressive, aggressively, manipulative, hostile, chaotic, dysfunctional, volatile, verbally abusive',
  'intimidating, evasive, confrontational, argumentative, obstructive, uncooperative, un-cooperative, non compliant',
  'non-compliant, non compliance, non-compliance, noncompliant, noncompliance, disguised compliance',
  'attention seeking, attention-seeking, challenging behaviour, challenging behaviours, kicked off, kicking off',
  'naughty, stroppy, spoilt, lazy, rude, selfish, needy, immature, hysterical, neurotic, over anxious, over-anxious',
  'overanxious, overreacted, over reacted, over-reacted, overreacting, over reacting, over-reacting, irrational',
  'unreasonable, bizarre, inappropriate, inappropriately, neglectful, filthy, disgusting, squalid, poor parenting',
  'poor attachment, insecure attachment, strong attachment, good attachment, secure attachment, problem family',
  'toxic relationship, playing the victim, in denial, lacks insight, lack of insight',
  // what was offered, and how, says more than these
  'disengaged, failed to engage, fails to engage, failing to engage, refused to engage, refuses to engage',
  'reluctant to engage, unwilling to engage, difficult to engage, hard to engage, hard to reach, hard-to-reach',
  'resistant to support, resistant to help, resistant to change, resistant to advice, lacked insight',
  'failed to protect, fails to protect, failure to protect, minimised, minimises, minimising',
  // words that make a child answerable for what is done to it
  'promiscuous, streetwise, street wise, street-wise, lifestyle choice, lifestyle choices, poor choices',
  'bad choices, putting herself at risk, putting himself at risk, putting themselves at risk, puts herself at risk',
  'puts himself at risk, placing herself at risk, placing himself at risk, placing themselves at risk',
  // certainty in place of what was seen, and the writer’s own feeling
  'clearly, obviously, undoubtedly, without doubt, without a doubt, needless to say, yet again, appeared drunk',
  'appeared to be drunk, seemed drunk, seemed to be drunk, looked drunk, obviously drunk, appeared intoxicated',
  'appeared to be intoxicated, seemed intoxicated, appeared stoned, seemed stoned, appeared under the influence',
  'appeared to be under the influence, seemed under the influence, gut feeling, in my opinion, in my view, i feel',
  'i felt, i think, i believe, i suspect',
].flatMap((line) => line.split(', '))

/** The part of the sentence before the word says whose view it is. */
const ACCOUNT =
  /\b(?:said|says|saying|told|tells|stat(?:ed|es)|describ(?:ed|es|ing)|reported|reports|alleg(?:ed|es)|complain(?:ed|s)|according to|account of|called (?:him|her|them|it))\b/i

/** "Spoke clearly" and "clearly visible" say how something was heard or seen; an "aggressive tumour" is the word of a doctor. */
const isMeantPlainly = (before: string, word: string, after: string): boolean => {
  switch (word.toLowerCase()) {
    case 'clearly':
      return HEARD_OR_SEEN_BEFORE.test(before) || HEARD_OR_SEEN_AFTER.test(after)
    case 'aggressive':
      return /^\s+(?:treatment|cancer|tumour|disease|form)\b/i.test(after)
    default:
      return false
  }
}

const HEARD_OR_SEEN_BEFORE =
  /\b(?:spoke|spoken|speaks?|speaking|talk(?:s|ed|ing)?|explain(?:s|ed|ing)?|hear|hears|heard|see|sees|saw|seen|remember(?:s|ed)?|shows?|showed|shown|write|wrote|written|very|more|so|as|be|was|were|is|are|can|could)\s+$/i
const HEARD_OR_SEEN_AFTER =
  /^\s+(?:visible|audible|heard|seen|shown|marked|labelled|spoken|written|recorded|enough|that|what|how|why|when|where|and|to)\b|^\s*(?:[.,;]|$)/i
