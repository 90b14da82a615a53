import { expect, test } from 'vitest'

import { mendedName, mendsRowOf } from '../../../shared/returns/rejected/mended-name.ts'
import { mendedRows } from '../../../shared/returns/rejected/mended-rows.ts'
import { ImportId } from '../../../shared/model/ids.ts'
import type { Holding } from '../../../shared/model/holding.ts'
import { aReceipt } from '../../builders/a-receipt.ts'
import { anId } from '../../builders/an-id.ts'

const rejections = [
  { line: 17, part: null, reason: 'No date.', raw: ',Late,Register' },
  { line: 31, part: null, reason: 'No date.', raw: ',Early,Register' },
]

test('the import of a row that was put right says whose row it was', () => {
  expect(mendedName({ file: 'EDU-1.csv', delimiter: ';' }, { line: 17, part: null })).toBe(
    'EDU-1.csv, line 17 put right',
  )
  expect(mendedName({ file: 'EDU-1.xlsx', delimiter: null }, { line: 4, part: 'sheet “Events”' })).toBe(
    'EDU-1.xlsx, sheet “Events”, row 4 put right',
  )
})

test('and is known by it', () => {
  expect(mendsRowOf('EDU-1.csv, line 17 put right', 'EDU-1.csv')).toBe(true)
  expect(mendsRowOf('EDU-1.csv, line 17 put right', 'EDU-2.csv')).toBe(false)
  expect(mendsRowOf('EDU-1.csv', 'EDU-1.csv')).toBe(false)
  expect(mendsRowOf('EDU-1.csv, put aside', 'EDU-1.csv')).toBe(false)
})

test('a receipt knows which of its rows were put right since, as long as they stand', () => {
  const receipt = aReceipt({ rejections })
  const anImport = (id: number, file: string, undone = false): Holding['imports'][number] => ({
    import: ImportId.parse(anId(id)),
    file,
    at: receipt.at,
    by: receipt.by,
    read: 1,
    accepted: 1,
    held: 0,
    rejected: 0,
    blank: 0,
    doubts: 0,
    undone,
    replaces: [],
    ofRejectedRows: false,
  })
  const itself = { ...anImport(500, receipt.file), import: receipt.import }
  const name = `${receipt.file}, line 17 put right`
  const mendedLines = (...imports: Holding['imports']) =>
    [...mendedRows(receipt, imports)].map(([{ line }, by]) => [line, by])
  expect(mendedLines(itself, anImport(600, name))).toEqual([[17, anId(600)]])
  expect(mendedLines(itself, anImport(600, name, true))).toEqual([])
  // before this file came, a row of its namesake was put right
  expect(mendedLines(anImport(600, name), itself)).toEqual([])
})
