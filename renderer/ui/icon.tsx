import type { LucideIcon } from 'lucide-react'

/** Icons stand beside words and never speak for them. */
export const Icon = ({ of: Drawing, size = 18 }: { readonly of: LucideIcon; readonly size?: number }) => (
  <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />
)
