import { Unlink } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Case } from '../../../shared/model/case.ts'
import { differencesAmong } from '../../../shared/same-event/differences.ts'
import type { EventGroup } from '../../../shared/same-event/event-groups.ts'
import { removal, unlinkAccount } from '../../../shared/same-event/link-changes.ts'
import { sayMoment, sayWhen } from '../../../shared/time/say.ts'
import { paths } from '../../app/paths.ts'
import { sameEventWords } from '../../strings/same-event.ts'
import { Account } from '../../ui/account.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Differences } from '../../ui/differences.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import './linked-events.css'
import type { NoteChanges } from './use-note-changes.ts'

/** As many events as are open at first; more are closed, so that the list can be overlooked. */
const OPEN_AT_FIRST = 3

/** What people linked: each event with all its accounts whole and what they say differently. A link is taken away as easily as it was made. */
export const LinkedEvents = ({
  of,
  groups,
  notes,
  changes,
}: {
  readonly of: Case
  readonly groups: readonly EventGroup[]
  readonly notes: readonly CaseNote[]
  readonly changes: NoteChanges
}) => {
  const say = sameEventWords.group
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  const [dissolving, setDissolving] = useState<EventGroup | null>(null)
  const done = (words: string) => (): void => {
    setSaid(words)
    requestAnimationFrame(() => heading.current?.focus())
  }
  return (
    <section className="linked-events" aria-labelledby="linked-events">
      <h2 ref={heading} id="linked-events" tabIndex={-1} className="linked-events__heading">
        {say.heading(groups.length)}
      </h2>
      <output className="visually-hidden">{said}</output>
      {groups.length === 0 ? (
        <p className="secondary linked-events__none">{sameEventWords.empty.noneWords}</p>
      ) : (
        groups.map((group) => (
          <LinkedEvent
            key={group.note.id}
            of={of}
            group={group}
            isOpenAtFirst={groups.length <= OPEN_AT_FIRST}
            isBusy={changes.isBusy}
            onUnlink={(account) =>
              changes.make(unlinkAccount(notes, account.id), done(sameEventWords.said.unlinked(account.code)))
            }
            onDissolve={() => setDissolving(group)}
          />
        ))
      )}
      <Dialog title={say.dissolveTitle} isOpen={dissolving !== null} onClose={() => setDissolving(null)}>
        <p>{say.dissolveWords}</p>
        <DialogActions>
          <Button onPress={() => setDissolving(null)}>{say.dissolveNo}</Button>
          <Button
            look="main"
            onPress={() => {
              if (dissolving !== null) changes.make([removal(dissolving.note)], done(sameEventWords.said.dissolved))
              setDissolving(null)
            }}
          >
            {say.dissolveYes}
          </Button>
        </DialogActions>
      </Dialog>
    </section>
  )
}

const LinkedEvent = ({
  of,
  group,
  isOpenAtFirst,
  isBusy,
  onUnlink,
  onDissolve,
}: {
  readonly of: Case
  readonly group: EventGroup
  readonly isOpenAtFirst: boolean
  readonly isBusy: boolean
  readonly onUnlink: (account: EventGroup['accounts'][number]) => void
  readonly onDissolve: () => void
}) => {
  const say = sameEventWords.group
  const { accounts, gone, note } = group
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const differences = useMemo(() => differencesAmong(accounts), [accounts])
  const [first] = accounts
  return (
    <details className="linked-event" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="linked-event__summary">
        <span className="linked-event__when">{first === undefined ? say.title(0) : sayWhen(first.when)}</span>
        <span className="linked-event__agencies">
          {[...new Set(accounts.map(({ agencyCode }) => agencyCode))].map((code) => (
            <AgencyBadge key={code} code={code} />
          ))}
        </span>
        <span className="linked-event__count">
          {say.title(accounts.length)}
          {differences.length === 0 ? '' : `, ${say.points(differences.length)}`}
        </span>
      </summary>
      {isOpen ? (
        <div className="linked-event__inside">
          {gone === 0 ? null : <p className="secondary">{say.gone(gone)}</p>}
          <ul className="linked-event__accounts">
            {accounts.map((entry) => (
              <li key={entry.id} className="linked-event__account">
                <Account
                  of={of}
                  entry={entry}
                  actions={
                    <div className="linked-event__actions">
                      <ButtonLink
                        look="quiet"
                        to={paths.entry(of.id, entry.id)}
                        aria-label={sameEventWords.account.openLabel(entry.code)}
                      >
                        {sameEventWords.account.open}
                      </ButtonLink>
                      <Button
                        look="quiet"
                        icon={Unlink}
                        isPending={isBusy}
                        aria-label={say.unlinkLabel(entry.code)}
                        onPress={() => onUnlink(entry)}
                      >
                        {say.unlink}
                      </Button>
                    </div>
                  }
                />
              </li>
            ))}
          </ul>
          {accounts.length < 2 ? null : (
            <div className="linked-event__differences">
              <h3 className="linked-event__part">{sameEventWords.differences.title(differences.length)}</h3>
              <Differences differences={differences} />
            </div>
          )}
          <div className="linked-event__foot">
            <p className="secondary">{say.by(note.by, sayMoment(note.at))}</p>
            <Button
              look="quiet"
              isPending={isBusy}
              aria-label={say.dissolveLabel(first?.code ?? '')}
              onPress={onDissolve}
            >
              {say.dissolve}
            </Button>
          </div>
        </div>
      ) : null}
    </details>
  )
}
