import type { ReactNode } from 'react'
import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { sayWhen } from '../../shared/time/say.ts'
import { sameEventWords } from '../strings/same-event.ts'
import './account.css'
import { RagMark } from './marks.tsx'
import { AgencyBadge } from './tag.tsx'

export type AccountProps = {
  readonly of: Pick<Case, 'agencies' | 'children'>
  readonly entry: Entry
  /** What can be done with it. */
  readonly actions?: ReactNode
}

/** One entry whole, in its agency's own words: what is said beside others must lose nothing. */
export const Account = ({ of, entry, actions }: AccountProps) => {
  const say = sameEventWords.account
  const agency = of.agencies.find(({ id }) => id === entry.agency)
  const children = of.children.filter(({ id }) => entry.children.includes(id)).map(({ name }) => name)
  const facts: readonly (readonly [name: string, said: string | null])[] = [
    [say.impact, entry.impact],
    [say.voice, entry.voice],
    [say.action, entry.action],
    [say.source, entry.source],
    [say.children, children.length === 0 ? null : children.join(', ')],
    [say.people, entry.people.length === 0 ? null : entry.people.join(', ')],
    ...Object.entries(entry.other),
  ]
  return (
    <div className="account">
      <p className="account__head">
        <AgencyBadge code={entry.agencyCode} />
        <span className="account__when">{sayWhen(entry.when)}</span>
        <RagMark rag={entry.rag} />
        {agency === undefined ? null : <span>{agency.name}</span>}
      </p>
      <p className="account__event">{entry.event}</p>
      <dl className="account__facts">
        {facts
          .filter(([, said]) => said !== null && said !== '')
          .map(([name, said]) => (
            <Fact key={name} name={name} said={said} />
          ))}
      </dl>
      <p className="account__from">
        {entry.code},{' '}
        {entry.origin.kind === 'return' ? say.line(entry.origin.file, entry.origin.line) : say.typedBy(entry.origin.by)}
      </p>
      {actions}
    </div>
  )
}

const Fact = ({ name, said }: { readonly name: string; readonly said: string | null }) => (
  <>
    <dt>{name}</dt>
    <dd>{said}</dd>
  </>
)
