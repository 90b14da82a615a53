import type { Person } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { findMentions } from '../people/find-mentions.ts'
import { roleWordsFor } from '../people/role-words.ts'
import type { Register } from '../people/register.ts'
import { countsAlone, isAbbreviation } from '../people/spellings-of.ts'

/**
 * The people of the register who stand in no entry, by any of their names or by their role. Whole words, whatever the capitals; "father’s" and "fathers"
 * count as "father", so that nobody is said to be missing who may be meant.
 */
export const neverMentioned = (people: readonly Person[], entries: readonly Entry[]): Person[] => {
  const missing = new Map(people.map((person) => [person, speaksOf(person)]))
  for (const entry of entries) {
    if (missing.size === 0) break
    for (const [person, speaks] of missing) if (speaks(entry)) missing.delete(person)
  }
  return [...missing.keys()]
}

/** Whether an entry speaks of a person, by any of the names or by the role. Make it once for many entries. */
export const speaksOf = (person: Person): ((entry: Entry) => boolean) => {
  // by themselves: a word that fits several people may mean each of them
  const alone: Register = { children: [], people: [person] }
  return (entry) => textsOf(entry).some((text) => findMentions(text, alone).length > 0)
}

/** What would show that an entry speaks of a person: full name, other spellings, given name, title and surname, role and the everyday words for it. */
export const wordsFor = (person: Pick<Person, 'name' | 'aliases' | 'role'>): string[] => [
  ...new Set([...namesFor(person), ...roleWordsFor(person)]),
]

/** Full name, other spellings, given name, title and surname. */
export const namesFor = ({ name: full, aliases }: Pick<Person, 'name' | 'aliases'>): string[] => {
  const words = new Set<string>()
  for (const name of [full, ...aliases]) {
    const parts = name.split(/\s+/).filter((part) => !TITLE.test(part))
    words.add(parts.join(' '))
    const [given, surname] = [parts[0], parts.at(-1)]
    // who asks may seek it in capitals as well: ED is the emergency department
    if (parts.length > 1 && given !== undefined && countsAlone(given) && !isAbbreviation(given.toUpperCase()))
      words.add(given)
    if (parts.length > 1 && surname !== undefined) for (const title of TITLES) words.add(`${title} ${surname}`)
  }
  return [...words].filter((word) => word !== '')
}

const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss']
const TITLE = /^(mr|mrs|ms|miss|dr)\.?$/i

/** What an entry says, text by text. Who wrote it is left out: a worker of that name is not the person. */
export const textsOf = ({ event, source, impact, voice, action, people }: Entry): string[] =>
  [event, source, impact, voice, action, ...people].filter((text): text is string => text !== null && text !== '')
