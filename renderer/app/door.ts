import type { z } from 'zod'
import type { CallName, contract, Door, Output } from '../../shared/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload, or by the preview's host; nothing else reaches the main process. */
    readonly tributary?: Door
  }
}

/** What a call is given: ids may come as plain text from the address, because main parses them again. */
export type Asked<N extends CallName> = z.input<(typeof contract)[N]['input']>

/** An expected error of a call. `message` is a whole sentence from main, ready to be shown. */
export class Refusal extends Error {
  readonly kind: string
  readonly fields: readonly string[]
  constructor(kind: string, message: string, fields: readonly string[] = []) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
    this.fields = fields
  }
}

export const theDoor = (): Door => {
  const door = window.tributary
  if (door === undefined) throw new Error('The window was opened without its door')
  return door
}

/** @throws Refusal */
export const ask = async <N extends CallName>(name: N, input: Asked<N>): Promise<Output<N>> => {
  const reply = await theDoor().invoke(name, input)
  if (reply.ok) return reply.value
  throw new Refusal(reply.error.kind, reply.error.message, reply.error.fields)
}
