import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** A command used wrongly: its message is one sentence that says what to type instead. */
export class WrongUse extends Error {}

/**
 * The words and options of a command.
 * @param usage what to type, shown when the words do not fit
 */
export const wordsOf = <const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  words: { readonly least: number; readonly most: number },
  usage: string,
) => {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    const count = parsed.positionals.length
    if (count >= words.least && count <= words.most) return parsed
  } catch {
    // an unknown option, or an option without its value: the usage says it best
  }
  throw new WrongUse(`usage: ${usage}`)
}
