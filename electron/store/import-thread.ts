import { parentPort } from 'node:worker_threads'

import type Database from 'better-sqlite3'

import { type Problem, ProblemError } from '../../shared/problems.ts'
import { type FileName, circumstancesOf, openDatabase } from './open-database.ts'
import type { HeldEntries } from './held-entries.ts'
import type { PackedMetRows, PackedRows } from './packed-rows.ts'
import type { PackedReceipt } from './packed-receipt.ts'
import { asProblem } from './sqlite-problem.ts'
import { type ImportBeginning, type TakingRows, takingRows } from './take-rows.ts'

// The thread in which imports write: the program answers meanwhile, and reads the next rows while these are encrypted. It works on one file at a time,
// is asked one thing after the other, and answers each.

export type Asked =
  | {
      readonly kind: 'open'
      readonly path: string
      readonly name: FileName
      readonly key: Uint8Array<ArrayBuffer>
      readonly salt: Uint8Array
      readonly beginning: ImportBeginning
    }
  | { readonly kind: 'take'; readonly rows: PackedRows; readonly met: PackedMetRows | null }
  | { readonly kind: 'keep'; readonly receipt: PackedReceipt; readonly withdrawn: readonly number[] }
  /** Takes back what was not kept and closes the file. `closed` is set to 1 then, for whoever cannot wait for an answer. */
  | { readonly kind: 'close'; readonly closed: Int32Array<SharedArrayBuffer> }

export type Answer =
  { readonly ok: true; readonly held: HeldEntries | null } | { readonly ok: false; readonly problem: Problem }

let open: { readonly database: Database.Database; readonly taking: TakingRows; readonly path: string } | null = null

const doing = (asked: Asked): HeldEntries | null => {
  switch (asked.kind) {
    case 'open': {
      const key = Buffer.from(asked.key.buffer)
      try {
        const database = openDatabase(asked.path, asked.name, { key, salt: Buffer.from(asked.salt) })
        try {
          const taking = takingRows(database, asked.beginning)
          open = { database, taking, path: asked.path }
          return taking.held()
        } catch (error) {
          database.close()
          throw error
        }
      } finally {
        key.fill(0)
      }
    }
    case 'take':
      open?.taking.take(asked.rows, asked.met)
      return null
    case 'keep':
      open?.taking.keep(asked.receipt, asked.withdrawn)
      return null
    case 'close':
      try {
        open?.taking.takeBack()
      } finally {
        open?.database.close()
        open = null
        Atomics.store(asked.closed, 0, 1)
        Atomics.notify(asked.closed, 0)
      }
      return null
  }
}

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answerTo(asked), [])
})

const answerTo = (asked: Asked): Answer => {
  const path = asked.kind === 'open' ? asked.path : (open?.path ?? '')
  try {
    return { ok: true, held: doing(asked) }
  } catch (error) {
    // expected problems keep their kind across the thread; anything else is a bug and ends it
    const problem = asProblem(error, circumstancesOf(path, 'agency'))
    if (!(problem instanceof ProblemError)) throw problem
    return { ok: false, problem: problem.problem }
  }
}
