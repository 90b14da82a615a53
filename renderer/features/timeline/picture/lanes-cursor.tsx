import { useId, type KeyboardEvent, type Ref } from 'react'
import type { Entry } from '../../../../shared/model/entry.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { RagShape } from '../../../ui/marks.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import './lanes-cursor.css'
import { actOfKey, type PictureAct } from './picture-acts.ts'
import { LISTED, listedAround, sayEntry } from './say-mark.ts'

/** What the cursor stands on: an entry, with those that its mark holds besides. */
export type CursorPlace = {
  readonly entry: Entry
  readonly agency: string
  readonly together: readonly Entry[]
  /** Among those drawn, from 1. */
  readonly number: number
  readonly of: number
  /** Under its mark, in CSS pixels of the picture; null while it is out of view. */
  readonly tip: { readonly left: number; readonly top: number; readonly above: boolean } | null
}

export type LanesCursorProps = {
  readonly ref?: Ref<HTMLDivElement>
  readonly at: CursorPlace | null
  /** For those who see and use keys: the words of the mark beside it. */
  readonly showsTip: boolean
  readonly onAct: (act: PictureAct) => void
  readonly onLeave: () => void
  readonly onHideTip: () => void
}

/**
 * The one tab stop of the lanes. Arrow keys go from entry to entry, and what is under the cursor is said as an option of a list is, with all its words;
 * nothing else of the picture speaks. Keys work only while the focus is here (WCAG 2.1.4).
 */
export const LanesCursor = ({ ref, at, showsTip, onAct, onLeave, onHideTip }: LanesCursorProps) => {
  const id = useId()
  const say = timelineWords.picture
  const option = `${id}-${at?.entry.id ?? 'none'}-${at?.together.length ?? 0}`
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && showsTip) {
      event.stopPropagation()
      return onHideTip()
    }
    const act = actOfKey(event)
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    onAct(act)
  }
  return (
    <>
      <div
        ref={ref}
        className="lanes-cursor"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select would lie over the picture and swallow its pointers
        role="listbox"
        tabIndex={0}
        aria-label={say.entries}
        aria-describedby={`${id}-how`}
        aria-activedescendant={option}
        onKeyDown={onKey}
        onBlur={onLeave}
      >
        <VisuallyHidden>
          <span
            key={option}
            id={option}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as its listbox
            role="option"
            aria-selected={at !== null}
            {...(at === null ? {} : { 'aria-posinset': at.number, 'aria-setsize': at.of })}
          >
            {at === null ? say.none : sayPlace(at)}
          </span>
        </VisuallyHidden>
      </div>
      <span id={`${id}-how`} hidden>
        {say.how}
      </span>
      {showsTip && at?.tip != null ? (
        <div
          className={`lanes-tip${at.tip.above ? ' lanes-tip--above' : ''}`}
          style={{ left: at.tip.left, top: at.tip.top }}
          aria-hidden="true"
        >
          {at.together.length > 1 ? (
            <p className="lanes-tip__title">{timelineWords.pile.title(at.together.length)}</p>
          ) : null}
          {listedAround(at.together.length > 1 ? at.together : [at.entry], at.entry).map((entry) => (
            <p
              key={entry.id}
              className={`lanes-tip__entry${at.together.length > 1 ? ' lanes-tip__entry--of-several' : ''}${entry.id === at.entry.id ? ' is-chosen' : ''}`}
            >
              <RagShape rag={entry.rag ?? 'none'} size={11} /> {sayEntry(entry)}
            </p>
          ))}
          {at.together.length > LISTED ? <p>{timelineWords.pile.more(at.together.length - LISTED)}</p> : null}
        </div>
      ) : null}
    </>
  )
}

/** "Police, Tue 5 May 2026, 23:40, red, worry: Domestic incident… Drawn together with 6 other entries." */
const sayPlace = ({ entry, agency, together }: CursorPlace): string =>
  [
    `${agency}, ${sayEntry(entry)}`,
    ...(together.length > 1 ? [timelineWords.picture.together(together.length - 1)] : []),
  ].join(' ')
