import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'

import { contract, events, type Door } from '../shared/contract.ts'
import { sayProblem } from '../shared/problems.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './door-channels.ts'

const refused = { ok: false, error: { kind: 'bad-request', message: sayProblem({ kind: 'bad-request', fields: [] }) } }

// Only names of the contract pass, in both directions; ipcRenderer itself and Electron's own event objects stay on this side.
const invoke = (name: unknown, input: unknown): Promise<unknown> =>
  typeof name === 'string' && Object.hasOwn(contract, name)
    ? ipcRenderer.invoke(CALL_CHANNEL, name, input)
    : Promise.resolve(refused)

const subscribe = (name: unknown, listener: unknown): (() => void) => {
  if (typeof name !== 'string' || !Object.hasOwn(events, name) || typeof listener !== 'function') return () => undefined
  const forward = (_: IpcRendererEvent, told: unknown, event: unknown): void => {
    if (told === name) listener(event)
  }
  ipcRenderer.on(EVENT_CHANNEL, forward)
  return () => {
    ipcRenderer.removeListener(EVENT_CHANNEL, forward)
  }
}

// contextBridge copies and freezes it
contextBridge.exposeInMainWorld('tributary', { invoke, subscribe } satisfies Record<keyof Door, unknown>)
