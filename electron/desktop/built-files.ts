import { join } from 'node:path'

import { app } from 'electron'

/** Where the parts of the program lie, in the source tree as in the package. */
export const builtFiles = (): {
  readonly window: string
  readonly preload: string
  readonly practiceCase: string
} => ({
  window: join(app.getAppPath(), 'out', 'renderer'),
  preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
  practiceCase: join(app.getAppPath(), 'build', 'practice-case'),
})
