import type { Child, Person } from '../model/case.ts'

/** Whom entries may speak of: a case, or as much of it. */
export type Register = { readonly children: readonly Child[]; readonly people: readonly Person[] }

/** Somebody of the register. */
export type Member =
  { readonly kind: 'child'; readonly child: Child } | { readonly kind: 'person'; readonly person: Person }

/** The children first, each in the order of the case. */
export const membersOf = ({ children, people }: Register): Member[] => [
  ...children.map((child): Member => ({ kind: 'child', child })),
  ...people.map((person): Member => ({ kind: 'person', person })),
]

/** Serves as a key. */
export const idOf = (member: Member): string => (member.kind === 'child' ? member.child.id : member.person.id)

export const nameOf = (member: Member): string => (member.kind === 'child' ? member.child.name : member.person.name)

export const spellingsOf = (member: Member): readonly string[] =>
  member.kind === 'child' ? member.child.aliases : member.person.aliases

/**
 * Works something out once for the same two lists. A cache of what the caller holds anyway: it goes when the register goes.
 * @param make what follows from a register alone
 */
export const oncePerRegister = <T>(make: (register: Register) => T): ((register: Register) => T) => {
  const known = new WeakMap<readonly Child[], WeakMap<readonly Person[], T>>()
  return ({ children, people }) => {
    let ofChildren = known.get(children)
    if (ofChildren === undefined) known.set(children, (ofChildren = new WeakMap()))
    let made = ofChildren.get(people)
    if (made === undefined) ofChildren.set(people, (made = make({ children, people })))
    return made
  }
}
