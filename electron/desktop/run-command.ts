import { app } from 'electron'

import { runCli } from '../commands/run-cli.ts'
import { systemPorts } from '../system-ports.ts'
import { builtFiles } from './built-files.ts'

/** `tributary COMMAND` when installed: the command line in place of the window, with its exit status. */
export const runCommand = async (words: readonly string[]): Promise<void> => {
  app.dock?.hide()
  const status = await runCli(words, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    ports: systemPorts,
    practiceCase: builtFiles().practiceCase,
  })
  // exit() does not wait for what is still on its way into a pipe
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))))
  app.exit(status)
}
