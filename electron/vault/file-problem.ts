import type { Problem } from '../../shared/problems.ts'

/**
 * What the operating system refused, as a problem a person can act upon.
 * @returns null for what is none of the expected: a bug
 */
export const fileProblem = (error: unknown): Problem | null => {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'read-only' }
    case 'EBUSY':
    case 'ETXTBSY':
    // somebody else made it a moment before us
    case 'EEXIST':
      return { kind: 'in-use' }
    // what was there a moment ago: a drive that was pulled out, a share that went away
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EIO':
    case 'EFBIG':
    case 'ENODEV':
    case 'ENXIO':
      return { kind: 'disk-failed' }
    default:
      return null
  }
}

export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
