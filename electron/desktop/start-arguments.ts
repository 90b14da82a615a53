/** What the program was started with. */
export type StartArguments = {
  /** A command of the command line with its arguments, or null for the window. */
  readonly command: readonly string[] | null
  /** `--vault=DIR`: a vault elsewhere than in the person's own data folder. */
  readonly vault: string | null
  /** `--lock-after-seconds=N`: for tests; a shorter time than usual and never a longer one. */
  readonly lockAfterSeconds: number | null
}

/**
 * @param words the arguments after the program itself (and, when it is not packaged, after the folder of the app)
 * @param isCommand whether a word is a command of the command line
 */
export const startArguments = (words: readonly string[], isCommand: (word: string) => boolean): StartArguments => {
  const first = words.findIndex((word) => !word.startsWith('-'))
  const word = words[first]
  const seconds = Number(valueOf(words, 'lock-after-seconds') ?? Number.NaN)
  return {
    command: word !== undefined && isCommand(word) ? words.slice(first) : null,
    vault: valueOf(words, 'vault'),
    lockAfterSeconds: Number.isInteger(seconds) && seconds > 0 ? seconds : null,
  }
}

const valueOf = (words: readonly string[], name: string): string | null => {
  const value = words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  return value === undefined || value === '' ? null : value
}
