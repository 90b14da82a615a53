import { X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { notesOf, type CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { EntryId } from '../../../../shared/model/ids.ts'
import { sayWhen } from '../../../../shared/time/say.ts'
import { useCall } from '../../../app/client.ts'
import { useNoteDraft } from '../../../app/note-draft.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { MarkedText, MarksExplained } from '../../../ui/marked-text.tsx'
import { AgencyBadge } from '../../../ui/tag.tsx'
import './entry-panel.css'
import { keepFocusOver } from './over-the-page.ts'
import { BesideEntry } from './beside-entry.tsx'
import { ConferenceRating } from './conference-rating.tsx'
import { DayPlace } from './day-place.tsx'
import { EditEntry } from './edit-entry.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { EntryHistory } from './entry-history.tsx'
import { FamilyComments } from './family-comments.tsx'
import { markedSpans, ownAbbreviations } from './marked-spans.ts'
import { QueriesOfEntry } from './queries-of-entry.tsx'
import { WordsElsewhere } from './words-elsewhere.tsx'
import { SameEventCard } from '../same-event-card.tsx'

export type EntryPanelProps = {
  readonly of: Case
  readonly entry: Entry
  /** Moves the focus into the panel; false while the person goes through the list beside it. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/**
 * Everything an agency said in one entry, and where it came from; what it did not say is named too, because a gap is a finding. Beneath it, and never in its
 * place, what the conference and the family add.
 */
export const EntryPanel = ({ of, entry, takesFocus, onClose }: EntryPanelProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const say = timelineWords.panel
  const entries = useCall('entries.list', { case: of.id }).data ?? NONE
  const notes = useCall('notes.list', { case: of.id }).data ?? NONE
  const openEntry = useOpenEntry()
  const own = useMemo(() => ownAbbreviations(notes), [notes])
  const spansIn = useCallback((text: string) => markedSpans(text, of, own), [of, own])
  const marked = useMemo(
    () =>
      [entry.event, entry.impact, entry.voice, entry.action, entry.source, entry.people.join(', ')].flatMap((text) =>
        text === null ? [] : [{ text, spans: spansIn(text) }],
      ),
    [entry, spansIn],
  )
  const agency = of.agencies.find(({ id }) => id === entry.agency)
  const asksAgency = agency !== undefined && (!agency.ours || hasQueries(notes, entry))
  return (
    <PanelFrame label={say.label} onClose={onClose}>
      <div className="entry-panel__head">
        <h2 ref={heading} tabIndex={-1} className="entry-panel__title">
          <AgencyBadge code={entry.agencyCode} /> <span>{sayWhen(entry.when)}</span>
        </h2>
        <IconButton icon={X} label={say.close} onPress={onClose} />
      </div>
      <WordsElsewhere of={of} entry={entry} entries={entries} notes={notes} onOpen={openEntry} />
      <p className="entry-panel__event">
        <MarkedText text={entry.event} spans={spansIn(entry.event)} />
      </p>
      <BesideEntry entry={entry} notes={notes} />
      <EntryActs of={of} entry={entry} />
      <EntryFacts of={of} entry={entry} spansIn={spansIn} />
      <MarksExplained label={entryPanelWords.marks} kinds={entryPanelWords.markKinds} texts={marked} />
      <SameEventCard of={of} entry={entry} entries={entries} notes={notes} onOpen={openEntry} />
      {asksAgency ? <QueriesOfEntry of={of} entry={entry} agency={agency} notes={notes} /> : null}
      <ConferenceRating of={of} entry={entry} notes={notes} />
      <FamilyComments of={of} entry={entry} notes={notes} />
      <DayPlace of={of} entry={entry} entries={entries} notes={notes} />
      <EntryHistory of={of} entry={entry} />
    </PanelFrame>
  )
}

/** One and the same while there is nothing, so that nothing is drawn anew for it. */
const NONE: readonly never[] = []

const hasQueries = (notes: readonly CaseNote[], entry: Entry): boolean =>
  notesOf(notes, 'query').some(({ said }) => said.entry === entry.id)

/** What can be done with the entry itself: one's own is edited, another's asked about. */
const EntryActs = ({ of, entry }: { readonly of: Case; readonly entry: Entry }) => {
  const say = entryPanelWords.edit
  const [editing, setEditing] = useState(false)
  const [said, setSaid] = useState('')
  const ask = useNoteDraft({ of: of.id, entry: entry.id, what: 'query' }, { asks: '' }, null)
  const ours = of.agencies.find(({ id }) => id === entry.agency)?.ours === true
  return (
    <div className="entry-panel__edit">
      {ours || entry.origin.kind === 'typed' ? <Button onPress={() => setEditing(true)}>{say.do}</Button> : null}
      {ours || ask.words !== null ? null : (
        <Button onPress={() => ask.open({ asks: '' })}>{entryPanelWords.queries.ask}</Button>
      )}
      <output className="entry-panel__said">{said}</output>
      {editing ? (
        <EditEntry
          of={of}
          entry={entry}
          onSaved={({ revision }) => {
            setEditing(false)
            setSaid(say.saved(revision))
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </div>
  )
}

/** Another entry is opened through the address, which keeps the filter and lets Back come here again. */
const useOpenEntry = (): ((entry: EntryId) => void) => {
  const [, setAddress] = useSearchParams()
  return (entry) =>
    setAddress((now) => {
      const next = new URLSearchParams(now)
      next.set('entry', entry)
      return next
    })
}

/** The place beside the list; Escape leaves it. */
export const PanelFrame = ({
  label,
  onClose,
  children,
}: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const place = frame.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    place?.addEventListener('keydown', onKeyDown)
    return () => place?.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  useEffect(() => (frame.current === null ? undefined : keepFocusOver(frame.current)), [])
  return (
    <section ref={frame} className="entry-panel" aria-label={label}>
      {children}
    </section>
  )
}
