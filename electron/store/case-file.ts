import type Database from 'better-sqlite3'

import type { CaseAgency } from '../../shared/model/agency.ts'
import { Case, type Child, type Person } from '../../shared/model/case.ts'
import type { AgencyId, PersonId } from '../../shared/model/ids.ts'
import { ProblemError } from '../../shared/problems.ts'

/** The file of one case: the case, its children, people and agencies. Few rows, so what is read is parsed by the schema. */
export type CaseFile = {
  readonly read: () => Case
  readonly write: (of: Case) => void
  /** Adds the agency, or replaces what is known of it; so with the others. */
  readonly saveAgency: (agency: CaseAgency) => void
  readonly saveChild: (child: Child) => void
  readonly savePerson: (person: Person) => void
  readonly removePerson: (id: PersonId) => void
}

export const caseFile = (database: Database.Database): CaseFile => {
  const saveAgency = (agency: CaseAgency): void => {
    const { answer } = agency
    database
      .prepare(
        `INSERT INTO agencies (id, place, code, name, asked_on, answer, answer_on, answer_reason, contributor, records_to, ours)
         VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM agencies), ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, asked_on = excluded.asked_on, answer = excluded.answer,
           answer_on = excluded.answer_on, answer_reason = excluded.answer_reason, contributor = excluded.contributor, records_to = excluded.records_to, ours = excluded.ours`,
      )
      .run(
        agency.id,
        agency.code,
        agency.name,
        agency.askedOn,
        answer.kind,
        'on' in answer ? answer.on : null,
        'reason' in answer ? answer.reason : null,
        agency.contributor,
        agency.recordsTo,
        agency.ours ? 1 : 0,
      )
  }
  const saveChild = ({ id, name, born, aliases }: Child): void => {
    database
      .prepare(
        `INSERT INTO children (id, place, name, born, aliases) VALUES (?, (SELECT coalesce(max(place), -1) + 1 FROM children), ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, born = excluded.born, aliases = excluded.aliases`,
      )
      .run(id, name, born, JSON.stringify(aliases))
  }
  const savePerson = ({ id, name, role, aliases, parentalResponsibility }: Person): void => {
    database
      .prepare(
        `INSERT INTO people (id, place, name, role, aliases, parental_responsibility)
         VALUES (?, (SELECT coalesce(max(place), -1) + 1 FROM people), ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, aliases = excluded.aliases,
           parental_responsibility = excluded.parental_responsibility`,
      )
      .run(id, name, role, JSON.stringify(aliases), parentalResponsibility)
  }

  return {
    saveAgency,
    saveChild,
    savePerson,
    removePerson: (id) => {
      database.prepare('DELETE FROM people WHERE id = ?').run(id)
    },
    write: (of) => {
      database
        .prepare(
          `INSERT INTO "case" (id, reference, strategy_meeting, conference, look_back_from, late_reason, late_agreed_by)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          of.id,
          of.reference,
          of.strategyMeeting,
          of.conference,
          of.lookBackFrom,
          of.late?.reason ?? null,
          of.late?.agreedBy ?? null,
        )
      of.children.forEach(saveChild)
      of.people.forEach(savePerson)
      of.agencies.forEach(saveAgency)
    },
    read: () => {
      const row = database.prepare<[], CaseRow>('SELECT * FROM "case"').get()
      const read = Case.safeParse({
        id: row?.id,
        reference: row?.reference,
        strategyMeeting: row?.strategy_meeting,
        conference: row?.conference,
        lookBackFrom: row?.look_back_from,
        late: row?.late_reason == null ? null : { reason: row.late_reason, agreedBy: row.late_agreed_by },
        children: database
          .prepare<[], Listed>('SELECT id, name, born, aliases FROM children ORDER BY place')
          .all()
          .map(withAliases),
        people: database
          .prepare<[], Listed>(
            'SELECT id, name, role, aliases, parental_responsibility AS parentalResponsibility FROM people ORDER BY place',
          )
          .all()
          .map(withAliases),
        agencies: database.prepare<[], AgencyRow>('SELECT * FROM agencies ORDER BY place').all().map(agencyOf),
      })
      if (!read.success) throw new ProblemError({ kind: 'file-damaged', what: 'case' })
      return read.data
    },
  }
}

type CaseRow = {
  readonly id: string
  readonly reference: string
  readonly strategy_meeting: string
  readonly conference: string
  readonly look_back_from: string
  readonly late_reason: string | null
  readonly late_agreed_by: string | null
}

type Listed = { readonly aliases: string }

type AgencyRow = {
  readonly id: AgencyId
  readonly code: string
  readonly name: string
  readonly asked_on: string | null
  readonly answer: string
  readonly answer_on: string | null
  readonly answer_reason: string | null
  readonly contributor: string | null
  readonly records_to: string | null
  readonly ours: 0 | 1
}

const withAliases = (row: Listed): unknown => ({ ...row, aliases: JSON.parse(row.aliases) })

const agencyOf = (row: AgencyRow): unknown => ({
  id: row.id,
  code: row.code,
  name: row.name,
  askedOn: row.asked_on,
  answer: {
    kind: row.answer,
    ...(row.answer_on === null ? {} : { on: row.answer_on }),
    ...(row.answer_reason === null ? {} : { reason: row.answer_reason }),
  },
  contributor: row.contributor,
  recordsTo: row.records_to,
  ours: row.ours === 1,
})
