import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { z } from '../../../shared/model/zod.ts'
import { aFolder } from '../../builders/a-vault.ts'

const Said = z.strictObject({
  found: z.array(z.string()),
  files: z.int(),
  bytes: z.int(),
  sorted: z.int(),
  entries: z.int(),
  meanwhile: z.int(),
  journalsAfterClose: z.array(z.string()),
  keys: z.int(),
})

const leaks = (mode: 'ours' | 'file'): z.output<typeof Said> => {
  const folder = aFolder()
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  const script = fileURLToPath(new URL('leaks-child.ts', import.meta.url))
  const said = execFileSync(process.execPath, [script, join(folder, 'vault'), mode], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, SQLITE_TMPDIR: temporary },
    encoding: 'utf8',
  })
  return Said.parse(JSON.parse(said))
}

test('no file of a vault, no journal and no temporary file ever holds a word of a case, while and after an import, a later version, an undo and a sort that spills', () => {
  const { found, files, bytes, sorted, entries, journalsAfterClose, keys, meanwhile } = leaks('ours')
  expect(found).toEqual([])
  expect(journalsAfterClose).toEqual([])
  expect(keys).toBe(0)
  // it did look, at a vault that is as large as what was planted
  expect(entries).toBe(6001)
  expect(meanwhile).toBe(6000 - 492)
  expect(sorted).toBe(6001)
  expect(files).toBeGreaterThan(50)
  expect(bytes).toBeGreaterThan(50 * 2 ** 20)
})

// Deleted files can be looked into through /proc alone; elsewhere SQLite's temporary files have no name one could open.
test.runIf(process.platform === 'linux')(
  'the search finds what the same sort spills where SQLite may use temporary files',
  () => {
    expect(leaks('file').found).toEqual(['deleted but open', 'deleted but open, a plain database'])
  },
)
