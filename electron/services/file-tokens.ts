import { randomUUID } from 'node:crypto'

import { FileToken } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'

/** Files the person picked or had written, by token: the window never names a path. */
export type FileTokens = {
  readonly give: (path: string) => FileToken
  readonly pathOf: (token: FileToken) => string
  readonly forget: () => void
}

export const makeFileTokens = (): FileTokens => {
  const paths = new Map<string, string>()
  return {
    give: (path) => {
      const token = FileToken.parse(randomUUID())
      paths.set(token, path)
      return token
    },
    pathOf: (token) => {
      const path = paths.get(token)
      if (path === undefined) throw new ProblemError({ kind: 'not-found', what: 'file' })
      return path
    },
    forget: () => {
      paths.clear()
    },
  }
}
