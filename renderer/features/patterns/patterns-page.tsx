import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { basisOf, type PatternPeriod } from '../../../shared/patterns/period.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { CaseRoom, type CaseRoomProps } from '../../app/case-room.tsx'
import { patternsWords } from '../../strings/patterns.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { BalancePattern } from './balance-pattern.tsx'
import { CategoriesPattern } from './categories-pattern.tsx'
import { PatternsPlaceContext } from './figure-link.tsx'
import { IntervalsPattern } from './intervals-pattern.tsx'
import { MonthsPattern } from './months-pattern.tsx'
import './patterns-page.css'
import { SeenPattern } from './seen-pattern.tsx'
import { SilencePattern } from './silence-pattern.tsx'
import { VoicePattern } from './voice-pattern.tsx'

/** What the entries show side by side: silences, who was seen and heard, counts, intervals. Each number opens its entries. */
export const PatternsPage = () => <CaseRoom title={patternsWords.title} room={Patterns} />

const Patterns = ({ of, entries, notes }: CaseRoomProps) => {
  const say = patternsWords
  const [address, setAddress] = useSearchParams()
  const period: PatternPeriod = address.get('period') === 'window' ? 'window' : 'all'
  const basis = useMemo(() => basisOf({ of, entries }, period), [of, entries, period])
  const input = useMemo(() => ({ of, entries: basis.entries, notes }), [of, basis, notes])
  const all = useMemo(() => ({ of, entries, notes }), [of, entries, notes])
  const place = useMemo(() => ({ case: of.id, period }), [of.id, period])
  const made = useOneByOne(PARTS)
  if (entries.length === 0)
    return (
      <div className="page">
        <PageHeading title={say.title}>{say.none.title}</PageHeading>
        <EmptyState
          title={say.title}
          actions={
            <ButtonLink look="main" to={paths.returns(of.id)}>
              {say.none.returns}
            </ButtonLink>
          }
        >
          <p>{say.none.words}</p>
        </EmptyState>
      </div>
    )
  return (
    <PatternsPlaceContext value={place}>
      <div className="page patterns">
        <div className="page__title">
          <PageHeading title={say.title}>{say.heading(entries.length)}</PageHeading>
          <p className="secondary prose">{say.lead}</p>
        </div>
        <div className="patterns__head">
          <RadioGroup
            label={say.period.label}
            lies="row"
            value={period}
            onChange={(chosen) => setAddress(chosen === 'all' ? {} : { period: chosen }, { replace: true })}
            options={[
              { key: 'all', label: say.period.all },
              { key: 'window', label: say.period.window },
            ]}
          />
          <Parts />
        </div>
        {[
          <SilencePattern key="silence" input={all} basis={basis} period={period} />,
          <SeenPattern key="seen" input={input} all={all} basis={basis} />,
          <BalancePattern key="balance" input={input} basis={basis} />,
          <MonthsPattern key="months" basis={basis} />,
          <CategoriesPattern key="categories" basis={basis} />,
          <IntervalsPattern key="intervals" basis={basis} />,
          <VoicePattern key="voice" input={input} basis={basis} />,
        ].slice(0, made)}
      </div>
    </PatternsPlaceContext>
  )
}

const PARTS = 7

/** How many parts are made by now: one at a time, so that a key never waits for all of them. */
const useOneByOne = (all: number): number => {
  const [made, setMade] = useState(1)
  useEffect(() => {
    if (made >= all) return undefined
    const timer = setTimeout(() => setMade(made + 1))
    return () => clearTimeout(timer)
  }, [made, all])
  return made
}

/** The address lies behind the hash, so that a link within the page has no place there: these take the focus to a heading. */
const Parts = () => {
  const say = patternsWords
  const parts = [
    ['pattern-silence', say.silence.part],
    ['pattern-seen', say.seen.part],
    ['pattern-balance', say.balance.part],
    ['pattern-months', say.months.part],
    ['pattern-categories', say.categories.part],
    ['pattern-intervals', say.intervals.part],
    ['pattern-voice', say.voice.part],
  ] as const
  return (
    <nav aria-label={say.parts} className="patterns__parts no-print">
      <ul>
        {parts.map(([id, name]) => (
          <li key={id}>
            <button
              type="button"
              className="patterns__part"
              onClick={() => {
                const heading = document.querySelector<HTMLElement>(`#${id}`)
                heading?.focus({ preventScroll: true })
                heading?.scrollIntoView({ block: 'start' })
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
