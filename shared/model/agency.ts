import { AgencyId } from './ids.ts'
import { IsoDay } from './when.ts'
import { z } from './zod.ts'

/** Short code of an agency in a case: POL, HCP, EDU-1. Several of one type carry a number. */
export const AgencyCode = z.string().regex(/^[A-Z][A-Z0-9]{1,5}(-[1-9]\d?)?$/)
export type AgencyCode = z.output<typeof AgencyCode>

/** What an agency has answered. "Nothing to report" is an answer; overdue is computed from the date asked for, never stored. */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-asked') }),
  z.strictObject({ kind: z.literal('asked'), on: IsoDay }),
  z.strictObject({ kind: z.literal('received'), on: IsoDay }),
  z.strictObject({ kind: z.literal('nothing-to-report'), on: IsoDay }),
  z.strictObject({ kind: z.literal('declined'), on: IsoDay, reason: z.string().min(1).max(500) }),
])
export type Answer = z.output<typeof Answer>

/** An agency as a contributor to one case. */
export const CaseAgency = z.strictObject({
  id: AgencyId,
  code: AgencyCode,
  name: z.string().trim().min(1).max(120),
  askedOn: IsoDay.nullable(),
  answer: Answer,
  contributor: z.string().max(120).nullable(),
  /** The last day the agency's records were searched to, where it said so. */
  recordsTo: IsoDay.nullable(),
  /** The people who keep this vault speak for it: its entries may be edited here. Another agency's are asked about, never rewritten. */
  ours: z.boolean(),
})
export type CaseAgency = z.output<typeof CaseAgency>

/** The default agency codes, editable and extendable by a partnership (domain: "Agencies"). */
export const AGENCY_TYPES: ReadonlyArray<{ readonly code: AgencyCode; readonly name: string }> = [
  { code: 'CSC', name: 'Children’s social care' },
  { code: 'EH', name: 'Early help' },
  { code: 'POL', name: 'Police' },
  { code: 'HCP', name: '0–19 health visiting and school nursing' },
  { code: 'GP', name: 'GP practice' },
  { code: 'ACU', name: 'Acute hospital' },
  { code: 'MAT', name: 'Midwifery' },
  { code: 'MH', name: 'Mental health' },
  { code: 'CHS', name: 'Community health' },
  { code: 'EDU', name: 'School or college' },
  { code: 'EY', name: 'Early years' },
  { code: 'LAE', name: 'Local authority education' },
  { code: 'PRO', name: 'Probation' },
  { code: 'YJS', name: 'Youth justice' },
  { code: 'HOU', name: 'Housing' },
  { code: 'SUB', name: 'Drug and alcohol service' },
  { code: 'DA', name: 'Domestic abuse service' },
  { code: 'AMB', name: 'Ambulance' },
  { code: 'FIR', name: 'Fire service' },
  { code: 'VCS', name: 'Voluntary sector' },
  { code: 'FAM', name: 'The family’s own account' },
  { code: 'OTH', name: 'Other' },
]
