import { join } from 'node:path'

import { caseReport, documentReport } from './reports.ts'
import type { Command } from './command.ts'
import { withTemporaryCase, writeOutputs } from './temporary-case.ts'
import { wordsOf } from './wrong-use.ts'

/** The shipped practice case from end to end, in a temporary vault. */
export const demo: Command = async (args, terminal) => {
  const { values } = wordsOf(
    args,
    { out: { type: 'string', default: 'out' } },
    { least: 0, most: 0 },
    'tributary demo [--out DIR]',
  )
  const { practiceCase, ports, out } = terminal
  return withTemporaryCase(join(practiceCase, 'case.json'), join(practiceCase, 'returns'), ports, async (built) => {
    out(caseReport(built, ports.today()))
    const written = await writeOutputs(
      built,
      {
        documents: [
          { path: join(values.out, 'practice-case.docx'), scope: 'window' },
          { path: join(values.out, 'practice-case-whole-look-back.docx'), scope: 'all' },
        ],
        json: join(values.out, 'practice-case.json'),
        receipts: null,
      },
      ports,
    )
    out(documentReport(written))
    return written.findings > 0 || built.receipts.some((receipt) => receipt.rejected > 0) ? 1 : 0
  })
}
