import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { askFor, fileKind, type FileKind } from '../../../electron/returns/file-kind.ts'
import { sayProblem } from '../../../shared/problems.ts'
import { aWordReturn } from '../../builders/a-word-table.ts'

const zipOf = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array()])))
const oleOf = (part: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1_200_000),
    Buffer.from(part, 'utf16le'),
  ])

describe('a file is told by its bytes, whatever its name says', () => {
  test.each<[FileKind, string, Uint8Array | string]>([
    ['excel', 'POL.csv', zipOf('xl/workbook.xml')],
    ['word', 'POL.xlsx', aWordReturn({ rows: [['Date']] })],
    ['macros', 'POL.xlsx', zipOf('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['macros', 'POL.docm', zipOf('word/document.xml', 'word/vbaProject.bin')],
    ['excel', 'POL.xlsm', zipOf('xl/workbook.xml')],
    ['excel-binary', 'POL.xlsx', zipOf('xl/workbook.bin')],
    ['slides', 'POL.pptx', zipOf('ppt/presentation.xml')],
    [
      'spreadsheet',
      'POL.zip',
      zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
    ],
    [
      'document',
      'POL.zip',
      zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    ],
    ['archive', 'POL.csv', zipOf('POL.csv')],
    ['old-excel', 'POL.xlsx', oleOf('Workbook')],
    ['old-word', 'POL.docx', oleOf('WordDocument')],
    ['slides', 'POL.doc', oleOf('PowerPoint Document')],
    ['protected', 'POL.docx', oleOf('EncryptedPackage')],
    ['protected', 'POL', oleOf('something else')],
    ['mail', 'POL.docx', oleOf('__substg1.0_0037001F')],
    ['excel-xml', 'POL.xls', '<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?><Workbook/>'],
    ['word-xml', 'POL.doc', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
    ['word-xml', 'POL.xml', '<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'],
    ['xml', 'POL.csv', '<?xml version="1.0"?><events><event/></events>'],
    ['web-page', 'POL.xls', '<?xml version="1.0"?><!DOCTYPE html><html></html>'],
    ['web-page', 'POL.xls', '\ufeff  <HTML xmlns:o="urn:schemas-microsoft-com:office:office"><table></table>'],
    ['web-page', 'POL.csv', '<table><tr><td>Date</td></tr></table>'],
    ['web-page', 'POL.doc', "<meta charset='utf-8'><table></table>"],
    ['web-page', 'POL.xls', '<!-- saved from somewhere -->\n<!DOCTYPE html>'],
    ['web-page', 'POL.htm', 'Nothing to report'],
    ['web-archive', 'POL.xls', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"'],
    ['mail', 'POL.txt', 'MIME-Version: 1.0\r\nContent-Type: text/plain'],
    ['mail', 'POL.eml', 'Received: from somewhere'],
    ['document', 'POL.doc', '{\\rtf1\\ansi'],
    ['pdf', 'POL.csv', '%PDF-1.7'],
    ['picture', 'POL.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
    ['encrypted', 'POL.csv', 'age-encryption.org/v1\n'],
    ['encrypted', 'POL.csv', '-----BEGIN PGP MESSAGE-----'],
    ['utf-32', 'POL.csv', new Uint8Array([0xff, 0xfe, 0, 0])],
    ['binary', 'POL.csv', new Uint8Array([1, 2, 3, 4, 5, 6])],
    ['text', 'POL.xls', 'Date\tEvent'],
    ['text', 'POL.doc', 'Nothing to report'],
    ['text', 'POL', 'Date,Event'],
    ['text', 'POL.csv', '<b>Date</b>,Event'],
  ])('%s in %s', (kind, name, content) => {
    expect(fileKind(typeof content === 'string' ? Buffer.from(content) : content, name)).toBe(kind)
  })

  test('a page in UTF-16 is one, too', () => {
    expect(fileKind(Buffer.from('\ufeff<html><table>', 'utf16le'), 'POL.xls')).toBe('web-page')
  })

  test('and any bytes have a kind', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.constantFrom('POL.csv', 'POL.xlsx', 'POL', 'POL.constructor'),
        (bytes, name) => {
          expect(typeof fileKind(bytes, name)).toBe('string')
        },
      ),
    )
  })
})

test.each(Object.entries(askFor))('%s: says what the file is and what to do, in two sentences at most', (_, ask) => {
  const said = sayProblem({ kind: 'return-of-other-kind', file: 'POL.x', ask })
  expect(said).toMatch(/^POL\.x cannot be imported: it (is|holds) /)
  expect(said).toMatch(/\bAsk the sender|\bask the sender|^.*(Unpack|Save its|Decrypt)/)
  expect(said.replaceAll(/\.(?=xls|doc|mht)/g, '').match(/[.;](\s|$)/g)?.length).toBeLessThanOrEqual(3)
})
