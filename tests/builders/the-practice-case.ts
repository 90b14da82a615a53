import { readdirSync, readFileSync } from 'node:fs'

import { agencyCodeOf } from '../../electron/returns/agency-code-of.ts'
import { readReturn } from '../../electron/returns/read-return.ts'
import { CaseAgency } from '../../shared/model/agency.ts'
import { Case, CaseDraft } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { anEntry } from './an-entry.ts'
import { anId } from './an-id.ts'

/** The practice case and all entries of its returns, read as an import reads them, with ids that are the same in every run. */
export const thePracticeCase = (): { readonly of: Case; readonly entries: readonly Entry[] } => {
  const draft = CaseDraft.parse(JSON.parse(readFileSync(new URL('case.json', folder), 'utf8')))
  const of = Case.parse({
    ...draft,
    id: anId(1),
    late: null,
    children: draft.children.map((child, at) => ({ born: null, aliases: [], ...child, id: anId(100 + at) })),
    people: draft.people.map((person, at) => ({
      aliases: [],
      parentalResponsibility: 'not known',
      ...person,
      id: anId(200 + at),
    })),
    agencies: draft.agencies.map((agency, at) =>
      CaseAgency.parse({
        contributor: null,
        recordsTo: null,
        askedOn: null,
        ...agency,
        id: anId(300 + at),
        answer: { kind: 'not-asked' },
        ours: false,
      }),
    ),
  })
  const entries = readdirSync(new URL('returns/', folder)).flatMap((file, number) => {
    const agency = of.agencies.find(({ code }) => code === agencyCodeOf(file))
    if (agency === undefined) throw new Error(`${file} is of no agency of the case`)
    const result = readReturn(readFileSync(new URL(`returns/${file}`, folder)), file, {
      agencyCode: agency.code,
      agencyName: agency.name,
      today: IsoDay.parse('2026-05-15'),
      children: of.children,
    })
    if (!result.ok) throw new Error(`${file}: ${result.error.kind}`)
    return [...result.value.rows].flatMap((row, at) =>
      row.kind === 'entry'
        ? [anEntry({ ...row.content, agency: agency.code, id: 10_000 * (number + 1) + at })].map((entry) => ({
            ...entry,
            agency: agency.id,
          }))
        : [],
    )
  })
  return { of, entries }
}

const folder = new URL('../../build/practice-case/', import.meta.url)
