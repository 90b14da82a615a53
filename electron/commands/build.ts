import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

import { ProblemError } from '../../shared/problems.ts'
import { caseReport, documentReport } from './reports.ts'
import type { Command } from './command.ts'
import { withTemporaryCase, writeOutputs } from './temporary-case.ts'
import { WrongUse, wordsOf } from './wrong-use.ts'

const USAGE =
  'tributary build CASE.json RETURNS_DIR --out FILE.docx [--json FILE] [--edition NAME] [--scope window|all]'

/** A case of one's own: every return of a folder in, the conference document and the merged JSON out. */
export const build: Command = async (args, terminal) => {
  const { values, positionals } = wordsOf(
    args,
    {
      out: { type: 'string' },
      json: { type: 'string' },
      edition: { type: 'string', default: 'professionals' },
      scope: { type: 'string', default: 'window' },
    },
    { least: 2, most: 2 },
    USAGE,
  )
  const [caseFile = '', returnsFolder = ''] = positionals
  const { out: documentPath, json, edition, scope } = values
  if (documentPath === undefined) throw new WrongUse(`usage: ${USAGE}`)
  if (!documentPath.toLowerCase().endsWith('.docx'))
    throw new WrongUse('--out must name a Word document that ends in .docx')
  if (scope !== 'window' && scope !== 'all')
    throw new WrongUse('--scope is window (strategy meeting to conference) or all (the whole look-back)')

  return withTemporaryCase(caseFile, returnsFolder, terminal.ports, async (built) => {
    // a blocked edition must not leave an earlier document of that name looking like this one: nothing is written at all
    const undecided = built.entries.filter((entry) => entry.sharing === 'undecided').length
    if (edition !== 'professionals' && undecided > 0)
      throw new ProblemError({ kind: 'edition-blocked', edition, undecided })
    if (edition !== 'professionals')
      throw new WrongUse('only the professionals’ edition can be made so far: leave --edition out')
    terminal.out(caseReport(built, terminal.ports.today()))
    await mkdir(dirname(documentPath), { recursive: true }).catch(() => undefined)
    const written = await writeOutputs(
      built,
      { documents: [{ path: documentPath, scope }], json: json ?? null },
      terminal.ports,
    )
    terminal.out(documentReport(written))
    return written.findings > 0 || built.receipts.some((receipt) => receipt.rejected > 0) ? 1 : 0
  })
}
