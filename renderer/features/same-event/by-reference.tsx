import { type SubmitEvent, useState } from 'react'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { groupNoteOf } from '../../../shared/same-event/event-groups.ts'
import { sameEventWords } from '../../strings/same-event.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './by-reference.css'
import type { Pair } from './compare-card.tsx'

/** For accounts that are told so differently that only a reader knows them to be of one event. */
export const ByReference = ({
  entries,
  notes,
  given,
  onShow,
}: {
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly given: string
  readonly onShow: (pair: Pair) => void
}) => {
  const say = sameEventWords.byReference
  const [one, setOne] = useState(given)
  const [other, setOther] = useState('')
  const [tried, setTried] = useState(false)
  const [first, second] = [entryOf(entries, one), entryOf(entries, other)]
  const isLinked =
    first !== undefined &&
    second !== undefined &&
    groupNoteOf(notes, first.id)?.said.entries.includes(second.id) === true
  const wrong = (typed: string, found: Entry | undefined): string | undefined =>
    typed.trim() === '' ? say.missing : found === undefined ? say.unknown(typed.trim()) : undefined
  const wrongTogether = first !== undefined && first === second ? say.same : isLinked ? say.linked : undefined
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    setTried(true)
    if (first === undefined || second === undefined || wrongTogether !== undefined) return
    setTried(false)
    setOther('')
    onShow({ a: first, b: second, reasons: [] })
  }
  return (
    <details className="by-reference">
      <summary>{say.title}</summary>
      <form className="by-reference__form" noValidate onSubmit={onSubmit}>
        <p className="secondary by-reference__help">{say.help}</p>
        <TextField
          label={say.one}
          width="short"
          value={one}
          onChange={setOne}
          error={tried ? wrong(one, first) : undefined}
        />
        <TextField
          label={say.other}
          width="short"
          value={other}
          onChange={setOther}
          error={tried ? (wrong(other, second) ?? wrongTogether) : undefined}
        />
        <div className="by-reference__go">
          <Button type="submit">{say.show}</Button>
        </div>
      </form>
    </details>
  )
}

const entryOf = (entries: readonly Entry[], typed: string): Entry | undefined => {
  const code = typed.trim().toUpperCase()
  return code === '' ? undefined : entries.find((entry) => entry.code === code)
}
