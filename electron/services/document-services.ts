import { basename } from 'node:path'

import type { Scope, Services } from '../../shared/contract.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'
import { buildDocument } from '../document/build-document.ts'
import type { ConferenceDocument } from '../document/conference-document.ts'
import type { OpenVault } from '../store/open-vault.ts'
import { allEntries } from './all-entries.ts'
import type { FileTokens } from './file-tokens.ts'
import type { World } from './world.ts'
import type { Session } from './session.ts'
import { writeWhole } from './write-whole.ts'

type DocumentCalls = Pick<Services, 'document.export' | 'document.open'>

export const documentServices = (world: World, session: Session, files: FileTokens): DocumentCalls => ({
  'document.export': async ({ case: id, scope }) => {
    const vault = session.vault()
    // the dialog and the writing take time in which the vault may lock: then nothing readable may be written any more
    const mustBeOpenStill = (): void => {
      if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
    }
    const path = await world.dialogs.saveFile('document', suggestedName(vault.caseById(id).reference))
    if (path === null) return null
    mustBeOpenStill()
    const document = conferenceDocument(vault, id, scope, world.ports.now())
    const bytes = await buildDocument(document, {
      onProgress: (done, total) => {
        world.emit('progress', { work: 'document', done, total })
      },
    })
    mustBeOpenStill()
    await writeWhole(path, bytes)
    return { file: files.give(path), name: basename(path), entries: printed(document) }
  },
  'document.open': async ({ file }) => {
    await world.dialogs.openDocument(files.pathOf(file))
    return {}
  },
})

/** All that the document is made of, as it stands at this moment. */
export const conferenceDocument = (vault: OpenVault, id: CaseId, scope: Scope, madeAt: string): ConferenceDocument => {
  const of = vault.caseById(id)
  return {
    case: of,
    holdings: of.agencies.map((agency) => vault.agencyFile(id, agency.id).holding()),
    entries: allEntries(vault, id),
    notes: vault.caseFile(id).notes(),
    scope,
    edition: 'professionals',
    madeAt,
  }
}

/** Without a name of anyone: file names show in folders, mails and lists of recent documents. */
const suggestedName = (reference: string): string =>
  `${reference.replaceAll(/[^\w-]+/g, '-')} chronology for professionals.docx`

const printed = (document: ConferenceDocument): number => {
  if (document.scope === 'all') return document.entries.length
  const window = conferenceWindow(document.case)
  return document.entries.filter((entry) => placeOf(entry.when, window) === 'in').length
}
