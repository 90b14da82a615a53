import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import { words } from '../strings/en-GB.ts'
import { Icon } from './icon.tsx'
import './notes.css'

/** Nothing here yet: says what to do first. */
export const EmptyState = ({
  title,
  children,
  actions,
}: {
  /** Left out where the page's own heading has said it. */
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) => (
  <div className="empty">
    {title === undefined ? null : <h2 className="empty__title">{title}</h2>}
    {children === undefined ? null : <div className="empty__words">{children}</div>}
    {actions === undefined ? null : <div className="empty__actions">{actions}</div>}
  </div>
)

/** What went wrong, where, and what to do, in the sentence that main gave. Read out as soon as it appears. */
export const ErrorNote = ({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) => (
  <div className="note note--red" role="alert">
    <Icon of={CircleAlert} />
    <div className="note__words">{children}</div>
    {action}
  </div>
)

/** Worth knowing before going on. */
export const Note = ({
  tone = 'plain',
  icon = Info,
  children,
}: {
  readonly tone?: 'plain' | 'amber'
  readonly icon?: typeof Info
  readonly children: ReactNode
}) => (
  <div className={`note note--${tone}`}>
    <Icon of={icon} />
    <div className="note__words">{children}</div>
  </div>
)

/** Work that takes a while: what it is, how far it is in numbers a person counts in. `total` 0 means not known yet. */
export const ProgressBar = ({
  label,
  done,
  total,
  said,
}: {
  readonly label: string
  readonly done: number
  readonly total: number
  /** "1,200 of 5,000 entries" */
  readonly said?: string
}) => {
  const known = total > 0
  const part = known ? Math.min(100, (100 * done) / total) : 0
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      value={part}
      isIndeterminate={!known}
      {...(said === undefined ? {} : { valueLabel: said })}
    >
      <span className="progress__head">
        <span>{label}</span>
        {said === undefined ? null : <span className="progress__said">{said}</span>}
      </span>
      <span className="progress__track">
        <span
          className={known ? 'progress__fill' : 'progress__fill progress__fill--unknown'}
          style={{ width: known ? `${part}%` : '40%' }}
        />
      </span>
    </AriaProgressBar>
  )
}

/** Stands in while something opens; shown only when it takes long enough to be noticed. */
export const Opening = () => <output className="opening">{words.ui.opening}</output>
