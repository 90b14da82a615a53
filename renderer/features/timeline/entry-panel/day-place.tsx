import { ArrowDown, ArrowUp } from 'lucide-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseNote, NoteChange } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { withChanges } from '../../../../shared/same-event/link-changes.ts'
import { sayDay, sayMoment } from '../../../../shared/time/say.ts'
import { automaticInDay, movedInDay, placeInDay, type PlaceInDay } from '../../../../shared/timeline/day-order.ts'
import { keyOf, useAction } from '../../../app/client.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { PanelSection } from './panel-section.tsx'

/** Where the entry stands among those of its day, and the buttons that put them in order by hand. */
export const DayPlace = ({
  of,
  entry,
  entries,
  notes,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
}) => {
  const say = entryPanelWords.day
  const client = useQueryClient()
  const change = useAction('notes.change')
  const [moved, setMoved] = useState<{ readonly as: 'moved' | 'undone'; readonly from: number } | null>(null)
  const stands = placeInDay(entries, notes, entry)
  if (stands === null)
    return (
      <PanelSection title={say.title} said="">
        <p className="panel-section__none">{say.none}</p>
      </PanelSection>
    )
  const { day, place, of: many, byHand } = stands
  const note = (changes: NoteChange[], as: 'moved' | 'undone'): void => {
    if (changes.length > 0)
      change.mutate(
        { case: of.id, changes },
        {
          onSuccess: (answered) => {
            // at once, so that a second press goes on from here
            client.setQueryData(keyOf('notes.list', { case: of.id }), withChanges(notes, changes, answered))
            setMoved({ as, from: place })
          },
          onError: () => setMoved(null),
        },
      )
  }
  const said = moved === null ? '' : sayMoved(moved, stands)
  return (
    <PanelSection title={say.title} said={said}>
      <div className="panel-section__body">
        <p>{many === 1 ? say.alone(sayDay(day, 'medium')) : say.stands(place, many, sayDay(day, 'medium'))}</p>
        {many === 1 ? null : (
          <>
            <p className="note-card__by">
              {byHand === null ? say.automatic : say.byHand(byHand.by, sayMoment(byHand.at))}
            </p>
            {change.error === null ? null : <ErrorNote>{change.error.message}</ErrorNote>}
            <div className="panel-section__actions">
              <Button
                icon={ArrowUp}
                aria-disabled={place === 1}
                isPending={change.isPending}
                onPress={() => note(movedInDay(entries, notes, entry, -1), 'moved')}
              >
                {say.earlier}
              </Button>
              <Button
                icon={ArrowDown}
                aria-disabled={place === many}
                isPending={change.isPending}
                onPress={() => note(movedInDay(entries, notes, entry, 1), 'moved')}
              >
                {say.later}
              </Button>
              {byHand === null ? null : (
                <Button
                  look="quiet"
                  isPending={change.isPending}
                  onPress={() => note(automaticInDay(notes, entry), 'undone')}
                >
                  {say.undo}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </PanelSection>
  )
}

/** Said once the new order is there, and not while the old one still is. */
const sayMoved = (
  moved: { readonly as: 'moved' | 'undone'; readonly from: number },
  { place, of, byHand }: PlaceInDay,
): string => {
  const say = entryPanelWords.day
  if (moved.as === 'undone') return byHand === null ? say.undone(place, of) : ''
  return place === moved.from ? '' : say.moved(place, of)
}
