import { Worker } from 'node:worker_threads'

import type { Receipt } from '../../shared/model/receipt.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { FileKey } from '../vault/file-key.ts'
import type { Answer, Asked } from './import-thread.ts'
import type { FileName } from './open-database.ts'
import type { HeldEntries } from './held-entries.ts'
import type { PackedMetRows, PackedRows } from './packed-rows.ts'
import { packedReceipt } from './packed-receipt.ts'
import type { ImportBeginning } from './take-rows.ts'

/** One import in its thread. Every promise is rejected with a ProblemError for what can be expected. */
export type ImportThread = {
  /** What the file held when the import began. */
  readonly held: HeldEntries
  readonly take: (rows: PackedRows, met: PackedMetRows | null) => Promise<void>
  readonly keep: (receipt: Receipt, withdrawn: readonly number[]) => Promise<void>
  /** Takes back what was not kept and closes the file. To be called whatever happened; never rejected. */
  readonly end: () => Promise<void>
}

export type ImportThreads = {
  readonly open: (path: string, name: FileName, fileKey: FileKey, beginning: ImportBeginning) => Promise<ImportThread>
  /** Ends every import at once: when it returns, nothing that was not kept is in a file, and the files are closed. */
  readonly close: () => void
}

/** The threads of a vault's imports. One that is free is kept for the next import: it takes longer to start than a usual return to write. */
export const importThreads = (): ImportThreads => {
  const busy = new Map<Worker, Line>()
  let free: Worker | null = null

  const give = (): Worker => {
    const worker = free ?? start()
    free = null
    worker.ref()
    return worker
  }
  const start = (): Worker => {
    const worker = new Worker(THREAD)
    // whoever waits for it hears of its end from the line; here it must not be given out again, nor end the program
    worker.on('error', () => {})
    worker.on('exit', () => {
      if (free === worker) free = null
    })
    return worker
  }

  return {
    open: async (path, name, fileKey, beginning) => {
      const worker = give()
      const line = lineTo(worker)
      busy.set(worker, line)
      const end = async (): Promise<void> => {
        // closed already, together with all the others
        if (!busy.has(worker)) return
        const isAlive = await line.ask({ kind: 'close', closed: aFlag() }).then(
          () => true,
          () => false,
        )
        line.hangUp()
        if (!busy.delete(worker)) return
        // a free thread must not keep the program from ending
        worker.unref()
        if (isAlive && free === null && written < ROWS_OF_A_LARGE_IMPORT) free = worker
        else void worker.terminate()
      }
      let written = 0
      let held: HeldEntries | null
      try {
        // a copy that moves to the thread, which zeroes it
        const key = new Uint8Array(fileKey.key)
        held = await line.ask({ kind: 'open', path, name, key, salt: fileKey.salt, beginning }, [key.buffer])
      } catch (error) {
        await end()
        throw error
      }
      return {
        end,
        held: held ?? NOTHING_HELD,
        take: async (rows, met) => {
          written += rows.count + (met?.count ?? 0)
          const moved = [rows.ids.buffer, rows.identities.buffer]
          if (met !== null) moved.push(met.identities.buffer)
          await line.ask({ kind: 'take', rows, met }, moved)
        },
        keep: async (receipt, withdrawn) => {
          const packed = packedReceipt(receipt)
          await line.ask({ kind: 'keep', receipt: packed, withdrawn }, [packed.json.buffer])
        },
      }
    },
    close: () => {
      for (const [worker, line] of busy) {
        const closed = aFlag()
        worker.postMessage({ kind: 'close', closed } satisfies Asked, [])
        Atomics.wait(closed, 0, 0, LONGEST_COMMIT_MS)
        line.hangUp()
        void worker.terminate()
      }
      busy.clear()
      void free?.terminate()
      free = null
    },
  }
}

const NOTHING_HELD: HeldEntries = {
  codes: [],
  identities: new Uint8Array(),
  gone: new Uint32Array(),
  also: { entries: new Uint32Array(), identities: new Uint8Array() },
  spokenOf: [],
}

const aFlag = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(4))

/** From the source the thread is a TypeScript file beside this one; built, it is a file beside the main program. */
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './import-thread.ts' : './import-thread.js', import.meta.url)

/** What so many rows took of memory is given back when the thread ends; for fewer it is not worth the time that starting another takes. */
const ROWS_OF_A_LARGE_IMPORT = 120_000

const LONGEST_COMMIT_MS = 30_000

type Line = {
  readonly ask: (asked: Asked, moved?: ArrayBuffer[]) => Promise<HeldEntries | null>
  readonly hangUp: () => void
}

/** Questions are answered in the order in which they were asked. */
const lineTo = (worker: Worker): Line => {
  const waiting: { readonly resolve: (held: HeldEntries | null) => void; readonly reject: (error: unknown) => void }[] =
    []
  let ended: unknown = null
  const end = (error: unknown): void => {
    ended ??= error
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  const onMessage = (answer: Answer): void => {
    const next = waiting.shift()
    if (answer.ok) next?.resolve(answer.held)
    else next?.reject(new ProblemError(answer.problem))
  }
  const onExit = (): void => {
    end(new Error('The thread of an import ended before the import did'))
  }
  worker.on('message', onMessage).on('error', end).on('exit', onExit)
  return {
    ask: (asked, moved = []) =>
      new Promise((resolve, reject) => {
        if (ended !== null) {
          reject(ended instanceof Error ? ended : new Error('The thread of an import ended'))
          return
        }
        waiting.push({ resolve, reject })
        worker.postMessage(asked, moved)
      }),
    hangUp: () => {
      worker.off('message', onMessage).off('error', end).off('exit', onExit)
      end(new ProblemError({ kind: 'locked' }))
    },
  }
}
