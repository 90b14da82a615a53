/** Work in steps: it yields how far it is, and returns what came of it. */
export type InSteps<T> = Generator<number, T>

/** Does all of it without a pause. */
export const atOnce = <T>(work: InSteps<T>): T => {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/**
 * Does it with a pause after each step, so that the window is answered meanwhile.
 * @param pause is told how far the work is; what it throws ends the work
 */
export const withPauses = async <T>(work: InSteps<T>, pause: (done: number) => Promise<void> | void): Promise<T> => {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await pause(step.value)
  }
}

/** A list some at a time. */
export function* slicesOf<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}

/** As `toSorted`, with steps between: a long list takes too long to sort at once. */
export function* sortedInSteps<T>(list: readonly T[], compare: (a: T, b: T) => number): InSteps<T[]> {
  let runs: T[][] = []
  for (const some of slicesOf(list, SORTED_AT_ONCE)) {
    runs.push(some.toSorted(compare))
    yield 0
  }
  while (runs.length > 1) {
    const longer: T[][] = []
    for (const [left = [], right = []] of slicesOf(runs, 2)) longer.push(yield* merged(left, right, compare))
    runs = longer
  }
  return runs[0] ?? []
}

function* merged<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): InSteps<T[]> {
  const all: T[] = []
  let at = 0
  for (const one of left) {
    for (let other = right[at]; other !== undefined && compare(other, one) < 0; other = right[++at]) all.push(other)
    all.push(one)
    if (all.length % SORTED_AT_ONCE === 0) yield 0
  }
  return all.concat(right.slice(at))
}

const SORTED_AT_ONCE = 2000
