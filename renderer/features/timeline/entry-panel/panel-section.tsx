import { useId, type ReactNode } from 'react'
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
