import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { strToU8, Zip, ZipPassThrough } from 'fflate'

import { readReturn } from '../../../electron/returns/read-return.ts'
import type { ReturnContext } from '../../../electron/returns/return-context.ts'
import { compareReturn } from '../../../electron/services/compare-return.ts'
import type { AgencyFile, IncomingReturn, OpenVault } from '../../../electron/store/open-vault.ts'
import { createVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import type { ImportId } from '../../../shared/model/ids.ts'
import { AS_FOUND } from '../../../shared/model/reading.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Receipt } from '../../../shared/model/receipt.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import type { LaterVersion } from '../../../shared/model/later-version.ts'
import { laterVersionOf } from '../../../shared/returns/versions/compare-versions.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import type { BenchRow } from '../bench-row.ts'

const ROWS = 100_000

/** The columns of a police export; what follows them in `rowOf` is invented and the same in every run. */
const HEADINGS = ['Incident date', 'Incident details', 'URN', 'Impact on child', 'Action taken', 'RAG', 'Recorded by']

export const rows: readonly BenchRow[] = [
  {
    kind: 'race',
    work: 'import 100,000 CSV rows into an encrypted agency file',
    budget: 2,
    anchor: 'csv-parse alone, then plain inserts of the same rows in plain better-sqlite3',
    prepare: async () => {
      const bytes = Buffer.from(returnOf(ROWS))
      const vault = await aFullVault()
      let plainFiles = 0
      return {
        ours: () => {
          const { file, context } = vault.newAgencyFile()
          return async () => {
            const receipt = await importInto(file, bytes, context)
            if (receipt.accepted !== ROWS) throw new Error(`${receipt.accepted} rows were accepted`)
          }
        },
        anchor: () => {
          const database = new Database(join(vault.folder, `plain-${plainFiles++}.sqlite`))
          database.exec(
            'CREATE TABLE entries (line INTEGER, date TEXT, event TEXT, source TEXT, impact TEXT, action TEXT, rag TEXT, author TEXT)',
          )
          return () => {
            const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
            const records = parse(bytes, { record_delimiter: ['\r\n', '\n', '\r'], from: 2 })
            database.transaction(() => {
              for (const [at, record] of records.entries()) insert.run(at + 2, ...record)
            })()
            database.close()
          }
        },
        close: vault.close,
      }
    },
  },
  {
    kind: 'ceiling',
    work: 'memory: import of a 64 MB file',
    unit: 'MB',
    limit: 600,
    anchor: '600 MB resident',
    of: 'peak',
    prepare: async () => {
      const vault = await aFullVault()
      const path = join(vault.folder, 'POL.csv')
      const more = ` ${'Neighbours heard it too. '.repeat(9)}`
      writeCsv(path, (i) => rowOf(i, more), LARGE_ROWS)
      return {
        ours: () => {
          const { file, context } = vault.newAgencyFile()
          return async () => {
            const { accepted } = await importInto(file, readFileSync(path), context)
            if (accepted !== LARGE_ROWS) throw new Error(`${accepted} rows were accepted`)
          }
        },
        close: vault.close,
      }
    },
  },
  {
    kind: 'ceiling',
    work: 'memory: import of a 63 MB workbook of 200,000 rows',
    unit: 'MB',
    limit: 600,
    anchor: '600 MB resident',
    of: 'peak',
    prepare: async () => {
      const vault = await aFullVault()
      const path = join(vault.folder, 'POL.xlsx')
      writeWorkbook(path, MOST_ROWS)
      return {
        ours: () => {
          const { file, context } = vault.newAgencyFile()
          return async () => {
            const { accepted } = await importInto(file, readFileSync(path), context, 'POL.xlsx')
            if (accepted !== MOST_ROWS) throw new Error(`${accepted} rows were accepted`)
          }
        },
        close: vault.close,
      }
    },
  },
  {
    kind: 'ceiling',
    work: 'memory: later version of 50,000 changed rows of 200,000',
    unit: 'MB',
    limit: 600,
    anchor: '600 MB resident',
    of: 'peak',
    prepare: async () => {
      const vault = await aFullVault()
      const first = join(vault.folder, 'POL.csv')
      const later = join(vault.folder, 'POL_2.csv')
      const { file, context } = vault.newAgencyFile()
      writeCsv(first, (i) => rowOf(i, ''))
      writeCsv(later, (i) => rowOf(i, i < CHANGED_ROWS ? ' Corrected after review.' : ''))
      const { import: earlier } = await importInto(file, readFileSync(first), context)
      return {
        ours: () => async () => {
          const read = readReturn(readFileSync(later), 'POL_2.csv', context)
          if (!read.ok) throw new Error(read.error.kind)
          const version = await laterVersion(file, read.value, earlier)
          const receipt = await file.importReturn(read.value, turn, version)
          if (receipt.accepted !== CHANGED_ROWS) throw new Error(`${receipt.accepted} rows were accepted`)
        },
        close: vault.close,
      }
    },
  },
]

/** As many as are read. */
const MOST_ROWS = 200_000
const CHANGED_ROWS = 50_000

/** Piece by piece and not pressed together, so that neither making nor opening it takes memory for more than its rows. */
const writeWorkbook = (path: string, count: number): void => {
  const to = openSync(path, 'w')
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    writeSync(to, piece)
  })
  const part = (name: string, pieces: Iterable<string>): void => {
    const stored = new ZipPassThrough(name)
    zip.add(stored)
    for (const piece of pieces) stored.push(strToU8(piece))
    stored.push(new Uint8Array(), true)
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = (id: string, kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/></Relationships>`
  part('_rels/.rels', [relations('r1', 'officeDocument', 'xl/workbook.xml')])
  part('xl/_rels/workbook.xml.rels', [relations('r1', 'worksheet', 'worksheets/sheet1.xml')])
  part('xl/workbook.xml', [
    `<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets><sheet name="Events" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ])
  part('xl/worksheets/sheet1.xml', sheetOf(main, count))
  zip.end()
  closeSync(to)
}

