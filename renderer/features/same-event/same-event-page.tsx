import { FileInput } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { groupNoteOf, sameEventGroups } from '../../../shared/same-event/event-groups.ts'
import { openCandidates } from '../../../shared/same-event/open-candidates.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { CaseRoom, type CaseRoomProps } from '../../app/case-room.tsx'
import { sameEventWords } from '../../strings/same-event.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState, Note } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { ByReference } from './by-reference.tsx'
import { CompareCard, type Pair } from './compare-card.tsx'
import { KeptApart } from './kept-apart.tsx'
import { LinkedEvents } from './linked-events.tsx'
import './same-event-page.css'
import { useCandidates } from './use-candidates.ts'
import { useNoteChanges } from './use-note-changes.ts'

/** Accounts of one event, laid side by side for a person to link or to keep apart; and what is linked, each account whole. */
export const SameEventPage = () => <CaseRoom title={sameEventWords.title} room={Accounts} />

const Accounts = ({ of, entries, notes }: CaseRoomProps) => {
  const [address, setAddress] = useSearchParams()
  const found = useCandidates(entries, of)
  const open = useMemo(() => (found === null ? null : openCandidates(found, notes)), [found, notes])
  const groups = useMemo(() => sameEventGroups(notes, entries), [notes, entries])
  const only = entries.find(({ id }) => id === address.get('entry'))
  const shown = useMemo(
    () => (open === null || only === undefined ? open : withEntry(open, only, notes)),
    [open, only, notes],
  )
  const [chosen, setChosen] = useState<Pair | null>(null)
  const changes = useNoteChanges(of.id, notes)
  const agencies = new Set(entries.map(({ agency }) => agency)).size
  const empty = sameEventWords.empty
  return (
    <div className="page same-event">
      <div className="page__title">
        <PageHeading title={sameEventWords.title}>
          {sameEventWords.heading(open === null ? null : open.length, groups.length)}
        </PageHeading>
        <p className="secondary same-event__about">{sameEventWords.about}</p>
      </div>
      {agencies < 2 ? (
        <EmptyState
          title={agencies === 0 ? empty.noEntriesTitle : empty.oneAgencyTitle}
          actions={
            <ButtonLink look="main" icon={FileInput} to={paths.import(of.id)}>
              {empty.importReturn}
            </ButtonLink>
          }
        >
          <p>{agencies === 0 ? empty.noEntries : empty.oneAgency}</p>
        </EmptyState>
      ) : null}
      {only === undefined || shown === null ? null : (
        <div className="same-event__only">
          <Note>
            {shown.length === 0
              ? sameEventWords.candidate.onlyNone(only.code)
              : sameEventWords.candidate.only(only.code)}
          </Note>
          <Button onPress={() => setAddress({}, { replace: true })}>{sameEventWords.candidate.showAll}</Button>
        </div>
      )}
      {agencies < 2 && chosen === null ? null : shown === null ? (
        <output className="same-event__searching">{sameEventWords.searching}</output>
      ) : (
        <CompareCard
          // another list begins at its first pair
          key={only?.id ?? 'all'}
          of={of}
          entries={entries}
          notes={notes}
          candidates={shown}
          chosen={chosen}
          onChosenDone={() => setChosen(null)}
          changes={changes}
        />
      )}
      {entries.length < 2 ? null : (
        <ByReference entries={entries} notes={notes} given={only?.code ?? ''} onShow={setChosen} />
      )}
      <LinkedEvents of={of} groups={groups} notes={notes} changes={changes} />
      <KeptApart entries={entries} notes={notes} changes={changes} />
    </div>
  )
}

/** The pairs of one entry, and of those with which it is linked. */
const withEntry = <T extends { readonly a: Entry; readonly b: Entry }>(
  pairs: readonly T[],
  { id }: Entry,
  notes: readonly CaseNote[],
): readonly T[] => {
  const linked = new Set<string>([id, ...(groupNoteOf(notes, id)?.said.entries ?? [])])
  return pairs.filter(({ a, b }) => linked.has(a.id) || linked.has(b.id))
}
