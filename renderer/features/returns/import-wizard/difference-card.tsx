import { CircleAlert } from 'lucide-react'
import { Fragment, memo, useMemo } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { ComparedField, Difference } from '../../../../shared/model/comparison.ts'
import type { EntryContent } from '../../../../shared/model/entry.ts'
import type { RowWord } from '../../../../shared/returns/rows/table.ts'
import { sayWhen } from '../../../../shared/time/say.ts'
import { importWords } from '../../../strings/en-GB.ts'
import { Checkbox } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import './difference-card.css'
import { fieldsSaid, sayField } from '../say-content.ts'
import { wordChanges, type WordChange } from './word-changes.ts'

export type DifferenceCardProps = {
  readonly difference: Difference
  readonly of: Case
  readonly word: RowWord
  readonly taken: boolean
  readonly onTake: (key: string, taken: boolean) => void
}

/** One difference between what is held and the later version, to be taken or not. */
export const DifferenceCard = memo(({ difference, of, word, taken, onTake }: DifferenceCardProps) => {
  const w = importWords.changes
  const { kind, key } = difference
  const content = kind === 'added' ? difference.after : difference.before
  const title = `difference-${key}`
  return (
    <li className={taken ? 'difference' : 'difference difference--refused'} aria-labelledby={title}>
      <div className="difference__head">
        <h3 id={title} className="difference__title">
          {sayWhen(content.when)}
        </h3>
        <p className="small secondary breakable">
          {[
            ...(kind === 'added' ? [] : [difference.code]),
            ...(kind === 'withdrawn' ? [] : [w.place(difference.line, difference.part, word)]),
          ].join(' · ')}
        </p>
        <div className="difference__take">
          <Checkbox isSelected={taken} onChange={(on) => onTake(key, on)} aria-describedby={title}>
            {w.take[kind]}
          </Checkbox>
        </div>
      </div>
      {kind === 'added'
        ? null
        : difference.touches.map((touched) => (
            <p key={touched} className="difference__touches">
              <Icon of={CircleAlert} />
              <span>{(kind === 'withdrawn' ? w.touchesWithdrawn : w.touches)[touched]}</span>
            </p>
          ))}
      {kind === 'changed' ? (
        <SideBySide before={difference.before} after={difference.after} fields={difference.fields} of={of} />
      ) : (
        <Whole content={content} of={of} />
      )}
    </li>
  )
})
DifferenceCard.displayName = 'DifferenceCard'

const SideBySide = ({
  before,
  after,
  fields,
  of,
}: {
  readonly before: EntryContent
  readonly after: EntryContent
  readonly fields: readonly ComparedField[]
  readonly of: Case
}) => {
  const w = importWords.changes
  // what happened says which entry it is, also where something else has changed
  const event = fields.includes('event') ? null : sayField(before, 'event', of)
  return (
    <>
      {event === null ? null : <p className="difference__context">{event}</p>}
      <table className="difference__table">
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{w.field}</VisuallyHidden>
            </th>
            <th scope="col">{w.before}</th>
            <th scope="col">{w.after}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Changed
              key={field}
              field={field}
              before={sayField(before, field, of)}
              after={sayField(after, field, of)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

const Changed = ({
  field,
  before,
  after,
}: {
  readonly field: ComparedField
  readonly before: string
  readonly after: string
}) => {
  const w = importWords.changes
  const parts = useMemo(() => wordChanges(before, after), [before, after])
  return (
    <tr>
      <th scope="row">{w.fields[field]}</th>
      <td data-label={w.before}>
        <Parts parts={parts} of="before" />
      </td>
      <td data-label={w.after}>
        <Parts parts={parts} of="after" />
      </td>
    </tr>
  )
}

const Parts = ({ parts, of }: { readonly parts: readonly WordChange[]; readonly of: 'before' | 'after' }) => {
  const shown = parts.filter((part) => part[of] !== '')
  if (shown.length === 0) return <span className="secondary">{importWords.changes.empty}</span>
  return shown.map((part, i) => {
    // parts of one text, in their order
    const key = `${i} ${part.kind}`
    const text = part[of]
    const words = text.trimEnd()
    const Mark = part.kind === 'gone' ? 'del' : part.kind === 'new' ? 'ins' : 'span'
    return (
      <Fragment key={key}>
        <Mark>{words}</Mark>
        {text.slice(words.length)}
      </Fragment>
    )
  })
}

const Whole = ({ content, of }: { readonly content: EntryContent; readonly of: Case }) => (
  <dl className="difference__whole">
    {fieldsSaid(content, of)
      .filter((field) => field !== 'when')
      .map((field) => (
        <div key={field}>
          <dt>{importWords.changes.fields[field]}</dt>
          <dd>{sayField(content, field, of)}</dd>
        </div>
      ))}
  </dl>
)
