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
