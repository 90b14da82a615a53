import { spawnSync } from 'node:child_process'

import type { BenchResult, BenchRow, Contender, Race } from './bench-row.ts'

/** Fewer runs tell nothing on a machine that does other things, too. */
export const FEWEST_RUNS = 5

/** Measures one row; what goes wrong in it becomes its note, so that one broken row hides no other. */
export const measure = async (row: BenchRow, runs: number, bench: string): Promise<BenchResult> => {
  try {
    return row.kind === 'race' ? await race(row, runs, bench) : await ceiling(row, runs, bench)
  } catch (error) {
    return {
      work: row.work,
      ours: null,
      anchor: null,
      unit: row.kind === 'race' ? 'ms' : row.unit,
      ratio: null,
      budget: row.kind === 'race' ? row.budget : 1,
      kept: false,
      peakMb: null,
      note: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
    }
  }
}

/** Runs ours once and prints the most memory this process ever had. Called in a process of its own. */
export const printPeak = async (row: BenchRow): Promise<void> => {
  const { ours, close } = await row.prepare()
  try {
    await timed(ours)
    process.stdout.write(`\n${PEAK}${process.resourceUsage().maxRSS / 1024}\n`)
  } finally {
    await close()
  }
}

const race = async (row: Race, runs: number, bench: string): Promise<BenchResult> => {
  const contest = await row.prepare()
  const ours: number[] = []
  const anchor: number[] = []
  try {
    // once each before it counts: the first run compiles
    await timed(contest.ours)
    await timed(contest.anchor)
    for (let run = 0; run < runs; run++) {
      // who goes first alternates, so that neither always finds the machine the other left
      const order: readonly (readonly [Contender, number[]])[] =
        run % 2 === 0
          ? [
              [contest.ours, ours],
              [contest.anchor, anchor],
            ]
          : [
              [contest.anchor, anchor],
              [contest.ours, ours],
            ]
      for (const [contender, times] of order) times.push(await timed(contender))
    }
  } finally {
    await contest.close()
  }
  const ratio = median(ours) / median(anchor)
  return {
    work: row.work,
    ours: rounded(median(ours)),
    anchor: rounded(median(anchor)),
    unit: 'ms',
    ratio: rounded(ratio, 100),
    budget: row.budget,
    kept: ratio <= row.budget,
    peakMb: row.in === 'window' ? null : peakOf(row, bench),
  }
}

const ceiling = async (
  row: Extract<BenchRow, { kind: 'ceiling' }>,
  runs: number,
  bench: string,
): Promise<BenchResult> => {
  const peakMb = row.in === 'window' ? null : peakOf(row, bench)
  const ours = row.of === 'peak' && peakMb !== null ? peakMb : await measured(row, runs)
  const ratio = ours / row.limit
  return {
    work: row.work,
    ours: rounded(ours),
    anchor: row.limit,
    unit: row.unit,
    ratio: rounded(ratio, 100),
    budget: 1,
    kept: ratio <= 1,
    peakMb,
  }
}

const measured = async (row: Extract<BenchRow, { kind: 'ceiling' }>, runs: number): Promise<number> => {
  const { ours, close } = await row.prepare()
  const values: number[] = []
  try {
    for (let run = 0; run < runs; run++) {
      const value = await (await ours())()
      if (typeof value !== 'number') throw new Error(`“${row.work}” returned no number`)
      values.push(value)
    }
  } finally {
    await close()
  }
  return median(values)
}

/** @returns milliseconds of the run alone */
const timed = async (contender: Contender): Promise<number> => {
  const run = await contender()
  globalThis.gc?.()
  const from = performance.now()
  await run()
  return performance.now() - from
}

/** Memory only ever adds up in one process, so ours runs once in another, without the anchor. */
const peakOf = (row: BenchRow, bench: string): number => {
  const child = spawnSync(process.execPath, [...process.execArgv, bench, '--peak', row.work], { encoding: 'utf8' })
  const said = child.stdout.split('\n').find((line) => line.startsWith(PEAK))
  if (said === undefined) throw new Error(`no peak was measured: ${child.stderr.trim().split('\n').at(-1) ?? ''}`)
  return Math.round(Number(said.slice(PEAK.length)))
}

const PEAK = 'peak MB: '

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

const rounded = (value: number, to = 10): number => Math.round(value * to) / to
