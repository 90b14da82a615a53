import type { IsoDay } from '../model/when.ts'
import { dayOfMonth, monthOf, yearOf } from './days.ts'

/** Completed years, and completed months beyond them. */
export type Age = { readonly years: number; readonly months: number }

/**
 * How old someone is on a day.
 * A child born on 29 February has the birthday on 1 March in other years, as the law of England has it.
 * @returns null when not yet born on that day
 */
export const ageOn = (born: IsoDay, on: IsoDay): Age | null => {
  if (on < born) return null
  const months =
    (yearOf(on) - yearOf(born)) * 12 + monthOf(on) - monthOf(born) - (dayOfMonth(on) < dayOfMonth(born) ? 1 : 0)
  return { years: Math.floor(months / 12), months: months % 12 }
}

/** "8 years", "14 months", "under 1 month", "not yet born". Months up to the second birthday, because so much happens in them. */
export const sayAge = (age: Age | null): string => {
  if (age === null) return 'not yet born'
  if (age.years >= 2) return `${age.years} years`
  const months = age.years * 12 + age.months
  return months === 0 ? 'under 1 month' : months === 1 ? '1 month' : `${months} months`
}
