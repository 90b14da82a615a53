import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'

/** The first rows of a list that may have many thousands; the others wait until they are asked for, or printed. */
export type FirstOf<T> = {
  readonly shown: readonly T[]
  readonly all: number
  readonly showAll: () => void
}

export const useFirstOf = <T,>(all: readonly T[]): FirstOf<T> => {
  const [whole, setWhole] = useState(false)
  useEffect(() => {
    const print = (): void => flushSync(() => setWhole(true))
    window.addEventListener('beforeprint', print)
    return () => window.removeEventListener('beforeprint', print)
  }, [])
  return { shown: whole ? all : all.slice(0, AT_ONCE), all: all.length, showAll: () => setWhole(true) }
}

const AT_ONCE = 200

/** Says how many are not shown, and shows them. @param heading the id of the list's heading, which then takes the focus */
export const ShowAll = <T,>({ of, heading }: { readonly of: FirstOf<T>; readonly heading: string }) =>
  of.shown.length === of.all ? null : (
    <p className="receipt__more no-print">
      <span className="secondary">{words.receipt.showingFirst(of.shown.length, of.all)}</span>
      <Button
        onPress={() => {
          of.showAll()
          document.getElementById(heading)?.focus()
        }}
      >
        {words.receipt.showAll(of.all)}
      </Button>
    </p>
  )
