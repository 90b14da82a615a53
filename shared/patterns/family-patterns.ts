import { asPattern } from '../as-pattern.ts'
import type { Case } from '../model/case.ts'
import { namesFor, wordsFor } from '../timeline/mentions.ts'

/** How the words of an entry bring in the family or the public: what they saw, or told, is no meeting with a worker, and who is with them is not alone. */
export type FamilyPatterns = {
  /** Anybody of them, or a pronoun. */
  readonly anybody: RegExp
  /** "by a neighbour", "by passers-by", "by Mother’s partner". */
  readonly by: RegExp
  /** Behind "alone": "with her mother", "in the presence of Kirsty". */
  readonly with: RegExp
  /** Up to a child: "Mother and". Other children are left out: both may have been seen alone. */
  readonly carerAnd: RegExp
  /** Behind a child: "and Mother". */
  readonly andCarer: RegExp
  /** Before what was heard of: "Mother said that", "according to Dean", "call from a neighbour". */
  readonly told: RegExp
  /** Behind it, at the end: ", Mother said", "according to Mother". */
  readonly toldBehind: RegExp
}

/** The patterns of one case, made once. */
export const familyPatterns = (of: Case): FamilyPatterns => {
  const found = made.get(of)
  if (found !== undefined) return found
  const patterns = patternsFor(of)
  made.set(of, patterns)
  return patterns
}

/** A cache of what the window holds anyway: it goes when the case goes. */
const made = new WeakMap<Case, FamilyPatterns>()

const patternsFor = (of: Case): FamilyPatterns => {
  const carers = [...CARERS, ...of.people.flatMap((person) => wordsFor(person).map(escaped))]
  const kin = [...carers, ...KIN, ...of.children.flatMap((child) => namesFor(child).map(escaped))]
  const others = [...kin, ...PUBLIC]
  const somebody = anyOf(others)
  const heardFrom = `${HEARD_FROM}${DETERMINED}${somebody}`
  return {
    anybody: new RegExp(anyOf([...PRONOUNS, ...others]), 'iu'),
    by: new RegExp(`(?<!\\p{L})by\\s+${DETERMINED}${anyOf([...others, 'pupils?', 'public(?!\\s+health)'])}`, 'iu'),
    with: new RegExp(
      `^${SAME_ACT}(?<!\\p{L})${WITH}\\s${COMPANY}(?:${somebody}|(?<!\\p{L})(?:him|them)(?!\\p{L}))`,
      'iu',
    ),
    carerAnd: new RegExp(`${anyOf(carers)},?\\s+(?:and|&)\\s+$`, 'iu'),
    andCarer: new RegExp(`(?<!\\p{L})(?:and|&)\\s+${DETERMINED}${anyOf(carers)}`, 'iu'),
    told: new RegExp(
      `${anyOf(['he', 'she', 'they', 'who', 'i', ...others])}(?:\\s+[^\\s.;:]+){0,4}?\\s+${SAYS}|${heardFrom}|${somebody}\\s*:`,
      'iu',
    ),
    toldBehind: new RegExp(
      // "and her mother said she was fine" is of something else
      `${heardFrom}|${somebody}\\s+${SAYS}$|[,(]\\s*${DETERMINED}${somebody}\\s+(?:has\\s+|had\\s+|later\\s+)?${SAYS}(?:\\s+[\\p{L}'’-]+){0,3}\\s*(?:[,)]|$)`,
      'iu',
    ),
  }
}

/** "Mother’s consent" is not Mother, and a family support worker is not of the family. */
const anyOf = (words: readonly string[]): string => `(?<![\\p{L}\\p{N}])(?:${words.join('|')})${ITSELF}`

const ITSELF = `(?![\\p{L}\\p{N}]|['’]s\\s|\\s+(?:support|help|hub|centre|nurse|worker|practitioner|court|liaison|link|agency|agencies|and\\s+baby\\s+unit)(?!\\p{L}))`
const CARERS = [
  'parents?|mother|mum|father|dad|partner|boyfriend|girlfriend|carers?',
  'grand(?:mother|father|parents?|ma|pa|dad)|nan|nanny|gran|granny',
]
const KIN = ['family|brother|sister|siblings?|aunt(?:y|ie)?|uncle|cousin|relatives?']
const PUBLIC = [
  'neighbours?|callers?|friends?|classmates|strangers?|residents|bystanders?|witness(?:es)?|cctv',
  'passers?[\\s-]?by|members?\\s+of\\s+(?:the\\s+)?public',
]
const PRONOUNS = ['he|she|they|who|i|child|children|pupils?']
/** "by her maternal grandmother", "by two older pupils", "by Mother’s partner" */
const DETERMINED = `(?:(?:an?|the|her|his|their|both|another|other|one|two|several|some|many|older|elder|younger|half|step|maternal|paternal|next[\\s-]door|local|concerned|anonymous|unknown|\\p{L}+['’]s)\\s+)*`
const WITH = `(?:with|alongside|beside|in\\s+(?:the\\s+)?presence\\s+of|accompanied\\s+by|apart\\s+from|except(?:\\s+for)?|but\\s+for)`
/** "alone, then with Mother" is said of two meetings. */
const SAME_ACT = `(?:(?!\\b(?:and|then|before|after|later)\\b)[^,;]){0,80}?`
/** "with social worker and Mother", but not "with social worker and said that Mother …". */
const COMPANY = `(?:(?!\\band\\s+(?:she|he|they|said|told|talked|spoke)\\b)[^,;]){0,80}?`
const SAYS = `(?:said|says|saying|states|stated|report(?:s|ed|ing)|tells|told|claim(?:s|ed)|alleg(?:es|ed)|inform(?:s|ed)|advis(?:es|ed)|explain(?:s|ed)|mention(?:s|ed)|believ(?:es|ed)|thinks|thought|recall(?:s|ed)|disclos(?:es|ed)|confirm(?:s|ed)|insist(?:s|ed)|complain(?:s|ed)|heard|wrote|texted|rang|worried)(?!\\p{L})`
const HEARD_FROM = `(?<!\\p{L})(?:according\\s+to|per|(?:reported|told|described)\\s+by|(?:report|account|information|message|call|e-?mail|text)s?\\s+(?:from|of|by))\\s+`

const escaped = (word: string): string => asPattern(word).replaceAll(/\s+/g, '\\s+')
