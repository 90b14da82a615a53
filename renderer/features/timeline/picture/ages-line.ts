import type { Child } from '../../../../shared/model/case.ts'
import { addMonths, dayOfMonth, isoDay, isLeapYear, monthOf, yearOf } from '../../../../shared/time/days.ts'
import type { IsoDay } from '../../../../shared/model/when.ts'
import { ageOn } from '../../../../shared/time/age.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { DAY, dayAt, startOf, type Stretch } from './drawn-time.ts'

/** A stretch of the line in which a child is of one age. */
export type AgeStretch = Stretch & { readonly words: string }

/**
 * The ages of a child along what is seen: by year, and by month up to the second birthday where a month has room for its words.
 * @param perPixel length of one CSS pixel on the line, in milliseconds
 */
export const agesAlong = ({ born }: Pick<Child, 'born'>, view: Stretch, perPixel: number): readonly AgeStretch[] => {
  const say = timelineWords.ages
  if (born === null) return [{ ...view, words: say.notRecorded }]
  const ages: AgeStretch[] = []
  const birth = startOf(born)
  if (view.from < birth) ages.push({ from: view.from, to: Math.min(birth, view.to), words: say.notYetBorn })
  const byMonth = MONTH_ROOM * perPixel < 28 * DAY
  let from = Math.max(view.from, birth)
  while (from < view.to) {
    const age = ageOn(born, dayAt(from))
    if (age === null) break
    const months = age.years * 12 + age.months
    const inMonths = byMonth && age.years < 2
    const next = inMonths ? startOf(addMonths(born, months + 1)) : startOf(birthday(born, age.years + 1))
    const to = Math.max(next, from + DAY)
    ages.push({ from, to: Math.min(to, view.to), words: inMonths ? say.months(months) : say.years(age.years) })
    from = to
  }
  return ages
}

/** "Theo", or the whole name where two children share it. */
export const shortNames = (children: readonly Pick<Child, 'name'>[]): readonly string[] => {
  const first = (name: string): string => name.split(/\s+/)[0] ?? name
  return children.map(({ name }) =>
    children.filter((other) => first(other.name) === first(name)).length > 1 ? name : first(name),
  )
}

/** Room for "14 months", in CSS pixels. */
const MONTH_ROOM = 70

/** 29 February is kept on 1 March in other years, as ages are counted here. */
const birthday = (born: IsoDay, years: number): IsoDay => {
  const year = yearOf(born) + years
  return monthOf(born) === 2 && dayOfMonth(born) === 29 && !isLeapYear(year)
    ? isoDay(year, 3, 1)
    : isoDay(year, monthOf(born), dayOfMonth(born))
}
