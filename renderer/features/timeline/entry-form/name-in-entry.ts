import type { Person } from '../../../../shared/model/case.ts'
import { LONGEST_NAME } from '../../../../shared/model/entry.ts'
import type { PersonId } from '../../../../shared/model/ids.ts'

/** How an entry names somebody of the register. Where two have one name, the role stands with it, so that it can be told who is meant. */
export const nameInEntry = ({ name, role }: Person, register: readonly Person[]): string =>
  isShared(name, register) ? `${name} (${role})`.slice(0, LONGEST_NAME) : name

/** The same with the role in any case, to choose from. */
export const nameToChoose = (person: Person, register: readonly Person[]): string =>
  isShared(person.name, register) ? nameInEntry(person, register) : `${person.name}, ${person.role}`

/** Who of the register is named so in an entry. A bare name that two have names neither. */
export const personByName = (register: readonly Person[]): ReadonlyMap<string, PersonId> =>
  new Map(register.toReversed().map((person) => [nameInEntry(person, register), person.id]))

const isShared = (name: string, register: readonly Person[]): boolean =>
  register.filter((other) => small(other.name) === small(name)).length > 1

const small = (name: string): string => name.toLocaleLowerCase('en-GB')
