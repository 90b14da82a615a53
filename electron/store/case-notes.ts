import type Database from 'better-sqlite3'

import { CaseNote, claimsOf, type NoteChange } from '../../shared/model/case-note.ts'
import { NoteId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'
import { recordDeed } from './audit-chain.ts'
import { uuidMaker, uuidText } from './uuid-v7.ts'

/** The notes of a case that stand, in the order in which they were first made. */
export const notesIn = (database: Database.Database): CaseNote[] =>
  database
    .prepare<[], NoteRow>(
      `SELECT * FROM notes n WHERE said IS NOT NULL AND revision = (SELECT max(revision) FROM notes WHERE id = n.id) ORDER BY id`,
    )
    .all()
    .map(noteOf)

/**
 * Makes all of the changes or none. `changed-meanwhile` when a note does not stand as it was seen, or when something that may be said once only was said
 * meanwhile.
 * @returns the notes that were added or changed, in the order of the changes
 */
export const changeNotes = (
  database: Database.Database,
  changes: readonly NoteChange[],
  by: string,
  ports: Ports,
): CaseNote[] => {
  const at = ports.now()
  const newId = uuidMaker(ports)
  const standing = database.prepare<[string], NoteRow>(
    'SELECT * FROM notes WHERE id = ? ORDER BY revision DESC LIMIT 1',
  )
  const write = database.prepare('INSERT INTO notes (id, revision, said, at, by) VALUES (?, ?, ?, ?, ?)')
  const made = (change: NoteChange): NoteRow => {
    const row = revised(change, at, by, () => uuidText(newId()), standing)
    write.run(row.id, row.revision, row.said, at, by)
    return row
  }
  return database
    .transaction(() => {
      const rows = changes.map(made)
      mustBeSaidOnce(notesIn(database))
      recordDeed(database, {
        at,
        who: by,
        what: 'notes changed',
        detail: { notes: rows.map(({ id, revision }, place) => ({ what: changes[place]?.what, note: id, revision })) },
      })
      return rows.filter(({ said }) => said !== null).map(noteOf)
    })
    .immediate()
}

type NoteRow = {
  readonly id: string
  readonly revision: number
  /** Null: it was taken away. */
  readonly said: string | null
  readonly at: string
  readonly by: string
}

const noteOf = ({ said, ...row }: NoteRow): CaseNote => {
  const read = CaseNote.safeParse({ ...row, said: said === null ? null : JSON.parse(said) })
  if (!read.success) throw new ProblemError({ kind: 'file-damaged', what: 'case' })
  return read.data
}

const revised = (
  change: NoteChange,
  at: string,
  by: string,
  newId: () => string,
  standing: Database.Statement<[string], NoteRow>,
): NoteRow => {
  if (change.what === 'add')
    return { id: NoteId.parse(newId()), revision: 1, said: JSON.stringify(change.said), at, by }
  const last = standing.get(change.id)
  if (last === undefined) throw new ProblemError({ kind: 'not-found', what: 'note' })
  if (last.revision !== change.expected || last.said === null) throw new ProblemError({ kind: 'changed-meanwhile' })
  if (change.what === 'change' && noteOf(last).said.kind !== change.said.kind)
    throw new ProblemError({ kind: 'bad-request', fields: ['said'] })
  const said = change.what === 'remove' ? null : JSON.stringify(change.said)
  return { id: last.id, revision: last.revision + 1, said, at, by }
}

/** Two windows may each have said it for the first time; the later one must look again. */
const mustBeSaidOnce = (notes: readonly CaseNote[]): void => {
  const claimed = new Set<string>()
  for (const claim of notes.flatMap(({ said }) => claimsOf(said))) {
    if (claimed.has(claim)) throw new ProblemError({ kind: 'changed-meanwhile' })
    claimed.add(claim)
  }
}
