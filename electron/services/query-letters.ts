import { basename } from 'node:path'

import type { Services } from '../../shared/contract.ts'
import { notesOf } from '../../shared/model/case-note.ts'
import type { Case } from '../../shared/model/case.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { ProblemError } from '../../shared/problems.ts'
import { conferenceClock } from '../../shared/time/clock.ts'
import { OutsideHolidayTable } from '../../shared/time/working-days.ts'
import { type Asked, queryLetter } from '../document/query-letter.ts'
import type { OpenVault } from '../store/open-vault.ts'
import type { FileTokens } from './file-tokens.ts'
import { agencyOf } from './return-source.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'
import { writeWhole } from './write-whole.ts'

/** The open queries to an agency as a letter in Word. */
export const queryLetters = (world: World, session: Session, files: FileTokens): Pick<Services, 'queries.letter'> => ({
  'queries.letter': async ({ case: id, agency: agencyId }) => {
    const vault = session.vault()
    const of = vault.caseById(id)
    const agency = agencyOf(of, agencyId)
    if (asked(vault, of, agency.id).length === 0) throw new ProblemError({ kind: 'nothing-asked' })
    const path = await world.dialogs.saveFile('letter', `${fileName(of.reference)} queries to ${agency.code}.docx`)
    if (path === null) return null
    // the vault may have been locked while the person chose a place, and opened again
    if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
    const queries = asked(vault, of, agency.id)
    const on = world.ports.today()
    const bytes = await queryLetter({
      case: of,
      agency,
      from: vault.keeper.name,
      answerBy: answerBy(of, on),
      on,
      queries,
    })
    if (session.vault() !== vault) throw new ProblemError({ kind: 'locked' })
    await writeWhole(path, bytes)
    return { file: files.give(path), name: basename(path), queries: queries.length }
  },
})

/** In the order of the timeline; those of entries that no longer stand come last. */
const asked = (vault: OpenVault, of: Case, agency: Case['agencies'][number]['id']): Asked[] => {
  const open = notesOf(vault.caseFile(of.id).notes(), 'query').filter(
    ({ said }) => said.agency === agency && said.answer === null,
  )
  if (open.length === 0) return []
  const entries = vault.agencyFile(of.id, agency).entries()
  const standing = new Set<string>(entries.map(({ id }) => id))
  return [
    ...entries.flatMap((entry) =>
      open.filter(({ said }) => said.entry === entry.id).map(({ said }) => ({ entry, asks: said.asks })),
    ),
    ...open.filter(({ said }) => !standing.has(said.entry)).map(({ said }) => ({ entry: null, asks: said.asks })),
  ]
}

/** The chair's copy is the last that an answer can still change; a day that has passed is no day to ask for. */
const answerBy = (of: Case, today: IsoDay): IsoDay | null => {
  try {
    const { milestones } = conferenceClock(of.strategyMeeting, of.conference)
    const day = milestones.find(({ key }) => key === 'chair-copy')?.date ?? null
    return day === null || day < today ? null : day
  } catch (error) {
    if (error instanceof OutsideHolidayTable) return null
    throw error
  }
}

const fileName = (reference: string): string => reference.replaceAll(/[^\w-]+/g, '-')
