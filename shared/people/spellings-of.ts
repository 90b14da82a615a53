import type { Person } from '../model/case.ts'
import { roleWordsFor } from './role-words.ts'
import type { Member, Register } from './register.ts'

/** By what a spelling may stand for somebody. */
export type Claim = {
  readonly who: Member
  readonly as: 'full name' | 'spelling' | 'given name' | 'title and surname' | 'surname' | 'role'
  /** A word of its own as well, such as May or Will: in small letters it names nobody. */
  readonly ordinary: boolean
  /** Of a grandparent: on whose side. */
  readonly side: 'maternal' | 'paternal' | null
}

/** Every spelling by which the people of a register may be meant, folded as `foldedWord` folds, and whom it may mean. */
export const claimsOf = ({ children, people }: Register): ReadonlyMap<string, readonly Claim[]> => {
  const claims = new Map<string, Claim[]>()
  const claim = (spelling: string, who: Member, as: Claim['as'], side: Claim['side'] = null): void => {
    const folded = foldedWord(foldedText(spelling))
    if (folded === '') return
    const standing = claims.get(folded)
    const one: Claim = { who, as, ordinary: ORDINARY.has(folded), side }
    if (standing === undefined) claims.set(folded, [one])
    else standing.push(one)
  }
  const claimNames = (who: Member, { name, aliases }: Pick<Person, 'name' | 'aliases'>): void => {
    for (const spelling of [name, ...aliases]) {
      const words = wordsOfName(spelling)
      const [given, surname] = [words[0], words.at(-1)]
      if (given === undefined || surname === undefined) continue
      // "Ms Orton" is recorded: the spelling counts with its title
      if (words.length < spelling.split(/\s+/).length) claim(spelling, who, 'full name')
      else claim(words.join(' '), who, words.length > 1 ? 'full name' : 'spelling')
      if (words.length === 1) continue
      // as lists and police records have it
      claim(`${surname}, ${words.slice(0, -1).join(' ')}`, who, 'full name')
      if (given.length > 2) claim(given, who, 'given name')
      // "Elsie" of Elsie-Mae
      const first = given.split('-')[0]
      if (first !== undefined && first.length > 2 && first !== given) claim(first, who, 'given name')
      if (surname.length > 1) claim(surname, who, 'surname')
    }
  }
  for (const child of children) claimNames({ kind: 'child', child }, child)
  for (const person of people) {
    const who: Member = { kind: 'person', person }
    claimNames(who, person)
    for (const title of titlesOf(person))
      for (const surname of surnamesOf(person)) claim(`${title} ${surname}`, who, 'title and surname')
    for (const word of rolesOf(person)) claim(word, who, 'role', sideOf(person.role))
  }
  keepStepParentsApart(claims)
  return claims
}

/** Every letter at its place, without accents, with typewriter’s apostrophes and plain hyphens and blanks: of the same length, so that places agree. */
export const foldedText = (text: string): string =>
  UNUSUAL.test(text) ? text.replaceAll(UNUSUAL_ONE, (letter) => plain(letter)) : text

/** Small letters, one blank for whatever stands between words. */
export const foldedWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim()

/** The words of a name without a title. */
export const wordsOfName = (name: string): string[] =>
  name.split(/\s+/).filter((word) => word !== '' && !/^(?:mr|mrs|ms|miss|dr)\.?$/i.test(word))

const UNUSUAL = /[\u00A0\u00C0-\u024F\u2010\u2011\u2018\u2019\u02BC\u1E00-\u1EFF]/
const UNUSUAL_ONE = new RegExp(UNUSUAL, 'g')

const plain = (letter: string): string => {
  if (letter === '\u00A0') return ' '
  if (letter === '\u2010' || letter === '\u2011') return '-'
  if (letter === '\u2018' || letter === '\u2019' || letter === '\u02BC') return "'"
  return letter.normalize('NFD').charAt(0)
}

/** Mr is no mother, and where the role leaves it open, each title may be meant. */
const titlesOf = ({ role }: Person): readonly string[] =>
  /mother|aunt|sister|wife|girlfriend|\bgran|\bnan/i.test(role) && !/[’']s|grandfather|grandad/i.test(role)
    ? ['Mrs', 'Ms', 'Miss']
    : /father|uncle|brother|husband|boyfriend|grandad/i.test(role) && !/[’']s/.test(role)
      ? ['Mr']
      : ['Mr', 'Mrs', 'Ms', 'Miss']

const surnamesOf = ({ name, aliases }: Person): ReadonlySet<string> =>
  new Set(
    [name, ...aliases].flatMap((spelling) => {
      const words = wordsOfName(spelling)
      const surname = words.at(-1)
      return words.length > 1 && surname !== undefined ? [surname] : []
    }),
  )

/** The words for a role, with "mum’s boyfriend" for a mother’s partner, and without the letters of the other side of the family. */
const rolesOf = (person: Person): string[] => {
  const side = sideOf(person.role)
  const words = roleWordsFor(person).filter(
    (word) => side === null || !word.startsWith(side === 'maternal' ? 'PG' : 'MG'),
  )
  const [, whose, what] = /^(.+)['’]s (.+)$/.exec(person.role.toLowerCase()) ?? []
  if (whose === undefined || what === undefined) return words
  const owners = roleWordsFor({ role: whose })
  const kin = roleWordsFor({ role: what })
  return [...words, ...owners.flatMap((owner) => kin.map((word) => `${owner}'s ${word}`))]
}

const sideOf = (role: string): Claim['side'] =>
  /paternal/i.test(role) ? 'paternal' : /maternal/i.test(role) ? 'maternal' : null

/** "Stepfather" is the stepfather where the register has one, and else may be the father, loosely called so. "Dad" may be either. */
const keepStepParentsApart = (claims: Map<string, Claim[]>): void => {
  for (const [word, of] of claims) {
    if (!word.startsWith('step')) continue
    const step = of.filter(({ who, as }) => as !== 'role' || (who.kind === 'person' && /step/i.test(who.person.role)))
    if (step.length > 0) claims.set(word, step)
  }
}

/** First names that are words, months and colours as well. */
const ORDINARY: ReadonlySet<string> = new Set(
  'will mark hope grace joy faith april june august amber summer autumn drew rob bill pat chase art sunny skip rich frank guy young green brown white black long short king bond price field wood woods hill park lane street dean dawn iris rose ruby lily daisy poppy ivy holly heather hazel olive violet jasmine robin jay star sky skye harmony destiny charity patience prudence penny buddy jack'.split(
    ' ',
  ),
)
