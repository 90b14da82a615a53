import { ReturnField } from '../../model/return-field.ts'
import type { HeadingNames } from './heading-names/names.ts'
import { TEXT_NAMES } from './heading-names/text-names.ts'
import { BEGINNINGS, END_NAMES, SHORT_END_NAMES, WHEN_NAMES } from './heading-names/when-names.ts'
import { WORD_NAMES } from './heading-names/word-names.ts'
import { normaliseHeading } from './normalise-heading.ts'

/** A field without its names is a type error here. */
const NAMES: Readonly<Record<ReturnField, HeadingNames>> = { ...WHEN_NAMES, ...TEXT_NAMES, ...WORD_NAMES }

export type KnownName = { readonly field: ReturnField; readonly strong: boolean; readonly place: number }

/** Lower is more telling: strong names before weak ones, each in the order of its list. */
export const WEAK_FROM = 1000

const entriesOf = (field: ReturnField): [string, KnownName][] => [
  ...NAMES[field].strong.map((name, place): [string, KnownName] => [
    normaliseHeading(name),
    { field, strong: true, place },
  ]),
  ...NAMES[field].weak.map((name, place): [string, KnownName] => [
    normaliseHeading(name),
    { field, strong: false, place: WEAK_FROM + place },
  ]),
]

const KNOWN = new Map<string, KnownName>(ReturnField.options.flatMap(entriesOf).toReversed())
const ENDS = new Set(END_NAMES.map(normaliseHeading))
const SHORT_ENDS = new Set(SHORT_END_NAMES.map(normaliseHeading))
const BEGINS = new Set(BEGINNINGS.map(normaliseHeading))

/** What a normalised heading means by its exact name. */
export const knownName = (normalised: string): KnownName | null => KNOWN.get(normalised) ?? null

/** Whether a normalised heading names the end of the period that `date` begins. */
export const namesTheEnd = (normalised: string, date: string): boolean =>
  ENDS.has(normalised) || (SHORT_ENDS.has(normalised) && BEGINS.has(date))

/** "Date recorded" and its like say when somebody wrote it down, which may be days after it happened. */
export const saysWhenWritten = (normalised: string): boolean =>
  /\b(record(ed)?|reported|report|logged|log|entered|added|created|referral)\b/.test(normalised) &&
  /\b(date|on|created)\b/.test(normalised)

/**
 * What a heading means by its words, where its whole name is not one we know: "Impact on child and family", "Details of police attendance".
 * Dates of other things than the event are nobody's: a date of birth must never become the date of an entry.
 */
export const likelyField = (normalised: string): ReturnField | null => {
  if (NOT_OURS.test(normalised)) return null
  return LIKELY.find(([pattern]) => pattern.test(normalised))?.[1] ?? null
}

const NOT_OURS =
  /\b(birth|born|dob|death|nhs|upn|phone|telephone|mobile|email|address|postcode|gender|sex|ethnicity|review|due|target|next|closed|closure|expiry|printed|sent|received|updated|modified|recorded on|year group|age)\b/

const LIKELY: readonly (readonly [RegExp, ReturnField])[] = [
  [/^(date|dates) (of|and|or|when|event|incident)\b|^(event|incident|contact|visit) .*\bdate\b/, 'date'],
  [/^time (of|when)\b|\b(event|incident|contact) time\b/, 'time'],
  [/\b(recorded|entered|completed|written|logged|created|added|input) by\b|\bauthor\b/, 'author'],
  [/\bvoice\b|\bchild(rens?|s)? (said|views?|words?|told)\b|\bwishes and feelings\b|\blived experience\b/, 'voice'],
  [/\bimpact\b|\bso what\b|\beffect on (the )?child/, 'impact'],
  [/\brag\b|\bred amber\b/, 'rag'],
  [/\bstrengths?\b.*\b(worry|worries|concerns?|weakness(es)?)\b|\bpositive\b.*\bnegative\b/, 'balance'],
  [/\bfact\b.*\bopinion\b/, 'basis'],
  [/\bsources?\b/, 'source'],
  [/\b(category|type) of\b|\b(category|type)$/, 'category'],
  [/\b(people|persons?|those|who|family members?) .*\b(involved|present|concerned|seen)\b/, 'people'],
  [/\bname of (the )?(child|pupil|student|young person)\b|\b(child|pupil|student)s? (full )?name\b/, 'child'],
  [
    /\b(details?|description|narrative|summary|account) of\b|\bwhat happened\b|\bsignificant (event|incident)s?\b|\b(event|incident|occurrence)s? (details?|description|narrative|summary|notes?|text)\b/,
    'event',
  ],
  [/\bactions?\b|\boutcomes?\b|\bagency response\b/, 'action'],
]
