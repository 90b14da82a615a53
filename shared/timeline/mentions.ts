import type { Person } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'

/**
 * The people of the register who stand in no entry, by any of their names or by their role. Whole words, whatever the capitals; "father’s" and "fathers"
 * count as "father", so that nobody is said to be missing who may be meant.
 */
export const neverMentioned = (people: readonly Person[], entries: readonly Entry[]): Person[] => {
  const missing = new Map(people.map((person) => [person, patternsFor(person)]))
  for (const entry of entries) {
    if (missing.size === 0) break
    const text = textOf(entry)
    for (const [person, patterns] of missing) if (patterns.some((pattern) => pattern.test(text))) missing.delete(person)
  }
  return [...missing.keys()]
}

/** Whether an entry speaks of a person, by any of the names or by the role. Make it once for many entries. */
export const speaksOf = (person: Pick<Person, 'name' | 'aliases' | 'role'>): ((entry: Entry) => boolean) => {
  const patterns = patternsFor(person)
  return (entry) => {
    const text = textOf(entry)
    return patterns.some((pattern) => pattern.test(text))
  }
}

const patternsFor = (person: Pick<Person, 'name' | 'aliases' | 'role'>): readonly RegExp[] => [
  patternOf(wordsFor(person)),
  ...surnamePattern(person),
]

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
    if (parts.length > 1 && given !== undefined && given.length > 2) words.add(given)
    if (parts.length > 1 && surname !== undefined) for (const title of TITLES) words.add(`${title} ${surname}`)
  }
  return [...words].filter((word) => word !== '')
}

/** The role and the everyday words for it. "Father of both children" is spoken of as a father. */
export const roleWordsFor = ({ role: said }: Pick<Person, 'role'>): string[] => {
  const role = said.toLowerCase()
  const kin = role.replace(/ (?:of|to) .*$/, '')
  const words = new Set([role])
  for (const [roles, everyday] of EVERYDAY) if (roles.test(kin)) for (const word of everyday) words.add(word)
  return [...words].filter((word) => word !== '')
}

const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss']
const TITLE = /^(mr|mrs|ms|miss|dr)\.?$/i

/** Roles as they stand in the register, and the words by which entries speak of them. "Grandmother" is not "mother": whole words alone count. */
const EVERYDAY: ReadonlyArray<readonly [role: RegExp, words: readonly string[]]> = [
  [/(^|\W)(step-?)?father$/, ['father', 'dad', 'daddy', 'stepfather', 'step-father', 'stepdad']],
  [/(^|\W)(step-?)?mother$/, ['mother', 'mum', 'mummy', 'mom', 'stepmother', 'step-mother', 'stepmum']],
  [/grandmother|grandma/, ['grandmother', 'grandma', 'gran', 'granny', 'nan', 'nana', 'nanny', 'MGM', 'PGM']],
  [/grandfather|granddad|grandad/, ['grandfather', 'grandad', 'granddad', 'grandpa', 'MGF', 'PGF']],
  [/grandparent/, ['grandparent', 'gran', 'nan', 'grandad', 'grandmother', 'grandfather']],
  [/partner|boyfriend|girlfriend/, ['partner', 'boyfriend', 'girlfriend', 'ex-partner']],
  [/\baunt/, ['aunt', 'aunty', 'auntie']],
  [/\buncle/, ['uncle']],
  [/\b(half-?|step-?)?brother/, ['brother']],
  [/\b(half-?|step-?)?sister/, ['sister']],
]

const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.map((word) => escaped(word).replaceAll(/\s+/g, '\\s+')).join('|')})(?:['’]?s)?(?![\\p{L}\\p{N}])`,
    'iu',
  )

/** Police records name people by surname alone, often in capitals. Behind another name, as in "Maya Thorne", it is somebody else's. */
const surnamePattern = ({ name }: Pick<Person, 'name'>): RegExp[] => {
  const parts = name.split(/\s+/)
  const surname = parts.length > 1 ? parts.at(-1) : undefined
  if (surname === undefined || surname.length < 2) return []
  const spellings = [surname, surname.toUpperCase()].map(escaped).join('|')
  return [new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\p{Lu}[\\p{L}'’-]*\\s)(?:${spellings})(?![\\p{L}\\p{N}])`, 'u')]
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Who wrote an entry is left out: a worker of that name is not the person. */
const textOf = ({ event, source, impact, voice, action, people }: Entry): string =>
  [event, source, impact, voice, action, ...people].join('\n')
