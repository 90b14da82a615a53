import { sayChildren, caseTitle } from '../../shared/model/case-title.ts'
import { sayDay } from '../../shared/time/say.ts'
import { words } from '../strings/en-GB.ts'
import { ClockStrip } from '../ui/clock-strip.tsx'
import { useCase } from './case-context.ts'
import './case-header.css'
import { clockOf } from '../../shared/time/clock-of.ts'
import { useToday } from './today.ts'

/** The case's name in initials, its reference, children and conference, and the clock. On every page of the case, and on paper. */
export const CaseHeader = () => {
  const open = useCase()
  const today = useToday()
  const clock = clockOf(open)
  return (
    <header className="case-header">
      <div className="case-header__name">
        <p className="case-header__title">{caseTitle(open.children)}</p>
        <p className="case-header__facts">
          {[
            open.reference,
            sayChildren(open.children, today),
            words.app.conferenceOn(sayDay(open.conference, 'medium')),
          ].join(' · ')}
        </p>
      </div>
      <div className="case-header__clock">
        {clock === null ? <p className="small">{words.clock.unknown}</p> : <ClockStrip clock={clock} today={today} />}
      </div>
    </header>
  )
}
