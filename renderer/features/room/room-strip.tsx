import { roomWords } from '../../strings/room.ts'
import type { RoomStep } from './room-steps.ts'
import './room-strip.css'
import type { Strip } from './strip-marks.ts'

/** Where the entry stands in time, as a line. It says nothing that the entry's date does not say: hidden from a screen reader. */
export const RoomStrip = ({ strip, step }: { readonly strip: Strip; readonly step: RoomStep }) => {
  const [first, last] = roomWords.strip.ends(strip.first, strip.last)
  const span = strip.spanOf(step)
  return (
    <div className="room-strip" aria-hidden="true">
      <span>{first}</span>
      <svg className="room-strip__line" viewBox="0 0 1000 28" preserveAspectRatio="none" focusable="false">
        <path className="room-strip__days" d="M0 20H1000" />
        <path className="room-strip__marks" d={strip.marks.map((at) => `M${at * 1000} 14V26`).join('')} />
        {span === null ? null : (
          <path
            className="room-strip__here"
            d={`M${Math.min(span.from * 1000, 997)} 4V28M${span.from * 1000} 8H${Math.max(span.to * 1000, span.from * 1000)}`}
          />
        )}
      </svg>
      <span>{last}</span>
    </div>
  )
}
