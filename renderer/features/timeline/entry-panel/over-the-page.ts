/**
 * Where a panel lies over the page, nothing beneath it may have the focus: nobody would see it (WCAG 2.4.11). Tab goes round within the panel, and a focus that
 * comes to lie wholly beneath it goes to the panel's heading. Beside the list nothing of this happens.
 * @returns stops it
 */
export const keepFocusOver = (panel: HTMLElement): (() => void) => {
  const liesOver = (): boolean => getComputedStyle(panel).position === 'fixed'

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.defaultPrevented || !liesOver()) return
    const stops = [...panel.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility())
    const first = stops.at(0)
    const last = stops.at(-1)
    if (first === undefined || last === undefined) return
    const now = document.activeElement
    const isBeforeFirst = now === first || !stops.some((stop) => stop === now)
    if (event.shiftKey ? !isBeforeFirst : now !== last) return
    event.preventDefault()
    const next = event.shiftKey ? last : first
    next.focus()
  }

  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || panel.contains(target) || !liesOver()) return
    const over = panel.getBoundingClientRect()
    const { left, right } = target.getBoundingClientRect()
    if (left >= over.left && right <= over.right) panel.querySelector<HTMLElement>('h2')?.focus()
  }

  panel.addEventListener('keydown', onKeyDown)
  document.addEventListener('focusin', onFocus)
  return () => {
    panel.removeEventListener('keydown', onKeyDown)
    document.removeEventListener('focusin', onFocus)
  }
}

const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), summary, [tabindex="0"]'
