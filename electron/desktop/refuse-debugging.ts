import { app } from 'electron'

/** Chromium's switches by which another program could look into the window. No fuse turns them off. */
const SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe']

/**
 * The installed program does not start under another program's eyes. From the source tree, where tests drive the window this way, it does.
 * @returns whether the program is ending
 */
export const refuseDebugging = (): boolean => {
  if (process.defaultApp || !SWITCHES.some((name) => app.commandLine.hasSwitch(name))) return false
  app.exit(2)
  return true
}
