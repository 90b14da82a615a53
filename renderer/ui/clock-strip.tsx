import type { IsoDay } from '../../shared/model/when.ts'
import { sayDayOn, type ConferenceClock, type MilestoneKey } from '../../shared/time/clock.ts'
import { sayDay } from '../../shared/time/say.ts'
import { words } from '../strings/en-GB.ts'
import './clock-strip.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/**
 * The fifteen working days as fifteen segments: gone, today, still to come, and where a copy or the conference falls.
 * The drawing is silent; the words around it say the same.
 */
export const ClockStrip = ({ clock, today }: { readonly clock: ConferenceClock; readonly today: IsoDay }) => {
  const now = clock.days.findLast(({ date }) => date <= today)
  const passed = today > clock.due
  return (
    <div className="clock">
      <p className="clock__said">
        <span>
          <strong>{sayDayOn(clock, today)}</strong>
          <span className="clock__today"> · {sayDay(today, 'short')}</span>
        </span>
        <span>
          {words.clock.dueBy} <strong className="together">{sayDay(clock.due, 'medium')}</strong>
        </span>
        <VisuallyHidden>
          {clock.rule} {clock.conferenceDay === null ? '' : words.clock.conferenceOnDay(clock.conferenceDay)}
        </VisuallyHidden>
      </p>
      <div className="clock__days" aria-hidden="true">
        {clock.days.map(({ day, date }) => (
          <span
            key={day}
            className={[
              'clock__day',
              date <= today ? 'clock__day--gone' : '',
              now?.day === day && !passed ? 'clock__day--now' : '',
              clock.milestones.some((m) => m.date === date && date > today && marked.has(m.key))
                ? 'clock__day--marked'
                : '',
            ].join(' ')}
          />
        ))}
      </div>
    </div>
  )
}

/** What a chair works towards; the day the returns are due is the agencies' own. */
const marked = new Set<MilestoneKey>(['family-copy', 'chair-copy', 'conference'])
