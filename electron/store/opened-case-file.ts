import type Database from 'better-sqlite3'

import type { Case } from '../../shared/model/case.ts'
import { PersonId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'
import { type Deed, recordDeed } from './audit-chain.ts'
import { type CaseFile, caseFile } from './case-file.ts'
import { changeNotes, notesIn } from './case-notes.ts'
import type { OpenCaseFile } from './open-vault.ts'
import { uuidMaker, uuidText } from './uuid-v7.ts'

/** What the file of a case needs of the vault it is in. */
type VaultAround = {
  readonly of: () => Case
  readonly by: string
  readonly ports: Ports
  readonly inFile: <T>(work: (database: Database.Database) => T) => T
  /** Told after anything of the case was written. */
  readonly written: (of: Case) => void
}

/** The file of one case in an unlocked vault. */
export const openedCaseFile = ({ of, by, ports, inFile, written }: VaultAround): OpenCaseFile => {
  const writing = (deed: Pick<Deed, 'what' | 'detail'>, write: (file: CaseFile) => void): void => {
    inFile((database) => {
      database
        .transaction(() => {
          write(caseFile(database))
          recordDeed(database, { at: ports.now(), who: by, ...deed })
        })
        .immediate()
      written(caseFile(database).read())
    })
  }

  return {
    notes: () => inFile(notesIn),
    changeNotes: (changes) => inFile((database) => changeNotes(database, changes, by, ports)),
    keepPerson: (id, said) => {
      const before = id === null ? null : found(of().people, id, 'person')
      const after = { ...said, id: id ?? PersonId.parse(uuidText(uuidMaker(ports)())) }
      writing({ what: before === null ? 'person added' : 'person changed', detail: { before, after } }, (file) =>
        file.savePerson(after),
      )
      return after
    },
    removePerson: (id) => {
      const before = found(of().people, id, 'person')
      writing({ what: 'person removed', detail: { before } }, (file) => file.removePerson(id))
    },
    keepChild: (id, said) => {
      const before = found(of().children, id, 'child')
      const after = { ...said, id }
      writing({ what: 'child changed', detail: { before, after } }, (file) => file.saveChild(after))
      return after
    },
  }
}

const found = <T extends { readonly id: string }>(all: readonly T[], id: T['id'], what: 'person' | 'child'): T => {
  const one = all.find((each) => each.id === id)
  if (one === undefined) throw new ProblemError({ kind: 'not-found', what })
  return one
}
