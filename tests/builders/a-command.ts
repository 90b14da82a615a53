import { fileURLToPath } from 'node:url'

import { runCli } from '../../electron/commands/run-cli.ts'
import { systemPorts } from '../../electron/system-ports.ts'

/** The practice case that is shipped with the program. */
export const practiceCase = fileURLToPath(new URL('../../build/practice-case', import.meta.url))

/** What a command answers and says when it is given these words. */
export const runCommand = async (...args: string[]) => {
  let out = ''
  let error = ''
  const status = await runCli(args, {
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    ports: systemPorts,
    practiceCase,
  })
  return { status, out, error }
}
