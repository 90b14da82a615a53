import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { sayMoment, sayWhen } from '../../../shared/time/say.ts'
import { paths } from '../../app/paths.ts'
import { timelineWords, words } from '../../strings/en-GB.ts'
import { IconButton } from '../../ui/button.tsx'
import { RagMark, SharingMark } from '../../ui/marks.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import './entry-panel.css'
import { sayAgeAt, sayReading } from './say-reading.ts'

export type EntryPanelProps = {
  readonly of: Case
  readonly entry: Entry
  /** Moves the focus into the panel; false while the person goes through the list beside it. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/** Everything an agency said in one entry, and where it came from. What it did not say is named too: a gap is a finding. */
export const EntryPanel = ({ of, entry, takesFocus, onClose }: EntryPanelProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  const say = timelineWords.panel
  const agency = of.agencies.find(({ id }) => id === entry.agency)
  const children = of.children.filter(({ id }) => entry.children.includes(id))
  const others = Object.entries(entry.other)
  return (
    <PanelFrame label={say.label} onClose={onClose}>
      <div className="entry-panel__head">
        <h2 ref={heading} tabIndex={-1} className="entry-panel__title">
          <AgencyBadge code={entry.agencyCode} /> <span>{sayWhen(entry.when)}</span>
        </h2>
        <IconButton icon={X} label={say.close} onPress={onClose} />
      </div>
      <p className="entry-panel__event">{entry.event}</p>
      <dl className="entry-panel__facts">
        <Fact name={say.impact}>{entry.impact}</Fact>
        <Fact name={say.voice}>{entry.voice}</Fact>
        <Fact name={say.action}>{entry.action}</Fact>
        <Fact name={say.agency}>{agency?.name ?? null}</Fact>
        <Fact name={say.rating}>
          <RagMark rag={entry.rag} />
        </Fact>
        <Fact name={say.balance}>{entry.balance === null ? null : say.balances[entry.balance]}</Fact>
        <Fact name={say.source}>{entry.source}</Fact>
        <Fact name={say.basis}>{entry.basis === null ? null : say.bases[entry.basis]}</Fact>
        <Fact name={say.category}>{entry.category}</Fact>
        <Fact name={say.children}>
          {children.length === 0
            ? null
            : children.map((child) => (
                <span key={child.id} className="entry-panel__line">
                  {say.childAged(child.name, sayAgeAt(child, entry.when))}
                </span>
              ))}
        </Fact>
        <Fact name={say.people}>{entry.people.length === 0 ? null : entry.people.join(', ')}</Fact>
        <Fact name={say.author}>{entry.author}</Fact>
        <Fact name={say.date}>
          <span className="entry-panel__line">
            {say.typed} {entry.when.typed.trim() === '' ? words.ui.notRecorded : `“${entry.when.typed.trim()}”`}
          </span>
          <span className="entry-panel__line">
            {say.readAs} {sayReading(entry.when)}
          </span>
        </Fact>
        <Fact name={say.sharing}>
          <SharingMark sharing={entry.sharing} />
        </Fact>
        <Fact name={say.from}>
          {entry.origin.kind === 'return' ? (
            <Link to={paths.receipt(of.id, entry.agency, entry.origin.import)}>
              {say.returnLine(entry.origin.file, entry.origin.line)}
            </Link>
          ) : (
            say.typedBy(entry.origin.by)
          )}
        </Fact>
        <Fact name={say.code}>{entry.code}</Fact>
        <Fact name={say.revision}>{say.revised(entry.revision, sayMoment(entry.recordedAt))}</Fact>
        {others.length === 0 ? null : (
          <Fact name={say.other}>
            {others.map(([name, value]) => (
              <span key={name} className="entry-panel__line">
                <span className="entry-panel__other">{name}:</span> {value}
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </PanelFrame>
  )
}

/** The place beside the list; Escape leaves it. */
export const PanelFrame = ({
  label,
  onClose,
  children,
}: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) => {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const place = frame.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    place?.addEventListener('keydown', onKeyDown)
    return () => place?.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <section ref={frame} className="entry-panel" aria-label={label}>
      {children}
    </section>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    {children === null || children === '' ? (
      <dd className="entry-panel__nothing">{words.ui.notRecorded}</dd>
    ) : (
      <dd>{children}</dd>
    )}
  </>
)
