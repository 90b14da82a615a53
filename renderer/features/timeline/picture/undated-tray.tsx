import { CalendarOff } from 'lucide-react'
import { timelineWords } from '../../../strings/timeline.ts'
import { Icon } from '../../../ui/icon.tsx'
import './undated-tray.css'

export type UndatedTrayProps = { readonly entries: number; readonly onOpen: () => void }

/** What has no place on the line, with its number: an entry without a date is never given one for the picture's sake. */
export const UndatedTray = ({ entries, onOpen }: UndatedTrayProps) =>
  entries === 0 ? null : (
    <button type="button" className="undated-tray" onClick={onOpen}>
      <Icon of={CalendarOff} size={14} />
      {timelineWords.tray.open(entries)}
    </button>
  )
