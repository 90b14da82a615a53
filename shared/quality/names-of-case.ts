import { asPattern } from '../as-pattern.ts'
import { AGENCY_TYPES } from '../model/agency.ts'
import type { Child, Person } from '../model/case.ts'

/** What hints need to know of the names of a case. */
export type NamesOfCase = {
  /** First names of the children and their other spellings, as a pattern; null without children. */
  readonly ofChildren: string
  /** First names, surnames and other spellings of the people, as a pattern; empty without people. */
  readonly ofPeople: string
  /** Every word of every name, in small letters. */
  readonly words: ReadonlySet<string>
  /** What capitals may stand for in this case: initials, names written large, codes of agencies, ratings. */
  readonly capitals: ReadonlySet<string>
}

/** The names of a case, worked out once for the same lists of children and people. */
export const namesOfCase = (
  children: readonly Child[],
  people: readonly Person[],
  agencyCodes: readonly string[] = NO_CODES,
): NamesOfCase => {
  if (latest !== null && latest.children === children && latest.people === people && latest.agencyCodes === agencyCodes)
    return latest.names
  const names = workedOut(children, people, agencyCodes)
  latest = { children, people, agencyCodes, names }
  return names
}

const NO_CODES: readonly string[] = []

/** A return is read entry after entry with the same lists; one is enough to keep. */
let latest: {
  readonly children: readonly Child[]
  readonly people: readonly Person[]
  readonly agencyCodes: readonly string[]
  readonly names: NamesOfCase
} | null = null

const workedOut = (
  children: readonly Child[],
  people: readonly Person[],
  agencyCodes: readonly string[],
): NamesOfCase => {
  const spelt = (list: ReadonlyArray<Pick<Person, 'name' | 'aliases'>>): string[] =>
    list.flatMap(({ name, aliases }) => [name, ...aliases])
  const all = [...spelt(children), ...spelt(people)]
  const wordsOfNames = all.flatMap((name) => wordsOf(name))
  return {
    // a surname says nothing about which of a family is meant
    ofChildren: alternatives(spelt(children).flatMap((name) => [name, ...wordsOf(name).slice(0, 1)])),
    ofPeople: alternatives(spelt(people).flatMap((name) => [name, ...wordsOf(name).slice(0, 1)])),
    words: new Set(wordsOfNames.map((word) => word.toLowerCase())),
    capitals: new Set([
      ...all.flatMap(initialsOf),
      ...wordsOfNames.map((word) => word.toUpperCase()),
      ...AGENCY_TYPES.map(({ code }) => code),
      ...agencyCodes.map((code) => code.replace(/-\d+$/, '')),
    ]),
  }
}

const wordsOf = (name: string): string[] =>
  name.split(/[\s-]+/).filter((word) => word.length > 1 && !/^(mr|mrs|ms|miss|dr)\.?$/i.test(word))

/** ET, KMT, EMT: first and last, and all of them, with and without hyphens. */
const initialsOf = (name: string): string[] => {
  const first = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase()).join('')
  const words = name.split(/\s+/).filter((word) => word !== '')
  const ends = [words[0], words.at(-1)].filter((word) => word !== undefined)
  return [first(words), first(ends), first(name.split(/[\s-]+/).filter((word) => word !== ''))]
}

const alternatives = (names: readonly string[]): string =>
  [...new Set(names)]
    .flatMap((name) => [name, name.toUpperCase()])
    // the longest first: of "Mia Rose" and "Mia" the whole name is the word
    .toSorted((a, b) => b.length - a.length)
    .map(asPattern)
    .join('|')
