import type { EntryContent } from '../../model/entry.ts'
import type { When } from '../../model/when.ts'
import { dayNumber } from '../../time/days.ts'
import { sortDay } from '../../time/order.ts'
import { contentKey, isOurs } from './differing-fields.ts'
import { type InSteps, slicesOf } from '../in-steps.ts'
import { likeness, wordingOf } from './likeness.ts'
import type { Wording } from './likeness.ts'
import { remembering } from '../remembering.ts'

/** What is kept of an entry that is held, or of a row of a later version, to find one by the other: what all of them say does not fit into memory. */
export type Sketch = {
  /** Equal for two that say the same in every field. */
  readonly says: string
  /** Equal for two with the same words of the event, figures left out: "Late, 10 minutes" on Monday and "Late, 20 minutes" on Tuesday tell nothing apart. */
  readonly text: string
  readonly references: readonly string[]
  /** First and last day; null for an entry without a date. */
  readonly date: string | null
}

/** @param fingerprint stands for a text; two texts with one fingerprint are taken for the same */
export const sketchOf = (content: EntryContent, fingerprint: (text: string) => string): Sketch => ({
  says: fingerprint(contentKey(content)),
  text: fingerprint(textKey(content.event)),
  references: referencesIn(content),
  date: dateKey(content.when),
})

/** An entry or a row as it is held against another. */
export type VersionSide = Pick<Sketch, 'text' | 'references' | 'date'> & {
  readonly content: EntryContent
  readonly line: number
  readonly wording: Wording
}

export const sideOf = ({ text, references, date }: Sketch, content: EntryContent, line: number): VersionSide => ({
  text,
  references,
  date,
  content,
  line,
  wording: wordingOf(content.event),
})

/** What stands more than once on one of the two sides, and so tells nothing apart. */
export type SaidTwice = { readonly references: ReadonlySet<string>; readonly texts: ReadonlySet<string> }

/** @param sides those that are to be paired; @param lists all that is held, and all that the later version says */
export function* saidTwice(
  sides: readonly (readonly Sketch[])[],
  lists: readonly (readonly Sketch[])[],
): InSteps<SaidTwice> {
  const texts = new Set<string>()
  const references = new Set<string>()
  for (const some of sides.flatMap((list) => [...slicesOf(list, SLICE)])) {
    for (const side of some) {
      texts.add(side.text)
      for (const reference of side.references) references.add(reference)
    }
    yield 0
  }
  const twice = { texts: new Set<string>(), references: new Set<string>() }
  for (const list of lists) {
    const once = { texts: new Set<string>(), references: new Set<string>() }
    for (const some of slicesOf(list, SLICE)) {
      for (const side of some) {
        if (texts.has(side.text)) (once.texts.has(side.text) ? twice.texts : once.texts).add(side.text)
        for (const reference of side.references) {
          if (references.has(reference))
            (once.references.has(reference) ? twice.references : once.references).add(reference)
        }
      }
      yield 0
    }
  }
  return twice
}

const SLICE = 2000

/**
 * How sure it is that two sides are versions of one entry; 0 where they should be left apart. In this order: a reference of their own and about one date, the same date and similar words,
 * dates that meet and like words, another date and nearly the same words.
 */
export const certainty = (a: VersionSide, b: VersionSide, twice: SaidTwice): number => {
  const alike = likeness(a.wording, b.wording) * (otherChildren(a, b) ? 0.6 : 1) * (otherTime(a, b) ? 0.9 : 1)
  const apart = daysBetween(a, b)
  if (a.references.some((reference) => !twice.references.has(reference) && b.references.includes(reference))) {
    if (apart === 0) return 2 + alike
    if (apart <= NEARLY && alike >= SOME_WORDS) return 1.5 + alike
    if (alike >= SIMILAR) return 1.2 + alike
  }
  if (apart === 0) return alike >= SIMILAR ? SAME_DATE + alike : 0
  const own = a.wording.words.length >= OWN_WORDS && !twice.texts.has(a.text) && !twice.texts.has(b.text)
  if (!own && !isSlip(a, b)) return 0
  if (apart <= MEETS) return alike >= MUCH_ALIKE ? DATES_MEET + alike : 0
  return alike >= NEARLY_THE_SAME ? alike : 0
}

