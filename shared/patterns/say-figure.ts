import type { Case } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { sayDay } from '../time/say.ts'
import { countCategories } from './count-categories.ts'
import { foldCategory } from '../filter/fold-category.ts'
import { headOf } from './intervals.ts'
import { readFigure, type Figure } from './figure.ts'
import { lengthOfSpread, sayStep, UNDATED, type Leaning } from './time-steps.ts'

/** A number of the patterns as a part of a sentence, for the chip of a filter; null where the key is that of no figure. */
export const sayFigure = (
  key: string,
  { of, entries }: { readonly of: Pick<Case, 'agencies' | 'children'>; readonly entries: readonly Entry[] },
): string | null => {
  const read = readFigure(key)
  if (read === null) return null
  const says = say(read.figure, of, entries)
  return read.period === 'window' && read.figure.what !== 'silence' ? `${says}, strategy meeting to conference` : says
}

const say = (figure: Figure, of: Pick<Case, 'agencies' | 'children'>, entries: readonly Entry[]): string => {
  const agency = (id: string): string =>
    of.agencies.find((each) => each.id === id)?.name ?? 'an agency no longer in this case'
  const child = (id: string): string =>
    of.children.find((each) => each.id === id)?.name ?? 'a child no longer in this case'
  const category = (folded: string): string => {
    const same = entries.filter(
      (entry) => foldCategory(entry.category) === folded || foldCategory(headOf(entry.category)) === folded,
    )
    return countCategories(same)[0]?.says ?? folded
  }
  switch (figure.what) {
    case 'all':
      return 'behind the patterns'
    case 'category':
      return figure.category === '' ? 'without a category' : `in the category “${category(figure.category)}”`
    case 'intervals':
      return `whose intervals are counted, “${headOf(category(figure.category))}”`
    case 'step':
      return `${LEANS[figure.leaning]}${figure.step === UNDATED ? 'without a date' : lengthOfSpread(figure.step) !== null ? `dated to no one ${lengthOfSpread(figure.step)}` : `of ${sayStep(figure.step)}`}`
    case 'agency':
      return `${LEANS[figure.leaning]}from ${agency(figure.agency)}`
    case 'leaning':
      return LEANS[figure.leaning].trim()
    case 'silence':
      return `beside the time without an entry from ${agency(figure.agency)}, ${sayDay(figure.from, 'plain')} to ${sayDay(figure.to, 'plain')}`
    case 'met':
      return `that show ${child(figure.child)} as ${figure.as}`
    case 'heard':
      return `that carry ${child(figure.child)}’s voice${figure.agency === null ? '' : `, from ${agency(figure.agency)}`}`
    case 'about':
      return `about ${child(figure.child)}${figure.agency === null ? '' : `, from ${agency(figure.agency)}`}`
  }
}

const LEANS: Record<Leaning | 'any', string> = {
  any: '',
  strength: 'marked as a strength ',
  worry: 'marked as a worry ',
  neutral: 'marked as neutral ',
  none: 'marked as neither strength nor worry ',
}
