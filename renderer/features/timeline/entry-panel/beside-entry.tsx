import { MessageCircleQuestionMark, MessageSquareQuote } from 'lucide-react'
import { notesOf, type CaseNote } from '../../../../shared/model/case-note.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { Icon } from '../../../ui/icon.tsx'
import { RagMark } from '../../../ui/marks.tsx'

/** At a glance what stands beside the entry further down: nobody should read it as undisputed who stops after the first lines. */
export const BesideEntry = ({ entry, notes }: { readonly entry: Entry; readonly notes: readonly CaseNote[] }) => {
  const say = entryPanelWords.beside
  const queries = notesOf(notes, 'query').filter(({ said }) => said.entry === entry.id)
  const open = queries.filter(({ said }) => said.answer === null).length
  const rating = notesOf(notes, 'conference rating').find(({ said }) => said.entry === entry.id)
  const comments = notesOf(notes, 'family comment').filter(({ said }) => said.entry === entry.id)
  if (queries.length === 0 && rating === undefined && comments.length === 0) return null
  return (
    <ul className="beside-entry" aria-label={say.label}>
      {rating === undefined ? null : (
        <li>
          {say.rating} <RagMark rag={rating.said.rag} />
        </li>
      )}
      {comments.map(({ id, said }) => (
        <li key={id}>
          <Icon of={MessageSquareQuote} size={16} />
          {said.disputes ? say.disputed(said.from) : say.added(said.from)}
        </li>
      ))}
      {queries.length === 0 ? null : (
        <li>
          <Icon of={MessageCircleQuestionMark} size={16} />
          {open > 0 ? say.openQueries(open) : say.answered(queries.length)}
        </li>
      )}
    </ul>
  )
}
