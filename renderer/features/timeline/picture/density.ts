import { lengthOf, type Stretch } from './drawn-time.ts'
import type { PlacedEntry } from './lane-marks.ts'

/**
 * How many entries lie in each of so many equal parts of the line. An entry that claims a stretch is spread evenly over it, because nobody said where
 * in it; "before" and "after" count where they are bounded.
 */
export const densityOf = (
  placed: ReadonlyMap<string, readonly PlacedEntry[]>,
  whole: Stretch,
  parts: number,
): Float64Array => {
  const density = new Float64Array(parts)
  const part = lengthOf(whole) / parts
  const partAt = (moment: number): number => Math.min(Math.max(Math.floor((moment - whole.from) / part), 0), parts - 1)
  for (const lane of placed.values())
    for (const { claim } of lane) {
      if (claim.kind === 'stretch') {
        const first = partAt(claim.from)
        const last = partAt(claim.to - 1)
        for (let at = first; at <= last; at++) density[at]! += 1 / (last - first + 1)
      } else {
        density[partAt(claim.kind === 'moment' ? claim.at : claim.kind === 'before' ? claim.until - 1 : claim.from)]! +=
          1
      }
    }
  return density
}

/**
 * The density as the outline of a drawing 1 high and `density.length` wide. The height follows the root, so that a single entry is seen beside a hundred.
 * Empty where there is nothing to draw.
 */
export const densityOutline = (density: Float64Array): string => {
  const most = density.reduce((a, b) => Math.max(a, b), 0)
  if (most === 0) return ''
  let path = ''
  let height = 0
  density.forEach((number, at) => {
    const next = Math.sqrt(number / most)
    if (next === height) return
    path += path === '' ? `M${at} 1V${tidy(1 - next)}` : `H${at}V${tidy(1 - next)}`
    height = next
  })
  return `${path}H${density.length}V1Z`
}

const tidy = (number: number): string => `${Math.round(number * 1000) / 1000}`
