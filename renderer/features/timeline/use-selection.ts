import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Entry } from '../../../shared/model/entry.ts'

/** What the panel shows: nothing, an entry, or the entries under one pill. */
export type Panel =
  | { readonly kind: 'closed' }
  | { readonly kind: 'entry'; readonly takesFocus: boolean }
  | { readonly kind: 'pile'; readonly ids: ReadonlySet<string> }

export type Selection = {
  readonly selected: string | null
  /** The selected entry as it stands; null when nothing is selected, or when it is in the case no longer. */
  readonly chosen: Entry | null
  readonly panel: Panel
  /** The entries under the pill that is open, as they stand; none while none is. */
  readonly pile: readonly Entry[]
  /** Selects it; an open panel follows. */
  readonly choose: (entry: Entry) => void
  /** Selects it and opens the panel. */
  readonly open: (entry: Entry, takesFocus: boolean) => void
  readonly openPile: (entries: readonly Entry[]) => void
  readonly close: () => void
}

/**
 * One selection for picture, list and panel. `entry=<id>` in the address selects and opens an entry; the address follows the open entry, so that coming back
 * to the page finds it open.
 * @param onArrive an entry that the address asked for while the page was there; null when the case does not have it
 */
export const useSelection = (entries: readonly Entry[], onArrive: (entry: Entry | null) => void): Selection => {
  const [address, setAddress] = useSearchParams()
  const asked = address.get('entry')
  const [arrivedWith] = useState(() => (entries.some(({ id }) => id === asked) ? asked : null))
  const [selected, setSelected] = useState<string | null>(arrivedWith)
  const [panel, setPanel] = useState<Panel>(
    arrivedWith === null ? { kind: 'closed' } : { kind: 'entry', takesFocus: true },
  )
  const chosen = useMemo(() => entries.find(({ id }) => id === selected) ?? null, [entries, selected])
  const opened = panel.kind === 'entry' && chosen !== null ? chosen.id : null

  /** The last that the address and the panel agreed upon. */
  const agreed = useRef<string | null>(arrivedWith)
  const tell = useRef(onArrive)
  useEffect(() => {
    tell.current = onArrive
  })
  /** New entries alone ask for nothing: what this page wrote into the address may still be on its way there. */
  const lastAsked = useRef(asked)
  useEffect(() => {
    if (asked === lastAsked.current) return
    lastAsked.current = asked
    if (asked === agreed.current) return
    agreed.current = asked
    if (asked === null) return
    const entry = entries.find(({ id }) => id === asked) ?? null
    if (entry !== null) {
      // oxlint-disable-next-line react/set-state-in-effect -- the address is outside of React: a link or Back asks for an entry
      setSelected(entry.id)
      setPanel({ kind: 'entry', takesFocus: true })
    }
    tell.current(entry)
  }, [asked, entries])

  useEffect(() => {
    if (opened === agreed.current) return
    // not at every arrow key: an address that changes as fast is held back by the browser
    const timer = setTimeout(() => {
      agreed.current = opened
      setAddress((now) => withEntry(now, opened), { replace: true })
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [opened, setAddress])

  const choose = useCallback((entry: Entry) => {
    setSelected(entry.id)
    setPanel((now) => (now.kind === 'entry' ? { kind: 'entry', takesFocus: false } : now))
  }, [])
  const open = useCallback((entry: Entry, takesFocus: boolean) => {
    setSelected(entry.id)
    setPanel({ kind: 'entry', takesFocus })
  }, [])
  const openPile = useCallback(
    (under: readonly Entry[]) => setPanel({ kind: 'pile', ids: new Set(under.map(({ id }) => id)) }),
    [],
  )
  const pile = useMemo(
    () => (panel.kind === 'pile' ? entries.filter(({ id }) => panel.ids.has(id)) : []),
    [panel, entries],
  )
  const close = useCallback(() => setPanel({ kind: 'closed' }), [])
  return { selected, chosen, panel, pile, choose, open, openPile, close }
}

const SETTLED_MS = 400

const withEntry = (address: URLSearchParams, entry: string | null): URLSearchParams => {
  const next = new URLSearchParams(address)
  if (entry === null) next.delete('entry')
  else next.set('entry', entry)
  return next
}
