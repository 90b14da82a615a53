import type { Person } from '../../model/case.ts'
import type { EntryContent } from '../../model/entry.ts'
import { childrenNamedIn, peopleNamedIn } from '../names/find-names.ts'
import type { Places } from './columns-by-field.ts'
import type { RowContext } from './row-context.ts'
import type { RowNotes } from './row-notes.ts'

export type NamesInRow = {
  /**
   * Names in the text are a suggestion: they count only where a person has said so.
   * @param told the children whom a column names; null where none does
   */
  readonly withNames: (content: EntryContent, told: EntryContent['children'] | null, line: number) => EntryContent
  /** Entries on the sheet of a child whose columns name none. */
  readonly onSheetOfChild: () => number
}

export const namesInRow = (context: RowContext, place: Places, { lines }: RowNotes): NamesInRow => {
  const allChildren = context.children.map((child) => child.id)
  let onSheetOfChild = 0

  /** People of the register of whom the text speaks and whom the row does not list. */
  const peopleNotListed = (content: EntryContent): readonly Person[] => {
    const named = peopleNamedIn({ ...content, people: [] }, context.people)
    if (named.length === 0 || content.people.length === 0) return named
    const listed = peopleNamedIn({ ...NO_TEXT, people: content.people }, context.people)
    return named.filter((person) => !listed.includes(person))
  }

  const withNames: NamesInRow['withNames'] = (content, told, line) => {
    const sheet = told === null && place.child.main < 0 && allChildren.length > 1 ? context.childOfSheet : null
    if (sheet !== null) onSheetOfChild++
    // nobody goes through more suggestions than these
    if (!context.childrenByNames && !context.peopleByNames && content.sequence > NAMES_LOOKED_FOR) return content
    let { children: of, people: involved } = content
    if (told === null && allChildren.length > 1) {
      const named = childrenNamedIn(content, context.children, context.people)
      if (sheet !== null) {
        if (named.some((id) => id !== sheet)) lines.namesBesideSheet.note(line)
        if (context.childrenByNames) of = allChildren.filter((id) => id === sheet || named.includes(id))
      } else if (named.length > 0 && named.length < allChildren.length) {
        lines.namesChildren.note(line)
        if (context.childrenByNames) of = [...named]
      }
    }
    const more = peopleNotListed(content)
    if (more.length > 0) {
      lines.namesPeople.note(line)
      if (context.peopleByNames) involved = [...new Set([...involved, ...more.map((person) => person.name)])]
    }
    return of === content.children && involved === content.people
      ? content
      : { ...content, children: of, people: involved }
  }

  return { withNames, onSheetOfChild: () => onSheetOfChild }
}

const NAMES_LOOKED_FOR = 5000
const NO_TEXT = { event: '', impact: null, voice: null, action: null }
