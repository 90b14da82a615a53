import type { Case } from '../../../../shared/model/case.ts'
import type { Entry, Revision } from '../../../../shared/model/entry.ts'
import { sayWhen } from '../../../../shared/time/say.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { timelineWords } from '../../../strings/timeline.ts'

/** One field of an entry in words. `key` tells fields apart; a column that is none of ours is "other <its name>". */
export type FieldSaid = { readonly key: string; readonly name: string; readonly says: string }

/** What may differ between two revisions of an entry, in the order in which it is read. */
export const fieldsOf = (entry: Entry, of: Pick<Case, 'children'>): FieldSaid[] => {
  const { fields, noChildren } = entryPanelWords
  const { panel } = timelineWords
  const children = of.children.filter(({ id }) => entry.children.includes(id)).map(({ name }) => name)
  return [
    { key: 'when', name: fields.when, says: sayDate(entry) },
    { key: 'event', name: fields.event, says: entry.event },
    { key: 'source', name: fields.source, says: entry.source },
    { key: 'impact', name: fields.impact, says: said(entry.impact) },
    { key: 'voice', name: fields.voice, says: said(entry.voice) },
    { key: 'action', name: fields.action, says: said(entry.action) },
    { key: 'rag', name: fields.rag, says: entry.rag === null ? words.ui.notRated : words.ui.rag[entry.rag] },
    { key: 'balance', name: fields.balance, says: said(entry.balance === null ? null : panel.balances[entry.balance]) },
    { key: 'basis', name: fields.basis, says: said(entry.basis === null ? null : panel.bases[entry.basis]) },
    { key: 'category', name: fields.category, says: said(entry.category) },
    { key: 'children', name: fields.children, says: children.length === 0 ? noChildren : children.join(', ') },
    { key: 'people', name: fields.people, says: said(entry.people.join(', ')) },
    { key: 'author', name: fields.author, says: said(entry.author) },
    { key: 'sharing', name: fields.sharing, says: words.ui.sharing[entry.sharing] },
    { key: 'sequence', name: fields.sequence, says: entryPanelWords.sequence(entry.sequence + 1) },
    ...Object.entries(entry.other).map(([column, says]) => ({
      key: `other ${column}`,
      name: fields.other(column),
      says: said(says),
    })),
  ]
}

/** A field that two revisions say differently. */
export type FieldChange = {
  readonly key: string
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What the later of two revisions says differently. A column that only one of them has counts as not recorded in the other. */
export const changedFields = (before: Entry, after: Entry, of: Pick<Case, 'children'>): FieldChange[] => {
  const then = new Map(fieldsOf(before, of).map((field) => [field.key, field]))
  const now = new Map(fieldsOf(after, of).map((field) => [field.key, field]))
  return [...new Map([...then, ...now]).values()].flatMap(({ key, name }) => {
    const was = then.get(key)?.says ?? entryPanelWords.nothing
    const is = now.get(key)?.says ?? entryPanelWords.nothing
    return was === is ? [] : [{ key, name, before: was, after: is }]
  })
}

/**
 * What a version is held against: the last before it that counts, or where none of them counts, the one just before it. Null for the first.
 * @param at its place among all versions, first to last
 */
export const heldAgainst = (revisions: readonly Revision[], at: number): Entry | null => {
  const earlier = revisions.slice(0, at)
  return (earlier.findLast(({ takenBack }) => !takenBack) ?? earlier.at(-1))?.said ?? null
}

/** As it was typed: a date that was only written in another way was changed, too. */
const sayDate = ({ when }: Entry): string => {
  const typed = when.typed.trim()
  const read = sayWhen(when)
  return typed === '' || typed === read ? read : `${read} (“${typed}”)`
}

const said = (text: string | null): string =>
  text === null || text.trim() === '' ? entryPanelWords.nothing : text.trim()
