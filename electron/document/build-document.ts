import { setImmediate as turn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

import type { Entry } from '../../shared/model/entry.ts'
import { ProblemError } from '../../shared/problems.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'
import type { ConferenceDocument } from './conference-document.ts'
import type { ProgramSays, WorkerSays } from './document-worker.ts'
import type { OnProgress } from './write-conference-document.ts'

export type BuildWish = { readonly onProgress?: OnProgress; readonly signal?: AbortSignal }

/** Some three thousand pages, and a gigabyte to write them: more would end the thread, and no conference reads it. */
export const MOST_PRINTED = 20_000

/**
 * Writes the conference document in a thread of its own, so that the program answers meanwhile.
 * @throws ProblemError document-too-long, cancelled when the signal says so, and whatever `writeConferenceDocument` throws
 */
export const buildDocument = (
  document: ConferenceDocument,
  { onProgress, signal }: BuildWish = {},
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new ProblemError({ kind: 'cancelled' }))
      return
    }
    const { entries, ...head } = document
    const prints = printedIn(document)
    if (prints > MOST_PRINTED) {
      const { scope } = document
      reject(new ProblemError({ kind: 'document-too-long', entries: prints, most: MOST_PRINTED, scope }))
      return
    }
    const worker = new Worker(WORKER, { workerData: head })
    let isDone = false
    const finish = (settle: () => void): void => {
      isDone = true
      signal?.removeEventListener('abort', cancel)
      void worker.terminate()
      settle()
    }
    const cancel = (): void => {
      finish(() => {
        reject(new ProblemError({ kind: 'cancelled' }))
      })
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (said: WorkerSays) => {
      if (said.kind === 'progress') onProgress?.(said.done, said.total)
      else if (said.kind === 'document') {
        finish(() => {
          resolve(said.bytes)
        })
      } else {
        finish(() => {
          reject(new ProblemError(said.problem))
        })
      }
    })
    worker.on('error', (error) => {
      finish(() => {
        reject(error)
      })
    })
    worker.on('exit', () => {
      finish(() => {
        reject(new Error('The document’s thread ended before the document was written'))
      })
    })
    handOver(worker, entries, () => isDone).catch((error: unknown) => {
      finish(() => {
        reject(error instanceof Error ? error : new Error('The entries could not be handed to the document’s thread'))
      })
    })
  })

const printedIn = ({ case: of, entries, scope }: ConferenceDocument): number => {
  if (scope === 'all') return entries.length
  const window = conferenceWindow(of)
  return entries.reduce((sum, { when }) => (placeOf(when, window) === 'in' ? sum + 1 : sum), 0)
}

/** Thousands of entries copied at once would keep the program from answering for as long as it takes to copy them. */
const handOver = async (worker: Worker, entries: readonly Entry[], isDone: () => boolean): Promise<void> => {
  const say = (says: ProgramSays): void => {
    worker.postMessage(says, [])
  }
  for (let from = 0; from < entries.length; from += SLICE) {
    if (isDone()) return
    say({ kind: 'entries', entries: entries.slice(from, from + SLICE) })
    await turn()
  }
  say({ kind: 'write' })
}

const SLICE = 250

/** From the source the worker is a TypeScript file beside this one; built, it is a file beside the main program. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './document-worker.ts' : './document-worker.js',
  import.meta.url,
)
