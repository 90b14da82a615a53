import type { IsoDay, When } from '../model/when.ts'
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

/**
 * How old somebody was when something happened, no more exactly than its date is known: "8 years"; over a birthday "7 to 8 years"; where the date has one
 * end only, "8 years or older". What happened after a day on which they were not yet born leaves their age open.
 * @param born null where it is not recorded
 */
export const sayAgeWhen = (born: IsoDay | null, when: When): string => {
  if (born === null || when.precision === 'undated') return AGE_NOT_KNOWN
  if (when.precision === 'before') return atMost(ageOn(born, when.end))
  if (when.precision === 'after') return atLeast(ageOn(born, when.start))
  return between(sayAge(ageOn(born, when.start)), sayAge(ageOn(born, when.end)))
}

const AGE_NOT_KNOWN = 'age not known'

const atMost = (age: Age | null): string => {
  if (age === null) return sayAge(age)
  return age.years === 0 && age.months === 0 ? `${sayAge(age)} or ${sayAge(null)}` : `${sayAge(age)} or younger`
}

const atLeast = (age: Age | null): string => (age === null ? AGE_NOT_KNOWN : `${sayAge(age)} or older`)

/** "7 to 8 years", "21 months to 2 years": the unit stands once where both have it. */
const between = (youngest: string, oldest: string): string => {
  if (youngest === oldest) return youngest
  const unit = / (?:years|months)$/.exec(oldest)?.[0]
  return unit !== undefined && youngest.endsWith(unit)
    ? `${youngest.slice(0, -unit.length)} to ${oldest}`
    : `${youngest} to ${oldest}`
}
