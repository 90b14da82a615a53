import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import './foot-button.css'

/** Under the lanes: leads to what neither picture nor list shows, with its number. */
export const FootButton = ({
  icon,
  onOpen,
  children,
}: {
  readonly icon: LucideIcon
  readonly onOpen: () => void
  readonly children: ReactNode
}) => (
  <button type="button" className="foot-button" onClick={onOpen}>
    <Icon of={icon} size={14} />
    {children}
  </button>
)
