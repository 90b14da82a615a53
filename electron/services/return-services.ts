import { basename } from 'node:path'

import type { Event, Services } from '../../shared/contract.ts'
import type { FileToken } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'
import { withNotesBeside, withNotesTouched } from '../../shared/returns/versions/touched-notes.ts'
import { sayMoment } from '../../shared/time/say.ts'
import { agencyCodeOf } from '../returns/agency-code-of.ts'
import { pastedReturn } from '../returns/html-reader.ts'
import type { Pause } from '../store/open-vault.ts'
import { compareReturn } from './compare-return.ts'
import { examineReturn } from './examine-return.ts'
import type { FileTokens } from './file-tokens.ts'
import { importReturn, undoImport } from './import-return.ts'
import { mendRow } from './mend-row.ts'
import { readReturnOf } from './read-return-of.ts'
import { returnExports } from './return-exports.ts'
import { agencyOf, sourceAt, type ReturnSource } from './return-source.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

type ReturnCalls = Pick<Services, Extract<keyof Services, `returns.${string}`>>

export const returnServices = (world: World, session: Session, files: FileTokens): ReturnCalls => {
  const work = longWork(world, session)
  const sourceOf = async (file: FileToken): Promise<ReturnSource> =>
    files.pastedOf(file) ?? (await sourceAt(files.pathOf(file)))

  return {
    ...returnExports(world, session),
    'returns.holdings': async ({ case: id }) => {
      const vault = session.vault()
      return vault.caseById(id).agencies.map((agency) => vault.agencyFile(id, agency.id).holding())
    },
    'returns.answer': async ({ case: id, agency: agencyId, answer, contributor, recordsTo }) => {
      const vault = session.vault()
      const agency = agencyOf(vault.caseById(id), agencyId)
      const askedOn = answer.kind === 'asked' ? answer.on : agency.askedOn
      vault.saveAgency(id, { ...agency, askedOn, answer, contributor, recordsTo })
      world.emit('changed', { case: id, what: ['case', 'returns'] })
      return {}
    },
    'returns.choose': async ({ case: id }) => {
      const of = session.vault().caseById(id)
      const path = await world.dialogs.chooseReturn()
      if (path === null) return null
      const name = basename(path)
      const code = agencyCodeOf(name)
      return { file: files.give(path), name, agency: of.agencies.find((one) => one.code === code)?.id ?? null }
    },
    'returns.paste': async ({ html, text }) => {
      session.vault()
      const name = `Pasted ${sayMoment(world.ports.now())}`
      return { file: files.givePasted({ name, bytes: pastedReturn(html, text) }), name }
    },
    'returns.examine': async ({ case: id, agency: agencyId, file, reading }) => {
      const vault = session.vault()
      const of = vault.caseById(id)
      const agency = agencyOf(of, agencyId)
      const context = {
        store: vault.agencyFile(id, agencyId),
        remembered: vault.mapping(agency),
        today: world.ports.today(),
      }
      return work('examine', async (pause) =>
        examineReturn(of, agency, await sourceOf(file), reading, { ...context, pause }),
      )
    },
    'returns.compare': async ({ case: id, agency: agencyId, file, reading, replaces }) => {
      const vault = session.vault()
      const of = vault.caseById(id)
      const agency = agencyOf(of, agencyId)
      return work('examine', async (pause) => {
        const how = { reading, remembered: vault.mapping(agency), today: world.ports.today(), pause }
        const read = await readReturnOf(of, agency, await sourceOf(file), how)
        if (read.lacks !== null) throw new ProblemError(read.lacks)
        const asked = { asked: replaces, reading, pause }
        const { comparison } = await compareReturn(vault.agencyFile(id, agencyId), read.incoming, asked)
        return withNotesTouched(comparison, vault.caseFile(id).notes())
      })
    },
    'returns.import': async ({ case: id, agency, file, reading, as, remember, examined }) => {
      const vault = session.vault()
      const receipt = await work('import', async (pause) =>
        importReturn(vault, id, agency, await sourceOf(file), {
          today: world.ports.today(),
          reading,
          as,
          remember,
          examined: examined ?? null,
          pause,
        }),
      )
      files.forgetPasted(file)
      world.emit('changed', { case: id, what: ['case', 'returns', 'entries'] })
      return receipt
    },
    'returns.cancel': async () => {
      work.stop()
      return {}
    },
    'returns.receipt': async ({ case: id, agency, import: importId }) =>
      session.vault().agencyFile(id, agency).receipt(importId),
    'returns.lookAt': async ({ case: id, agency, import: importId, items, looked }) => {
      session.vault().agencyFile(id, agency).lookAt(importId, items, looked)
      world.emit('changed', { case: id, what: ['returns'] })
      return {}
    },
    'returns.undoing': async ({ case: id, agency, import: importId }) => {
      const vault = session.vault()
      const file = vault.agencyFile(id, agency)
      const noted = withNotesBeside(file.leavingBy(importId), vault.caseFile(id).notes()).length
      return { ...file.undoing(importId), noted }
    },
    'returns.undo': async ({ case: id, agency, import: importId }) => {
      undoImport(session.vault(), id, agency, importId)
      world.emit('changed', { case: id, what: ['case', 'returns', 'entries'] })
      return {}
    },
    'returns.mend': async ({ case: id, agency, import: importId, line, part, cells }) => {
      const receipt = await mendRow(session.vault(), id, agency, importId, { line, part, cells }, world.ports.today())
      world.emit('changed', { case: id, what: ['case', 'returns', 'entries'] })
      return receipt
    },
  }
}

/** Long work on a return, which a person waits for and can stop. */
type LongWork = {
  <T>(what: Event<'progress'>['work'], run: (pause: Pause) => Promise<T>): Promise<T>
  /** Stops all that is going on: a look that was begun anew may still be ending. */
  readonly stop: () => void
}

const longWork = (world: World, session: Session): LongWork => {
  const goingOn = new Set<{ stopped: boolean }>()
  const run = async <T>(what: Event<'progress'>['work'], work: (pause: Pause) => Promise<T>): Promise<T> => {
    const vault = session.vault()
    const mine = { stopped: false }
    goingOn.add(mine)
    const pause = async (rowsDone: number): Promise<void> => {
      // gives the window its turn between two slices of rows
      await new Promise((resolve) => setImmediate(resolve))
      if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
      world.emit('progress', { work: what, done: rowsDone, total: 0 })
      if (mine.stopped) throw new ProblemError({ kind: 'cancelled' })
    }
    try {
      return await work(pause)
    } finally {
      goingOn.delete(mine)
    }
  }
  return Object.assign(run, {
    stop: () => {
      for (const one of goingOn) one.stopped = true
    },
  })
}
