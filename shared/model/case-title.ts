import { ageOn, sayAge } from '../time/age.ts'
import { sayList } from '../time/say.ts'
import type { Case } from './case.ts'
import type { IsoDay } from './when.ts'

type Named = Pick<Case['children'][number], 'name'>
type Born = Pick<Case['children'][number], 'born'>

/**
 * What a case is called on screen, where anybody may read it over a shoulder: surname initials and never a name.
 * "Child A", "The A children", "Children A and B".
 */
export const caseTitle = (children: readonly Named[]): string => {
  const initials = [...new Set(children.map(surnameInitial).filter((initial) => initial !== ''))].toSorted()
  if (initials.length === 0) return children.length === 1 ? 'One child' : 'The children'
  if (initials.length > 1) return `Children ${sayList(initials)}`
  return children.length === 1 ? `Child ${initials.join('')}` : `The ${initials.join('')} children`
}

/** "two children, 8 and 10", "one child, 14 months", "two children, 3 and age not known": youngest first. */
export const sayChildren = (children: readonly Born[], on: IsoDay): string => {
  const ages = children
    .toSorted((a, b) => compareBirths(b.born, a.born))
    .map(({ born }) => (born === null ? 'age not known' : sayAge(ageOn(born, on)).replace(/ years$/, '')))
  const number = NUMBERS[children.length] ?? `${children.length}`
  return `${number} ${children.length === 1 ? 'child' : 'children'}, ${sayList(ages)}`
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** The last word is the surname here; "Ash-Brown" is an A, "O’Neil" an O, "(unborn) baby Ash" an A. */
const surnameInitial = ({ name }: Named): string => {
  const words = name.replaceAll(/\([^)]*\)/g, ' ').match(/\p{L}[^\s]*/gu) ?? []
  const initial = /\p{L}/u.exec(words.at(-1) ?? '')?.[0] ?? ''
  return initial.normalize('NFKC').toLocaleUpperCase('en-GB')
}

/** A birth that is not known stands last when the youngest comes first. */
const compareBirths = (a: IsoDay | null, b: IsoDay | null): number =>
  a === b ? 0 : a === null ? -1 : b === null ? 1 : a < b ? -1 : 1
