import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { ProblemError } from '../../shared/problems.ts'
import { checkDocument } from '../document/check-document.ts'
import { findAbsent } from '../document/find-absent.ts'
import { decodeText } from '../returns/decode-text.ts'
import { fileKind } from '../returns/file-kind.ts'
import type { Command } from './command.ts'
import { wordsOf } from './wrong-use.ts'

/** The rules of the conference document on any .docx, and a search for texts that must not be in it. */
export const check: Command = async (args, { out }) => {
  const { values, positionals } = wordsOf(
    args,
    { absent: { type: 'string' } },
    { least: 1, most: 1 },
    'tributary check FILE.docx [--absent FILE]',
  )
  const path = positionals[0] ?? ''
  const name = basename(path)
  const absent = values.absent === undefined ? [] : await textsIn(values.absent)
  const bytes = await bytesOf(path)
  const findings = inFile(name, () => [...checkDocument(bytes), ...findAbsent(bytes, absent)])
  for (const { rule, where, what } of findings) out(`${rule}: ${where}: ${what}\n`)
  const searched =
    values.absent === undefined
      ? ''
      : ` and for ${absent.length} ${absent.length === 1 ? 'text' : 'texts'} that must be absent`
  out(
    findings.length === 0
      ? `${name}: no rule is broken. It was checked against the rules of the conference document${searched}.\n`
      : `${name}: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.\n`,
  )
  return findings.length === 0 ? 0 : 1
}

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch {
    throw new ProblemError({
      kind: 'not-a-document',
      file: basename(path),
      why: 'there is no such file, or it may not be read.',
    })
  }
}

/** One text a line; blank lines say nothing. A list read in the wrong encoding would find nothing and call every document clean. */
const textsIn = async (path: string): Promise<string[]> => {
  const bytes = await bytesOf(path)
  const { text, doubts } = decodeText(bytes)
  if (fileKind(bytes, 'absent.txt') !== 'text' || doubts.length > 0) {
    const why = 'it is not plain text in one encoding. Save it as text in UTF-8, with one text on each line.'
    throw new ProblemError({ kind: 'not-a-document', file: basename(path), why })
  }
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
}

/** The checks know bytes alone; the name of the file is put to their sentence here. */
const inFile = <T>(name: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === 'not-a-document') {
      throw new ProblemError({ ...error.problem, file: name })
    }
    throw error
  }
}
