import type { AgencyCode } from '../model/agency.ts'
import type { Entry } from '../model/entry.ts'
import type { AgencyId } from '../model/ids.ts'
import { isMeant } from '../filter/who-is-meant.ts'
import { textsOf } from '../timeline/mentions.ts'
import { findMentions } from './find-mentions.ts'
import { idOf, type Member, membersOf, type Register } from './register.ts'
import { roleWordsFor } from './role-words.ts'

/** In how many entries somebody of the register stands. */
export type MentionsOf = {
  readonly member: Member
  /** Of a child: the entries that are about the child. Of a person: those that may speak of them, by a name or by a role; as the filter finds them. */
  readonly entries: number
  /** Of those, the entries that have a full name or a recorded spelling: nobody else's. */
  readonly byName: number
  /** By which agency, most first. */
  readonly agencies: ReadonlyArray<AgencyMentions>
}

export type AgencyMentions = { readonly id: AgencyId; readonly code: AgencyCode; readonly entries: number }

/** Takes entries one after the other, so that the window can do it in slices. */
export type MentionsTally = {
  readonly add: (entry: Entry) => void
  /** In the order of the register. */
  readonly sum: () => MentionsOf[]
}

/** Every member of the register and in how many entries they stand. */
export const mentionsOf = (register: Register, entries: readonly Entry[]): MentionsOf[] => {
  const tally = tallyMentions(register)
  for (const entry of entries) tally.add(entry)
  return tally.sum()
}

export const tallyMentions = (register: Register): MentionsTally => {
  const counts = membersOf(register).map((member) => ({ member, counted: new Counted() }))
  return {
    add: (entry) => {
      const named = namedForCertain(entry, register)
      for (const { member, counted } of counts) if (isIn(member, entry)) counted.add(entry, named.has(idOf(member)))
    },
    sum: () => counts.map(({ member, counted }) => ({ member, ...counted.sum() })),
  }
}

/**
 * The members of the register whom no entry mentions: fathers first, then who else holds parental responsibility or cares for the children, then the others in
 * the order of the register.
 */
export const membersNeverMentioned = (mentions: readonly MentionsOf[]): Member[] =>
  mentions
    .filter(({ entries }) => entries === 0)
    .map(({ member }) => member)
    .toSorted((a, b) => rankOf(a) - rankOf(b))

const isIn = (member: Member, entry: Entry): boolean =>
  member.kind === 'child' ? entry.children.includes(member.child.id) : isMeant(member.person, entry)

const namedForCertain = (entry: Entry, register: Register): ReadonlySet<string> => {
  const named = new Set<string>()
  for (const text of textsOf(entry))
    for (const { sure, of } of findMentions(text, register))
      if (sure === 'certain') for (const member of of) named.add(idOf(member))
  return named
}

const rankOf = (member: Member): number => {
  if (member.kind === 'child') return 0
  const { role, parentalResponsibility } = member.person
  if (roleWordsFor(member.person).includes('dad')) return 1
  if (parentalResponsibility === 'yes') return 2
  return /mother|mum|\bm[ao]m\b|father|dad|partner|carer|guardian|gran|nan\b|\b[mp]g[mf]\b/i.test(role) ? 3 : 4
}

class Counted {
  private entries = 0
  private byName = 0
  private readonly agencies = new Map<AgencyId, { readonly code: AgencyCode; entries: number }>()

  add({ agency, agencyCode }: Entry, byName: boolean): void {
    this.entries++
    if (byName) this.byName++
    const of = this.agencies.get(agency)
    if (of === undefined) this.agencies.set(agency, { code: agencyCode, entries: 1 })
    else of.entries++
  }

  sum(): Omit<MentionsOf, 'member'> {
    return {
      entries: this.entries,
      byName: this.byName,
      agencies: [...this.agencies]
        .map(([id, { code, entries }]) => ({ id, code, entries }))
        .toSorted((a, b) => b.entries - a.entries || (a.code < b.code ? -1 : 1)),
    }
  }
}
