import { asPattern } from '../as-pattern.ts'
import type { Case, Child } from '../model/case.ts'
import { namesFor } from '../timeline/mentions.ts'
import { familyPatterns, type FamilyPatterns } from './family-patterns.ts'

/** Whom an entry concerns decides what "the child" and "the children" mean in it. */
export type Concerned = 'the only one' | 'one of several' | 'not named'

export type SeenPatterns = {
  /** "Theo, nearly three, was [not] seen …": what stands between, and the rest of the clause. */
  readonly passive: RegExp
  /** "saw [Mother and] Theo …": who else was met, and the rest of the clause. */
  readonly active: RegExp
  /** "Nobody from this service has seen Theo". */
  readonly nobody: RegExp
  /** "unable to see Theo". */
  readonly failed: RegExp
  readonly family: FamilyPatterns
}

/** The patterns for one child, made once for each child and way of being concerned. */
export const seenPatterns = (child: Child, concerned: Concerned, of: Case): SeenPatterns => {
  let known = made.get(child)
  if (known?.of !== of) made.set(child, (known = { of, patterns: new Map() }))
  const found = known.patterns.get(concerned)
  if (found !== undefined) return found
  const patterns = patternsFor(child, concerned, of)
  known.patterns.set(concerned, patterns)
  return patterns
}

/** A cache of what the window holds anyway: it goes when the case goes. */
const made = new WeakMap<Child, { readonly of: Case; readonly patterns: Map<Concerned, SeenPatterns> }>()

const patternsFor = (child: Child, concerned: Concerned, of: Case): SeenPatterns => {
  const who = `(?<![\\p{L}\\p{N}-])(?:${[...namesFor(child).map(escaped), ...MEANT[concerned]].join('|')})(?![\\p{L}\\p{N}]|['’]s)`
  return {
    passive: new RegExp(
      // an age or another name may stand between: "Elsie, six, seen", "Theo and Mother seen"
      `${who}(?:,[^,.;:]{1,30},)?(?:\\s+(?:and|&)\\s+(?!no\\b)(?:[\\p{L}'’-]+\\s+)?[\\p{L}'’-]+)?` +
        `((?:\\s+(?:was|were|has|have|had|been|both|also|briefly|then|later|again|all|each|not|never|yet|today))*)` +
        `\\s+(?:seen|spoken\\s+(?:to|with)|(?<=\\b(?:was|were|been)\\s+)(?:observed|examined|visited|met))(?!\\p{L})([^.;!?]*)`,
      'iu',
    ),
    active: new RegExp(
      `(?<!\\p{L})(?:saw|met(?:\\s+with)?|spoke\\s+(?:to|with)|talked\\s+(?:to|with)|listened\\s+to|observed|examined)\\s+` +
        `((?:[\\p{L}'’-]+\\s+){1,2}(?:and|&)\\s+)?(?:both\\s+)?${who}([^.;!?]*)`,
      'iu',
    ),
    nobody: new RegExp(
      `(?<!\\p{L})(?:nobody|no[ -]one|none)(?!\\p{L})[^.;,]{0,60}?\\b(?:(?:has|had|have)\\s+(?:yet\\s+)?)?(?:seen|saw|met)\\s+(?:either\\s+|both\\s+)?${who}`,
      'iu',
    ),
    failed: new RegExp(
      `(?:did\\s+not|didn['’]t|could\\s+not|couldn['’]t|unable\\s+to|not\\s+able\\s+to|without)\\s+` +
        `(?:see|seeing|meet|meeting|speak(?:ing)?\\s+(?:to|with))\\s+(?:either\\s+|both\\s+)?${who}`,
      'iu',
    ),
    family: familyPatterns(of),
  }
}

const MEANT: Record<Concerned, readonly string[]> = {
  'the only one': ['(?:the |this )?(?:child|pupil|baby|infant|toddler)', 'daughter', 'son'],
  'one of several': ['(?:both |the |all (?:the )?)?(?:children|siblings|kids)', 'both (?:boys|girls)'],
  'not named': [],
}

const escaped = (word: string): string => asPattern(word).replaceAll(/\s+/g, '\\s+')
