import { useSyncExternalStore } from 'react'

/** Room for picture, list and panel at once; else they lie one after the other and the page scrolls. The same bounds as the shell's (case-shell.css). */
const ROOM = '(min-width: 1000px) and (min-height: 560px)'

export const useHasRoom = (): boolean => useSyncExternalStore(listen, () => window.matchMedia(ROOM).matches)

const listen = (changed: () => void): (() => void) => {
  const room = window.matchMedia(ROOM)
  room.addEventListener('change', changed)
  return () => room.removeEventListener('change', changed)
}