/** A date whose day and month were changed over, or with another year. */
export const slipKey = ({ date, text }: Pick<Sketch, 'date' | 'text'>): string | null => {
  const [day = '', last] = date === null ? [] : date.split('/')
  if (day === '' || day !== last) return null
  return `${text}|${[day.slice(5, 7), day.slice(8, 10)].toSorted().join('/')}`
}

const SIMILAR = 0.45
const MUCH_ALIKE = 0.65
const NEARLY_THE_SAME = 0.8
const SOME_WORDS = 0.2
const SAME_DATE = 0.2
const DATES_MEET = 0.1
/** Shorter texts say what others say, too. */
const OWN_WORDS = 5
/** Days within which a date was mended and not replaced. */
const NEARLY = 31
const MEETS = 1

const textKey = (event: string): string =>
  event
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

/** A time of day is no other date: it is often added later. */
const dateKey = ({ precision, start, end }: When): string | null =>
  precision === 'undated' ? null : oneTextOf(`${start ?? ''}/${end ?? ''}`)

/** A few thousand days serve all the entries of a file. */
const oneTextOf = remembering((date) => date)

/** Numbers of incidents, logs and documents: at least three figures, and no date. */
const referencesIn = ({ source, other }: EntryContent): readonly string[] => {
  const said = isOurs(source) ? [] : [source]
  for (const [heading, text] of Object.entries(other)) if (NAMES_A_REFERENCE.test(heading)) said.push(text)
  const found = said.flatMap((text) => (/\d/.test(text) ? (text.match(REFERENCE) ?? []).filter(isReference) : []))
  // a copy has no room to grow, which many small lists together would waste
  return found.length === 0 ? NO_REFERENCES : found.slice()
}

/** One for all that have none. */
const NO_REFERENCES: readonly string[] = []

const NAMES_A_REFERENCE = /\b(?:ref|reference|urn|number|no|id|log|crime|occurrence)\b/i
const REFERENCE = /[\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)*/gu
const isReference = (word: string): boolean =>
  word.replaceAll(/\D/g, '').length >= 3 && !/^(?:\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,4})?|(?:19|20)\d\d)$/.test(word)

const otherChildren = ({ content: a }: VersionSide, { content: b }: VersionSide): boolean =>
  a.children.length > 0 && b.children.length > 0 && !a.children.some((child) => b.children.includes(child))

const otherTime = ({ content: a }: VersionSide, { content: b }: VersionSide): boolean =>
  a.when.precision === 'minute' && b.when.precision === 'minute' && a.when.time !== b.when.time

const isSlip = (a: VersionSide, b: VersionSide): boolean => {
  const key = slipKey(a)
  return key !== null && key === slipKey(b)
}

/** 0 for the same date, the days between two spans, and no number of days where one of them has no date. */
const daysBetween = (a: VersionSide, b: VersionSide): number => {
  if (a.date !== null && a.date === b.date) return 0
  if (a.date === null && b.date === null && a.content.when.typed === b.content.when.typed) return MEETS
  const [startA, endA] = spanOf(a.content.when)
  const [startB, endB] = spanOf(b.content.when)
  if (Number.isNaN(startA) || Number.isNaN(startB)) return Infinity
  return Math.max(startA - endB, startB - endA, 1)
}

const spanOf = (when: When): readonly [number, number] => {
  const day = sortDay(when)
  if (day === null) return [Number.NaN, Number.NaN]
  const start = dayNumber(day)
  return [start, when.end === null ? start : dayNumber(when.end)]
}
