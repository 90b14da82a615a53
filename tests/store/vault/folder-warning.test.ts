import { describe, expect, test } from 'vitest'

import { folderWarning } from '../../../electron/vault/folder-warning.ts'

describe('a vault’s folder', () => {
  test.each<[NodeJS.Platform, string, ReturnType<typeof folderWarning>]>([
    ['win32', 'C:\\Users\\j.marsh\\AppData\\Local\\Tributary\\vault', null],
    ['win32', '\\\\fileserver\\homes\\j.marsh\\Tributary', 'network'],
    ['win32', '//fileserver/homes/j.marsh/Tributary', 'network'],
    ['win32', '\\\\?\\UNC\\fileserver\\homes\\Tributary', 'network'],
    ['win32', '\\\\?\\C:\\Users\\j.marsh\\Tributary', null],
    ['win32', 'C:\\Users\\j.marsh\\OneDrive\\Documents', 'synced'],
    ['win32', 'C:\\Users\\j.marsh\\OneDrive - Fenland Partnership\\Tributary', 'synced'],
    ['win32', 'C:\\Users\\j.marsh\\Dropbox (Personal)\\x', 'synced'],
    ['win32', 'G:\\My Drive\\Tributary', 'synced'],
    ['win32', 'C:\\Users\\onedriver\\Documents', null],
    ['darwin', '/Users/jo/Library/Application Support/Tributary', null],
    ['darwin', '/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/vault', 'synced'],
    ['darwin', '/Users/jo/Library/CloudStorage/GoogleDrive-jo/My Drive/vault', 'synced'],
    ['darwin', '/Users/jo/iCloud Drive/vault', 'synced'],
    ['darwin', '/Network/Servers/files/vault', 'network'],
    ['linux', '/home/jo/.local/share/tributary', null],
    ['linux', '/run/user/1000/gvfs/smb-share:server=files/vault', 'network'],
    ['linux', '/home/jo/Nextcloud/vault', 'synced'],
    ['linux', '/home/jo/toolbox/boxes', null],
  ])('on %s, %s: %s', (platform, folder, warning) => {
    expect(folderWarning(folder, platform)).toBe(warning)
  })
})
