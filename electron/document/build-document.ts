import { Worker } from 'node:worker_threads'

import { ProblemError } from '../../shared/problems.ts'
import type { ConferenceDocument } from './conference-document.ts'
import type { FromWorker } from './document-worker.ts'
import type { OnProgress } from './write-conference-document.ts'

/**
 * Writes the conference document in a thread of its own, so that the window answers meanwhile.
 * @throws ProblemError `cancelled` when the signal ends it, and whatever the writing throws
 */
export const buildDocument = (
  document: ConferenceDocument,
  { onProgress, signal }: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal } = {},
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new ProblemError({ kind: 'cancelled' }))
      return
    }
    const worker = new Worker(workerFile(), { workerData: document, env: {}, stderr: true })
    const stop = (): void => {
      reject(new ProblemError({ kind: 'cancelled' }))
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') onProgress?.(message.done, message.total)
      else if (message.kind === 'written') resolve(message.bytes)
      else reject(new ProblemError(message.problem))
    })
    worker.on('error', reject)
    worker.on('exit', () => {
      signal?.removeEventListener('abort', stop)
      reject(new Error('the document thread ended without a document'))
    })
  })

/** From the sources the worker is TypeScript beside this file; in the built program it is a file of its own beside the main one. */
const workerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './document-worker.ts' : './document-worker.js', import.meta.url)
