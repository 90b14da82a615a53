import { CaseRoom } from '../../app/case-room.tsx'
import { timelineWords } from '../../strings/timeline.ts'
import { Chronology } from './chronology.tsx'
import './timeline-page.css'

/** The case's main screen: one chronology of all agencies, as a picture and as a list, with one selection. */
export const TimelinePage = () => <CaseRoom title={timelineWords.title} room={Chronology} />
