import type { Child } from '../../../shared/model/case.ts'
import type { IsoDay, When } from '../../../shared/model/when.ts'
import { sayAgeWhen } from '../../../shared/time/age.ts'
import { dayOfMonth, monthOf, yearOf } from '../../../shared/time/days.ts'
import { monthName, sayDay } from '../../../shared/time/say.ts'
import { timelineWords } from '../../strings/timeline.ts'

/** How a date was understood, to stand beside what was typed: "about 1–30 June 2023". */
export const sayReading = (when: When): string => {
  const say = timelineWords.reading
  switch (when.precision) {
    case 'minute':
      return doubts(when, `${sayDay(when.start, 'medium')}, ${when.time}`)
    case 'day':
      return doubts(when, sayDay(when.start, 'medium'))
    case 'week':
    case 'month':
    case 'season':
    case 'year':
    case 'range':
      return doubts(when, sayStretch(when.start, when.end))
    case 'before':
      return doubts(when, say.before(sayDay(when.end, 'medium')))
    case 'after':
      return doubts(when, say.after(sayDay(when.start, 'medium')))
    case 'undated':
      return say.undated
  }
}

/** "1–30 June 2023", "28 May – 3 June 2023", "1 December 2023 – 29 February 2024". */
export const sayStretch = (from: IsoDay, to: IsoDay): string => {
  if (from === to) return sayDay(from, 'plain')
  if (yearOf(from) !== yearOf(to)) return `${sayDay(from, 'plain')} – ${sayDay(to, 'plain')}`
  if (monthOf(from) !== monthOf(to)) return `${dayOfMonth(from)} ${monthName(monthOf(from))} – ${sayDay(to, 'plain')}`
  return `${dayOfMonth(from)}–${sayDay(to, 'plain')}`
}

const doubts = (when: When, said: string): string =>
  when.uncertain
    ? timelineWords.reading.uncertain(said)
    : when.approximate
      ? timelineWords.reading.approximate(said)
      : said

/** How old a child was when it happened, as the document says it; where that cannot be said, why. */
export const sayAgeAt = ({ born }: Pick<Child, 'born'>, when: When): string => {
  if (born === null) return timelineWords.panel.birthNotRecorded
  return when.precision === 'undated' ? timelineWords.panel.ageNotKnown : sayAgeWhen(born, when)
}
