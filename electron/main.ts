import { app } from 'electron'

import { isCommand } from './commands/run-cli.ts'
import { runCommand } from './desktop/run-command.ts'
import { startArguments } from './desktop/start-arguments.ts'
import { startDesktop } from './desktop/start-desktop.ts'

// Packaged, the program's own arguments come first; otherwise the folder of the app stands before them.
const start = startArguments(process.argv.slice(app.isPackaged ? 1 : 2), isCommand)

if (start.command === null) startDesktop(start)
else await runCommand(start.command)
