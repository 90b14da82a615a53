import { useMemo, useState } from 'react'
import { stripsScene } from '../../../shared/charts/strips.ts'
import { figureKey } from '../../../shared/patterns/figure.ts'
import type { Basis, PatternInput, PatternPeriod } from '../../../shared/patterns/period.ts'
import {
  hasEntryBeside,
  LEAST_DAYS,
  silencesOf,
  type AgencySilence,
  type Gap,
} from '../../../shared/patterns/silences.ts'
import { useToday } from '../../app/today.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Button } from '../../ui/button.tsx'
import { Chart } from '../../ui/chart.tsx'
import { useFocusIn } from '../../ui/use-focus-in.ts'
import { FigureLink } from './figure-link.tsx'
import { Pattern } from './pattern.tsx'
import { SilenceReasonDialog, type AskedSilence } from './silence-reason-dialog.tsx'
import { SilenceTable, type SilenceRow } from './silence-table.tsx'
import { useOpenFigure } from './use-open-figure.ts'

/** When each agency wrote nothing down, and why, as far as people know it. */
export const SilencePattern = ({
  input,
  basis,
  period,
}: {
  /** All entries of the case: what bounds a silence may lie outside the days looked at. */
  readonly input: PatternInput
  readonly basis: Basis
  readonly period: PatternPeriod
}) => {
  const say = patternsWords.silence
  const today = useToday()
  const open = useOpenFigure()
  const silences = useMemo(() => silencesOf(input, period, today), [input, period, today])
  const [showsAll, setShowsAll] = useState(false)
  const [asked, setAsked] = useState<AskedSilence | null>(null)
  const [done, setDone] = useState('')
  const { part, focusOn } = useFocusIn<HTMLElement>('h2')
  const least = LEAST_DAYS[period]
  const rows = useMemo(() => rowsOf(silences), [silences])
  const shown = showsAll ? rows : rows.filter(({ isLong }) => isLong)
  const silent = silences.filter(({ gaps }) => gaps.some(({ kind }) => kind === 'throughout'))
  const longest = longestOf(rows)
  const nothingLong = silences.some(({ looked }) => looked === 'still to come') ? say.stillToCome : say.noneLong(least)
  const notLookedAt = silences.flatMap(({ agency: { name, recordsTo }, looked }) =>
    looked === 'records end before' && recordsTo !== null ? [{ name, recordsTo }] : [],
  )
  const shorter = silences.reduce((sum, each) => sum + each.shorter, 0)
  const [from, to] = [
    silences.map((each) => each.from).toSorted()[0] ?? input.of.lookBackFrom,
    silences
      .map((each) => each.to)
      .toSorted()
      .at(-1) ?? input.of.conference,
  ]
  return (
    <Pattern
      id="pattern-silence"
      title={say.title}
      reference={part}
      basis={basis}
      sentence={
        <>
          <p>
            {longest === null ? (
              nothingLong
            ) : (
              <>
                {say.longest(longest.agency.name, longest.gap.from, longest.gap.to)}
                <FigureLink
                  figure={{
                    what: 'silence',
                    agency: longest.agency.id,
                    from: longest.gap.from,
                    to: longest.gap.to,
                  }}
                  number={longest.gap.days}
                  of={say.beside(longest.agency.name, longest.gap.from, longest.gap.to)}
                >
                  {say.days(longest.gap.days)}
                </FigureLink>
                .
              </>
            )}{' '}
            {silent.length === 0 ? null : say.noEntries(silent.map(({ agency }) => agency.name))}
          </p>
          {notLookedAt.length === 0 ? null : <p>{say.notLookedAt(notLookedAt)}</p>}
          <p>{say.means}</p>
        </>
      }
    >
      <Chart
        onOpen={open}
        draw={(width) =>
          stripsScene(
            silences.map((each) => ({
              label: width < 900 ? each.agency.code : `${each.agency.code}  ${each.agency.name}`,
              spans: each.spans.filter(({ first, last }) => last >= each.from && first <= each.to),
              until: each.to,
              ...(each.looked === 'records end before' && each.agency.recordsTo !== null
                ? { says: say.stripNotLookedAt(each.agency.recordsTo) }
                : {}),
              gaps: shown
                .flatMap(({ agency, gap }) => (agency.id === each.agency.id ? [gap] : []))
                .map((gap) => ({
                  from: gap.from,
                  to: gap.to,
                  says: say.days(gap.days),
                  ...(hasEntryBeside(gap)
                    ? {
                        opens: figureKey(period, {
                          what: 'silence',
                          agency: each.agency.id,
                          from: gap.from,
                          to: gap.to,
                        }),
                      }
                    : {}),
                })),
            })),
            [
              { says: say.legend.gap, filling: 'hatched' },
              { says: say.legend.entry, filling: 'dotted' },
            ],
            { width, title: say.chart, says: say.chartSays(silences.length, shown.length), from, to },
          )
        }
      />
      {rows.length === 0 ? null : <SilenceTable rows={shown} all={rows.length} least={least} onAsk={setAsked} />}
      <div className="patterns__after">
        {rows.length === shown.length && !showsAll ? null : (
          <Button look="quiet" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? say.showFew : say.showAll(rows.length)}
          </Button>
        )}
        <p className="secondary">{say.shorter(shorter, least)}</p>
      </div>
      <OldReasons silences={silences} onAsk={setAsked} />
      {asked === null ? null : (
        <SilenceReasonDialog
          of={input.of.id}
          asked={asked}
          notes={input.notes}
          onClose={() => setAsked(null)}
          onDone={(said, asker) => {
            setDone(said)
            if (asker === 'gone') focusOn()
          }}
        />
      )}
      <output className="visually-hidden">{done}</output>
    </Pattern>
  )
}

