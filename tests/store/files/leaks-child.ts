/**
 * Imports planted texts into a vault and looks for them in every file that the program has meanwhile, also in those already deleted from their folder
 * but still open, as SQLite's temporary files are. A program of its own, because SQLite reads SQLITE_TMPDIR once, when it is loaded.
 *
 *   node leaks-child.ts FOLDER ours|file
 *
 * `ours`: a large sort on a connection opened as the store opens it. `file`: the same sort where SQLite may use temporary files, to show that the search
 * would find them. Says one line of JSON: what was found, in which kind of file, and how much was searched.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

import { openDatabase } from '../../../electron/store/open-database.ts'
import type { IncomingRow } from '../../../electron/store/open-vault.ts'
import { agencyPath } from '../../../electron/store/vault-layout.ts'
import type { CaseAgency } from '../../../shared/model/agency.ts'
import { NO_CONSTANTS } from '../../../shared/model/reading.ts'
import { createVault, unlockVault } from '../../../electron/store/vault-store.ts'
import { systemPorts } from '../../../electron/system-ports.ts'
import { openEnvelope } from '../../../electron/vault/envelope.ts'
import { type FileKey, indexFileKey } from '../../../electron/vault/file-key.ts'
import { indexPath, vaultFilePath } from '../../../electron/vault/vault-file.ts'
import { aCaseDraft } from '../../builders/a-case-draft.ts'
import { undated } from '../../builders/an-entry.ts'
import { anEntryContent } from '../../builders/an-entry-content.ts'
import { aReturn, aRow, identityOf } from '../../builders/a-return.ts'
import { standingIn } from '../../builders/standing-in.ts'

const [folder = '', mode = 'ours'] = process.argv.slice(2)
const temporary = process.env['SQLITE_TMPDIR'] ?? ''

/** Words that stand nowhere else, in every place where a case holds words. */
const MARK = 'zqxjkvbw'
const words = (place: string): string => `${MARK}${place}`
const passphrase = `${words('passphrase')} otters under the mill bridge`
const keeper = { name: words('keeper'), role: words('role') }
const needles = [Buffer.from(MARK, 'utf8'), Buffer.from(MARK, 'utf16le')]

const found = new Set<string>()
let files = 0
let bytes = 0

const search = (label: string, path: string): void => {
  const file = openSync(path, 'r')
  try {
    const { size } = statSync(path)
    const piece = Buffer.alloc(size)
    const read = readSync(file, piece, 0, size, 0)
    files++
    bytes += read
    if (needles.some((needle) => piece.includes(needle))) found.add(label)
    if (piece.includes('SQLite format 3')) found.add(`${label}, a plain database`)
  } finally {
    closeSync(file)
  }
}

const lookEverywhere = (): void => {
  for (const place of [folder, temporary]) {
    for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
      const path = join(place, name)
      if (existsSync(path) && statSync(path).isFile()) {
        search(place === temporary ? 'temporary folder' : name.replace(/[0-9a-f-]{36}/g, 'ID'), path)
      }
    }
  }
  if (!existsSync('/proc/self/fd')) return
  for (const descriptor of readdirSync('/proc/self/fd')) {
    const path = `/proc/self/fd/${descriptor}`
    try {
      if (readlinkSync(path).endsWith(' (deleted)')) search('deleted but open', path)
    } catch {
      // the descriptor of the listing itself
    }
  }
}

const made = await createVault(folder, passphrase, keeper, systemPorts, 2 ** 10)
if (!made.ok) throw new Error(made.error.kind)
const of = made.value.createCase(
  aCaseDraft({
    reference: words('reference'),
    children: [{ name: words('child'), aliases: [words('alias')] }],
    people: [{ name: words('person'), role: words('role') }],
    agencies: [{ code: 'POL', name: words('agency'), contributor: words('contributor') }],
  }),
)
const agency = of.agencies[0]?.id
if (agency === undefined) throw new Error('no agency')
const pol = made.value.agencyFile(of.id, agency)

const policeOf = (one: typeof of): CaseAgency => {
  const [police] = one.agencies
  if (police === undefined) throw new Error('no agency')
  return police
}

/** 24 MB in no order, more than any cache that the sort below is given. */
const rows = function* (): Generator<IncomingRow> {
  for (let i = 0; i < 6000; i++) {
    yield aRow(words(`row ${(i * 7919) % 6000}`), {
      event: `${(i * 7919) % 6000} ${words('event')} ${`${words('filling')} `.repeat(200)}`,
      source: words('source'),
      impact: words('impact'),
      people: [words('someone')],
      author: words('author'),
      when: { ...undated, typed: words('typed') },
      other: { [words('column')]: words('cell') },
    })
  }
}

