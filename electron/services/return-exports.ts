import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { Services } from '../../shared/contract.ts'
import type { ImportId } from '../../shared/model/ids.ts'
import { MappingFile, type Mapping } from '../../shared/model/reading.ts'
import { fieldsOf, ProblemError } from '../../shared/problems.ts'
import { receiptCsv, type TakenInto } from '../../shared/returns/receipt-csv.ts'
import { rejectedCsv } from '../../shared/returns/rejected/rejected-csv.ts'
import { mendedRows } from '../../shared/returns/rejected/mended-rows.ts'
import { blankCsvForm, blankWordForm } from '../returns/blank-form.ts'
import type { AgencyFile } from '../store/open-vault.ts'
import type { SavedFile } from './dialogs.ts'
import { agencyOf } from './return-source.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

type ExportCalls = Pick<
  Services,
  'returns.saveReceipt' | 'returns.saveRejected' | 'returns.saveMapping' | 'returns.openMapping' | 'returns.saveForm'
>

/** What a person takes out of the returns room: from then on the file is in their hands. */
export const returnExports = (world: World, session: Session): ExportCalls => {
  /** Asks where, and writes; nothing when the vault was locked meanwhile. */
  const save = async (what: SavedFile, suggested: string, bytes: Uint8Array | string | Iterable<string>) => {
    const vault = session.vault()
    const path = await world.dialogs.saveFile(what, suggested)
    if (path === null) return null
    if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
    await writeWhole(path, bytes)
    return { name: basename(path) }
  }

  return {
    'returns.saveReceipt': async ({ case: id, agency, import: importId }) => {
      const file = session.vault().agencyFile(id, agency)
      const { receipt, undone } = file.receipt(importId)
      return save(
        'receipt',
        `${receipt.agencyCode}_receipt.csv`,
        receiptCsv(receipt, takenWithNotes(file, importId), undone),
      )
    },
    'returns.saveRejected': async ({ case: id, agency, import: importId }) => {
      const file = session.vault().agencyFile(id, agency)
      const { receipt } = file.receipt(importId)
      const mended = mendedRows(receipt, file.holding().imports)
      const waiting = receipt.rejections.filter((rejection) => !mended.has(rejection))
      let last: { name: string } | null = null
      // sheets with other headings are other files: a person is asked for each, and the second does not take the place of the first
      for (const [at, { csv }] of rejectedCsv(receipt, waiting).entries()) {
        const saved: { name: string } | null = await save(
          'rows',
          `${receipt.agencyCode}_rows-to-put-right${at === 0 ? '' : `-${at + 1}`}.csv`,
          csv,
        )
        // what was saved before a person changed their mind is saved
        if (saved === null) return last
        last = saved
      }
      return last
    },
    'returns.saveMapping': async ({ agency, mapping }) =>
      save('mapping', `${agency}.mapping.json`, mappingText(mapping)),
    'returns.openMapping': async () => {
      session.vault()
      const path = await world.dialogs.chooseMapping()
      return path === null ? null : await readMappingFile(path)
    },
    'returns.saveForm': async ({ case: id, agency: agencyId, kind }) => {
      const of = session.vault().caseById(id)
      const agency = agencyOf(of, agencyId)
      return kind === 'csv'
        ? save('rows', `${agency.code}_form.csv`, blankCsvForm())
        : save('form', `${agency.code}_form.docx`, await blankWordForm({ case: of, agency }))
    },
  }
}

/** The rows that were taken, and of an entry without a date that it has none, so that it can be found. */
export const takenWithNotes = (file: AgencyFile, importId: ImportId): TakenInto[] => {
  const undated = new Map<string, string>()
  for (const some of file.standing())
    for (const { code, when } of file.saidBy(some)) if (when.precision === 'undated') undated.set(code, when.typed)
  return file.takenRows(importId).map((row) => {
    const typed = undated.get(row.as)
    if (typed === undefined) return row
    return {
      ...row,
      note:
        typed === ''
          ? 'It has no date and is kept as undated.'
          : `“${typed}” is no date that can be read; it is kept as undated.`,
    }
  })
}

const mappingText = (mapping: Mapping): string =>
  `${JSON.stringify({ format: 'tributary-mapping/1', ...mapping } satisfies MappingFile, null, 2)}\n`

const LARGEST_MAPPING = 1_048_576

/** @throws ProblemError when the file is no mapping */
export const readMappingFile = async (path: string): Promise<Mapping> => {
  const file = basename(path)
  const refuse = (why: string): ProblemError => new ProblemError({ kind: 'mapping-unreadable', file, why })
  let text: string
  try {
    if ((await stat(path)).size > LARGEST_MAPPING) throw refuse('it is too large. Choose another file.')
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw refuse('it could not be opened. Check that it is still there.')
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw refuse('it is not JSON. Choose a file whose name ends in .mapping.json.')
  }
  const parsed = MappingFile.safeParse(json)
  if (!parsed.success) {
    const [field] = fieldsOf(parsed.error)
    throw refuse(
      `${field === undefined ? 'something in it' : `its “${field}”`} is not as it should be. Save the columns anew.`,
    )
  }
  const { format: _, ...mapping } = parsed.data
  return mapping
}
