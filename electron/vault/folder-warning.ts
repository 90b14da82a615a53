/**
 * Whether a folder seems to lie where locking and deletion cannot be trusted: on a network drive, or in a folder that a program copies to other machines.
 * Told from the path's words alone, so it misses drive letters mapped to a server and a sync folder with a name of its own; it is a warning, not a guard.
 * @param platform as `process.platform`
 */
export const folderWarning = (
  folder: string,
  platform: NodeJS.Platform = process.platform,
): 'network' | 'synced' | null => {
  if (isOnNetwork(folder, platform)) return 'network'
  return segmentsOf(folder, platform).some(isSynced) ? 'synced' : null
}

const isOnNetwork = (folder: string, platform: NodeJS.Platform): boolean => {
  // \\server\share and //server/share; but \\?\C:\… and \\.\… are this machine's own
  if (platform === 'win32') return /^(\\\\|\/\/)(\?\\UNC\\|(?![?.]))/i.test(folder)
  if (platform === 'darwin') return folder.startsWith('/Network/')
  return /\/gvfs\/|^\/net\//.test(folder)
}

const segmentsOf = (folder: string, platform: NodeJS.Platform): string[] =>
  folder.split(platform === 'win32' ? /[\\/]/ : '/').filter((segment) => segment !== '')

/** "OneDrive - Norfolk County Council" and "Dropbox (Work)" carry their owner's name; "My Drive" is Google's. */
const isSynced = (segment: string): boolean =>
  /^(one ?drive|dropbox|google ?drive|icloud ?drive|nextcloud|owncloud|box( sync)?|pcloud ?drive|sync|mega(sync)?)( ?[-–(].*)?$/i.test(
    segment,
  ) ||
  /^(my drive|googledrive-.*|onedrive-.*|com~apple~clouddocs|mobile documents|\.dropbox.*|sharepoint( -.*)?)$/i.test(
    segment,
  )
