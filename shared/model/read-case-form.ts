import { conferenceClock } from '../time/clock.ts'
import { readExactDay } from '../time/exact-day.ts'
import { sayDay } from '../time/say.ts'
import { OutsideHolidayTable } from '../time/working-days.ts'
import { AgencyCode } from './agency.ts'
import { CaseDraft, type Person } from './case.ts'
import { fail, ok, type Result } from './result.ts'
import type { IsoDay } from './when.ts'

/** The new-case form as it stands: all text, dates as typed. */
export type CaseForm = {
  readonly reference: string
  readonly children: ReadonlyArray<{ readonly name: string; readonly born: string; readonly aliases: string }>
  readonly people: ReadonlyArray<{
    readonly name: string
    readonly role: string
    readonly parentalResponsibility: Person['parentalResponsibility']
    readonly aliases: string
  }>
  readonly strategyMeeting: string
  readonly conference: string
  readonly lookBackFrom: string
  readonly lateReason: string
  readonly lateAgreedBy: string
  /** By type, in the order asked; two schools are two rows of EDU. */
  readonly agencies: ReadonlyArray<{ readonly type: AgencyCode; readonly name: string }>
  /** The day all of them were asked; empty when they have not been. */
  readonly askedOn: string
}

/** Where in the form ("children.0.born") and a whole sentence. */
export type CaseFormProblem = { readonly at: string; readonly why: string }

/**
 * Reads the form as a person filled it in. Rows of people left wholly empty are no rows.
 * @returns the draft, or every problem in the order of the form
 */
export const readCaseForm = (form: CaseForm, today: IsoDay): Result<CaseDraft, readonly CaseFormProblem[]> => {
  const problems: CaseFormProblem[] = []
  const refuse = (at: string, why: string): void => void problems.push({ at, why })
  const text = (at: string, typed: string, missing: string): string => {
    const trimmed = typed.trim()
    if (trimmed === '') refuse(at, missing)
    return trimmed
  }
  const day = (at: string, typed: string): IsoDay | null => {
    const read = readExactDay(typed, today)
    if (read.ok) return read.value
    refuse(at, read.error.why)
    return null
  }
  const dayIfAny = (at: string, typed: string): IsoDay | null => (typed.trim() === '' ? null : day(at, typed))

  const reference = text('reference', form.reference, 'Type the case’s reference, as your partnership writes it.')
  const children = form.children.map((child, i) => ({
    name: text(`children.${i}.name`, child.name, 'Type the child’s name.'),
    born: dayIfAny(`children.${i}.born`, child.born),
    aliases: spellings(child.aliases),
  }))
  const people = form.people.flatMap((person, i) =>
    [person.name, person.role, person.aliases].every((typed) => typed.trim() === '')
      ? []
      : [
          {
            name: text(`people.${i}.name`, person.name, 'Type the person’s name.'),
            role: text(`people.${i}.role`, person.role, 'Type who they are to the children, for example mother.'),
            parentalResponsibility: person.parentalResponsibility,
            aliases: spellings(person.aliases),
          },
        ],
  )

  const strategyMeeting = day('strategyMeeting', form.strategyMeeting)
  const conference = day('conference', form.conference)
  const lookBackFrom = day('lookBackFrom', form.lookBackFrom)
  let late = false
  if (strategyMeeting !== null && conference !== null) {
    if (conference < strategyMeeting)
      refuse(
        'conference',
        `The conference cannot be before the strategy meeting on ${sayDay(strategyMeeting, 'medium')}.`,
      )
    else
      try {
        late = conferenceClock(strategyMeeting, conference).late
      } catch (error) {
        if (!(error instanceof OutsideHolidayTable)) throw error
        refuse(
          error.year === Number(conference.slice(0, 4)) ? 'conference' : 'strategyMeeting',
          `Working days can be counted from ${error.from} to ${error.to}. Check the year.`,
        )
      }
  }
  if (strategyMeeting !== null && lookBackFrom !== null && lookBackFrom > strategyMeeting)
    refuse(
      'lookBackFrom',
      `The look-back has to start before the strategy meeting on ${sayDay(strategyMeeting, 'medium')}.`,
    )
  const reason = late ? text('lateReason', form.lateReason, 'Say why the conference is after day 15.') : ''
  const agreedBy = late ? text('lateAgreedBy', form.lateAgreedBy, 'Say who agreed to it.') : ''

  const askedOn = dayIfAny('askedOn', form.askedOn)
  if (askedOn !== null && askedOn > today)
    refuse('askedOn', `${sayDay(askedOn, 'medium')} is still to come. Leave this empty until they have been asked.`)
  if (form.agencies.length === 0) refuse('agencies', 'Tick at least one agency.')
  const codes = numberedCodes(form.agencies.map(({ type }) => type))
  const agencies = form.agencies.map((agency, i) => ({
    code: codes[i] ?? agency.type,
    name: text(`agencies.${i}.name`, agency.name, 'Type the agency’s name.'),
    askedOn,
  }))

  if (problems.length > 0 || strategyMeeting === null || conference === null || lookBackFrom === null)
    return fail(problems)
  const draft = CaseDraft.safeParse({
    reference,
    children,
    people,
    strategyMeeting,
    conference,
    lookBackFrom,
    late: late ? { reason, agreedBy } : null,
    agencies,
  })
  return draft.success
    ? ok(draft.data)
    : fail(
        draft.error.issues.map(({ path }) => ({
          at: path.map(String).join('.'),
          why: 'This is too long, or has characters that cannot be kept. Shorten it.',
        })),
      )
}

/** EDU alone stays EDU; two of them are EDU-1 and EDU-2, so that a file's name says which school sent it. */
export const numberedCodes = (types: readonly AgencyCode[]): AgencyCode[] => {
  const soFar = new Map<AgencyCode, number>()
  return types.map((type) => {
    if (types.filter((other) => other === type).length === 1) return type
    const number = (soFar.get(type) ?? 0) + 1
    soFar.set(type, number)
    return AgencyCode.parse(`${type}-${number}`)
  })
}

/** "Mina, Mena; Minnie" → three spellings. */
const spellings = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((spelling) => spelling.trim())
      .filter((spelling) => spelling !== ''),
  ),
]
