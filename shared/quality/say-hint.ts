import type { HintKind } from '../model/hint-kind.ts'
import type { HintsOfKind } from '../model/receipt.ts'
import { sayLines } from '../returns/say-lines.ts'
import { LONG_EVENT, type Hint } from './hint.ts'

export type HintSaid = {
  /** A few words, without a full stop. */
  readonly heading: string
  /** One or two sentences: what stands there, and what would help. */
  readonly advice: string
}

/** A hint on one entry, for whoever is typing it. */
export const sayHint = ({ kind, word }: Pick<Hint, 'kind' | 'word'>): HintSaid => {
  const { heading, one } = SAID[kind]
  return { heading, advice: one(quoted(word === null ? [] : [word])) }
}

/** All hints of one kind on a return, for its receipt: "In 7 entries …" */
export const sayHints = ({ kind, count, words }: Pick<HintsOfKind, 'kind' | 'count' | 'words'>): HintSaid => {
  const { heading, many } = SAID[kind]
  return {
    heading,
    advice: many(count === 1 ? 'In one entry' : `In ${count.toLocaleString('en-GB')} entries`, quoted(words)),
  }
}

/** The same with the rows they stand in, for where nobody can click on them. */
export const sayHintsWithRows = (hints: HintsOfKind, word: 'line' | 'row'): string => {
  const { heading, advice } = sayHints(hints)
  const parts = [...new Set(hints.rows.map(({ part }) => part))]
  const where = parts.map((of) =>
    sayLines(
      hints.rows.filter(({ part }) => part === of).map(({ line }) => line),
      { word, of },
    ),
  )
  return `${heading}: ${advice} ${where.join('; ')}.`
}

/** “A”, “B” or 9 others */
const quoted = (words: readonly string[]): string => {
  const said = words.slice(0, SHOWN).map((word) => `“${word}”`)
  const more = words.length - said.length
  const last = more > 0 ? `${more} ${more === 1 ? 'other' : 'others'}` : said.pop()
  return said.length === 0 ? (last ?? '') : `${said.join(', ')} or ${last}`
}

const SHOWN = 4

type Words = {
  readonly heading: string
  readonly one: (words: string) => string
  readonly many: (inEntries: string, words: string) => string
}

const facts = 'Write what was seen, heard or said; a professional’s view belongs in an entry marked as opinion.'
const impact = 'Say what it was like for the child, as far as anybody knows, or that it is not known.'
const source = 'Name the record, system or person it comes from, so that it can be checked.'
const long =
  'Short events are read most easily: put what it meant for the child under impact, and what was done under action.'
const steps = 'Say what it meant for the child or what came of it, or leave it out of the chronology.'

const SAID: Readonly<Record<HintKind, Words>> = {
  'no-source': {
    heading: 'No source named',
    one: () => source,
    many: (inEntries) => `${inEntries} no source is named. ${source}`,
  },
  'no-impact': {
    heading: 'No impact on the child',
    one: () => impact,
    many: (inEntries) => `${inEntries} nothing is said of the impact on the child. ${impact}`,
  },
  opinion: {
    heading: 'A word of judgement',
    one: (words) => `${words} judges. ${facts}`,
    many: (inEntries, words) => `${inEntries} the event judges, with words such as ${words}. ${facts}`,
  },
  dna: {
    heading: 'Was Not Brought',
    one: (words) => `${words} is said of a child. Children are brought: write Was Not Brought.`,
    many: (inEntries, words) =>
      `${inEntries} ${words} is said of a child. Children are brought: write Was Not Brought.`,
  },
  abbreviation: {
    heading: 'An abbreviation',
    one: (words) => `Not every reader will know ${words}. Write it out.`,
    many: (inEntries, words) =>
      `${inEntries} there are abbreviations that not every reader will know, such as ${words}. Ask the agency what they stand for.`,
  },
  'outside-look-back': {
    heading: 'Before the look-back',
    one: () =>
      'The date lies before the period that this chronology looks back on. Keep the entry if it still matters, and check the year.',
    many: (inEntries) =>
      `${inEntries} the date lies before the period that this chronology looks back on. Check the year, and keep what still matters.`,
  },
  future: {
    heading: 'A date to come',
    one: () => 'The date is still to come. Check the day and the year; what is planned belongs under action.',
    many: (inEntries) => `${inEntries} the date is still to come. Check the day and the year with the agency.`,
  },
  long: {
    heading: 'A long event',
    one: () => long,
    many: (inEntries) => `${inEntries} the event has more than ${LONG_EVENT} characters. ${long}`,
  },
  'process-only': {
    heading: 'Steps between professionals',
    one: () => `This says what professionals did among themselves. ${steps}`,
    many: (inEntries) => `${inEntries} the event only says what professionals did among themselves. ${steps}`,
  },
  phone: {
    heading: 'A telephone number',
    one: (words) =>
      `${words} looks like a telephone number. The family will read this: leave it out unless it is needed.`,
    many: (inEntries, words) =>
      `${inEntries} there is what looks like a telephone number, such as ${words}. Decide who may read it before anything is shared.`,
  },
  address: {
    heading: 'An address',
    one: (words) =>
      `${words} looks like an address. Somebody may be at risk if it is read: leave it out unless it is needed.`,
    many: (inEntries, words) =>
      `${inEntries} there is what looks like an address, such as ${words}. Decide who may read it before anything is shared.`,
  },
  'other-child': {
    heading: 'A child of another family',
    one: (words) =>
      `${words} seems to be a child of another family. Write “a friend” or “another pupil” instead of the name.`,
    many: (inEntries, words) =>
      `${inEntries} a child of another family seems to be named, such as ${words}. Decide who may read it before anything is shared.`,
  },
}
