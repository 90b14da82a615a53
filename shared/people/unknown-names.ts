import type { AgencyCode, CaseAgency } from '../model/agency.ts'
import type { Entry } from '../model/entry.ts'
import type { EntryId } from '../model/ids.ts'
import { inSentence, type InSentence } from './in-sentence.ts'
import { textsOf } from '../timeline/mentions.ts'
import { findMentions } from './find-mentions.ts'
import { lettersApart } from './letters-apart.ts'
import { candidatesIn, NO_NAMES, partsOfCell } from './name-candidates.ts'
import { type Member, membersOf, nameOf, type Register, spellingsOf } from './register.ts'
import { soundOf } from './sound-of.ts'
import { foldedText, foldedWord, wordsOfName } from './spellings-of.ts'

/** A name that stands in the entries and is nobody's in the register: a suggestion, and no more than that. */
export type UnknownName = {
  /** As it is written most often. */
  readonly name: string
  readonly entries: number
  /** Where it stands first, in its sentence. */
  readonly example: InSentence
  readonly agencies: ReadonlyArray<{ readonly code: AgencyCode; readonly entries: number }>
  /** Of the register, whose name it is but for one or two letters: "Thorn" for "Thorne". */
  readonly like: readonly Member[]
  /** The name of somebody who wrote entries or answered for an agency, or one that is written with a title of a profession. */
  readonly worker: boolean
}

/** Takes entries one after the other, and then judges what was found one by one, so that the window can do both in slices. */
export type UnknownNamesTally = {
  readonly add: (entry: Entry) => void
  readonly found: () => readonly FoundName[]
  /** Null for what is no name after all. */
  readonly judge: (found: FoundName) => UnknownName | null
}

/** The case as far as names go: whom it knows, and who answers for its agencies. */
export type NamesAround = Register & {
  readonly agencies: ReadonlyArray<Pick<CaseAgency, 'name' | 'contributor'>>
}

/** Names of the entries that are nobody's in the register, in their order. */
export const unknownNames = (around: NamesAround, entries: readonly Entry[]): UnknownName[] => {
  const tally = tallyUnknownNames(around)
  for (const entry of entries) tally.add(entry)
  return tally
    .found()
    .flatMap((found) => tally.judge(found) ?? [])
    .toSorted(compareUnknown)
}

/** Names like one of the register first, then those that most agencies and most entries have; workers last. */
export const compareUnknown = (a: UnknownName, b: UnknownName): number =>
  Number(a.worker) - Number(b.worker) ||
  Number(b.like.length > 0) - Number(a.like.length > 0) ||
  b.agencies.length - a.agencies.length ||
  b.entries - a.entries ||
  (a.name < b.name ? -1 : 1)

/** The same name, however it is written: serves as a key. */
export const sameName = (name: string): string => foldedWord(foldedText(name))

/**
 * No list of first names is used, because such lists miss names and families they were not made for: what is written with capitals is a name when no entry writes
 * it without.
 */
export const tallyUnknownNames = (around: NamesAround): UnknownNamesTally => {
  const members = membersOf(around)
  const inSmall = new Set<string>(wordsOfAgencies(around))
  const found = new Map<string, FoundName>()
  const places = new Set<string>()
  const workers = new Set<string>()
  for (const { contributor } of around.agencies) addWorker(workers, contributor)

  const note = (name: string, how: How, entry: Entry): void => {
    const key = sameName(name)
    let standing = found.get(key)
    if (standing === undefined) found.set(key, (standing = new FoundName(key)))
    standing.add(name, how, entry)
  }

  return {
    add: (entry) => {
      addWorker(workers, entry.author)
      for (const cell of entry.people)
        for (const part of partsOfCell(cell))
          if (!isCovered(part, around))
            note(part, { listed: true, titled: TITLED_WORKER.test(part), household: false }, entry)
      for (const text of textsOf({ ...entry, people: [] })) {
        for (const [word] of text.matchAll(SMALL_WORD)) inSmall.add(word)
        for (const { name, as } of candidatesIn(text))
          if (as === 'place') places.add(sameName(name))
          else if (!isCovered(name, around))
            note(name, { listed: false, titled: as === 'worker', household: as === 'household' }, entry)
      }
    },
    found: () => [...found.values()],
    judge: (one) => {
      const { name } = one
      if (places.has(one.key) && !one.listed) return null
      const like = likeIn(members, name)
      // a word that stands in small letters elsewhere is no name, unless a list of people has it or it is nearly one of ours
      if (!one.listed && like.length === 0 && wordsOfName(name).some((word) => isWord(word, inSmall))) return null
      if (one.lonely && like.length === 0) return null
      const worker = like.length === 0 && (one.titled || workers.has(one.key.split(' ').at(-1) ?? one.key))
      return { ...one.said(), like, worker }
    },
  }
}

