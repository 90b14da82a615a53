import { AgencyCode, CaseAgency } from './agency.ts'
import { CaseId, ChildId, PersonId } from './ids.ts'
import { IsoDay } from './when.ts'
import { z } from './zod.ts'

const Name = z.string().trim().min(1).max(120)

export const Child = z.strictObject({
  id: ChildId,
  name: Name,
  born: IsoDay.nullable(),
  aliases: z.array(Name),
})
export type Child = z.output<typeof Child>

/** Someone in the household or wider family, non-resident fathers included. */
export const Person = z.strictObject({
  id: PersonId,
  name: Name,
  /** The field's word: mother, father, grandmother, mother's partner … */
  role: z.string().trim().min(1).max(80),
  aliases: z.array(Name),
  parentalResponsibility: z.enum(['yes', 'no', 'not known']),
})
export type Person = z.output<typeof Person>

/** A conference after day 15 needs a recorded reason and who agreed it. */
export const LateReason = z.strictObject({ reason: z.string().min(1).max(500), agreedBy: z.string().min(1).max(120) })

export const Case = z.strictObject({
  id: CaseId,
  reference: z.string().trim().min(1).max(60),
  children: z.array(Child).min(1),
  people: z.array(Person),
  strategyMeeting: IsoDay,
  conference: IsoDay,
  lookBackFrom: IsoDay,
  late: LateReason.nullable(),
  agencies: z.array(CaseAgency),
})
export type Case = z.output<typeof Case>

/** CASE.json, and what the new-case form sends: a case before it has ids and answers. */
export const CaseDraft = z.strictObject({
  reference: Case.shape.reference,
  children: z
    .array(z.strictObject({ name: Name, born: IsoDay.nullable().optional(), aliases: z.array(Name).optional() }))
    .min(1),
  people: z.array(
    z.strictObject({
      name: Name,
      role: Person.shape.role,
      aliases: z.array(Name).optional(),
      parentalResponsibility: Person.shape.parentalResponsibility.optional(),
    }),
  ),
  strategyMeeting: IsoDay,
  conference: IsoDay,
  lookBackFrom: IsoDay,
  late: LateReason.nullable().optional(),
  agencies: z.array(
    z.strictObject({
      code: AgencyCode,
      name: CaseAgency.shape.name,
      askedOn: IsoDay.nullable().optional(),
      contributor: CaseAgency.shape.contributor.optional(),
      recordsTo: IsoDay.nullable().optional(),
    }),
  ),
})
export type CaseDraft = z.output<typeof CaseDraft>
