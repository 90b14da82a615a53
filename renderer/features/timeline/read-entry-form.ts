import type { Balance, Basis, EntryDraft, Rag } from '../../../shared/model/entry.ts'
import { AgencyId, ChildId } from '../../../shared/model/ids.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { readDate } from '../../../shared/time/read-date.ts'
import { timelineWords } from '../../strings/en-GB.ts'

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

/** The entry that the form says, or every answer that wants another look. */
export const readEntryForm = (
  form: EntryForm,
  today: IsoDay,
): Result<{ readonly agency: AgencyId; readonly draft: EntryDraft }, readonly EntryFormWrong[]> => {
  const { missing } = timelineWords.form
  const wrong: EntryFormWrong[] = []
  const agency = AgencyId.safeParse(form.agency)
  if (!agency.success) wrong.push({ at: 'agency', why: missing.agency })
  const when = readDate(form.when, { today, order: 'day-first' })
  if (form.when.trim() === '') wrong.push({ at: 'when', why: missing.when })
  else if (!when.ok) wrong.push({ at: 'when', why: when.error.why })
  if (form.event.trim() === '') wrong.push({ at: 'event', why: missing.event })
  if (form.source.trim() === '') wrong.push({ at: 'source', why: missing.source })
  const children = form.children.map((id) => ChildId.parse(id))
  if (children.length === 0) wrong.push({ at: 'children', why: missing.children })
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
      people: [...form.people, ...form.otherPeople.split(/[,;\n]/)]
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      children,
      author: said(form.author),
    },
  })
}

/** Up to here a chronology entry is read at a glance; practice guidance asks for 400 to 500 characters. */
export const LONG_EVENT = 450

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim())
