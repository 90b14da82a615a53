import '../../electron/small-young-heap.ts'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import type { BenchResult, BenchRow } from './bench-row.ts'
import { FEWEST_RUNS, measure, printPeak } from './measure.ts'

// `npm run bench`: the budgets of the product, each against its anchor on this machine. Tells the truth and never fails.
// npm run bench -- --json FILE   also writes the results as JSON
// npm run bench -- --only WORD   only the rows whose work has the word
// npm run bench -- --runs N      more runs of each side than five

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string' },
    peak: { type: 'string' },
  },
})

const folder = join(import.meta.dirname, 'rows')

const isRow = (value: unknown): value is BenchRow =>
  typeof value === 'object' && value !== null && 'kind' in value && 'work' in value && 'prepare' in value

const allRows = async (): Promise<BenchRow[]> => {
  const rows: BenchRow[] = []
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.ts')) continue
    const module: unknown = await import(join(folder, name))
    const found = typeof module === 'object' && module !== null && 'rows' in module ? module.rows : undefined
    if (Array.isArray(found) && found.every(isRow)) rows.push(...found)
    else console.error(`tests/bench/rows/${name} exports no rows and was left out.`)
  }
  return rows
}

const rows = await allRows()

if (values.peak === undefined) {
  const runs = Math.max(FEWEST_RUNS, Number(values.runs) || FEWEST_RUNS)
  const only = values.only?.toLowerCase() ?? ''
  const results: BenchResult[] = []
  for (const row of rows) {
    if (!row.work.toLowerCase().includes(only)) continue
    process.stderr.write(`measuring: ${row.work}\n`)
    results.push(await measure(row, runs, import.meta.filename))
  }
  console.log(tableOf(results, runs))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
} else {
  const row = rows.find(({ work }) => work === values.peak)
  if (row === undefined) throw new Error(`there is no row “${values.peak}”`)
  await printPeak(row)
}

function tableOf(results: readonly BenchResult[], runs: number): string {
  const lines = [
    ['work', 'ours', 'anchor', 'ratio', 'budget', 'kept', 'peak MB'],
    ...results.map(({ work, ours, anchor, unit, ratio, budget, kept, peakMb, note }) => [
      work,
      said(ours, unit),
      said(anchor, unit),
      ratio === null ? '–' : `${ratio.toFixed(2)}×`,
      `${budget}×`,
      note === undefined ? (kept ? 'yes' : 'NO') : 'not measured',
      peakMb === null ? '–' : String(peakMb),
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const table = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  table.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '))
  const notes = results.flatMap(({ work, note }) => (note === undefined ? [] : [`${work}: ${note}`]))
  const foot = `Median of ${runs} alternating runs of each side; peak is the resident memory of a process that does ours once.`
  return ['', ...table, '', foot, ...notes].join('\n')
}

function said(value: number | null, unit: string): string {
  return value === null ? '–' : `${value} ${unit}`
}
