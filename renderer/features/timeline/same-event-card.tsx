import { Link2, Unlink } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { EntryId } from '../../../shared/model/ids.ts'
import { differencesAmong } from '../../../shared/same-event/differences.ts'
import { groupNoteOf, sameEventGroups } from '../../../shared/same-event/event-groups.ts'
import { unlinkAccount } from '../../../shared/same-event/link-changes.ts'
import { paths } from '../../app/paths.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { sameEventWords } from '../../strings/same-event.ts'
import { Account } from '../../ui/account.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Differences } from '../../ui/differences.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { PanelSection } from './entry-panel/panel-section.tsx'
import './same-event-card.css'

export type SameEventCardProps = {
  readonly of: Case
  readonly entry: Entry
  /** All of the case, so that no account is left out by a filter. */
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly onOpen: (entry: EntryId) => void
}

/** The other accounts of the event of which the chosen entry tells, each whole, and what they say differently. */
export const SameEventCard = ({ of, entry, entries, notes, onOpen }: SameEventCardProps) => {
  const say = sameEventWords.card
  const foot = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const change = useChangeNotes(of.id)
  const refused = sayRefusal(change.refusal, sameEventWords.meanwhile)
  const heading = useId()
  const note = groupNoteOf(notes, entry.id)
  const group = useMemo(() => (note === undefined ? undefined : sameEventGroups([note], entries)[0]), [note, entries])
  const others = group?.accounts.filter(({ id }) => id !== entry.id) ?? []
  const differences = useMemo(() => differencesAmong(group?.accounts ?? []), [group])
  // the button goes with the link, before or after the answer: what can be done next takes the focus when it is gone
  const focusGoesOn = useRef(false)
  useEffect(() => {
    if (note !== undefined || !focusGoesOn.current) return
    focusGoesOn.current = false
    foot.current?.querySelector('a')?.focus()
  }, [note])
  const unlink = (): void => {
    focusGoesOn.current = true
    change.send(unlinkAccount(notes, entry.id), {
      onDone: () => setSaid(sameEventWords.said.unlinked(entry.code)),
      onRefused: () => {
        focusGoesOn.current = false
      },
    })
  }
  return (
    <PanelSection title={say.title} said={said}>
      <div className="same-event-card">
        <p id={heading} className="same-event-card__lead">
          {group === undefined ? say.none : others.length === 0 ? say.allGone : say.linkedWith(others.length)}
        </p>
        {others.length === 0 ? null : (
          <ul className="same-event-card__accounts" aria-labelledby={heading}>
            {others.map((other) => (
              <li key={other.id}>
                <Account
                  of={of}
                  entry={other}
                  actions={
                    <div className="same-event-card__actions">
                      <Button look="quiet" onPress={() => onOpen(other.id)}>
                        {say.open(other.code)}
                      </Button>
                    </div>
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {group === undefined || group.gone === 0 ? null : (
          <p className="same-event-card__lead">{sameEventWords.group.gone(group.gone)}</p>
        )}
        {differences.length === 0 ? null : (
          <details className="same-event-card__differences">
            <summary>{sameEventWords.differences.title(differences.length)}</summary>
            <Differences differences={differences} />
          </details>
        )}
        {refused === null ? null : <ErrorNote>{refused}</ErrorNote>}
        <div ref={foot} className="same-event-card__actions">
          <ButtonLink look="quiet" icon={Link2} to={`${paths.sameEvent(of.id)}?entry=${entry.id}`}>
            {say.compare}
          </ButtonLink>
          {group === undefined ? null : (
            <Button look="quiet" icon={Unlink} isPending={change.isBusy} onPress={unlink}>
              {say.unlink}
            </Button>
          )}
        </div>
      </div>
    </PanelSection>
  )
}
