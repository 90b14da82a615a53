import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * Where a form or a button was that is gone, the focus goes on within its part of the page, once the page is drawn without it.
 * @param what the first of these takes the focus; something that stays when what was done is read anew
 */
export const useFocusIn = <E extends HTMLElement>(
  what: string,
): { readonly part: RefObject<E | null>; readonly focusOn: () => void } => {
  const part = useRef<E>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (asked > 0) part.current?.querySelector<HTMLElement>(what)?.focus()
  }, [asked, what])
  return { part, focusOn: () => setAsked((times) => times + 1) }
}
