import { parentPort, workerData } from 'node:worker_threads'

import { ProblemError, type Problem } from '../../shared/problems.ts'
import type { ConferenceDocument } from './conference-document.ts'
import { writeConferenceDocument } from './write-conference-document.ts'

/** What the thread says. Its own parent made the input, so it is not parsed again. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: Problem }

const say = (message: FromWorker): void => {
  parentPort?.postMessage(message)
}

try {
  const document: ConferenceDocument = workerData
  const bytes = await writeConferenceDocument(document, (done, total) => {
    say({ kind: 'progress', done, total })
  })
  say({ kind: 'written', bytes })
} catch (error) {
  if (!(error instanceof ProblemError)) throw error
  say({ kind: 'refused', problem: error.problem })
}
