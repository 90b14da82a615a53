const { rows } = await import('/work/main/tests/bench/rows/timeline.ts')
for (const row of rows.filter((r: any) => r.kind === 'race')) {
  const c = await row.prepare()
  for (const side of ['ours', 'anchor', 'ours', 'anchor']) {
    const run = await c[side](); const t = performance.now(); await run()
    console.log(row.work, side, Math.round(performance.now() - t), new Date().toISOString().slice(14,19))
  }
  await c.close()
}
