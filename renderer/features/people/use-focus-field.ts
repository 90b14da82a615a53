import { useEffect, useRef, type RefObject } from 'react'

/** A form that has just opened begins in one of its fields, counted from 0. */
export const useFocusField = (at: number): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null)
  const first = useRef(at)
  useEffect(() => {
    form.current?.querySelectorAll<HTMLElement>('input:not([type="radio"])')[first.current]?.focus()
  }, [])
  return form
}
