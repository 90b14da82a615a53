import { randomUUID } from 'node:crypto'

import { FileToken } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'

/** What was pasted, kept in memory as if it were a file: nothing readable goes to disk. */
export type Pasted = { readonly name: string; readonly bytes: Uint8Array }

/** Files the person picked, pasted or had written, by token: the window never names a path. */
export type FileTokens = {
  readonly give: (path: string) => FileToken
  /** Only the latest paste is kept: the one before it is done with. */
  readonly givePasted: (pasted: Pasted) => FileToken
  readonly pathOf: (token: FileToken) => string
  readonly pastedOf: (token: FileToken) => Pasted | null
  /** What was pasted and taken is needed no longer. */
  readonly forgetPasted: (token: FileToken) => void
  readonly forget: () => void
}

export const makeFileTokens = (): FileTokens => {
  const paths = new Map<string, string>()
  let pasted: { readonly token: FileToken; readonly what: Pasted } | null = null
  return {
    give: (path) => {
      const token = FileToken.parse(randomUUID())
      paths.set(token, path)
      return token
    },
    givePasted: (what) => {
      const token = FileToken.parse(randomUUID())
      pasted = { token, what }
      return token
    },
    pathOf: (token) => {
      const path = paths.get(token)
      if (path === undefined) throw new ProblemError({ kind: 'not-found', what: 'file' })
      return path
    },
    pastedOf: (token) => (pasted?.token === token ? pasted.what : null),
    forgetPasted: (token) => {
      if (pasted?.token === token) pasted = null
    },
    forget: () => {
      paths.clear()
      pasted = null
    },
  }
}
