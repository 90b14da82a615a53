import { useMemo } from 'react'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { entriesOfFigure } from '../../../../shared/patterns/figure.ts'
import { sayFigure } from '../../../../shared/patterns/say-figure.ts'

export type FigureAsked = {
  /** The entries behind it; null where nobody knows the figure. */
  readonly entries: ReadonlySet<string> | null
  readonly say: (figure: string) => string | null
}

/** The number of the patterns that the address asks for. */
export const useFigure = (
  figure: string | null,
  of: Case,
  entries: readonly Entry[],
  notes: readonly CaseNote[],
): FigureAsked => {
  const behind = useMemo(() => {
    const found = figure === null ? null : entriesOfFigure(figure, { of, entries, notes })
    return found === null ? null : new Set<string>(found)
  }, [figure, of, entries, notes])
  return { entries: behind, say: (asked) => sayFigure(asked, { of, entries }) }
}
