import { useState } from 'react'
import { stripsScene } from '../../../shared/charts/strips.ts'
import type { Seen } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import type { ChildMet } from '../../../shared/patterns/meetings.ts'
import type { Basis, PatternInput } from '../../../shared/patterns/period.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Chart } from '../../ui/chart.tsx'
import { Opening } from '../../ui/notes.tsx'
import { ChildSeen } from './child-seen.tsx'
import { Pattern } from './pattern.tsx'
import { useChildrenMet } from './use-children-met.ts'

/** When each child was last seen, seen alone and heard, by the words of the entries and by what people say of them. */
export const SeenPattern = ({
  input,
  all,
  basis,
}: {
  readonly input: PatternInput
  /** With the entries outside of the period. */
  readonly all: PatternInput
  readonly basis: Basis
}) => {
  const say = patternsWords.seen
  const met = useChildrenMet(input)
  const [done, setDone] = useState('')
  return (
    <Pattern id="pattern-seen" title={say.title} basis={basis} sentence={<p>{say.lead}</p>}>
      {met === null ? (
        <Opening />
      ) : (
        <>
          <div className="patterns__children">
            {met.map((each) => (
              <ChildSeen key={each.child.id} met={each} all={all} onDone={setDone} />
            ))}
          </div>
          <Drawn met={met} />
        </>
      )}
      <output className="visually-hidden">{done}</output>
    </Pattern>
  )
}

const Drawn = ({ met }: { readonly met: readonly ChildMet[] }) => {
  const say = patternsWords.seen
  const strips = met.flatMap((each) => {
    const as = (which: readonly Seen[]) =>
      spansOf(each.meetings.filter((meeting) => which.includes(meeting.as)).map(({ entry }) => entry))
    return [
      { label: say.strip(each.child.name, say.chartSeen), spans: as(['seen']) },
      { label: say.strip(each.child.name, say.counted['seen alone']), spans: as(['seen alone']) },
      { label: say.strip(each.child.name, say.heardIn), spans: spansOf(each.hearings.map(({ entry }) => entry)) },
    ]
  })
  const spans = strips.flatMap((strip) => strip.spans)
  const from = spans.map(({ first }) => first).toSorted()[0]
  const to = spans
    .map(({ last }) => last)
    .toSorted()
    .at(-1)
  if (from === undefined || to === undefined || spans.length < 2) return null
  return (
    <Chart
      draw={(width) =>
        stripsScene(
          strips.map((strip) => ({ ...strip, gaps: [] })),
          [],
          { width, title: say.chart, says: say.chartSays(met.map(({ child }) => child.name)), from, to },
        )
      }
    />
  )
}

const spansOf = (entries: readonly Entry[]): readonly { readonly first: IsoDay; readonly last: IsoDay }[] =>
  entries
    .flatMap(({ when }) => {
      const [first, last] = [when.start ?? when.end, when.end ?? when.start]
      return first === null || last === null ? [] : [{ first, last }]
    })
    .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
