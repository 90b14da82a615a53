import { ProblemError, sayProblem } from '../../shared/problems.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { clock } from './clock.ts'
import type { Command, ExitStatus, Terminal } from './command.ts'
import { demo } from './demo.ts'
import { WrongUse } from './wrong-use.ts'

const commands: Readonly<Record<string, Command>> = { demo, build, clock, check }

export const isCommand = (word: string | undefined): boolean => word !== undefined && Object.hasOwn(commands, word)

/**
 * The command line over the same services as the window.
 * @param args without the program's own name
 * Never shows a stack trace: what is expected gets its sentence, a bug gets one line without its content.
 */
export const runCli = async (args: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(USAGE)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command === undefined)
      throw new WrongUse(`there is no command ${JSON.stringify(name)}; there are demo, build, clock and check`)
    return await command(rest, terminal)
  } catch (error) {
    terminal.error(`tributary: ${oneLine(sentenceOf(error))}\n`)
    return 2
  }
}

const sentenceOf = (error: unknown): string => {
  if (error instanceof WrongUse) return error.message
  return sayProblem(error instanceof ProblemError ? error.problem : { kind: 'internal' })
}

/** What was typed or a file's name may hold characters that a terminal obeys. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ')

const USAGE = `Tributary: multi-agency chronologies for child protection conferences

  demo  [--out DIR]                          the practice case end to end, into DIR (default out/)
  build CASE.json RETURNS_DIR --out FILE.docx [--json FILE] [--edition NAME] [--scope window|all] [--receipts DIR]
                                             the same for a case of your own; POL.mapping.json beside POL's returns says
                                             how their columns are read; --receipts: receipts and rejected rows as CSV
  clock DATE [--json]                        due date and milestones for a strategy meeting on DATE
  check FILE.docx [--absent FILE]            the rules of the conference document; --absent: texts it must not hold, one a line

Exit status: 0 done; 1 done, but a check failed or rows were rejected; 2 wrong use or an unreadable input.
`
