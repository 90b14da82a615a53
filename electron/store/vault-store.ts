import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs'

import type Database from 'better-sqlite3'

import type { Keeper } from '../../shared/contract.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { type Problem, ProblemError } from '../../shared/problems.ts'
import type { Ports } from '../ports.ts'
import { openEnvelope, SCRYPT_N, sealEnvelope } from '../vault/envelope.ts'
import { forget, indexFileKey } from '../vault/file-key.ts'
import { creatingMarkerPath, indexPath, readVaultFile, syncFolder, writeVaultFile } from '../vault/vault-file.ts'
import { vaultState } from '../vault/vault-state.ts'
import { isAuditWhole, recordDeed } from './audit-chain.ts'
import { clearInterruptedCreations } from './case-creation.ts'
import { indexFile } from './index-file.ts'
import { circumstancesOf, createDatabase, isHeldAlone, openDatabase, removeDatabase } from './open-database.ts'
import type { OpenVault } from './open-vault.ts'
import { openedVault } from './opened-vault.ts'
import { asProblem } from './sqlite-problem.ts'
import { newUuid } from './uuid-v7.ts'

/**
 * Makes a vault in a folder, and the folder where there is none. vault.json comes last: until it is there, there is no vault.
 * @param scryptN the cost of trying a passphrase; less than the default only in tests
 */
export const createVault = async (
  folder: string,
  passphrase: string,
  keeper: Keeper,
  ports: Ports,
  scryptN: number = SCRYPT_N,
): Promise<Result<OpenVault, Problem>> => {
  const vault = newUuid(ports)
  const vaultKey = ports.randomBytes(32)
  const indexKey = indexFileKey(vaultKey, vault)
  try {
    const envelope = await sealEnvelope(passphrase, { vault, vaultKey }, ports.randomBytes, scryptN)
    return await expecting(folder, () => {
      if (vaultState(folder) === 'locked') throw new ProblemError({ kind: 'vault-exists' })
      beginCreation(folder)
      let index: Database.Database | null = null
      try {
        index = createDatabase(indexPath(folder), { what: 'index', vault, id: vault }, indexKey, { alone: true })
        indexFile(index).keepKeeper(keeper)
        recordDeed(index, { at: ports.now(), who: keeper.name, what: 'vault created', detail: { keeper } })
        writeVaultFile(folder, envelope)
      } catch (error) {
        index?.close()
        removeDatabase(indexPath(folder))
        rmSync(creatingMarkerPath(folder), { force: true })
        throw error
      }
      endCreation(folder)
      return openedVault(folder, vault, index, keeper, ports)
    })
  } finally {
    vaultKey.fill(0)
    forget(indexKey)
  }
}

/** Opens a vault for this program alone. */
export const unlockVault = async (
  folder: string,
  passphrase: string,
  ports: Ports,
): Promise<Result<OpenVault, Problem>> => {
  const text = readVaultFile(folder)
  if (!text.ok) return text
  const opened = await openEnvelope(text.value, passphrase)
  if (!opened.ok) return opened
  const { vault, vaultKey } = opened.value
  const indexKey = indexFileKey(vaultKey, vault)
  vaultKey.fill(0)
  return expecting(folder, () => {
    try {
      const index = openDatabase(indexPath(folder), { what: 'index', vault, id: vault }, indexKey, { alone: true })
      try {
        const known = indexFile(index)
        const keeper = known.keeper()
        if (keeper === null || !isAuditWhole(index)) throw new ProblemError({ kind: 'file-damaged', what: 'index' })
        recordDeed(index, { at: ports.now(), who: keeper.name, what: 'vault opened', detail: {} })
        endCreation(folder)
        clearInterruptedCreations(folder, (id) => known.cases().some((one) => one.id === id))
        return openedVault(folder, vault, index, keeper, ports)
      } catch (error) {
        index.close()
        throw error
      }
    } finally {
      forget(indexKey)
    }
  })
}

const expecting = async <T>(folder: string, work: () => T): Promise<Result<T, Problem>> => {
  try {
    return ok(work())
  } catch (error) {
    const said = asProblem(error, circumstancesOf(indexPath(folder), 'index'))
    if (said instanceof ProblemError) return fail(said.problem)
    throw said
  }
}

/** Clears what a creation left behind that was cut off: it had no vault.json, so nobody was ever told that there is a vault. */
const beginCreation = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (existsSync(creatingMarkerPath(folder))) {
    if (isHeldAlone(indexPath(folder))) throw new ProblemError({ kind: 'in-use' })
    removeDatabase(indexPath(folder))
  } else {
    closeSync(openSync(creatingMarkerPath(folder), 'wx', 0o600))
    syncFolder(folder)
  }
}

/** A marker that stays behind does no harm once vault.json is there; it goes when the vault is next opened. */
const endCreation = (folder: string): void => {
  try {
    rmSync(creatingMarkerPath(folder), { force: true })
  } catch {
    // another program holds it for a moment
  }
}
