import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { FilterScope } from '../../../shared/filter/entry-filter.ts'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { paths } from '../../app/paths.ts'
import { RoomStart } from './room-start.tsx'
import { placeAfter, roomSteps, type HowToMask } from './room-steps.ts'
import { RoomWalk } from './room-walk.tsx'
import { useKeptBack } from './use-kept-back.ts'

export type RoomProps = {
  readonly of: Case
  /** At least one, in the order of the timeline. */
  readonly entries: readonly Entry[]
  readonly total: number
  readonly notes: readonly CaseNote[]
  readonly scope: FilterScope
  readonly filtered: boolean
  /** As the timeline had it; leaving goes back to it. */
  readonly address: URLSearchParams
}

/** The question before the first entry, then the walk. What was chosen and where it stands is forgotten with the page. */
export const Room = ({ of, entries, total, notes, scope, filtered, address }: RoomProps) => {
  const navigate = useNavigate()
  const keptBack = useKeptBack(entries, notes)
  const [undecided, setUndecided] = useState<HowToMask['undecided'] | null>(null)
  const [stand, setStand] = useState<{ readonly entry: string | null; readonly place: number }>(() => ({
    entry: address.get('entry'),
    place: 0,
  }))
  const place = useMemo(() => placeAfter(entries, stand.entry, stand.place), [entries, stand])
  const steps = useMemo(
    () => (undecided === null ? [] : roomSteps(entries, notes, { undecided, keptBack: keptBack.entries })),
    [entries, notes, undecided, keptBack],
  )

  if (undecided === null)
    return (
      <RoomStart
        caseId={of.id}
        entries={entries}
        keptBack={keptBack}
        total={total}
        scope={scope}
        filtered={filtered}
        asked={place}
        address={address}
        onBegin={(chosen, at) => {
          setStand({ entry: entries[at]?.id ?? null, place: at })
          setUndecided(chosen)
        }}
      />
    )
  return (
    <RoomWalk
      of={of}
      steps={steps}
      place={place}
      onGo={(to) => setStand({ entry: entries[to]?.id ?? null, place: to })}
      onLeave={() => {
        const back = new URLSearchParams(address)
        const entry = entries[place]
        if (entry !== undefined) back.set('entry', entry.id)
        void navigate(paths.filtered(of.id, back.toString()))
      }}
    />
  )
}
