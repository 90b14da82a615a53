import './small-young-heap.ts'

import { fileURLToPath } from 'node:url'

import { runCli } from './commands/run-cli.ts'
import { systemPorts } from './system-ports.ts'

// whoever reads the output may stop reading (`| head`): the command goes on to its end, so that nothing is left behind
process.stdout.on('error', () => {})

// The command line from the source tree: `npm run -s tributary -- COMMAND`. The installed program calls the same `runCli`.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  ports: systemPorts,
  practiceCase: fileURLToPath(new URL('../build/practice-case', import.meta.url)),
})
