import type { Holding } from '../../model/holding.ts'
import type { ImportId } from '../../model/ids.ts'
import type { Receipt, Rejection } from '../../model/receipt.ts'
import { mendedName, mendsRowOf } from './mended-name.ts'

type Import = Holding['imports'][number]

/**
 * The return whose row an import took again; null for one that is a return itself.
 * @param before the imports before it, first to last
 */
export const returnOfMended = (one: Import, before: readonly Import[]): Import | null =>
  before.findLast(({ file }) => mendsRowOf(one.file, file)) ?? null

/** How many rejected rows of a return were put right since and stand. Undoing the import of such a row makes it wait again. */
export const countMended = (of: Import, imports: readonly Import[]): number =>
  new Set(standingAfter(of.import, imports).flatMap(({ file }) => (mendsRowOf(file, of.file) ? [file] : []))).size

/** The imports with which rejected rows of a receipt were put right since. */
export const mendedRows = (receipt: Receipt, imports: readonly Import[]): ReadonlyMap<Rejection, ImportId> => {
  const byName = new Map(standingAfter(receipt.import, imports).map((one) => [one.file, one.import]))
  return new Map(
    receipt.rejections.flatMap((rejection) => {
      const mended = byName.get(mendedName(receipt, rejection))
      return mended === undefined ? [] : [[rejection, mended] as const]
    }),
  )
}

const standingAfter = (id: ImportId, imports: readonly Import[]): readonly Import[] =>
  imports.slice(imports.findIndex((one) => one.import === id) + 1).filter(({ undone }) => !undone)
