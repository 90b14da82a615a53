import type { AgencyCode } from '../model/agency.ts'
import type { Person } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { compareEntries } from '../timeline/compare-entries.ts'
import { findMentions, type Sureness } from './find-mentions.ts'
import { idOf, type Member, membersOf, oncePerRegister, type Register } from './register.ts'

/** Where the entries name somebody of the register. */
export type MentionsOf = {
  readonly member: Member
  /** Entries that name them for certain in words, or that are about the child. */
  readonly certain: number
  /** Entries that may name them and do not for certain: by role, by a given name alone, or by what fits others too. */
  readonly possible: number
  /** Of the dated entries among both; null where there is none. */
  readonly first: Entry | null
  readonly last: Entry | null
  /** By how many entries of which agency, most first. */
  readonly agencies: ReadonlyArray<{ readonly code: AgencyCode; readonly entries: number }>
}

/** Takes entries one after the other, so that the window can do it in slices. */
export type MentionsTally = {
  readonly add: (entry: Entry) => void
  /** In the order of the register. */
  readonly sum: () => MentionsOf[]
}

/** Every member of the register and where the entries name them. */
export const mentionsOf = (register: Register, entries: readonly Entry[]): MentionsOf[] => {
  const tally = tallyMentions(register)
  for (const entry of entries) tally.add(entry)
  return tally.sum()
}

export const tallyMentions = (register: Register): MentionsTally => {
  const members = membersOf(register)
  const counts = new Map(members.map((member) => [idOf(member), new Counted()]))
  return {
    add: (entry) => {
      for (const [id, sure] of namedIn(entry, register)) counts.get(id)?.add(entry, sure)
    },
    sum: () => members.map((member) => ({ member, ...(counts.get(idOf(member)) ?? new Counted()).sum() })),
  }
}

/** Of whom an entry speaks, by id, and how surely: found once for each entry and register. A child whom an entry is about is named by it. */
export const namedIn = (entry: Entry, register: Register): ReadonlyMap<string, Sureness> => {
  const known = namedBefore(register)
  let named = known.get(entry)
  if (named === undefined) known.set(entry, (named = findNamed(entry, register)))
  return named
}

/** Whether that has been found out already, so that asking costs nothing to speak of. */
export const isNamedKnown = (entry: Entry, register: Register): boolean => namedBefore(register).has(entry)

/** Nothing in the entries can mean them, by name, spelling or role. */
export const isNeverMentioned = ({ certain, possible }: MentionsOf): boolean => certain + possible === 0

/**
 * The members of the register whom no entry names, by name, spelling or role: fathers first, then who else holds parental responsibility or cares for the children,
 * then the others in the order of the register. Nobody is said to be missing who may be meant.
 */
export const neverMentioned = (mentions: readonly MentionsOf[]): Member[] =>
  mentions
    .filter(isNeverMentioned)
    .map(({ member }) => member)
    .toSorted((a, b) => rankOf(a) - rankOf(b))

/** For those who ask about the people alone. */
export const peopleNeverMentioned = (register: Register, entries: readonly Entry[]): Person[] =>
  neverMentioned(mentionsOf(register, entries)).flatMap((member) => (member.kind === 'person' ? [member.person] : []))

const rankOf = (member: Member): number => {
  if (member.kind === 'child') return 0
  const { role, parentalResponsibility } = member.person
  if (/(?<!grand)(?:father|dad)\b(?!['’]s)/i.test(role)) return 1
  if (parentalResponsibility === 'yes') return 2
  return /mother|father|partner|carer|guardian|gran|nan\b/i.test(role) ? 3 : 4
}

const namedBefore = oncePerRegister(() => new WeakMap<Entry, ReadonlyMap<string, Sureness>>())

const findNamed = (entry: Entry, register: Register): ReadonlyMap<string, Sureness> => {
  const named = new Map<string, Sureness>()
  for (const text of textsOf(entry))
    for (const { sure, of } of findMentions(text, register))
      for (const member of of) if (named.get(idOf(member)) !== 'certain') named.set(idOf(member), sure)
  for (const child of entry.children) if (register.children.some(({ id }) => id === child)) named.set(child, 'certain')
  return named
}

/** What an entry says, text by text. Who wrote it is left out: a worker of that name is not the person. */
export const textsOf = ({ event, source, impact, voice, action, people }: Entry): string[] =>
  [event, source, impact, voice, action, ...people].filter(
    (text): text is string => text !== null && text !== '',
  )

class Counted {
  private readonly counts: Record<Sureness, number> = { certain: 0, suggested: 0 }
  private readonly agencies = new Map<AgencyCode, number>()
  private first: Entry | null = null
  private last: Entry | null = null

  add(entry: Entry, sure: Sureness): void {
    this.counts[sure]++
    this.agencies.set(entry.agencyCode, (this.agencies.get(entry.agencyCode) ?? 0) + 1)
    if (entry.when.precision === 'undated') return
    if (this.first === null || compareEntries(entry, this.first) < 0) this.first = entry
    if (this.last === null || compareEntries(entry, this.last) > 0) this.last = entry
  }

  sum(): Omit<MentionsOf, 'member'> {
    return {
      certain: this.counts.certain,
      possible: this.counts.suggested,
      first: this.first,
      last: this.last,
      agencies: [...this.agencies]
        .map(([code, entries]) => ({ code, entries }))
        .toSorted((a, b) => b.entries - a.entries || (a.code < b.code ? -1 : 1)),
    }
  }
}
