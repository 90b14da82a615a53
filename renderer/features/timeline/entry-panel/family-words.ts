import type { NoteContent } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import { fail, ok, type Result } from '../../../../shared/model/result.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'

type CommentSaid = Extract<NoteContent, { readonly kind: 'family comment' }>

/** A family comment as it is being typed. */
export type CommentWords = {
  /** One of the family, or `OTHER`; empty until somebody was chosen. */
  readonly from: string
  readonly other: string
  readonly says: string
  readonly disputes: boolean
}

/** Chosen for somebody whom the people register does not have. No name is written so. */
export const OTHER = '(other)'

export const NOBODY_YET: CommentWords = { from: '', other: '', says: '', disputes: true }

/** Who of the family may speak, as the case says it: "Mother" where there is one, else with the name. */
export const familyOf = (of: Pick<Case, 'children' | 'people'>): string[] => {
  const roles = of.people.map(({ role }) => small(role))
  const said = of.people.map(({ name, role }) =>
    roles.filter((other) => other === small(role)).length === 1 ? capital(role) : `${capital(role)}, ${name}`,
  )
  return [...new Set([...said, ...of.children.map(({ name }) => name)])]
}

/** The words of a comment that stands, to be changed. */
export const wordsOfComment = (said: CommentSaid, of: Pick<Case, 'children' | 'people'>): CommentWords =>
  familyOf(of).includes(said.from)
    ? { from: said.from, other: '', says: said.says, disputes: said.disputes }
    : { from: OTHER, other: said.from, says: said.says, disputes: said.disputes }

/** The comment that the words say, or what is still missing. */
export const readComment = (
  words: CommentWords,
): Result<Omit<CommentSaid, 'entry'>, { readonly from?: string; readonly says?: string }> => {
  const from = (words.from === OTHER ? words.other : words.from).trim()
  const says = words.says.trim()
  if (from !== '' && says !== '') return ok({ kind: 'family comment', from, says, disputes: words.disputes })
  return fail({
    ...(from === '' ? { from: entryPanelWords.family.fromMissing } : {}),
    ...(says === '' ? { says: entryPanelWords.family.saysMissing } : {}),
  })
}

const small = (text: string): string => text.toLocaleLowerCase('en-GB')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
