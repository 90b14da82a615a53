import { type ReactNode, useEffect, useRef } from 'react'
import { words } from '../strings/en-GB.ts'

/**
 * The heading of a page: says the news, takes focus when the page opens, and names the window.
 * `title` names the room and never a person: it is seen in the task bar.
 */
export const PageHeading = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = words.app.windowTitle(title)
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    document.querySelector('#page')?.scrollTo(0, 0)
    window.scrollTo(0, 0)
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
