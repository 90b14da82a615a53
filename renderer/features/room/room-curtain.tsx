import { type ReactNode, useEffect, useRef } from 'react'
import './room-curtain.css'

export type RoomCurtainProps = {
  readonly words: string
  /** Nearly black, whatever the window's colours. */
  readonly isDark?: boolean
  /** The first of its buttons takes the focus. */
  readonly children: ReactNode
}

/** Instead of the entry, which is nowhere on the page meanwhile. */
export const RoomCurtain = ({ words, isDark = false, children }: RoomCurtainProps) => {
  const curtain = useRef<HTMLDivElement>(null)
  useEffect(() => curtain.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={curtain} className={`room-curtain${isDark ? ' room-curtain--dark' : ''}`}>
      <h1>{words}</h1>
      {children}
    </div>
  )
}
