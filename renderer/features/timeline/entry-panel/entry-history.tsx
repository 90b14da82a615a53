import { useState } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry, Revision } from '../../../../shared/model/entry.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { useCall } from '../../../app/client.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { ErrorNote, Opening } from '../../../ui/notes.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { changedWords } from './changed-words.ts'
import { changedFields, heldAgainst, type FieldChange } from './say-entry.ts'

/** Every version of the entry: who brought it, when, and what it says differently from the one before. Asked for only when it is opened. */
export const EntryHistory = ({ of, entry }: { readonly of: Case; readonly entry: Entry }) => {
  const say = entryPanelWords.history
  const [isOpen, setOpen] = useState(false)
  const revisions = useCall(
    'entries.revisions',
    { case: of.id, agency: entry.agency, entry: entry.id },
    { enabled: isOpen },
  )
  return (
    <details className="entry-history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.title(revisions.data?.length ?? entry.revision)}</summary>
      {revisions.error === null ? null : <ErrorNote>{revisions.error.message}</ErrorNote>}
      {isOpen && revisions.data === undefined && revisions.error === null ? <Opening /> : null}
      {revisions.data === undefined ? null : (
        <ol className="entry-history__list" reversed>
          {revisions.data
            .map((revision, at) => (
              <Version
                key={revision.said.revision}
                of={of}
                revision={revision}
                before={heldAgainst(revisions.data, at)}
                standsNow={revision.said.revision === entry.revision}
              />
            ))
            .toReversed()}
        </ol>
      )}
    </details>
  )
}

const Version = ({
  of,
  revision: { said, by, takenBack },
  before: earlier,
  standsNow,
}: {
  readonly of: Case
  readonly revision: Revision
  readonly before: Entry | null
  readonly standsNow: boolean
}) => {
  const say = entryPanelWords.history
  const changes = earlier === null ? [] : changedFields(earlier, said, of)
  return (
    <li className="entry-history__version">
      <p className="entry-history__head">
        <strong>{earlier === null ? say.first : say.version(said.revision)}</strong>
        {standsNow ? (
          <>
            {' '}
            <Tag tone="accent">{say.now}</Tag>
          </>
        ) : null}
      </p>
      <p className="note-card__by">
        {entryPanelWords.keptOn(sayMoment(said.recordedAt), by)}, {cameBy(said, earlier)}
      </p>
      {takenBack ? <p className="entry-history__back">{say.takenBack}</p> : null}
      {earlier === null ? null : changes.length === 0 ? (
        <p className="panel-section__none">{say.same}</p>
      ) : (
        <dl className="entry-history__changes">
          {changes.map((change) => (
            <OneChange key={change.key} change={change} />
          ))}
        </dl>
      )}
    </li>
  )
}

const OneChange = ({ change: { name, before: was, after: is } }: { readonly change: FieldChange }) => {
  const say = entryPanelWords.history
  const apart = changedWords(was, is)
  return (
    <div className="entry-history__change">
      <dt>{name}</dt>
      <dd>
        <span className="entry-history__word">{say.before}</span>
        <span>
          {apart.before.begins}
          {apart.before.own === '' ? null : <del>{apart.before.own}</del>}
          {apart.before.ends}
        </span>
      </dd>
      <dd>
        <span className="entry-history__word">{say.after}</span>
        <span>
          {apart.after.begins}
          {apart.after.own === '' ? null : <ins>{apart.after.own}</ins>}
          {apart.after.ends}
        </span>
      </dd>
    </div>
  )
}

/** A version that came with a return names its line; an edit made here keeps the line of what it edits. */
const cameBy = ({ origin }: Entry, earlier: Entry | null): string => {
  const say = entryPanelWords.history
  if (origin.kind === 'typed') return earlier === null ? say.typed : say.edited
  const same =
    earlier?.origin.kind === 'return' && earlier.origin.import === origin.import && earlier.origin.line === origin.line
  return same ? say.edited : say.fromReturn(origin.file, origin.line)
}