await pol.importReturn(aReturn({ file: `${words('file')}.csv`, rows: rows(), doubts: [words('doubt')] }), (done) => {
  if (done % 1500 === 0) lookEverywhere()
})
lookEverywhere()

// a later version that changes every tenth entry and leaves out every eleventh, and its undo
const standing = standingIn(pol).map(({ entry }) => entry)
const [oneEntry] = standing
if (oneEntry === undefined) throw new Error('no entry')
const changed = standing.filter((_, i) => i % 10 === 0)
const later = await pol.importReturn(
  aReturn({
    file: `${words('later file')}.csv`,
    rows: changed.map(({ source, other, when, event }, i) =>
      aRow(words(`later row ${i}`), { source, other, when, event: `${words('changed')} ${event}` }),
    ),
    doubts: [words('later doubt')],
  }),
  lookEverywhere,
  {
    basis: pol.basis(),
    changes: new Map(changed.map(({ id }, i) => [identityOf(words(`later row ${i}`)), id])),
    alike: new Map(),
    withdrawn: standing.filter((_, i) => i % 11 === 1 && i % 10 !== 0).map(({ id }) => id),
    refused: { added: new Set(), changed: new Map(), withdrawn: [] },
  },
)
lookEverywhere()
pol.lookAt(later.import, ['doubt:0'], true)
made.value.keepMapping(policeOf(of), {
  columns: [{ heading: words('column'), use: 'event' }],
  constants: { ...NO_CONSTANTS, source: words('constant') },
  dateOrder: null,
})
const noted = made.value.caseFile(of.id)
noted.changeNotes(
  (
    [
      { kind: 'view', name: words('view'), search: words('search') },
      { kind: 'abbreviation', short: words('short'), long: words('long') },
      { kind: 'query', entry: oneEntry.id, agency, asks: words('query'), answer: null },
      { kind: 'family comment', entry: oneEntry.id, from: words('from'), says: words('comment'), disputes: true },
    ] as const
  ).map((said) => ({ what: 'add', said })),
)
noted.keepPerson(null, { name: words('kept'), role: words('role'), aliases: [], parentalResponsibility: 'no' })
lookEverywhere()
const meanwhile = pol.entries().length
pol.undo(later.import)
lookEverywhere()
pol.add(anEntryContent({ event: words('typed event'), when: { ...undated, typed: words('typed') } }))
made.value.close()
lookEverywhere()
const journalsAfterClose = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /-(wal|shm|journal)$/.test(name),
)

// the sort: on a connection as the store opens it
const envelope = await openEnvelope(readFileSync(vaultFilePath(folder), 'utf8'), passphrase)
if (!envelope.ok) throw new Error(envelope.error.kind)
const { vault, vaultKey } = envelope.value
const index = openDatabase(indexPath(folder), { what: 'index', vault, id: vault }, indexFileKey(vaultKey, vault))
const fileKey = index.prepare<[string], FileKey>('SELECT key, salt FROM agency_files WHERE id = ?').get(agency)
if (fileKey === undefined) throw new Error('no key')
index.close()
const database = openDatabase(agencyPath(folder, of.id, agency), { what: 'agency', vault, id: agency }, fileKey)
database.pragma('cache_size = 10')
if (mode === 'file') database.pragma('temp_store = FILE')
let sorted = 0
for (const _ of database.prepare('SELECT event, other FROM entries ORDER BY event DESC, source').iterate()) {
  if (sorted++ % 2000 === 0) lookEverywhere()
}
database.exec('CREATE TEMP TABLE copy AS SELECT event FROM entries; CREATE INDEX temp.sorted ON copy (event)')
lookEverywhere()
database.close()

const keys = [vaultKey, fileKey.key].filter((key) => {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .some((path) => readFileSync(path).includes(key))
}).length

const again = await unlockVault(folder, passphrase, systemPorts)
const entries = again.ok ? again.value.agencyFile(of.id, agency).entries().length : -1
if (again.ok) again.value.close()
lookEverywhere()
process.stdout.write(
  `${JSON.stringify({ found: [...found], files, bytes, sorted, entries, meanwhile, journalsAfterClose, keys })}\n`,
)
