import { lengthOf, type Stretch } from './drawn-time.ts'

/** The view moved along the line, as far as the whole reaches; its length stays. */
export const movedBy = (view: Stretch, by: number, whole: Stretch): Stretch => {
  const length = Math.min(lengthOf(view), lengthOf(whole))
  const from = Math.min(Math.max(view.from + by, whole.from), whole.to - length)
  return { from, to: from + length }
}

/** The view with its middle at a moment. */
export const movedTo = (view: Stretch, middle: number, whole: Stretch): Stretch =>
  movedBy(view, middle - (view.from + view.to) / 2, whole)

/** Where a key moves the view: a tenth, or nearly all of itself, or to an end. Null for a key that moves nothing. */
export const movedByKey = (view: Stretch, key: string, whole: Stretch): Stretch | null => {
  const share = SHARES.get(key)
  return share === undefined ? null : movedBy(view, share * lengthOf(view), whole)
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -0.1],
  ['ArrowDown', -0.1],
  ['ArrowRight', 0.1],
  ['ArrowUp', 0.1],
  ['PageUp', -0.9],
  ['PageDown', 0.9],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
])
