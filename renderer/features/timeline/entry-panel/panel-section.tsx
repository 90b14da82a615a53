import { useId, useRef, type ReactNode } from 'react'
import './panel-section.css'

/** A quiet part beneath the fields: what people add beside the entry. */
export const PanelSection = ({
  title,
  said,
  children,
}: {
  readonly title: string
  /** What has just been done here, for a screen reader. */
  readonly said: string
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h3 id={id} className="panel-section__title">
        {title}
      </h3>
      {children}
      <output className="visually-hidden">{said}</output>
    </section>
  )
}

/** Where a form or a button was, the focus goes on: to the first thing that can be done in its part of the panel. */
export const useFocusInPart = () => {
  const part = useRef<HTMLDivElement>(null)
  const focusOn = (): void => {
    requestAnimationFrame(() => part.current?.querySelector<HTMLElement>('button:not([disabled]), a')?.focus())
  }
  return { part, focusOn }
}
