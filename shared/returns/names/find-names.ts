import { asPattern } from '../../as-pattern.ts'
import type { Child, Person } from '../../model/case.ts'
import type { EntryContent } from '../../model/entry.ts'
import type { ChildId } from '../../model/ids.ts'
import { roleWordsFor } from '../../people/role-words.ts'
import { namesFor } from '../../timeline/mentions.ts'

/** What of an entry is read for names. Who wrote it and where it was recorded say nothing of whom it is about. */
export type NamedContent = Pick<EntryContent, 'event' | 'impact' | 'voice' | 'action' | 'people'>

/**
 * The children whom a text names, where it names some and not all: a suggestion whose entry it is. Names, first names and other spellings count, whole words,
 * as a name is written (Theo, THEO, not theo), with a genitive. Initials do not, nor a first name that two of the case share or that is an ordinary word (Will,
 * May). Empty where nothing can be suggested, which is also so where the text speaks of children without their names: "both children", "his sister".
 * @param children the same list from entry to entry: what follows from it is worked out once for each list
 * @param people of the same case: a first name that a grown-up of the case has as well names no child
 */
export const childrenNamedIn = (
  content: NamedContent,
  children: readonly Child[],
  people: readonly Person[] = NOBODY,
): ChildId[] => {
  if (children.length < 2) return []
  let find = findersOfChildren.get(children)
  if (find === undefined) {
    find = finderOfChildren(children, people)
    findersOfChildren.set(children, find)
  }
  const named = namedIn(content, find)
  if (named.size === 0 || named.size === children.length || speaksOfOthers(content)) return []
  return children.filter((child) => named.has(child)).map(({ id }) => id)
}

/**
 * The people of the register of whom a text speaks, by name or by role, in the order of the register. A name or a word for a role that fits two of them
 * ("partner") fits neither. Suggestions only.
 * @param people the same list from entry to entry
 */
export const peopleNamedIn = (content: NamedContent, people: readonly Person[]): Person[] => {
  if (people.length === 0) return []
  let find = findersOfPeople.get(people)
  if (find === undefined) {
    find = finderOfPeople(people)
    findersOfPeople.set(people, find)
  }
  const named = namedIn(content, find)
  return named.size === 0 ? [] : people.filter((person) => named.has(person))
}

/**
 * The child after whom a sheet is named, as workbooks with a sheet for each child have it: a suggestion whose its entries are. By the same rules as the names in a text,
 * but that a sheet may be called theo or Theo_2024.
 * @param table as the reader names it: "sheet “Theo”"; other names, such as "table 2", are no person's choice
 */
export const childOfSheet = (
  table: string | null,
  children: readonly Child[],
  people: readonly Person[] = NOBODY,
): Child | null => {
  const name = /^sheet “(.*)”$/s.exec(table ?? '')?.[1]?.replaceAll('_', ' ')
  if (name === undefined) return null
  const written = [name, name.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())]
  const named = written.map((event) => childrenNamedIn({ ...NO_TEXT, event }, children, people))
  const ids = new Set(named.flat())
  // "Theo and baby" names one of two, and means both
  return ids.size === 1 ? (children.find(({ id }) => ids.has(id)) ?? null) : null
}

const NO_TEXT = { impact: null, voice: null, action: null, people: [] }

const NOBODY: readonly Person[] = []

type Finder<T> = (text: string, named: Set<T>) => void

/** A finder is made once for a list; a return is read entry after entry with the same one. */
const findersOfChildren = new WeakMap<readonly Child[], Finder<Child>>()
const findersOfPeople = new WeakMap<readonly Person[], Finder<Person>>()

const namedIn = <T>({ event, impact, voice, action, people }: NamedContent, find: Finder<T>): ReadonlySet<T> => {
  const named = new Set<T>()
  find(event, named)
  if (impact !== null) find(impact, named)
  if (voice !== null) find(voice, named)
  if (action !== null) find(action, named)
  for (const person of people) find(person, named)
  return named
}

const speaksOfOthers = ({ event, impact, action, people }: NamedContent): boolean =>
  [event, impact, action, ...people].some((text) => text !== null && OTHERS.test(text))

