import { useMemo, useState } from 'react'
import type { FilterScope } from '../../../shared/filter/entry-filter.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { LockCorner } from '../../app/lock.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { roomWords } from '../../strings/room.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { countSharing, type HowToMask } from './room-steps.ts'
import './room-start.css'
import type { KeptBack } from './use-kept-back.ts'

export type RoomStartProps = {
  readonly caseId: CaseId
  readonly entries: readonly Entry[]
  readonly keptBack: KeptBack
  readonly total: number
  readonly scope: FilterScope
  readonly filtered: boolean
  /** The place of the entry that was open on the timeline, from 0. */
  readonly asked: number
  readonly address: URLSearchParams
  readonly onBegin: (undecided: HowToMask['undecided'], place: number) => void
}

/** Before the first entry: how many are not shown, and what is to become of those nobody has decided about. No entry is on this screen. */
export const RoomStart = ({
  caseId,
  entries,
  keptBack,
  total,
  scope,
  filtered,
  asked,
  address,
  onBegin,
}: RoomStartProps) => {
  const say = roomWords.start
  const { restricted, undecided } = useMemo(() => countSharing(entries), [entries])
  const [choice, setChoice] = useState<HowToMask['undecided']>('masked')
  const begin = (place: number): void => onBegin(choice, place)
  return (
    <div className="room-start">
      <div className="room-start__head">
        <PageHeading title={roomWords.title}>{say.heading(entries.length)}</PageHeading>
        <LockCorner />
      </div>
      <div className="room-start__said prose">
        <p>{say.which(scope, filtered, entries.length, total)}</p>
        {restricted === 0 && undecided > 0 ? null : <p>{say.restricted(restricted)}</p>}
        {undecided === 0 ? null : (
          <>
            <p>{say.undecided(undecided, entries.length)}</p>
            <output className="room-start__kept">
              {keptBack.isLooking ? say.looking : say.keptBack(keptBack.entries.size, undecided)}
            </output>
          </>
        )}
      </div>
      {undecided === 0 ? null : (
        <RadioGroup
          label={say.question(undecided)}
          options={[
            { key: 'masked', label: say.mask, note: say.maskNote },
            {
              key: 'shown',
              label: say.show,
              note: say.showNote(keptBack.isLooking ? null : keptBack.entries.size, undecided),
            },
          ]}
          value={choice}
          onChange={setChoice}
        />
      )}
      <div className="room-start__actions">
        <Button look="main" onPress={() => begin(asked)}>
          {asked === 0 ? say.begin : say.beginAt(asked + 1)}
        </Button>
        {asked === 0 ? null : <Button onPress={() => begin(0)}>{say.beginFirst}</Button>}
        <ButtonLink look="quiet" to={paths.filtered(caseId, address.toString())}>
          {say.back}
        </ButtonLink>
      </div>
      <section className="room-start__keys" aria-labelledby="room-keys">
        <h2 id="room-keys">{say.keysTitle}</h2>
        <dl>
          {say.keys.map(({ keys, does }) => (
            <div key={does} className="room-start__key">
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
