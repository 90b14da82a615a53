import type { Page } from '@playwright/test'

/** The longest that the window did not answer, in milliseconds. */
export type Watched = {
  /** Between two frames. Where nothing is amiss it is the screen's own pace, 17 ms. */
  readonly frame: number
  /** One piece of work of the page's thread: what the budgets mean by a task. */
  readonly task: number
}

/** Does something in the window and tells how long its longest frame and task were meanwhile. */
export const watched = async (page: Page, act: () => Promise<void>): Promise<Watched> => {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser of its own')
  await page.evaluate(startFrames)
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await act()
  const trace = await browser.stopTracing()
  const frame = await page.evaluate(longestFrame)
  return { frame, task: longestTask(JSON.parse(trace.toString('utf8'))) }
}

declare global {
  // put there by startFrames
  // eslint-disable-next-line no-var
  var tributaryFrames: { longest: number; on: boolean } | undefined
}

/** Runs in the page. */
const startFrames = (): void => {
  const frames = { longest: 0, on: true }
  globalThis.tributaryFrames = frames
  let last = performance.now()
  const next = (now: number): void => {
    frames.longest = Math.max(frames.longest, now - last)
    last = now
    if (frames.on) requestAnimationFrame(next)
  }
  requestAnimationFrame((now) => {
    last = now
    requestAnimationFrame(next)
  })
}

/** Runs in the page. */
const longestFrame = (): number => {
  const frames = globalThis.tributaryFrames
  if (frames === undefined) return Number.NaN
  frames.on = false
  return frames.longest
}

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** The page's thread is the one with the longest tasks among the renderers': the others have nothing to do. */
const longestTask = ({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): number => {
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  )
  let longest = 0
  let found = false
  for (const { name, pid, tid, dur = 0 } of traceEvents) {
    if (name !== 'RunTask' || !pages.has(`${pid}/${tid}`)) continue
    found = true
    longest = Math.max(longest, dur / 1000)
  }
  if (!found) throw new Error('the trace has no task of the page')
  return longest
}
