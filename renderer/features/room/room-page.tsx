import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { NO_FILTER } from '../../../shared/filter/entry-filter.ts'
import { filterEntries } from '../../../shared/filter/filter-entries.ts'
import { filterParts } from '../../../shared/filter/filter-part.ts'
import { filterOf } from '../../../shared/filter/filter-search.ts'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { CaseId } from '../../../shared/model/ids.ts'
import { entriesOfFigure } from '../../../shared/patterns/figure.ts'
import { withAccountsThatStand } from '../../../shared/same-event/event-groups.ts'
import { withDayOrders } from '../../../shared/timeline/day-order.ts'
import { timelineOf } from '../../../shared/timeline/merge.ts'
import { useCall } from '../../app/client.ts'
import { LostPage } from '../../app/lost-page.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { roomWords } from '../../strings/room.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState, ErrorNote, Opening } from '../../ui/notes.tsx'
import { Room } from './room.tsx'
import './room-page.css'

/**
 * The case on a shared screen: one entry at a time in large type. Outside of the case's frame, because everything around it (children's ages, counts, other
 * rooms) is not for the room. What it shows is what the address asks for, as on the timeline.
 */
export const RoomPage = () => {
  const { case: asked } = useParams()
  const id = CaseId.safeParse(asked)
  return (
    <main id="page" className="room-page" tabIndex={-1}>
      {id.success ? <OpenedRoom key={id.data} id={id.data} /> : <LostPage because="no-such-page" />}
    </main>
  )
}

const OpenedRoom = ({ id }: { readonly id: CaseId }) => {
  const of = useCall('cases.get', { case: id })
  const entries = useCall('entries.list', { case: id })
  const notes = useCall('notes.list', { case: id })
  const failed = of.error ?? entries.error ?? notes.error
  if (failed !== null)
    return (
      <div className="room-note">
        <PageHeading title={roomWords.title}>{roomWords.title}</PageHeading>
        <ErrorNote action={<ButtonLink to={paths.timeline(id)}>{roomWords.start.back}</ButtonLink>}>
          {failed.message}
        </ErrorNote>
      </div>
    )
  if (of.data === undefined || entries.data === undefined || notes.data === undefined)
    return (
      <div className="room-note">
        <Opening />
      </div>
    )
  return <FilteredRoom of={of.data} given={entries.data} kept={notes.data} />
}

const FilteredRoom = ({
  of,
  given,
  kept,
}: {
  readonly of: Case
  readonly given: readonly Entry[]
  readonly kept: readonly CaseNote[]
}) => {
  const [address] = useSearchParams()
  const filter = useMemo(() => filterOf(address), [address])
  const notes = useMemo(() => withAccountsThatStand(kept, given), [kept, given])
  const timeline = useMemo(() => withDayOrders(timelineOf(given), notes), [given, notes])
  const { shown, total } = useMemo(() => {
    const behind = filter.figure === null ? null : entriesOfFigure(filter.figure, { of, entries: timeline, notes })
    return filterEntries(timeline, filter, { of, notes, behindFigure: behind === null ? null : new Set(behind) })
  }, [timeline, filter, of, notes])
  if (shown.length === 0)
    return (
      <div className="room-note">
        <PageHeading title={roomWords.title}>{roomWords.title}</PageHeading>
        <EmptyState
          title={roomWords.empty.title}
          actions={
            <ButtonLink look="main" to={paths.filtered(of.id, address.toString())}>
              {roomWords.start.back}
            </ButtonLink>
          }
        >
          <p>{roomWords.empty.words}</p>
        </EmptyState>
      </div>
    )
  return (
    <Room
      of={of}
      entries={shown}
      total={total}
      notes={notes}
      scope={filter.scope}
      filtered={filterParts({ ...filter, scope: NO_FILTER.scope }).length > 0}
      address={address}
    />
  )
}
