import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CallName, Event, EventName } from '../../shared/contract.ts'
import { theDoor } from './door.ts'

/** Listens while the component is there. */
export const useEvent = <N extends EventName>(name: N, listener: (event: Event<N>) => void): void => {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => theDoor().subscribe(name, (event) => latest.current(event)), [name])
}

/** Refetches what main says has changed, and no more. Mounted once, by the shell. */
export const useRefetchOnChange = (): void => {
  const client = useQueryClient()
  useEvent('changed', (event) => {
    const stale = new Set(event.what.flatMap((what) => touched[what]))
    void client.invalidateQueries({
      predicate: ({ queryKey: [name, input] }) =>
        [...stale].some((call) => call === name) && concerns(input, event.case),
    })
  })
}

const touched: Record<Event<'changed'>['what'][number], readonly CallName[]> = {
  cases: ['cases.list'],
  case: ['cases.get', 'cases.list'],
  returns: ['returns.holdings', 'returns.receipt', 'cases.get', 'cases.list'],
  entries: ['entries.list', 'entries.revisions', 'returns.holdings', 'cases.list'],
  notes: ['notes.list'],
}

const concerns = (input: unknown, changed: string | null): boolean =>
  changed === null || typeof input !== 'object' || input === null || !('case' in input) || input.case === changed

/** How far a long piece of work is; null before its first word. Reset it by mounting anew. */
export const useProgress = (work: Event<'progress'>['work']): Event<'progress'> | null => {
  const [progress, setProgress] = useState<Event<'progress'> | null>(null)
  useEvent('progress', (event) => {
    if (event.work === work) setProgress(event)
  })
  return progress
}
