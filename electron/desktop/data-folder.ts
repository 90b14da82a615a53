import { posix, win32 } from 'node:path'

/**
 * The person's own folder on this computer for this program: never the roaming one, which Windows copies to a server at log-off.
 * @param home the person's home folder
 */
export const dataFolder = (
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string => {
  if (platform === 'win32') {
    return win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Tributary')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Tributary')
  const given = environment['XDG_DATA_HOME']
  // the XDG rules: a relative path there is to be ignored
  const base = given !== undefined && posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share')
  return posix.join(base, 'tributary')
}
