import { When } from '../../../shared/model/when.ts'
import { readDateWithNotes } from '../../../shared/time/read-date.ts'
import { day } from './when-arbitraries.ts'

/** How a date was read on a day, for tests to compare: "day 2023-06-12", "minute 2023-06-12 14:30", "range 2023-06-12..2023-06-14 approximate"; the problem's kind when refused. */
export const readingOn = (today: string) => {
  const reading = (typed: string, time?: string) =>
    readDateWithNotes(typed, { today: day(today), order: 'day-first', ...(time === undefined ? {} : { time }) })
  return {
    read: (typed: string, time?: string): string => {
      const result = reading(typed, time)
      if (!result.ok) return result.error.kind
      const when = When.parse(result.value.when)
      const days = when.start === when.end ? (when.start ?? '') : `${when.start ?? ''}..${when.end ?? ''}`
      const flags = [when.approximate ? 'approximate' : '', when.uncertain ? 'uncertain' : '']
      return [when.precision, days, when.time ?? '', ...flags].filter((part) => part !== '').join(' ')
    },
    why: (typed: string, time?: string): string => {
      const result = reading(typed, time)
      return result.ok ? `read as ${result.value.when.precision}` : result.error.why
    },
    notes: (typed: string, time?: string): readonly string[] => {
      const result = reading(typed, time)
      return result.ok ? result.value.notes : [result.error.kind]
    },
  }
}
