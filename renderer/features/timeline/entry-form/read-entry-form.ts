import type { Case } from '../../../../shared/model/case.ts'
import {
  LONGEST_NAME,
  type Balance,
  type Basis,
  type Entry,
  type EntryDraft,
  type Rag,
} from '../../../../shared/model/entry.ts'
import { AgencyId, ChildId } from '../../../../shared/model/ids.ts'
import { fail, ok, type Result } from '../../../../shared/model/result.ts'
import type { IsoDay } from '../../../../shared/model/when.ts'
import { readDate } from '../../../../shared/time/read-date.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { nameInEntry, personByName } from './name-in-entry.ts'

/** An entry as it stands in the form: text as typed, and what was chosen. */
export type EntryForm = {
  readonly agency: string | null
  readonly when: string
  readonly event: string
  readonly source: string
  readonly impact: string
  readonly voice: string
  readonly action: string
  readonly rag: Rag | 'none'
  readonly balance: Balance | 'none'
  readonly basis: Basis | 'none'
  readonly category: string
  readonly children: readonly string[]
  /** Ids of the register: two people may have one name. */
  readonly people: readonly string[]
  readonly otherPeople: string
  readonly author: string
}

export type EntryFormWrong = { readonly at: keyof EntryForm; readonly why: string }

/** @param children all of the case: an entry concerns them all unless somebody says otherwise */
export const emptyEntryForm = (agency: string | null, children: readonly string[]): EntryForm => ({
  agency,
  when: '',
  event: '',
  source: '',
  impact: '',
  voice: '',
  action: '',
  rag: 'none',
  balance: 'none',
  basis: 'none',
  category: '',
  children,
  people: [],
  otherPeople: '',
  author: '',
})

/** An entry that stands, and the form as it opens with it. */
export type StandingEntry = { readonly entry: Entry; readonly form: EntryForm }

/** The form as it opens with an entry: people of the register are ticked, others stand as the agency named them. */
export const standingEntry = (entry: Entry, of: Pick<Case, 'people'>): StandingEntry => {
  const register = personByName(of.people)
  return {
    entry,
    form: {
      agency: entry.agency,
      when: entry.when.typed.trim(),
      event: entry.event,
      source: entry.source,
      impact: entry.impact ?? '',
      voice: entry.voice ?? '',
      action: entry.action ?? '',
      rag: entry.rag ?? 'none',
      balance: entry.balance ?? 'none',
      basis: entry.basis ?? 'none',
      category: entry.category ?? '',
      children: entry.children,
      people: entry.people.flatMap((name) => register.get(name) ?? []),
      otherPeople: entry.people.filter((name) => !register.has(name)).join('; '),
      author: entry.author ?? '',
    },
  }
}

/**
 * The entry that the form says, or every answer that wants another look.
 * @param standing the entry that is being edited: what was left as it stands is not read anew, so that no date and no name is read otherwise than it was
 */
export const readEntryForm = (
  form: EntryForm,
  of: Pick<Case, 'people'>,
  today: IsoDay,
  standing: StandingEntry | null = null,
): Result<{ readonly agency: AgencyId; readonly draft: EntryDraft }, readonly EntryFormWrong[]> => {
  const { missing } = timelineWords.form
  const wrong: EntryFormWrong[] = []
  const agency = AgencyId.safeParse(form.agency)
  if (!agency.success) wrong.push({ at: 'agency', why: missing.agency })
  const when = readDate(form.when, { today, order: 'day-first' })
  if (form.when.trim() !== standing?.form.when) {
    if (form.when.trim() === '') wrong.push({ at: 'when', why: missing.when })
    else if (!when.ok) wrong.push({ at: 'when', why: when.error.why })
  }
  if (form.event.trim() === '') wrong.push({ at: 'event', why: missing.event })
  if (form.source.trim() === '') wrong.push({ at: 'source', why: missing.source })
  const children = form.children.map((id) => ChildId.parse(id))
  if (children.length === 0) wrong.push({ at: 'children', why: missing.children })
  const people = peopleOf(form, of, standing)
  const long = people.find((name) => name.length > LONGEST_NAME)
  if (long !== undefined) wrong.push({ at: 'otherPeople', why: timelineWords.form.nameTooLong(long) })
  if (wrong.length > 0 || !agency.success) return fail(wrong)
  return ok({
    agency: agency.data,
    draft: {
      when: form.when.trim(),
      event: form.event.trim(),
      source: form.source.trim(),
      impact: said(form.impact),
      voice: said(form.voice),
      action: said(form.action),
      rag: form.rag === 'none' ? null : form.rag,
      balance: form.balance === 'none' ? null : form.balance,
      basis: form.basis === 'none' ? null : form.basis,
      category: said(form.category),
      people,
      children,
      author: said(form.author),
    },
  })
}

const peopleOf = (form: EntryForm, of: Pick<Case, 'people'>, standing: StandingEntry | null): string[] => {
  if (standing !== null && samePeople(form, standing.form)) return [...standing.entry.people]
  const register = personByName(of.people)
  const named = standing?.entry.people.filter((name) => !register.has(name)) ?? []
  const others = form.otherPeople === standing?.form.otherPeople ? named : namesIn(form.otherPeople, named)
  return [...namesOfTicked(form, of), ...others].map((name) => name.trim()).filter((name) => name !== '')
}

/** Those ticked of the register, as an entry names them. */
export const namesOfTicked = (form: Pick<EntryForm, 'people'>, of: Pick<Case, 'people'>): string[] =>
  form.people.flatMap((id) => {
    const person = of.people.find((each) => each.id === id)
    return person === undefined ? [] : [nameInEntry(person, of.people)]
  })

/** The names that were typed, with commas or semicolons between. "Bellamy, Craig" stays one name where the agency wrote it as one. */
const namesIn = (typed: string, standing: readonly string[]): string[] => {
  const pieces = piecesOf(typed)
  const whole = standing.map((name) => ({ name, pieces: piecesOf(name) })).filter((own) => own.pieces.length > 1)
  const names: string[] = []
  for (let at = 0; at < pieces.length;) {
    const one = whole.find((own) => own.pieces.every((piece, place) => pieces[at + place] === piece))
    names.push(one?.name ?? pieces[at] ?? '')
    at += one?.pieces.length ?? 1
  }
  return names
}

const piecesOf = (names: string): string[] => names.split(/[,;\n]/).map((piece) => piece.trim())

const samePeople = (a: EntryForm, b: EntryForm): boolean =>
  a.otherPeople === b.otherPeople &&
  a.people.length === b.people.length &&
  a.people.every((each) => b.people.includes(each))

/** Up to here a chronology entry is read at a glance; practice guidance asks for 400 to 500 characters. */
export const LONG_EVENT = 450

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim())