/** Who else may be meant than those who are named. Children’s Services are no children. */
const OTHERS =
  /\b(?:children(?!['’]s (?:services|social|centre|ward|hospital|home))|siblings?|brothers?|sisters?|twins|both|kids|boys|girls|sons?|daughters?|bab(?:y|ies))\b/i

/** A child is hardly ever written of as Miss Tarrow; and "Tarrow" is any of the family. */
const finderOfChildren = (children: readonly Child[], people: readonly Person[]): Finder<Child> => {
  const spellings = new Spellings<Child>()
  for (const child of children)
    spellings.add(
      namesFor(child).filter((name) => !TITLED.test(name)),
      child,
    )
  spellings.leaveOut(people.flatMap((person) => namesFor(person)))
  return finderOf(spellings.owners)
}

const finderOfPeople = (people: readonly Person[]): Finder<Person> => {
  const spellings = new Spellings<Person>()
  for (const person of people) {
    spellings.add(namesFor(person), person)
    spellings.add(rolesOf(person), person)
    spellings.add(surnameOf(person), person)
  }
  return finderOf(spellings.owners, {
    surnames: new Set(people.flatMap((person) => writings(surnameOf(person)))),
    roles: new Set(people.flatMap((person) => writings(rolesOf(person)))),
  })
}

const TITLED = /^(?:Mr|Mrs|Ms|Miss) /

/** Police write of people by their surname alone. */
const surnameOf = ({ name }: Person): string[] => {
  const words = name.split(/\s+/)
  const surname = words.at(-1)
  return words.length < 2 || surname === undefined || surname.length < 2 ? [] : [surname]
}

/**
 * With a capital as well; a maternal grandmother is no PGM. A stepfather is another man than the father: who may be meant is more than who is named, so of the
 * everyday words for both only those stay that say which.
 */
const rolesOf = (person: Person): string[] => {
  const role = person.role.toLowerCase()
  const ofTheOtherSide = role.includes('maternal') ? 'PG' : role.includes('paternal') ? 'MG' : null
  const words = roleWordsFor(person).filter(
    (word) => word === role || !IN_PLACE_OF.test(role) === !IN_PLACE_OF.test(word) || !PARENT.test(word),
  )
  return words.flatMap((word) =>
    ofTheOtherSide !== null && word.startsWith(ofTheOtherSide)
      ? []
      : [word, word.charAt(0).toUpperCase() + word.slice(1)],
  )
}

const PARENT = /(?:father|mother|dad(?:dy)?|mum(?:my)?|mom)$/
const IN_PLACE_OF = /^(?:step|foster|adoptive|god|grand)/
/** What makes another of the word behind it: "foster mother", "birth father", "half brother". */
const ANOTHER = /(?<![\p{L}\p{N}])(?:foster|step|adoptive|birth|grand|god|half)[\s-]+$/iu

/** As a name is written in a text, and as police write it. Typewriter’s apostrophes throughout. */
const writings = (names: readonly string[]): string[] =>
  names
    .map((name) => name.replaceAll(/[’‘]/g, "'").replaceAll(/\s+/g, ' '))
    .flatMap((name) => {
      const titled = TITLED.exec(name)?.[0]
      return titled === undefined
        ? [name, name.toUpperCase()]
        : [name, titled + name.slice(titled.length).toUpperCase()]
    })

/** Whose a spelling is; null where it fits two, so that it is still met before something shorter, and names nobody. */
class Spellings<T> {
  readonly owners = new Map<string, T | null>()

  add(names: readonly string[], owner: T): void {
    for (const spelling of writings(names)) {
      if (ORDINARY.has(spelling.toLowerCase())) continue
      const other = this.owners.get(spelling)
      this.owners.set(spelling, other === undefined || other === owner ? owner : null)
    }
  }

  leaveOut(names: readonly string[]): void {
    for (const spelling of writings(names)) if (this.owners.has(spelling)) this.owners.set(spelling, null)
  }
}

/** First names that begin sentences, months and colours as well. With a surname they count. */
const ORDINARY: ReadonlySet<string> = new Set(
  'will may mark hope grace joy faith april june august amber summer autumn drew rob bill pat chase art sunny skip rich frank guy young green brown white black long short day king bond price field wood woods hill park lane street'.split(
    ' ',
  ),
)

/**
 * One pattern for all spellings, of plain words in their order: that is quick, and what stands on either side is looked at where it matches.
 * @param surnames count only where no other name stands before them: "Maya Thorne" is not Mr Thorne
 * @param roles count only where nothing before them makes them another’s: "foster mother" is not the mother
 */
const finderOf = <T>(
  owners: ReadonlyMap<string, T | null>,
  { surnames, roles }: { readonly surnames: ReadonlySet<string>; readonly roles: ReadonlySet<string> } = NAMES_ALONE,
): Finder<T> => {
  if (owners.size === 0) return () => undefined
  const spelt = [...owners.keys()]
    .flatMap((word) => (word.includes("'") ? [word, word.replaceAll("'", '’')] : [word]))
    // backwards through the alphabet: "Theo Tarrow" is met before "Theo"
    .toSorted()
    .toReversed()
    .map(asPattern)
    .join('|')
  // a name such as "Éloise" begins with no boundary as patterns know it
  const boundary = [...owners.keys()].every((word) => /^\w/.test(word)) ? String.raw`\b` : ''
  const any = new RegExp(`${boundary}(?:${spelt})`, 'g')
  return (text, named) => {
    any.lastIndex = 0
    for (let match = any.exec(text); match !== null; match = any.exec(text)) {
      const { 0: word, index } = match
      const owner = owners.get(word.replaceAll('’', "'"))
      if (!isWhole(text, index, index + word.length)) any.lastIndex = index + 1
      else if (
        owner !== undefined &&
        owner !== null &&
        !(surnames.has(word) && followsName(text, index)) &&
        !(roles.has(word) && ANOTHER.test(text.slice(Math.max(0, index - 12), index)))
      )
        named.add(owner)
    }
  }
}

const NAMES_ALONE = { surnames: new Set<string>(), roles: new Set<string>() }

const isWhole = (text: string, from: number, to: number): boolean =>
  !(from > 0 && /[\p{L}\p{N}-]/u.test(text.charAt(from - 1))) && BEHIND.test(text.slice(to, to + 24))

/** A genitive, with or without its apostrophe. "Mother’s partner" speaks of the partner, and "Elsie-Mae" is not Elsie where both are known. */
const BEHIND =
  /^(?!-\p{L})(?!(?:['’]s?|s['’]?)\s+(?:ex-?|new )?(?:partner|boyfriend|girlfriend|friend|husband|wife|brother|sister|mother|father|mum|dad|parents?|family|solicitor)\b)(?:['’]s|s['’]?)?(?![\p{L}\p{N}])/iu

const followsName = (text: string, at: number): boolean =>
  /\p{Lu}[\p{L}'’-]*\s$/u.test(text.slice(Math.max(0, at - 30), at))
