import { readFileSync } from 'node:fs'

import type Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'

import { openDatabase } from '../../electron/store/open-database.ts'
import { agencyPath, casePath } from '../../electron/store/vault-layout.ts'
import { openEnvelope } from '../../electron/vault/envelope.ts'
import { type FileKey, indexFileKey } from '../../electron/vault/file-key.ts'
import { indexPath, vaultFilePath } from '../../electron/vault/vault-file.ts'
import type { Case } from '../../shared/model/case.ts'
import type { StoreFile } from '../../shared/problems.ts'
import { first, PASSPHRASE, valueOf } from './a-vault.ts'

/** One file of a closed vault, under its key: for tests that look into it or spoil it. */
export type OneFile = {
  readonly path: string
  readonly vault: string
  readonly id: string
  readonly fileKey: FileKey
  readonly open: () => Database.Database
}

/** The index of a closed vault, the file of its case, and the file of the case's first agency. */
export const filesOf = async (folder: string, of: Case): Promise<Readonly<Record<StoreFile, OneFile>>> => {
  const { vault, vaultKey } = valueOf(await openEnvelope(readFileSync(vaultFilePath(folder), 'utf8'), PASSPHRASE))
  const one = (what: StoreFile, path: string, id: string, fileKey: FileKey): OneFile => ({
    path,
    vault,
    id,
    fileKey,
    open: () => {
      const database = openDatabase(path, { what, vault, id }, fileKey)
      onTestFinished(() => void database.close())
      return database
    },
  })
  const index = one('index', indexPath(folder), vault, indexFileKey(vaultKey, vault))
  const agency = first(of.agencies).id
  const opened = index.open()
  const keyIn = (table: string, id: string): FileKey => {
    const found = opened.prepare<[string], FileKey>(`SELECT key, salt FROM ${table} WHERE id = ?`).get(id)
    if (found === undefined) throw new Error(`the index knows no ${id}`)
    return found
  }
  const files = {
    index,
    case: one('case', casePath(folder, of.id), of.id, keyIn('cases', of.id)),
    agency: one('agency', agencyPath(folder, of.id, agency), agency, keyIn('agency_files', agency)),
  }
  opened.close()
  return files
}

export type AuditedDeed = { readonly what: string; readonly who: string; readonly detail: unknown }

/** What was done to one file of a closed vault, first to last. */
export const auditOf = async (folder: string, of: Case, what: StoreFile = 'agency'): Promise<AuditedDeed[]> => {
  const database = (await filesOf(folder, of))[what].open()
  const deeds = database
    .prepare<[], Record<'what' | 'who' | 'detail', string>>('SELECT * FROM audit ORDER BY seq')
    .all()
  database.close()
  return deeds.map((deed) => ({ what: deed.what, who: deed.who, detail: JSON.parse(deed.detail) as unknown }))
}
