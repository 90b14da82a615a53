import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Child, Person } from '../../../shared/model/case.ts'
import { idOf } from '../../../shared/people/register.ts'
import { useAction } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { CaseRoom, type CaseRoomProps } from '../../app/case-room.tsx'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { useFocusIn } from '../../ui/use-focus-in.ts'
import { ChildDialog } from './child-dialog.tsx'
import { NamesToLookAt } from './names-to-look-at.tsx'
import { NeverMentioned } from './never-mentioned.tsx'
import './people-page.css'
import { PersonDialog } from './person-dialog.tsx'
import { ChildrenTable, PeopleTable } from './register-table.tsx'
import { ShortForms } from './short-forms.tsx'
import { useLookedThrough } from './use-looked-through.ts'
import { useShortForms } from './use-short-forms.ts'

/** Who belongs to the case, where the entries speak of them, and what the agencies' short forms stand for. */
export const PeoplePage = () => <CaseRoom title={peopleWords.title} room={People} />

type Asking =
  | { readonly what: 'add' }
  | { readonly what: 'person'; readonly person: Person }
  | { readonly what: 'child'; readonly child: Child }
  | { readonly what: 'remove'; readonly person: Person }

const People = ({ of, entries, notes }: CaseRoomProps) => {
  const { part: parts, register: say, removal, done, ...page } = peopleWords
  const looked = useLookedThrough(of, entries)
  const forms = useShortForms(of, entries, notes)
  const found = useMemo(() => new Map(looked?.mentions.map((one) => [idOf(one.member), one])), [looked])
  const remove = useAction('cases.removePerson')
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState('')
  const people = useFocusIn<HTMLElement>('h2')
  const shortForms = useFocusIn<HTMLElement>('h2')
  const close = (): void => setAsking(null)
  const kept = (name: string): void => {
    close()
    setSaid(done.kept(name))
  }
  const removed = ({ id, name }: Person): void => {
    close()
    remove.mutate(
      { case: of.id, person: id },
      {
        onSuccess: () => {
          setSaid(done.removed(name))
          people.focusOn()
        },
      },
    )
  }
  return (
    <div className="page people">
      <div className="page__title">
        <PageHeading title={page.title}>{page.heading(of.children.length, of.people.length)}</PageHeading>
        <p className="secondary prose">
          {page.lead} {entries.length === 0 ? page.noEntries : page.basis(entries.length)}
        </p>
      </div>
      <output className={looked === null && entries.length > 0 ? 'people__looking' : 'visually-hidden'}>
        {looked === null && entries.length > 0 ? page.looking(entries.length) : said}
      </output>

      {looked === null || entries.length === 0 ? null : (
        <Part name="missing" title={parts.missing}>
          <NeverMentioned mentions={looked.mentions} entries={looked.entries.length} />
        </Part>
      )}

      <Part name="children" title={parts.children} isTable>
        <ChildrenTable of={of} found={found} onChange={(child) => setAsking({ what: 'child', child })} />
      </Part>

      <Part
        name="people"
        title={parts.people}
        isTable={of.people.length > 0}
        reference={people.part}
        action={
          <Button icon={Plus} onPress={() => setAsking({ what: 'add' })}>
            {say.add}
          </Button>
        }
      >
        {remove.error === null ? null : <ErrorNote>{remove.error.message}</ErrorNote>}
        {of.people.length === 0 ? (
          <p className="prose secondary">{say.nobody}</p>
        ) : (
          <>
            <PeopleTable
              of={of}
              found={found}
              onChange={(person) => setAsking({ what: 'person', person })}
              onRemove={(person) => setAsking({ what: 'remove', person })}
            />
            <p className="people__help">{say.mentionsHelp}</p>
          </>
        )}
      </Part>

      {looked === null || entries.length === 0 ? null : (
        <Part name="names" title={parts.names}>
          <NamesToLookAt of={of} unknown={looked.unknown} onDone={setSaid} />
        </Part>
      )}

      {forms === null ? null : (
        <Part name="short-forms" title={parts.shortForms} reference={shortForms.part}>
          <ShortForms
            of={of.id}
            forms={forms}
            notes={notes}
            onDone={setSaid}
            onRemoved={(what) => {
              setSaid(what)
              shortForms.focusOn()
            }}
          />
        </Part>
      )}

      {asking?.what === 'add' ? <PersonDialog of={of.id} person={null} onClose={close} onKept={kept} /> : null}
      {asking?.what === 'person' ? (
        <PersonDialog of={of.id} person={asking.person} onClose={close} onKept={kept} />
      ) : null}
      {asking?.what === 'child' ? <ChildDialog of={of.id} child={asking.child} onClose={close} onKept={kept} /> : null}
      {asking?.what === 'remove' ? (
        <Dialog title={removal.title(asking.person.name)} isOpen onClose={close}>
          <p>{removal.words}</p>
          <DialogActions>
            <Button onPress={() => removed(asking.person)}>{removal.do}</Button>
            <Button look="quiet" onPress={close}>
              {removal.keep}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </div>
  )
}

/** A part of the page under its heading, which takes the focus when what had it is gone. */
const Part = ({
  name,
  title,
  action = null,
  isTable = false,
  reference,
  children,
}: {
  readonly name: string
  readonly title: string
  readonly action?: ReactNode
  /** A table goes to the edges of its panel. */
  readonly isTable?: boolean
  readonly reference?: React.RefObject<HTMLElement | null>
  readonly children: ReactNode
}) => {
  const id = `people-${name}`
  return (
    <section
      className={`panel people__part${isTable ? ' people__part--table' : ''}`}
      aria-labelledby={id}
      {...(reference === undefined ? {} : { ref: reference })}
    >
      <div className="people__head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
