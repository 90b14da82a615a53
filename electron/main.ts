import './small-young-heap.ts'

import { isCommand } from './commands/run-cli.ts'
import { runCommand } from './desktop/run-command.ts'
import { startArguments } from './desktop/start-arguments.ts'
import { startDesktop } from './desktop/start-desktop.ts'

// From the source tree the folder of the app stands before the program's own arguments.
const start = startArguments(process.argv.slice(process.defaultApp ? 2 : 1), isCommand)

if (start.command === null) startDesktop(start)
else await runCommand(start.command)
