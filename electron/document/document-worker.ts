import { parentPort, workerData } from 'node:worker_threads'

import { ProblemError, type Problem } from '../../shared/problems.ts'
import type { ConferenceDocument } from './conference-document.ts'
import { writeConferenceDocument } from './write-conference-document.ts'

/** What the thread tells the program: how far it is, then either the document or why there is none. */
export type WorkerSays =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'document'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: Problem }

const say = (says: WorkerSays, transfer: ArrayBuffer[] = []): void => {
  parentPort?.postMessage(says, transfer)
}

const write = async (document: ConferenceDocument): Promise<void> => {
  try {
    const bytes = await writeConferenceDocument(document, (done, total) => {
      say({ kind: 'progress', done, total })
    })
    say({ kind: 'document', bytes }, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [])
  } catch (error) {
    // expected problems keep their words across the thread; anything else is a bug and ends it
    if (!(error instanceof ProblemError)) throw error
    say({ kind: 'problem', problem: error.problem })
  }
}

await write(workerData as ConferenceDocument)
