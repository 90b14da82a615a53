import type { Person } from '../model/case.ts'
import { kinIn, partsOf, roleWordsFor, sideOf } from './role-words.ts'
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
    const bare = withoutApostrophes(folded)
    claimFolded(folded, who, as, side)
    if (bare !== folded) claimFolded(bare, who, as, side)
  }
  const claimFolded = (folded: string, who: Member, as: Claim['as'], side: Claim['side']): void => {
    if (folded === '') return
    const standing = claims.get(folded)
    const one: Claim = { who, as, ordinary: isOrdinary(folded), side }
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
      if (countsAlone(given)) claim(given, who, 'given name')
      // "Elsie" of Elsie-Mae
      const first = given.split('-')[0]
      if (first !== undefined && countsAlone(first) && first !== given) claim(first, who, 'given name')
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

/** A text without accents, with typewriter’s apostrophes and plain hyphens and blanks. Nearly all letters keep their place; where they do not, `placesIn` knows it. */
export const foldedText = (text: string): string =>
  UNUSUAL.test(text) ? text.replaceAll(UNUSUAL_ONE, (letter) => plain(letter)) : text

/** For each letter of the folded text, and for its end, where that stands in the text; null where every letter keeps its place. */
export const placesIn = (text: string): readonly number[] | null => {
  const moving = [...text.matchAll(UNUSUAL_ONE)]
    .map(({ 0: letter, index }) => ({ at: index, letters: plain(letter).length }))
    .filter(({ letters }) => letters !== 1)
  if (moving.length === 0) return null
  const places: number[] = []
  let next = 0
  for (const { at, letters } of [...moving, { at: text.length, letters: 1 }]) {
    while (next < at) places.push(next++)
    for (let left = letters; left > 0; left--) places.push(at)
    next = at + 1
  }
  return places
}

/** Small letters, one blank for whatever stands between words. */
export const foldedWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim()

/** "ONEILL", "mums boyfriend" */
export const withoutApostrophes = (folded: string): string => folded.replaceAll(APOSTROPHE_WITHIN, '')

export const APOSTROPHE_WITHIN = /(?<=[a-z])'(?=[a-z])/g

/** The words of a name without a title. */
export const wordsOfName = (name: string): string[] =>
  name.split(/\s+/).filter((word) => word !== '' && !/^(?:mr|mrs|ms|miss|dr)\.?$/i.test(word))

/** Whether a given name is sought by itself: not an initial, nor two letters that are a word of their own. */
export const countsAlone = (given: string): boolean => {
  const folded = foldedWord(foldedText(given))
  return folded.length > 2 || (/^[a-z]{2}$/.test(folded) && !SHORT_WORDS.has(folded))
}

/** What a two-letter name is in capitals: the emergency department is no Ed. */
export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word)

const ABBREVIATIONS: ReadonlySet<string> = new Set(['DI', 'ED', 'EP', 'OT', 'TA'])

const SHORT_WORDS: ReadonlySet<string> = new Set(
  'ah am an as at be by do eh ex go he hi id if in is it me my no of oh ok on or ow re so to tv uk um up us we ye'.split(
    ' ',
  ),
)

const UNUSUAL =
  /[\u0300-\u036F`\u00A0\u00AD\u00B4\u00C0-\u024F\u02BB\u02BC\u1E00-\u1EFF\u200B\u2010\u2011\u2018-\u201B\u2032\uFB00-\uFB06\uFF07]/
const UNUSUAL_ONE = new RegExp(UNUSUAL, 'g')

const plain = (letter: string): string => {
  if (letter === '\u00A0') return ' '
  if (letter === '\u2010' || letter === '\u2011') return '-'
  if (APOSTROPHE.test(letter)) return "'"
  return BARE[letter] ?? letter.normalize('NFKD').replaceAll(/[\u0300-\u036F\u00AD\u200B]/g, '')
}

const APOSTROPHE = /[`\u00B4\u02BB\u02BC\u2018-\u201B\u2032\uFF07]/

/** Letters that are no letter with an accent, as people write them who have no such key. */
const BARE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'Ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  þ: 'th',
  Þ: 'Th',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
}

/** Mr is no mother, and where the role leaves it open, each title may be meant. */
const titlesOf = ({ role }: Person): readonly string[] => {
  const kin = kinIn(role).join(' ')
  const isWoman = WOMAN.test(kin)
  if (isWoman === MAN.test(kin)) return ['Mr', 'Mrs', 'Ms', 'Miss']
  return isWoman ? ['Mrs', 'Ms', 'Miss'] : ['Mr']
}

const WOMAN =
  /mother|mum|\bm[ao]m\b|grandma|\b(?:gran|granny|nan|nana|nanna|nanny|[mp]gm)\b|aunt|sister|wife|girlfriend/
const MAN = /father|dad|grandpa\b|\b[mp]gf\b|uncle|brother|husband|boyfriend/

const surnamesOf = ({ name, aliases }: Person): ReadonlySet<string> =>
  new Set(
    [name, ...aliases].flatMap((spelling) => {
      const words = wordsOfName(spelling)
      const surname = words.at(-1)
      return words.length > 1 && surname !== undefined ? [surname] : []
    }),
  )

/** The words for a role, with "mum’s boyfriend" for a mother’s partner. */
const rolesOf = (person: Person): string[] => [
  ...roleWordsFor(person),
  ...partsOf(person.role).flatMap((part) => {
    const [, whose, what] = /^(.+)'s (.+)$/.exec(part) ?? []
    if (whose === undefined || what === undefined) return []
    const kin = roleWordsFor({ role: what })
    return roleWordsFor({ role: whose }).flatMap((owner) => kin.map((word) => `${owner}'s ${word}`))
  }),
]

/** "Stepfather" is the stepfather where the register has one, and else may be the father, loosely called so. "Dad" may be either. */
const keepStepParentsApart = (claims: Map<string, Claim[]>): void => {
  for (const [word, of] of claims) {
    if (!word.startsWith('step')) continue
    const step = of.filter(({ who, as }) => as !== 'role' || (who.kind === 'person' && /step/i.test(who.person.role)))
    if (step.length > 0) claims.set(word, step)
  }
}

/** Whether a first name is a word, a month or a colour as well. */
export const isOrdinary = (name: string): boolean => ORDINARY.has(name.toLowerCase())

const ORDINARY: ReadonlySet<string> = new Set(
  'will may mark hope grace joy faith april june august amber summer autumn drew rob bill pat chase art sunny skip rich frank guy young green brown white black long short king bond price field wood woods hill park lane street dean dawn iris rose ruby lily daisy poppy ivy holly heather hazel olive violet jasmine robin jay star sky skye harmony destiny charity patience prudence penny buddy jack'.split(
    ' ',
  ),
)
