import type { ComponentType } from 'react'
import type { CaseNote } from '../../shared/model/case-note.ts'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { ErrorNote, Opening } from '../ui/notes.tsx'
import { useCase } from './case-context.ts'
import { useCall } from './client.ts'
import { PageHeading } from './page-heading.tsx'

/** What most rooms of a case stand on. */
export type CaseRoomProps = {
  readonly of: Case
  /** All of the case, as main has merged them. */
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
}

/** A room that is there once the case's entries and notes are, and says why where they cannot be had. */
export const CaseRoom = ({
  title,
  room: Room,
}: {
  readonly title: string
  readonly room: ComponentType<CaseRoomProps>
}) => {
  const of = useCase()
  const entries = useCall('entries.list', { case: of.id })
  const notes = useCall('notes.list', { case: of.id })
  const failed = entries.error ?? notes.error
  if (failed !== null)
    return (
      <div className="page">
        <PageHeading title={title}>{title}</PageHeading>
        <ErrorNote>{failed.message}</ErrorNote>
      </div>
    )
  if (entries.data === undefined || notes.data === undefined)
    return (
      <div className="page">
        <Opening />
      </div>
    )
  return <Room of={of} entries={entries.data} notes={notes.data} />
}
