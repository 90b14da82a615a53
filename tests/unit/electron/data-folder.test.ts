import { describe, expect, it } from 'vitest'

import { dataFolder } from '../../../electron/desktop/data-folder.ts'

describe('the folder for the person’s own data', () => {
  it('is the local one on Windows, never the roaming one', () => {
    const environment = { APPDATA: 'C:\\Users\\x\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local' }
    expect(dataFolder('win32', environment, 'C:\\Users\\x')).toBe('C:\\Users\\x\\AppData\\Local\\Tributary')
    expect(dataFolder('win32', {}, 'C:\\Users\\x')).toBe('C:\\Users\\x\\AppData\\Local\\Tributary')
  })

  it('is Application Support on macOS', () => {
    expect(dataFolder('darwin', {}, '/Users/x')).toBe('/Users/x/Library/Application Support/Tributary')
  })

  it('follows the XDG rules on Linux', () => {
    expect(dataFolder('linux', {}, '/home/x')).toBe('/home/x/.local/share/tributary')
    expect(dataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/x')).toBe('/data/tributary')
    expect(dataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/x')).toBe('/home/x/.local/share/tributary')
    expect(dataFolder('linux', { XDG_DATA_HOME: '' }, '/home/x')).toBe('/home/x/.local/share/tributary')
  })
})
