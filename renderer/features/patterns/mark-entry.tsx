import { useState } from 'react'
import { notesOf, Seen } from '../../../shared/model/case-note.ts'
import type { Child } from '../../../shared/model/case.ts'
import type { PatternInput } from '../../../shared/patterns/period.ts'
import { sayRefusal, useChangeNotes } from '../../app/use-change-notes.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { PatternTable } from './pattern.tsx'

/** For an entry whose words were not understood: a person says how the child was met. */
export const MarkEntry = ({
  child,
  input: { of, entries, notes },
  onDone,
}: {
  readonly child: Child
  readonly input: PatternInput
  readonly onDone: (said: string) => void
}) => {
  const say = patternsWords.seen
  const change = useChangeNotes(of.id)
  const [code, setCode] = useState('')
  const [as, setAs] = useState<Seen | null>(null)
  const [wrong, setWrong] = useState<{ readonly code?: string; readonly as?: string }>({})
  const mark = (): void => {
    const typed = code.trim().toUpperCase()
    const entry = entries.find((each) => each.code === typed)
    if (entry === undefined || as === null) {
      setWrong({
        ...(entry === undefined ? { code: say.mark.unknown(typed) } : {}),
        ...(as === null ? { as: say.mark.chooseAs } : {}),
      })
      return
    }
    const standing = notesOf(notes, 'seen').find(({ said }) => said.entry === entry.id && said.child === child.id)
    const said = { kind: 'seen', entry: entry.id, child: child.id, as } as const
    change.send(
      [
        standing === undefined
          ? { what: 'add', said }
          : { what: 'change', id: standing.id, expected: standing.revision, said },
      ],
      {
        onDone: () => {
          setCode('')
          setAs(null)
          onDone(say.kept)
        },
      },
    )
  }
  const refused = sayRefusal(change.refusal, patternsWords.meanwhile)
  return (
    <PatternTable says={say.mark.title(child.name)}>
      <form
        className="mark-entry"
        onSubmit={(event) => {
          event.preventDefault()
          mark()
        }}
      >
        <TextField
          label={say.mark.code}
          help={say.mark.codeHelp}
          width="short"
          value={code}
          error={wrong.code}
          onChange={(typed) => {
            setCode(typed)
            setWrong({})
          }}
        />
        <Select
          label={say.mark.as}
          width="medium"
          value={as}
          error={wrong.as}
          onChange={(chosen) => {
            setAs(chosen)
            setWrong({})
          }}
          options={Seen.options.map((key) => ({ key, label: say.as[key] }))}
        />
        <Button type="submit" isPending={change.isBusy}>
          {say.mark.do}
        </Button>
      </form>
      {refused === null ? null : <ErrorNote>{refused}</ErrorNote>}
    </PatternTable>
  )
}