/** Nothing of the name is left when what the register knows is taken out of it: "Kirsty Tarrow (mum)". */
const isCovered = (name: string, register: Register): boolean => {
  const mentions = findMentions(name, register)
  if (mentions.length === 0) return false
  // "Craig Bellamy" may be another Craig: the register knows one word of it
  if (mentions.every(({ sure }) => sure === 'suggested') && wordsOfName(name).length > 1) {
    let left = name
    for (const { from, to } of mentions.toReversed()) left = left.slice(0, from) + left.slice(to)
    return !/\p{Lu}\p{Ll}/u.test(left)
  }
  return true
}

/** Of the register, whose full name, spelling, given name or surname sounds the same or is one or two letters away. */
const likeIn = (members: readonly Member[], name: string): Member[] => {
  const words = wordsOfName(name).map((word) => foldedWord(foldedText(word)))
  return members.filter((member) => [nameOf(member), ...spellingsOf(member)].some((other) => isLike(words, other)))
}

const isLike = (words: readonly string[], spelling: string): boolean => {
  const others = wordsOfName(spelling).map((word) => foldedWord(foldedText(word)))
  if (words.length === 1 && others.length > 1) return others.some((other) => isNear(words[0] ?? '', other))
  if (words.length !== others.length) return false
  const apart = words.map((word, at) => (word === others[at] ? 0 : isNear(word, others[at] ?? '') ? 1 : 9))
  return apart.every((each) => each < 9) && apart.some((each) => each > 0)
}

/** Sounds the same; or one letter apart in a short word, two in a long one. The first stays, because "Dean" and "Sean" are two people. */
const isNear = (word: string, other: string): boolean => {
  if (word.length < 4 || other.length < 4 || word === other) return false
  if (soundOf(word) === soundOf(other)) return true
  if (word[0] !== other[0]) return false
  const most = Math.min(word.length, other.length) < 6 ? 1 : 2
  return lettersApart(word, other, most) <= most
}

const isWord = (word: string, inSmall: ReadonlySet<string>): boolean =>
  word.split('-').every((part) => inSmall.has(part.toLowerCase())) || NO_NAMES.has(word.toLowerCase())

const wordsOfAgencies = ({ agencies }: NamesAround): string[] =>
  agencies.flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length > 2)

/** By surname: "S. Kellett, social worker" writes of herself as "Ms Kellett". */
const addWorker = (workers: Set<string>, said: string | null): void => {
  const name = said?.split(/[,(/]/)[0]?.trim() ?? ''
  const surname = wordsOfName(name).at(-1)
  if (surname !== undefined && /^\p{Lu}\p{Ll}/u.test(surname)) workers.add(foldedWord(foldedText(surname)))
}

const SMALL_WORD = /(?<![\p{L}\p{N}])\p{Ll}{3,}(?!\p{Lu})/gu
const TITLED_WORKER = /(?<!\p{L})(?:Dr|PC|DC|PS|DS|DI|Sgt|Prof|Nurse|Sister|Rev|Cllr)\.?\s/u

/** `household`: with a title that anybody has. */
type How = { readonly listed: boolean; readonly titled: boolean; readonly household: boolean }

/** One name as the entries have it. */
export class FoundName {
  readonly key: string
  listed = false
  titled = false
  /** One word by itself: only of use where it is nearly a name of the register. */
  lonely = true
  private readonly spelt = new Map<string, { times: number; readonly first: Entry }>()
  private readonly entries = new Set<EntryId>()
  private readonly agencies = new Map<AgencyCode, number>()

  constructor(key: string) {
    this.key = key
  }

  add(name: string, how: How, entry: Entry): void {
    const spelt = this.spelt.get(name)
    if (spelt === undefined) this.spelt.set(name, { times: 1, first: entry })
    else spelt.times++
    if (!this.entries.has(entry.id)) this.agencies.set(entry.agencyCode, (this.agencies.get(entry.agencyCode) ?? 0) + 1)
    this.entries.add(entry.id)
    this.listed ||= how.listed
    this.titled ||= how.titled
    if (how.listed || how.titled || how.household || /\s/.test(name)) this.lonely = false
  }

  get name(): string {
    return this.mostOften()[0]
  }

  said(): Omit<UnknownName, 'like' | 'worker'> {
    const [name, { first }] = this.mostOften()
    return {
      name,
      entries: this.entries.size,
      example: inSentence(first, name),
      agencies: [...this.agencies]
        .map(([code, entries]) => ({ code, entries }))
        .toSorted((a, b) => b.entries - a.entries || (a.code < b.code ? -1 : 1)),
    }
  }

  private mostOften(): readonly [name: string, { readonly times: number; readonly first: Entry }] {
    const [first] = [...this.spelt].toSorted(([a, m], [b, n]) => n.times - m.times || (a < b ? -1 : 1))
    if (first === undefined) throw new Error('a name that stands nowhere')
    return first
  }
}
