import { CircleCheck, CircleDashed, Lock, Users, type LucideIcon } from 'lucide-react'
import type { Rag, Sharing } from '../../shared/model/entry.ts'
import { words } from '../strings/en-GB.ts'
import { Icon } from './icon.tsx'
import './marks.css'

/** What a shape can say: the ratings, and "nothing pressing" for what is only worth knowing. */
export type ShapeOf = Rag | 'none'

/** Triangle, diamond, circle: told apart without colour. Silent, because the word stands beside it. */
export const RagShape = ({ rag, size = 12 }: { readonly rag: ShapeOf; readonly size?: number }) => (
  <svg
    className={`rag-shape rag-shape--${rag}`}
    width={size}
    height={size}
    viewBox="0 0 12 12"
    aria-hidden="true"
    focusable="false"
  >
    {shapes[rag]}
  </svg>
)

const shapes = {
  red: <path d="M6 .8 11.7 11.2H.3Z" />,
  amber: <path d="M6 .2 11.8 6 6 11.8.2 6Z" />,
  green: <circle cx="6" cy="6" r="5.2" />,
  none: <circle cx="6" cy="6" r="4.4" />,
} as const

/** The contributing agency's rating: shape, colour and word. */
export const RagMark = ({ rag }: { readonly rag: Rag | null }) => (
  <span className={`mark mark--${rag ?? 'none'}`}>
    {rag === null ? null : <RagShape rag={rag} />}
    <span>{rag === null ? words.ui.notRated : words.ui.rag[rag]}</span>
  </span>
)

const sharingIcons: Record<Sharing, LucideIcon> = {
  undecided: CircleDashed,
  shareable: CircleCheck,
  'third-party': Users,
  restricted: Lock,
}

/** Who may read an entry: icon and word, violet only where it is restricted. */
export const SharingMark = ({ sharing }: { readonly sharing: Sharing }) => (
  <span className={`mark mark--${sharing}`}>
    <Icon of={sharingIcons[sharing]} size={16} />
    <span>{words.ui.sharing[sharing]}</span>
  </span>
)
