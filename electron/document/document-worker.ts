import { parentPort, workerData } from 'node:worker_threads'

import type { Entry } from '../../shared/model/entry.ts'
import { ProblemError, type Problem } from '../../shared/problems.ts'
import type { ConferenceDocument } from './conference-document.ts'
import { writeConferenceDocument } from './write-conference-document.ts'

/** What the program tells the thread: the entries piece by piece, then to begin. All else came with it. */
export type ProgramSays = { readonly kind: 'entries'; readonly entries: readonly Entry[] } | { readonly kind: 'write' }

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

const head = workerData as Omit<ConferenceDocument, 'entries'>
const entries: Entry[] = []

parentPort?.on('message', (said: ProgramSays) => {
  if (said.kind === 'entries') entries.push(...said.entries)
  else void write({ ...head, entries })
})
