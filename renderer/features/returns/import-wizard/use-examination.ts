import { useEffect, useRef, useState } from 'react'
import type { Input } from '../../../../shared/contract.ts'
import type { Examination } from '../../../../shared/model/examination.ts'
import type { Reading } from '../../../../shared/model/reading.ts'
import { useAction } from '../../../app/client.ts'
import { ask, Refusal } from '../../../app/door.ts'

export type ToExamine = Input<'returns.examine'>

export type Examining = {
  /** What the file was found to be, and how it was read for that. */
  readonly examined: { readonly of: ToExamine; readonly found: Examination } | null
  /** Something is being read, or is about to be. */
  readonly working: boolean
  readonly error: Refusal | null
  /** Reads at once. @returns null when it was refused, stopped, or overtaken by a later reading */
  readonly now: (of: ToExamine) => Promise<Examination | null>
  /** Reads in a moment, when no further choice follows. */
  readonly soon: (of: ToExamine) => void
  /** Stops the reading. @returns how it was read when it last answered */
  readonly stop: () => Reading | null
  readonly forget: () => void
}

/** Long enough to go on through a list by key, short enough to be seen as an answer. */
const A_MOMENT = 350

/** Reads a file again whenever a person chooses otherwise; only the latest answer counts, and leaving stops it. */
export const useExamination = (): Examining => {
  const examine = useAction('returns.examine')
  const [examined, setExamined] = useState<Examining['examined']>(null)
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<Refusal | null>(null)
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const atWork = useRef(false)

  const halt = async (): Promise<void> => {
    turn.current += 1
    clearTimeout(timer.current)
    if (!atWork.current) return
    atWork.current = false
    await stopWork()
  }
  const now = async (of: ToExamine): Promise<Examination | null> => {
    setWorking(true)
    setError(null)
    // awaited, or it might stop the reading that follows
    await halt()
    const mine = turn.current
    atWork.current = true
    try {
      const found = await examine.mutateAsync(of)
      if (mine !== turn.current) return null
      setExamined({ of, found })
      return found
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused
      if (mine === turn.current) setError(refused)
      return null
    } finally {
      if (mine === turn.current) {
        atWork.current = false
        setWorking(false)
      }
    }
  }
  const latestHalt = useRef(halt)
  useEffect(() => {
    latestHalt.current = halt
  })
  useEffect(() => () => void latestHalt.current(), [])

  return {
    examined,
    working,
    error,
    now,
    soon: (of) => {
      void halt()
      setWorking(true)
      timer.current = setTimeout(() => void now(of), A_MOMENT)
    },
    stop: () => {
      void halt()
      setWorking(false)
      return examined?.of.reading ?? null
    },
    forget: () => {
      void halt()
      setWorking(false)
      setExamined(null)
      setError(null)
    },
  }
}

/** Never refuses: whatever this answers, the work that was going on answers for itself. */
export const stopWork = async (): Promise<void> => {
  await ask('returns.cancel', {}).catch(() => undefined)
}
