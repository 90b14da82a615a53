import type { Dialogs } from '../../electron/services/dialogs.ts'

/** File dialogs without a screen: the answers are given beforehand, by a test or by the browser's own file field. */
export type ScriptedDialogs = Dialogs & {
  /** What the next dialog that chooses a file answers; null is a person who changes their mind. */
  readonly nextFile: (path: string | null) => void
  /** What every following save dialog answers, until told otherwise; a function gets the name suggested. */
  readonly saveTo: (answer: string | null | ((suggestedName: string) => string | null)) => void
  /** Documents handed to their program, in order. */
  readonly opened: () => readonly string[]
}

/** Unanswered dialogs are cancelled, so that no call hangs. */
export const scriptedDialogs = (): ScriptedDialogs => {
  const files: (string | null)[] = []
  const opened: string[] = []
  let save: (suggestedName: string) => string | null = () => null
  const choose = async (): Promise<string | null> => files.shift() ?? null
  return {
    chooseReturn: choose,
    chooseMapping: choose,
    saveFile: async (_, suggestedName) => save(suggestedName),
    openDocument: async (path) => {
      opened.push(path)
    },
    nextFile: (path) => {
      files.push(path)
    },
    saveTo: (answer) => {
      save = typeof answer === 'function' ? answer : () => answer
    },
    opened: () => opened,
  }
}
