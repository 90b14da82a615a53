import type { Person } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { speaksOf } from '../timeline/mentions.ts'

/** Whether an entry speaks of a person of the register: found once for each entry, because names are sought in every word of it. */
export const isMeant = (person: Person, entry: Entry): boolean => {
  const found = findingsFor(person)
  const known = found.known.get(entry)
  if (known !== undefined) return known
  const meant = found.speaks(entry)
  found.known.set(entry, meant)
  return meant
}

type Findings = { readonly speaks: (entry: Entry) => boolean; readonly known: WeakMap<Entry, boolean> }

/** A cache of what the window holds anyway: it goes when the case goes. */
const findings = new WeakMap<Person, Findings>()

const findingsFor = (person: Person): Findings => {
  const known = findings.get(person)
  if (known !== undefined) return known
  const made: Findings = { speaks: speaksOf(person), known: new WeakMap() }
  findings.set(person, made)
  return made
}
