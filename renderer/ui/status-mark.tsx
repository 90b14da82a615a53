import type { BoardStatus } from '../../shared/timeline/returns-board.ts'
import { words } from '../strings/en-GB.ts'
import { RagShape, type ShapeOf } from './marks.tsx'
import './status-mark.css'

/** Where an agency's return stands: shape, colour and word. Amber "Received" when something in it waits for a person. */
export const StatusMark = ({ status, wants }: { readonly status: BoardStatus; readonly wants: boolean }) => {
  const shape = wants && status === 'received' ? 'amber' : shapes[status]
  return (
    <span className={`status status--${shape}`}>
      <RagShape rag={shape} size={11} />
      {words.returns.status[status]}
    </span>
  )
}

const shapes: Record<BoardStatus, ShapeOf> = {
  overdue: 'red',
  'due today': 'amber',
  asked: 'none',
  'not asked': 'none',
  received: 'green',
  'nothing to report': 'green',
  declined: 'amber',
}