/** Reasons that no silence of this page needs any more: kept in sight until a person takes them away. */
const OldReasons = ({
  silences,
  onAsk,
}: {
  readonly silences: readonly AgencySilence[]
  readonly onAsk: (asked: AskedSilence) => void
}) => {
  const say = patternsWords.silence
  const old = silences.flatMap(({ agency, otherReasons }) => otherReasons.map((note) => ({ agency, note })))
  if (old.length === 0) return null
  return (
    <div>
      <p className="secondary">{say.old(old.length)}</p>
      <ul className="patterns__old">
        {old.map(({ agency, note }) => (
          <li key={note.id}>
            <span>{`${agency.name}, ${say.span(note.said.from, note.said.to)}: ${say.reasons[note.said.because]}`}</span>
            <Button
              look="quiet"
              aria-label={say.changeFor(agency.name, note.said.from, note.said.to)}
              onPress={() => onAsk({ agency, from: note.said.from, to: note.said.to, note })}
            >
              {say.change}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Every silence with its agency; the longest of each agency, those to the end of the days or beyond them, and those with a reason are shown at once. */
const rowsOf = (silences: readonly AgencySilence[]): readonly SilenceRow[] =>
  silences.flatMap(({ agency, gaps }) => {
    const long = new Set(gaps.toSorted((a, b) => b.days - a.days).slice(0, FEW))
    return gaps.map((gap) => ({
      agency,
      gap,
      isLong: long.has(gap) || gap.reasons.length > 0 || TO_AN_END.has(gap.kind),
    }))
  })

const longestOf = (rows: readonly SilenceRow[]): { readonly agency: SilenceRow['agency']; readonly gap: Gap } | null =>
  rows.reduce<SilenceRow | null>(
    (longest, row) => (row.gap.kind === 'between' && row.gap.days > (longest?.gap.days ?? 0) ? row : longest),
    null,
  )

const FEW = 2
const TO_AN_END: ReadonlySet<Gap['kind']> = new Set(['since before', 'until after', 'after the last', 'throughout'])
