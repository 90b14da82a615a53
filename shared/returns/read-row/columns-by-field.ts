import type { ReturnField } from '../../model/return-field.ts'
import type { Column } from '../headings/map-columns.ts'

/** Where the columns of a field stand; -1 where it has none. */
export type Place = { readonly main: number; readonly also: readonly number[] }
export type Places = Readonly<Record<ReturnField, Place>> & {
  readonly end: number
  readonly unmapped: readonly number[]
}

export const placesOf = (columns: readonly Column[]): Places => {
  const of = (field: ReturnField): Place => ({
    main: columns.findIndex((column) => column.field === field && column.part === 'main'),
    also: columns.flatMap((column, at) => (column.field === field && column.part === 'also' ? [at] : [])),
  })
  return {
    date: of('date'),
    time: of('time'),
    event: of('event'),
    source: of('source'),
    impact: of('impact'),
    voice: of('voice'),
    action: of('action'),
    rag: of('rag'),
    balance: of('balance'),
    basis: of('basis'),
    category: of('category'),
    people: of('people'),
    child: of('child'),
    author: of('author'),
    end: columns.findIndex((column) => column.part === 'end'),
    unmapped: columns.flatMap((column, at) => (column.part === null ? [at] : [])),
  }
}
