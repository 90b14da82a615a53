import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

import { ProblemError } from '../../shared/problems.ts'
import { caseReport, documentReport } from './reports.ts'
import type { Command } from './command.ts'
import { withTemporaryCase, writeOutputs } from './temporary-case.ts'
import { WrongUse, wordsOf } from './wrong-use.ts'

const USAGE =
  'tributary build CASE.json RETURNS_DIR --out FILE.docx [--json FILE] [--edition NAME] [--scope window|all] [--receipts DIR]'

/** A case of one's own: every return of a folder in, the conference document and the merged JSON out. */
export const build: Command = async (args, terminal) => {
  const { values, positionals } = wordsOf(
    args,
    {
      out: { type: 'string' },
      json: { type: 'string' },
      receipts: { type: 'string' },
      edition: { type: 'string', default: 'professionals' },
      scope: { type: 'string', default: 'window' },
    },
    { least: 2, most: 2 },
    USAGE,
  )
  const [caseFile = '', returnsFolder = ''] = positionals
  const { out: documentPath, json, edition, scope, receipts } = values
  if (documentPath === undefined) throw new WrongUse(`usage: ${USAGE}`)
  if (!documentPath.toLowerCase().endsWith('.docx'))
    throw new WrongUse('--out must name a Word document that ends in .docx')
  if (scope !== 'window' && scope !== 'all')
    throw new WrongUse('--scope is window (strategy meeting to conference) or all (the whole look-back)')
  if (json === '') throw new WrongUse('--json must name a file')
  if (receipts !== undefined && (receipts === '' || isSamePlace(receipts, returnsFolder)))
    throw new WrongUse('--receipts must name a folder other than the one with the returns')
  if (json !== undefined && isSamePlace(json, documentPath))
    throw new WrongUse('--out and --json name the same file: give each its own')
  for (const output of json === undefined ? [documentPath] : [documentPath, json]) {
    if (await isInput(output, caseFile, returnsFolder))
      throw new WrongUse(`${basename(output)} is one of the files that are read: write the result to another place`)
  }

  return withTemporaryCase(caseFile, returnsFolder, terminal.ports, async (built) => {
    // a blocked edition must not leave an earlier document of that name looking like this one: nothing is written at all
    const undecided = built.entries.filter((entry) => entry.sharing === 'undecided').length
    if (edition !== 'professionals' && undecided > 0)
      throw new ProblemError({ kind: 'edition-blocked', edition, undecided })
    if (edition !== 'professionals')
      throw new WrongUse('only the professionals’ edition can be made so far: leave --edition out')
    terminal.out(caseReport(built, terminal.ports.today()))
    const written = await writeOutputs(
      built,
      { documents: [{ path: documentPath, scope }], json: json ?? null, receipts: receipts ?? null },
      terminal.ports,
    )
    terminal.out(documentReport(written))
    return written.findings > 0 || built.receipts.some((receipt) => receipt.rejected > 0) ? 1 : 0
  })
}

/** The agencies' returns and the case are the only copies there may be: no result takes their place. */
const isInput = async (output: string, caseFile: string, returnsFolder: string): Promise<boolean> =>
  isSamePlace(output, caseFile) || (isSamePlace(dirname(output), returnsFolder) && (await isThere(output)))

// Windows and macOS take capital and small letters for the same
const isSamePlace = (a: string, b: string): boolean => resolve(a).toLowerCase() === resolve(b).toLowerCase()

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
