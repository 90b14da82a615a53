import { useCase } from '../../app/case-context.ts'
import { useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { timelineWords } from '../../strings/timeline.ts'
import { ErrorNote, Opening } from '../../ui/notes.tsx'
import { Chronology } from './chronology.tsx'
import './timeline-page.css'

/** The case's main screen: one chronology of all agencies, as a picture and as a list, with one selection. */
export const TimelinePage = () => {
  const open = useCase()
  const entries = useCall('entries.list', { case: open.id })
  const notes = useCall('notes.list', { case: open.id })
  const error = entries.error ?? notes.error
  if (error !== null)
    return (
      <div className="page">
        <PageHeading title={timelineWords.title}>{timelineWords.title}</PageHeading>
        <ErrorNote>{error.message}</ErrorNote>
      </div>
    )
  if (entries.data === undefined || notes.data === undefined)
    return (
      <div className="page">
        <PageHeading title={timelineWords.title}>{timelineWords.title}</PageHeading>
        <Opening />
      </div>
    )
  return <Chronology of={open} given={entries.data} notes={notes.data} />
}
