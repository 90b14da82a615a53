import type { ReactNode } from 'react'
import { words } from '../../../strings/en-GB.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { RagShape } from '../../../ui/marks.tsx'

export type TimelineFootProps = {
  /** Sentences about what is not drawn or not listed. */
  readonly notes: readonly string[]
  readonly children?: ReactNode
}

/** Under the lanes: what the shapes mean, and what is missing from the picture or the list. */
export const TimelineFoot = ({ notes, children }: TimelineFootProps) => (
  <div className="timeline-foot">
    <ul className="timeline-foot__legend" aria-label={timelineWords.legend.label}>
      {(['red', 'amber', 'green'] as const).map((rag) => (
        <li key={rag}>
          <RagShape rag={rag} size={11} /> {words.ui.rag[rag]}
        </li>
      ))}
      <li>
        <RagShape rag="none" size={11} /> {timelineWords.legend.notRated}
      </li>
      <li>
        <span className="timeline-foot__hatch" /> {timelineWords.legend.span}
      </li>
      <li>
        <span className="timeline-foot__flag" /> {timelineWords.legend.milestone}
      </li>
      <li>
        <span className="timeline-foot__sides" /> {timelineWords.legend.sides}
      </li>
    </ul>
    <div className="timeline-foot__notes">
      {notes.length === 0 ? null : <p>{notes.join(' ')}</p>}
      {children}
    </div>
  </div>
)
