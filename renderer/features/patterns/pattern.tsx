import { useState, type ReactNode, type RefObject } from 'react'
import type { Basis } from '../../../shared/patterns/period.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { FigureLink } from './figure-link.tsx'

/** One pattern: its heading, its sentence, its picture, its table, and what it is based on. */
export const Pattern = ({
  id,
  title,
  sentence,
  basis,
  notDrawn = null,
  reference,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly sentence: ReactNode
  readonly basis: Basis
  /** Entries that the picture leaves out, in words. */
  readonly notDrawn?: ReactNode
  /** For a focus that goes to the heading when what had it is gone. */
  readonly reference?: RefObject<HTMLElement | null>
  readonly children?: ReactNode
}) => (
  <section
    className="panel panel--padded pattern"
    aria-labelledby={id}
    {...(reference === undefined ? {} : { ref: reference })}
  >
    <h2 id={id} tabIndex={-1} className="pattern__title">
      {title}
    </h2>
    <div className="pattern__sentence prose">{sentence}</div>
    {children}
    <p className="pattern__basis">
      {patternsWords.basis.before}{' '}
      <FigureLink figure={{ what: 'all' }} number={basis.entries.length} of={title}>
        {patternsWords.basis.entries(basis.entries.length)}
      </FigureLink>{' '}
      {patternsWords.basis.after(basis)} {notDrawn}
    </p>
  </section>
)

/** The same in words and numbers; behind a press where the picture says it at once. Made when it is opened: a long history has long tables. */
export const PatternTable = ({
  says = patternsWords.table,
  children,
}: {
  readonly says?: string
  readonly children: ReactNode
}) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="pattern__table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="pattern__summary">{says}</summary>
      {isOpen ? <div className="pattern__scroll">{children}</div> : null}
    </details>
  )
}
