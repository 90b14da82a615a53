import type { Child } from '../../model/case.ts'
import type { ChildId } from '../../model/ids.ts'

/** Which children of the case a cell names. `left` is what of the cell names none of them. */
export type NamedChildren = { readonly children: readonly ChildId[]; readonly left: string | null }

/**
 * Makes a reader for the cells of a column that says which child an entry is about: names, first names, other spellings, initials, "Surname, First name", "both", "all", "siblings".
 * A first name or initials that two children share name neither of them.
 */
export const childFinder = (children: readonly Child[]): ((cell: string) => NamedChildren) => {
  const all = children.map((child) => child.id)
  const spelt = spellings(children)

  const one = (words: string): readonly ChildId[] | null => {
    const said = simple(words)
    if (said === '') return []
    if (EVERYONE.test(said)) return all
    const [surname, first, ...more] = words.split(',')
    const id =
      spelt.get(said) ??
      (first !== undefined && more.length === 0 ? spelt.get(simple(`${first} ${surname ?? ''}`)) : undefined) ??
      (/^\s*(?:\p{Lu}[\s.]*){1,4}$/u.test(words) ? spelt.get(`initials ${said.replaceAll(' ', '')}`) : undefined)
    return id === undefined || id === null ? null : [id]
  }

  const find = (cell: string): NamedChildren => {
    const said = cell.replaceAll(BRACKETED, ' ')
    // "Alfie (aged 8)" names Alfie, and says more than a name
    const left = (cell.match(BRACKETED) ?? [])
      .map((more) => more.slice(1, -1).trim())
      .filter((more) => one(more) === null)
    const whole = one(said)
    if (whole !== null) return { children: whole, left: left.length === 0 ? null : left.join(', ') }
    const found = new Set<ChildId>()
    // "Brennan, Alfie; Brennan, Maisie" is split at the semicolon first, and only then at commas
    for (const part of said.split(/[;\n/|]|\band\b|&|\+/i)) {
      const named = one(part)
      if (named !== null) for (const id of named) found.add(id)
      else {
        for (const piece of part.split(',')) {
          const ids = one(piece)
          if (ids === null) left.push(piece.trim())
          else for (const id of ids) found.add(id)
        }
      }
    }
    return { children: all.filter((id) => found.has(id)), left: left.length === 0 ? null : left.join(', ') }
  }

  return find
}

const BRACKETED = /\([^()]*\)/g

const EVERYONE =
  /^(both|all|each|every child|siblings?|(the |all |both |all the |all of the |both of the )?(children|siblings|kids|boys|girls)|sibling group|whole family|family|household|all of them|both of them|all (two|three|four|five|six|seven|eight|[2-9])( children)?)$/

/** Null for a spelling that several children share. */
const spellings = (children: readonly Child[]): ReadonlyMap<string, ChildId | null> => {
  const spelt = new Map<string, ChildId | null>()
  const add = (spelling: string, id: ChildId): void => {
    if (spelling === '') return
    const other = spelt.get(spelling)
    spelt.set(spelling, other === undefined || other === id ? id : null)
  }
  for (const child of children) {
    for (const name of [child.name, ...child.aliases]) {
      const words = simple(name).split(' ')
      add(words.join(' '), child.id)
      add(words[0] ?? '', child.id)
      if (words.length > 1) {
        add(`${words[0]} ${words.at(-1)}`, child.id)
        add(`${words.at(-1)} ${words.slice(0, -1).join(' ')}`, child.id)
        add(`initials ${words.map((word) => word.charAt(0)).join('')}`, child.id)
        add(`initials ${words[0]?.charAt(0)}${words.at(-1)?.charAt(0)}`, child.id)
      }
    }
  }
  return spelt
}

const simple = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
