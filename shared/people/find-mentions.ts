import { asPattern } from '../as-pattern.ts'
import { idOf, type Member, oncePerRegister, type Register } from './register.ts'
import {
  APOSTROPHE_WITHIN,
  type Claim,
  claimsOf,
  foldedText,
  foldedWord,
  isAbbreviation,
  placesIn,
  withoutApostrophes,
} from './spellings-of.ts'

/**
 * A full name or a recorded spelling is certain. A given name alone, a surname, a title, a word for a role, and whatever fits two people is a suggestion:
 * it may be they, and only a person can say.
 */
export type Sureness = 'certain' | 'suggested'

/** Where a text names somebody: `from` and `to` as `slice` counts. `of` has several where it may be one of several. */
export type Mention = {
  readonly from: number
  readonly to: number
  readonly sure: Sureness
  readonly of: readonly [Member, ...Member[]]
}

/**
 * Where a text names the people of the register, in the order of the text. Whole words; a genitive counts and is not part of the mention.
 * @param register the same lists from text to text: the pattern is made once for them
 */
export const findMentions = (text: string, register: Register): Mention[] => {
  const { pattern, claims } = finderFor(register)
  if (pattern === null) return []
  const mentions: Mention[] = []
  const flat = foldedText(text)
  pattern.lastIndex = 0
  for (let match = pattern.exec(flat); match !== null; match = pattern.exec(flat)) {
    const [word] = match
    const from = match.index
    const to = from + word.length
    if (!beginsAWord(flat, from) || !endsAWord(flat, to)) {
      pattern.lastIndex = from + 1
      continue
    }
    const mention = mentionOf(claims.get(foldedWord(word)) ?? [], flat, from, to)
    if (mention !== null) mentions.push(mention)
  }
  const places = mentions.length === 0 || flat === text ? null : placesIn(text)
  return places === null ? mentions : mentions.map((mention) => asWritten(mention, places))
}

/** Where the words stand in the text as it was written, with the accents behind their last letter. */
const asWritten = (mention: Mention, places: readonly number[]): Mention => {
  const [from = 0, last = 0, behind = 0] = [mention.from, mention.to - 1, mention.to].map((at) => places[at])
  return { ...mention, from, to: Math.max(behind, last + 1) }
}

type Finder = { readonly pattern: RegExp | null; readonly claims: ReadonlyMap<string, readonly Claim[]> }

/** One pattern for all spellings, the longest first: of "Theo Tarrow" and "Theo" the whole name is the mention. */
const finderFor = oncePerRegister((register): Finder => {
  const claims = claimsOf(register)
  if (claims.size === 0) return { pattern: null, claims }
  const all = [...claims.keys()]
  const bare = new Set(all.map((words) => withoutApostrophes(words)).filter((words, at) => words !== all[at]))
  const spelt = all
    .filter((words) => !bare.has(words))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((words) =>
      words
        .split(' ')
        .map(escaped)
        .join(String.raw`[\s-]+`),
    )
    .join('|')
  return { pattern: new RegExp(`${BEFORE}(?:${spelt})${BEHIND}`, 'giu'), claims }
})

/** What `beginsAWord` would refuse most often, refused before any spelling is tried: it saves a quarter of the time. */
const BEFORE = '(?<![a-z0-9])'

/**
 * A genitive, with or without its apostrophe, and then the end of the word, so that a shorter spelling is tried where a longer one goes on. Other alphabets are
 * left to `endsAWord`: their letters in a pattern of each register would take milliseconds to make ready.
 */
const BEHIND = String.raw`(?=(?:'?s|')?(?![a-z0-9]))`

const escaped = (word: string): string => asPattern(word).replaceAll(APOSTROPHE_WITHIN, "'?")

const beginsAWord = (text: string, at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}\p{M}]$|\p{L}-$/u.test(text.slice(Math.max(0, at - 2), at))

const endsAWord = (text: string, at: number): boolean => {
  END.lastIndex = at
  return END.test(text)
}
const END = /(?:'?s|')?(?![\p{L}\p{N}\p{M}])/iuy

const mentionOf = (claims: readonly Claim[], text: string, from: number, to: number): Mention | null => {
  const here = {
    word: text.slice(from, to),
    before: text.slice(Math.max(0, from - 30), from),
    after: text.slice(to, to + 30),
  }
  const found = new Map<string, { readonly who: Member; readonly sure: Sureness }>()
  for (const claim of claims) {
    const sure = surenessOf(claim, here)
    if (sure !== null && found.get(idOf(claim.who))?.sure !== 'certain')
      found.set(idOf(claim.who), { who: claim.who, sure })
  }
  const [first, ...more] = found.values()
  if (first === undefined) return null
  return {
    from,
    to,
    sure: more.length === 0 ? first.sure : 'suggested',
    of: [first.who, ...more.map(({ who }) => who)],
  }
}

type Here = { readonly word: string; readonly before: string; readonly after: string }

/** Null where the word stands for somebody or something else. */
const surenessOf = ({ as, ordinary, side }: Claim, { word, before, after }: Here): Sureness | null => {
  const small = word === word.toLowerCase()
  switch (as) {
    case 'full name':
      return isDoubleBarrelled(after) ? null : 'certain'
    case 'spelling':
    case 'given name':
      if ((small && (ordinary || word.length < 4)) || isAbbreviation(word)) return null
      if (isDoubleBarrelled(after) || TITLED.test(before)) return null
      return as === 'spelling' && !small && !NAME_BEHIND.test(after) ? 'certain' : 'suggested'
    case 'title and surname':
      return isDoubleBarrelled(after) ? null : 'suggested'
    case 'surname':
      if (small || isDoubleBarrelled(after)) return null
      return NAME_BEFORE.test(before) || /^'?s?\s+(?:family|household|children|siblings)\b/i.test(after)
        ? null
        : 'suggested'
    case 'role':
      if (/^-\p{L}/u.test(after) || ANOTHER.test(before)) return null
      return side !== null && OTHER_SIDE[side].test(before) ? null : 'suggested'
  }
}

/** "Tarrow-Smith" is another name; "Theo-led" is not. */
const isDoubleBarrelled = (after: string): boolean => /^-\p{Lu}/u.test(after)
/** "Craig Bellamy" need not be the Craig of the register. */
const NAME_BEHIND = /^ \p{Lu}\p{Ll}/u
/** "Maya Thorne" is not Mr Thorne, nor is "PC Thorne". */
const NAME_BEFORE = /\p{Lu}[\p{L}'-]*\s$/u
const TITLED = /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|PS|DS|DI|Sgt|Prof|Rev|Cllr)\.?\s$/u
/** What makes another of the word behind it. */
const ANOTHER = /(?<![\p{L}\p{N}])(?:foster|step|adoptive|grand|great|god|half)[\s-]+$/iu
const OTHER_SIDE = { maternal: /paternal\s+$/i, paternal: /maternal\s+$/i } as const
