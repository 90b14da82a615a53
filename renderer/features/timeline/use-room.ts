import { useSyncExternalStore } from 'react'

/**
 * How the timeline lies in the window: picture, list and panel `beside` each other; or one after the other, and then either the page scrolls inside the
 * shell or, where the shell too lies in one flow (case-shell.css), the whole `document` does.
 */
export type Room = 'beside' | 'page' | 'document'

const BESIDE = '(min-width: 1180px) and (min-height: 680px)'
/** The same bounds as the shell's. */
const PAGE = '(min-width: 1000px) and (min-height: 560px)'

export const useRoom = (): Room => useSyncExternalStore(listen, now)

const now = (): Room =>
  window.matchMedia(BESIDE).matches ? 'beside' : window.matchMedia(PAGE).matches ? 'page' : 'document'

const listen = (changed: () => void): (() => void) => {
  const bounds = [BESIDE, PAGE].map((bound) => window.matchMedia(bound))
  for (const bound of bounds) bound.addEventListener('change', changed)
  return () => {
    for (const bound of bounds) bound.removeEventListener('change', changed)
  }
}
