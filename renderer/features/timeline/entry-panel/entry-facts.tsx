import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { paths } from '../../../app/paths.ts'
import { words } from '../../../strings/en-GB.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { RagMark, SharingMark } from '../../../ui/marks.tsx'
import { MarkedText, type MarkedSpan } from '../../../ui/marked-text.tsx'
import { sayAgeAt, sayReading } from '../say-reading.ts'

/** Every field that the agency filled in, and by name those that it did not: a gap is a finding. */
export const EntryFacts = ({
  of,
  entry,
  spansIn,
}: {
  readonly of: Case
  readonly entry: Entry
  readonly spansIn: (text: string) => readonly MarkedSpan[]
}) => {
  const say = timelineWords.panel
  const agency = of.agencies.find(({ id }) => id === entry.agency)
  const children = of.children.filter(({ id }) => entry.children.includes(id))
  const others = Object.entries(entry.other)
  const marked = (text: string | null): ReactNode =>
    text === null || text.trim() === '' ? null : <MarkedText text={text} spans={spansIn(text)} />
  return (
    <dl className="entry-panel__facts">
      <Fact name={say.impact}>{marked(entry.impact)}</Fact>
      <Fact name={say.voice}>{marked(entry.voice)}</Fact>
      <Fact name={say.action}>{marked(entry.action)}</Fact>
      <Fact name={say.agency}>{agency?.name ?? null}</Fact>
      <Fact name={say.rating}>
        <RagMark rag={entry.rag} />
      </Fact>
      <Fact name={say.balance}>{entry.balance === null ? null : say.balances[entry.balance]}</Fact>
      <Fact name={say.source}>{marked(entry.source)}</Fact>
      <Fact name={say.basis}>{entry.basis === null ? null : say.bases[entry.basis]}</Fact>
      <Fact name={say.category}>{entry.category}</Fact>
      <Fact name={say.children}>
        {children.length === 0
          ? null
          : children.map((child) => (
              <span key={child.id} className="entry-panel__line">
                {say.childAged(child.name, sayAgeAt(child, entry.when))}
              </span>
            ))}
      </Fact>
      <Fact name={say.people}>{entry.people.length === 0 ? null : marked(entry.people.join(', '))}</Fact>
      <Fact name={say.author}>{entry.author}</Fact>
      <Fact name={say.date}>
        <span className="entry-panel__line">
          {say.typed} {entry.when.typed.trim() === '' ? words.ui.notRecorded : `“${entry.when.typed.trim()}”`}
        </span>
        <span className="entry-panel__line">
          {say.readAs} {sayReading(entry.when)}
        </span>
      </Fact>
      <Fact name={say.sharing}>
        <SharingMark sharing={entry.sharing} />
      </Fact>
      <Fact name={say.from}>
        <CameFrom of={of} entry={entry} />
      </Fact>
      <Fact name={say.code}>{entry.code}</Fact>
      <Fact name={say.revision}>{say.revised(entry.revision, sayMoment(entry.recordedAt))}</Fact>
      {others.length === 0 ? null : (
        <Fact name={say.other}>
          {others.map(([name, value]) => (
            <span key={name} className="entry-panel__line">
              <span className="entry-panel__other">{name}:</span> {value}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  )
}

/** Down to the line of the sender's file, and the place among the rows of the agency. */
const CameFrom = ({ of, entry }: { readonly of: Case; readonly entry: Entry }) => {
  const say = timelineWords.panel
  const { origin } = entry
  return (
    <>
      <span className="entry-panel__line breakable">
        {origin.kind === 'typed' ? (
          say.typedBy(origin.by)
        ) : (
          <>
            <Link to={paths.receipt(of.id, entry.agency, origin.import)}>
              {say.returnLine(origin.file, origin.line)}
            </Link>
            {origin.part === null ? null : entryPanelWords.part(origin.part)}
          </>
        )}
      </span>
      <span className="entry-panel__line entry-panel__other">{entryPanelWords.sequence(entry.sequence + 1)}</span>
    </>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    {children === null || children === '' ? (
      <dd className="entry-panel__nothing">{words.ui.notRecorded}</dd>
    ) : (
      <dd>{children}</dd>
    )}
  </>
)
