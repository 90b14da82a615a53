import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import type { CaseNote, NoteChange } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { sayDay, sayMoment } from '../../../../shared/time/say.ts'
import { automaticInDay, movedInDay, placeInDay, type PlaceInDay } from '../../../../shared/timeline/day-order.ts'
import { useChangeNotes } from '../../../app/use-change-notes.ts'
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
  const change = useChangeNotes(of.id)
  const [moved, setMoved] = useState<{ readonly as: 'moved' | 'undone'; readonly from: number } | null>(null)
  const stands = placeInDay(entries, notes, entry)
  if (stands === null)
    return (
      <PanelSection title={say.title} said="">
        <p className="panel-section__none">{say.none}</p>
      </PanelSection>
    )
  const { day, place, of: many, byHand } = stands
  const note = (changes: NoteChange[], as: 'moved' | 'undone'): void =>
    change.send(changes, { onDone: () => setMoved({ as, from: place }), onRefused: () => setMoved(null) })
  const said = moved === null ? '' : sayMoved(moved, stands)
  return (
    <PanelSection title={say.title} said={said}>
      <div className="panel-section__body">
        <p>{many === 1 ? say.alone(sayDay(day, 'medium')) : say.stands(place, many, sayDay(day, 'medium'))}</p>
        {many === 1 ? null : (
          <>
            {change.refusal === null ? null : <ErrorNote>{change.refusal.message}</ErrorNote>}
            <div className="panel-section__actions">
              <Button
                icon={ArrowUp}
                aria-disabled={place === 1}
                isPending={change.isBusy}
                onPress={() => note(movedInDay(entries, notes, entry, -1), 'moved')}
              >
                {say.earlier}
              </Button>
              <Button
                icon={ArrowDown}
                aria-disabled={place === many}
                isPending={change.isBusy}
                onPress={() => note(movedInDay(entries, notes, entry, 1), 'moved')}
              >
                {say.later}
              </Button>
              {byHand === null ? null : (
                <Button
                  look="quiet"
                  isPending={change.isBusy}
                  onPress={() => note(automaticInDay(notes, entry), 'undone')}
                >
                  {say.undo}
                </Button>
              )}
            </div>
            {/* below the buttons: it changes with the first press, and they must not move under the pointer */}
            <p className="note-card__by">
              {byHand === null ? say.automatic : say.byHand(byHand.by, sayMoment(byHand.at))}
            </p>
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
