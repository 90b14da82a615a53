import { CalendarOff } from 'lucide-react'
import { timelineWords } from '../../../strings/timeline.ts'
import { FootButton } from './foot-button.tsx'

export type UndatedTrayProps = { readonly entries: number; readonly onOpen: () => void }

/** What has no place on the line, with its number: an entry without a date is never given one for the picture's sake. */
export const UndatedTray = ({ entries, onOpen }: UndatedTrayProps) =>
  entries === 0 ? null : (
    <FootButton icon={CalendarOff} onOpen={onOpen}>
      {timelineWords.tray.open(entries)}
    </FootButton>
  )
