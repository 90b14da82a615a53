import type { Ports } from '../ports.ts'

/** What a command needs of the world. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  readonly ports: Ports
  /** The folder with the shipped practice case. */
  readonly practiceCase: string
}

/** 0 done; 1 done, but a check failed or rows were rejected; 2 wrong use or an unreadable input. */
export type ExitStatus = 0 | 1 | 2

export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>
