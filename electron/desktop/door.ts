import type { IpcMain, IpcMainInvokeEvent } from 'electron'

import { sayProblem } from '../../shared/problems.ts'
import { CALL_CHANNEL } from '../door-channels.ts'
import type { AnyReply, Router } from '../router.ts'

/** Puts the router behind the door. @param origin the only one whose top frame may knock */
export const openDoor = (ipc: Pick<IpcMain, 'handle'>, router: Router, origin: string): void => {
  ipc.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) =>
    isTopFrameOf(origin, event) ? router.call(name, input) : turnedAway,
  )
}

const turnedAway: AnyReply = {
  ok: false,
  error: { kind: 'bad-request', message: sayProblem({ kind: 'bad-request', fields: [] }) },
}

/** The whole of who may knock: no frame inside, no frame that has gone, no other origin. */
const isTopFrameOf = (origin: string, { senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === origin