const sheetOf = function* (main: string, count: number): Generator<string> {
  const row = (cells: readonly string[]): string =>
    `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
  yield `<worksheet xmlns="${main}"><sheetData>${row(['Incident date', 'Incident details', 'URN', 'Impact on child'])}`
  for (let i = 0; i < count; i++)
    yield row([
      `${two(((i * 7) % 28) + 1)}/${two((i % 12) + 1)}/${2021 + (i % 5)}`,
      `${(EVENTS[i % EVENTS.length] ?? '').replaceAll('""', '’')} Log ${i}.`,
      `EX/${i}`,
      'Slept badly',
    ])
  yield '</sheetData></worksheet>'
}

/** Together 63.8 MB. */
const LARGE_ROWS = 165_000

/** Piece by piece, so that making a file takes no memory that reading it would be blamed for. */
const writeCsv = (path: string, row: (i: number) => string, count = MOST_ROWS): void => {
  const to = openSync(path, 'w')
  writeSync(to, `${HEADINGS.join(',')}\r\n`)
  for (let i = 0; i < count; i++) writeSync(to, `${row(i)}\r\n`)
  closeSync(to)
}

const laterVersion = async (file: AgencyFile, incoming: IncomingReturn, earlier: ImportId): Promise<LaterVersion> => {
  const compared = await compareReturn(file, incoming, { asked: [earlier], reading: AS_FOUND, pause: turn })
  const { changed, unchanged } = compared.comparison
  if (changed !== CHANGED_ROWS || unchanged !== MOST_ROWS - CHANGED_ROWS)
    throw new Error(`${changed} rows were changed, ${unchanged} were not`)
  return laterVersionOf(compared, new Set(), compared.held)
}

/** As the window has its turn between two slices of work. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const importInto = async (
  file: AgencyFile,
  bytes: Uint8Array,
  context: ReturnContext,
  name = 'POL.csv',
): Promise<Receipt> => {
  const read = readReturn(bytes, name, context)
  if (!read.ok) throw new Error(read.error.kind)
  return file.importReturn(read.value)
}

type FullVault = {
  /** Where the files of a run may lie; it goes with the vault. */
  readonly folder: string
  /** An agency's file with nothing in it, and what its return is read against. */
  readonly newAgencyFile: () => { readonly file: AgencyFile; readonly context: ReturnContext }
  readonly close: () => void
}

const aFullVault = async (): Promise<FullVault> => {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-bench-'))
  const made = await createVault(join(folder, 'vault'), 'otters under the mill bridge', KEEPER, systemPorts, 2 ** 10)
  if (!made.ok) throw new Error(made.error.kind)
  const vault: OpenVault = made.value
  let cases = 0
  return {
    folder,
    newAgencyFile: () => {
      const of: Case = vault.createCase({ ...aCaseDraft(), reference: `bench ${cases++}` })
      const [agency] = of.agencies
      if (agency === undefined) throw new Error('the case has no agency')
      return {
        file: vault.agencyFile(of.id, agency.id),
        context: { agencyCode: agency.code, agencyName: agency.name, today: TODAY, children: of.children },
      }
    },
    close: () => {
      vault.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const KEEPER = { name: 'Jo Marsh', role: 'conference administrator' }
const TODAY = IsoDay.parse('2026-05-15')

const returnOf = (count: number): string => {
  const lines = [HEADINGS.join(',')]
  for (let i = 0; i < count; i++) lines.push(rowOf(i, ''))
  return `${lines.join('\r\n')}\r\n`
}

const rowOf = (i: number, more: string): string => {
  const date = `${two(((i * 7) % 28) + 1)}/${two((i % 12) + 1)}/${2021 + (i % 5)} ${two((i * 3) % 24)}:${two((i * 11) % 60)}`
  const said = EVENTS[i % EVENTS.length] ?? ''
  return [
    date,
    `"${said} Log ${i}.${more}"`,
    `EX/${i % 1231}/${i}`,
    i % 3 === 0 ? '"Frightened, hid under the bed"' : '',
    ACTIONS[i % ACTIONS.length] ?? '',
    RATINGS[i % RATINGS.length] ?? '',
    `PC ${i % 50}`,
  ].join(',')
}

const two = (number: number): string => String(number).padStart(2, '0')

const EVENTS = [
  'Police called to the home address, ""shouting"" heard by a neighbour; both children present and seen.',
  'Mother reported that the kitchen window had been broken in the night. No suspect.',
  'Elder child seen in the park at 21:40 with two older boys; taken home, nobody in but the grandmother.',
  'Call from the father, who said that he had not been told of the move. Advice given – no offence.',
]
const ACTIONS = ['Referral made', 'Words of advice', 'No further action', 'Notification sent']
const RATINGS = ['Amber', 'Green', 'Red', 'Amber', '']
