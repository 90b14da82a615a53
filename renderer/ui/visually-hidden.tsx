import type { ReactNode } from 'react'

/** Said, not shown. For what the eye gets from the layout. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
)
