import type { ReactNode } from 'react'
import './tag.css'

type Tone = 'neutral' | 'accent' | 'red' | 'amber' | 'green' | 'restricted'

/** A few words that qualify what stands beside them. Its colour repeats what the words say. */
export const Tag = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`tag tag--${tone}`}>{children}</span>
)

/** The short code of an agency, as it stands on every entry, row and lane. */
export const AgencyBadge = ({ code }: { readonly code: string }) => <span className="agency-badge">{code}</span>

/** Code and name, the names of several beneath each other in line. */
export const AgencyName = ({ code, name }: { readonly code: string; readonly name: string }) => (
  <span className="agency-name">
    <span>
      <AgencyBadge code={code} />
    </span>{' '}
    <span>{name}</span>
  </span>
)
