import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Entry } from '../../../../shared/model/entry.ts'
import { words } from '../../../strings/en-GB.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { IconButton } from '../../../ui/button.tsx'
import { RagShape } from '../../../ui/marks.tsx'
import { AgencyBadge } from '../../../ui/tag.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { PanelFrame } from '../entry-panel/entry-panel.tsx'
import { sayWhenBriefly } from '../say-when-briefly.ts'

export type PilePanelProps = {
  /** Of one agency, or all without a date. */
  readonly entries: readonly Entry[]
  readonly onChoose: (entry: Entry) => void
  readonly onClose: () => void
}

/** The entries under one pill of the picture that no zoom parts, or those without a date, to choose from. */
export const PilePanel = ({ entries, onChoose, onClose }: PilePanelProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const undated = entries.every(({ when }) => when.precision === 'undated')
  const title = (undated ? timelineWords.pile.undated : timelineWords.pile.title)(entries.length)
  return (
    <PanelFrame label={title} onClose={onClose}>
      <div className="entry-panel__head">
        <h2 ref={heading} tabIndex={-1} className="entry-panel__title">
          {undated ? null : <AgencyBadge code={entries[0]?.agencyCode ?? ''} />} <span>{title}</span>
        </h2>
        <IconButton icon={X} label={timelineWords.panel.close} onPress={onClose} />
      </div>
      <p className="small secondary">{undated ? timelineWords.pile.whereUndated : timelineWords.pile.where}</p>
      <ul className="pile">
        {entries.map((entry) => {
          const { day, beneath } = sayWhenBriefly(entry.when, null)
          return (
            <li key={entry.id}>
              <button type="button" className="pile__entry" onClick={() => onChoose(entry)}>
                <RagShape rag={entry.rag ?? 'none'} />
                <span>
                  <VisuallyHidden>{entry.rag === null ? words.ui.notRated : words.ui.rag[entry.rag]}, </VisuallyHidden>
                  {undated ? <AgencyBadge code={entry.agencyCode} /> : null} {day} {beneath}
                </span>
                <span className="pile__event">{entry.event}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </PanelFrame>
  )
}
