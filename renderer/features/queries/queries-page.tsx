import { Mail } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Case } from '../../../shared/model/case.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { CaseRoom, type CaseRoomProps } from '../../app/case-room.tsx'
import { queriesWords } from '../../strings/queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { AgencyName } from '../../ui/tag.tsx'
import { useFocusIn } from '../../ui/use-focus-in.ts'
import './queries-page.css'
import { queriesByAgency, type AgencyQueries } from '../../../shared/queries/queries-by-agency.ts'
import { QueryLetterPage } from './query-letter-page.tsx'
import { QueryRow } from './query-row.tsx'

/** What was asked of the agencies about their entries, what they answered, and a letter to each with what is open. */
export const QueriesPage = () => <CaseRoom title={queriesWords.title} room={Asked} />

const Asked = ({ of, entries, notes }: CaseRoomProps) => {
  const say = queriesWords
  const [address] = useSearchParams()
  const [said, setSaid] = useState('')
  const { part, focusOn } = useFocusIn<HTMLDivElement>('h1')
  const withdrawn = (): void => {
    setSaid(say.done.withdrawn)
    focusOn()
  }
  const asked = useMemo(() => queriesByAgency(of, notes, entries), [of, notes, entries])
  // Back and Forward lead to the letter also after its last query was answered
  const letter = asked.find(({ agency, open }) => agency.id === address.get('letter') && open > 0)
  if (letter !== undefined) return <QueryLetterPage of={of} asked={letter} />
  const all = asked.reduce((sum, { queries }) => sum + queries.length, 0)
  const open = asked.reduce((sum, group) => sum + group.open, 0)
  return (
    <div ref={part} className="page queries">
      <div className="page__title">
        <PageHeading title={say.title}>{say.heading(all, open)}</PageHeading>
        {all === 0 ? null : (
          <p className="secondary prose">
            {say.sum(
              all,
              asked.map(({ agency }) => agency.name),
            )}
          </p>
        )}
      </div>
      {all === 0 ? (
        <EmptyState
          actions={
            <ButtonLink look="main" to={paths.timeline(of.id)}>
              {say.toTimeline}
            </ButtonLink>
          }
        >
          <p>{say.none}</p>
        </EmptyState>
      ) : (
        asked.map((group) => (
          <OfAgency key={group.agency.id} of={of} asked={group} onDone={setSaid} onWithdrawn={withdrawn} />
        ))
      )}
      <output className="visually-hidden">{said}</output>
    </div>
  )
}

const OfAgency = ({
  of,
  asked: { agency, queries, open },
  onDone,
  onWithdrawn,
}: {
  readonly of: Case
  readonly asked: AgencyQueries
  readonly onDone: (said: string) => void
  readonly onWithdrawn: () => void
}) => {
  const say = queriesWords
  const id = `queries-${agency.id}`
  return (
    <section className="panel queries__agency" aria-labelledby={id}>
      <div className="queries__head">
        <h2 id={id} className="queries__name">
          <AgencyName code={agency.code} name={agency.name} />
        </h2>
        <p className="queries__counts">{say.counts(open, queries.length - open)}</p>
        {open === 0 ? (
          <p className="queries__counts">{say.noLetter}</p>
        ) : (
          <ButtonLink
            icon={Mail}
            to={`${paths.queries(of.id)}?letter=${agency.id}`}
            aria-label={say.letterTo(agency.name)}
          >
            {say.letter}
          </ButtonLink>
        )}
      </div>
      <ul className="queries__list">
        {queries.map((query) => (
          <QueryRow key={query.note.id} of={of} query={query} onDone={onDone} onWithdrawn={onWithdrawn} />
        ))}
      </ul>
    </section>
  )
}
