import { useRef, useState } from 'react'
import { useNavigate, useLocation } from 'react-router'
import { filterOf } from '../../../../shared/filter/filter-search.ts'
import { missingFrom, sayFilter } from '../../../../shared/filter/say-filter.ts'
import { notesOf, type CaseNote, type NoteChange, type NoteOf } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import { LONGEST_NAME } from '../../../../shared/model/entry.ts'
import { paths } from '../../../app/paths.ts'
import { sayRefusal, useChangeNotes } from '../../../app/use-change-notes.ts'
import { filterWords } from '../../../strings/filters.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import { ErrorNote } from '../../../ui/notes.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import './saved-views.css'

export type SavedViewsProps = {
  readonly of: Case
  readonly notes: readonly CaseNote[]
  readonly onClose: () => void
}

/** What is shown now under a name, to come back to. A view is the address's question, so filters, order and columns come back with it. */
export const SavedViews = ({ of, notes, onClose }: SavedViewsProps) => {
  const say = filterWords.views
  const change = useChangeNotes(of.id)
  const navigate = useNavigate()
  const { search } = useLocation()
  const now = questionOf(search)
  const views = notesOf(notes, 'view').toSorted((a, b) => a.said.name.localeCompare(b.said.name, 'en-GB'))
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<NoteOf<'view'> | null>(null)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const [told, setTold] = useState('')
  const nameBox = useRef<HTMLInputElement>(null)

  const send = (what: NoteChange, says: string): void => {
    setTold('')
    change.send([what], { onDone: () => done(says) })
  }
  const refused = sayRefusal(change.refusal, say.meanwhile)
  const done = (says: string): void => {
    setTold(says)
    setName('')
    setRenaming(null)
    setWrong(undefined)
  }
  const save = (): void => {
    const typed = name.trim()
    const other = views.find((view) => view.said.name.toLowerCase() === typed.toLowerCase() && view.id !== renaming?.id)
    if (typed === '') return setWrong(say.nameMissing)
    if (other !== undefined) return setWrong(say.nameTaken(other.said.name))
    if (now.length > LONGEST_VIEW) return setWrong(say.tooLong)
    const said = { kind: 'view', name: typed, search: renaming?.said.search ?? now } as const
    send(
      renaming === null
        ? { what: 'add', said }
        : { what: 'change', id: renaming.id, expected: renaming.revision, said },
      say.saved(typed),
    )
  }

  return (
    <Dialog title={say.title} isOpen onClose={onClose}>
      {views.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul className="saved-views" aria-label={say.list}>
          {views.map((view) => {
            const { said, id, revision } = view
            const filter = filterOf(new URLSearchParams(said.search))
            const missing = missingFrom(filter, of)
            return (
              <li key={id} className="saved-views__view">
                <div className="saved-views__what">
                  <Button
                    onPress={() => {
                      void navigate(paths.filtered(of.id, said.search))
                      onClose()
                    }}
                  >
                    {said.name}
                  </Button>
                  {said.search === now ? <span className="saved-views__now">{say.isOpen}</span> : null}
                  <p className="saved-views__says">{sayFilter(filter, of)}.</p>
                  {missing.length === 0 ? null : <p className="saved-views__says">{say.missing(missing)}</p>}
                </div>
                <div className="saved-views__acts">
                  {said.search === now ? null : (
                    <Button
                      look="quiet"
                      aria-label={say.replace(said.name)}
                      onPress={() =>
                        send(
                          { what: 'change', id, expected: revision, said: { ...said, search: now } },
                          say.saved(said.name),
                        )
                      }
                    >
                      {say.replaceShort}
                    </Button>
                  )}
                  <Button
                    look="quiet"
                    aria-label={say.rename(said.name)}
                    onPress={() => {
                      setRenaming(view)
                      setName(said.name)
                      nameBox.current?.focus()
                    }}
                  >
                    {say.renameShort}
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={say.remove(said.name)}
                    onPress={() => {
                      send({ what: 'remove', id, expected: revision }, say.removed(said.name))
                      // the button goes with its view, and the focus would go with it
                      nameBox.current?.focus()
                    }}
                  >
                    {say.removeShort}
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <form
        className="saved-views__form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={renaming === null ? say.name : say.newName(renaming.said.name)}
          value={name}
          inputRef={nameBox}
          maxLength={LONGEST_NAME}
          onChange={(typed) => {
            setName(typed)
            setWrong(undefined)
          }}
          {...(wrong === undefined ? {} : { error: wrong })}
          {...(renaming === null ? { help: sayFilter(filterOf(new URLSearchParams(now)), of) } : {})}
        />
        {refused === null ? null : <ErrorNote>{refused}</ErrorNote>}
        <output className="saved-views__told">{told}</output>
        <DialogActions>
          <Button look="main" type="submit" isPending={change.isBusy}>
            {renaming === null ? say.save : say.saveAs}
          </Button>
          {renaming === null ? null : (
            <Button
              onPress={() => {
                setRenaming(null)
                setName('')
              }}
            >
              {say.cancel}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** As long as a note may hold. */
const LONGEST_VIEW = 2000

/** What the address asks for, without the entry that happens to be open. */
const questionOf = (search: string): string => {
  const asked = new URLSearchParams(search)
  asked.delete('entry')
  return asked.toString()
}
