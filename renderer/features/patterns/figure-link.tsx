import { createContext, useContext, type ReactNode } from 'react'
import { Link } from 'react-router'
import { NO_FILTER } from '../../../shared/filter/entry-filter.ts'
import { searchOf } from '../../../shared/filter/filter-search.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { figureKey, type Figure } from '../../../shared/patterns/figure.ts'
import type { PatternPeriod } from '../../../shared/patterns/period.ts'
import { paths } from '../../app/paths.ts'
import { patternsWords } from '../../strings/patterns.ts'

/** Where the patterns are shown: their numbers lead to the timeline of that case, counted in that period. */
export type PatternsPlace = { readonly case: CaseId; readonly period: PatternPeriod }

export const PatternsPlaceContext = createContext<PatternsPlace | null>(null)

export const usePatternsPlace = (): PatternsPlace => {
  const place = useContext(PatternsPlaceContext)
  if (place === null) throw new Error('figures stand on the patterns page')
  return place
}

/** The address of the timeline that shows the entries behind a figure. */
export const addressOfFigure = (of: CaseId, key: string): string =>
  paths.filtered(of, searchOf({ ...NO_FILTER, scope: 'all', figure: key }))

/** A number that opens the entries it counts. Nought opens nothing. */
export const FigureLink = ({
  figure,
  number,
  of,
  children,
}: {
  readonly figure: Figure
  readonly number: number
  /** What is counted, for those who hear the number without its table: "marked as a worry, May 2026". */
  readonly of: string
  /** Instead of the number alone. */
  readonly children?: ReactNode
}) => {
  const place = usePatternsPlace()
  const shown = children ?? number.toLocaleString('en-GB')
  if (number === 0) return <span className="figure-none">{shown}</span>
  return (
    <Link
      className="figure-link"
      to={addressOfFigure(place.case, figureKey(place.period, figure))}
      aria-label={typeof children === 'string' ? `${children}: ${of}` : patternsWords.opens(number, of)}
    >
      {shown}
    </Link>
  )
}
