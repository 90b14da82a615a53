import type { HintContext, HintedContent } from './hint.ts'
import type { NamesOfCase } from './names-of-case.ts'
import type { Phrase } from './phrase.ts'
import { sentenceAround } from './sentence-around.ts'

/**
 * Where an entry says of a child that it did not attend. A child is brought or not brought, and "Was Not Brought" asks why. Said of a grown-up it stays: the
 * README has the rule by which the two are told apart.
 */
export const notBroughtIn = (
  entry: HintedContent,
  phrases: readonly Phrase[],
  context: HintContext,
  names: NamesOfCase,
): string[] => {
  const found: string[] = []
  // a text that says it more often than this says it once too often for us
  for (const { from, to } of phrases.filter(({ of }) => of === 'not-attended').slice(0, 10)) {
    const word = entry.event.slice(from, to)
    const isShort = /^dna/i.test(word)
    if (isShort && !word.startsWith('DNA')) continue
    const { before, after } = sentenceAround(entry.event, from, to)
    if (isShort && (OF_THE_BODY_AFTER.test(after) || OF_THE_BODY_BEFORE.test(before))) continue
    if (OTHER_OCCASION.test(after) || (!isShort && !APPOINTMENT.test(before + after))) continue
    if (isOfAChild(before, after, entry, context, patternsOf(names)) && !found.includes(word)) found.push(word)
  }
  return found
}

export const NOT_ATTENDED: readonly string[] = [
  "dna, dnas, dnad, dnaed, dna’d, dna'd, dna’ed, dna'ed, did not attend, didn’t attend, didn't attend, didnt attend",
  'failed to attend, fails to attend',
].flatMap((line) => line.split(', '))

/** The other DNA, of laboratories. */
const OF_THE_BODY_AFTER =
  /^[\s-]*(?:samples?|tests?|testing|swabs?|evidence|profiles?|results?|match|matched|analysis|kit|database|link)\b/i
const OF_THE_BODY_BEFORE =
  /\b(?:paternity|forensics?|sample of|taken for|tested for|took (?:his|her|their)|swabbed for)\s*$/i

/** What grown-ups attend or not, and where a child’s absence has words of its own. */
const OTHER_OCCASION =
  /^[^.]{0,40}\b(?:conference|core group|court|hearing(?! test)|strategy (?:meeting|discussion)|meeting|parents['’]? evening|school|nursery|pre-?school|lessons?|club|contact|interview|programme|course|group)\b/i

const APPOINTMENT =
  /\b(?:appointments?|appts?|apps?|clinics?|reviews?|checks?|check-?up|immunisations?|vaccinations?|imms|jabs?|dentist|dental|optician|orthoptist|hospital|outpatients?|paediatric\w*|camhs|surgery|therapy|assessments?|scan|x-ray|hearing test|eye test|weigh-?in)\b/i

/** Appointments that are a child’s, whoever is named beside them. */
const OF_CHILDREN =
  /\b(?:immunisations?|vaccinations?|imms|jabs|paediatric\w*|camhs|orthoptist|developmental|new-?born|baby clinic|(?:well|health(?:y)?) child|school nurse|speech and language|salt|(?:\d+|two|eight)[\s-]*(?:week|month|year)s?(?:[\s-]*old)?\s*(?:review|check|imms|immunisations?|development\w*))\b/i

const CHILD_WORDS = 'child|children|baby|infant|toddler|son|daughter|boy|girl|pupil|twins?|siblings|YP|young person'
const ADULT_WORDS =
  'mother|mum|mummy|mom|father|dad|daddy|parents?|carers?|guardian|partner|boyfriend|girlfriend|husband|wife|grand\\w+|gran|nan|nana|nanny|MGM|MGF|PGM|PGF|aunt(?:y|ie)?|uncle|stepfather|stepmother|adults?|client|patient|service user|tenant|family|he or she|social worker|SW|worker|health visitor|HV|midwife|GP|doctor|nurse|teacher|school|police|officers?|professionals?|agency|antenatal|ante-natal|postnatal|midwifery|probation|counselling|smear|key ?worker|substance|drug|alcohol|recovery|(?:her|his) own'

type Known = { readonly mention: RegExp; readonly forAChild: RegExp }

let latest: { readonly names: NamesOfCase; readonly known: Known } | null = null

const patternsOf = (names: NamesOfCase): Known => {
  if (latest?.names === names) return latest.known
  const or = (...parts: string[]): string => parts.filter((part) => part !== '').join('|')
  const child = or(names.ofChildren, CHILD_WORDS)
  const whole = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`
  const known = {
    mention: new RegExp(`(?<child>${whole(child)})|(?<adult>${whole(or(names.ofPeople, ADULT_WORDS))})`, 'giu'),
    forAChild: new RegExp(
      `${whole(child)}['’]?s?['’]?\\s+(?:\\S+\\s+){0,3}?${APPOINTMENT.source}|\\b(?:for|with)\\s+(?:the\\s+)?${whole(child)}`,
      'iu',
    ),
  }
  latest = { names, known }
  return known
}

/** Whoever is named last before the words is the one who did not attend; without one, whoever is named behind them. */
const isOfAChild = (
  before: string,
  after: string,
  entry: HintedContent,
  context: HintContext,
  { mention, forAChild }: Known,
): boolean => {
  const last = [...before.matchAll(mention)].at(-1)?.groups
  if (last?.['child'] !== undefined) return true
  if (last?.['adult'] !== undefined) return forAChild.test(after) || OF_CHILDREN.test(after)
  if (OF_CHILDREN.test(before) || OF_CHILDREN.test(after)) return true
  const first = [...after.matchAll(mention)].at(0)?.groups
  if (first !== undefined) return first['child'] !== undefined
  // Nobody is named in the sentence: an adult service’s "DNA" is the parent’s, so something else in the entry must speak of a child.
  const elsewhere = [...`${entry.event}\n${entry.category ?? ''}`.matchAll(mention)].map(({ groups }) => groups)
  const children = elsewhere.some((groups) => groups?.['child'] !== undefined)
  const adults = elsewhere.some((groups) => groups?.['adult'] !== undefined)
  return (children || (entry.children.length > 0 && entry.children.length < context.children.length)) && !adults
}
