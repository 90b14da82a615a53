import { CircleDashed, EyeOff, Lock, type LucideIcon } from 'lucide-react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { Case } from '../../../shared/model/case.ts'
import type { When } from '../../../shared/model/when.ts'
import { sayWhen } from '../../../shared/time/say.ts'
import { roomWords } from '../../strings/room.ts'
import { Icon } from '../../ui/icon.tsx'
import { RagMark } from '../../ui/marks.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import './room-stage.css'
import type { Masked, RoomStep } from './room-steps.ts'

export type RoomStageHandle = {
  /** Goes on or back in a text that is longer than the screen; false where there is no more of it. */
  readonly scrollOn: (by: 1 | -1) => boolean
  readonly toTop: () => void
}

/** What of a case gives an entry its names. */
export type RoomCase = Pick<Case, 'agencies' | 'children'>

export type RoomStageProps = {
  readonly step: RoomStep
  readonly of: RoomCase
  /** From 0. */
  readonly place: number
  readonly all: number
  readonly ref: Ref<RoomStageHandle>
}

/** The one entry. It holds the focus; what it says is one live region, read once at each step. */
export const RoomStage = ({ step, of, place, all, ref }: RoomStageProps) => {
  const say = roomWords.stage
  const stage = useRef<HTMLElement>(null)
  const more = useMoreBelow(stage)
  // A live region speaks of what changes in it: the first entry comes in after the region is there.
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    stage.current?.focus({ preventScroll: true })
    const timer = setTimeout(() => setIsThere(true), 50)
    return () => clearTimeout(timer)
  }, [])
  useImperativeHandle(
    ref,
    () => ({
      scrollOn: (by) => stage.current !== null && scrolled(stage.current, by),
      toTop: () => stage.current?.scrollTo(0, 0),
    }),
    [],
  )

  return (
    <div className="room-stage">
      {/* What scrolls must be within reach of the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={stage} className="room-stage__scroll" aria-label={say.label} tabIndex={0}>
        <div className="room-stage__live" aria-live="polite" aria-atomic="true">
          {isThere ? (
            <>
              <p className="room-stage__place">{say.place(place + 1, all)}</p>
              {step.kind === 'shown' ? <ShownEntry step={step} of={of} /> : <MaskedEntry step={step} of={of} />}
            </>
          ) : null}
        </div>
      </section>
      <p className="room-stage__more" aria-hidden="true">
        {more ? say.more : ''}
      </p>
    </div>
  )
}

type StepOf<K extends RoomStep['kind']> = Extract<RoomStep, { readonly kind: K }>

const ShownEntry = ({
  step: { entry, comments, conference },
  of,
}: {
  readonly step: StepOf<'shown'>
  readonly of: RoomCase
}) => {
  const say = roomWords.stage
  const concerned = of.children.filter(({ id }) => entry.children.includes(id)).map(({ name }) => name)
  return (
    <article className="room-entry">
      <h1 className="room-entry__head">
        <span className="room-entry__when">{sayDate(entry.when)}</span>
        <span className="room-entry__agency">{nameOf(of, entry.agency) ?? entry.agencyCode}</span>
      </h1>
      <p className="room-entry__facts">
        <span className="room-entry__rating">
          <RagMark rag={entry.rag} /> {entry.rag === null ? null : say.byAgency}
        </span>
        {conference === null ? null : (
          <span className="room-entry__rating">
            <RagMark rag={conference} /> {say.byConference}
          </span>
        )}
        {concerned.length === 0 ? null : <span>{say.about(concerned)}</span>}
        {entry.balance === null ? null : <span>{say.balances[entry.balance]}</span>}
        {entry.category === null ? null : <span>{entry.category}</span>}
        {entry.basis === null ? null : <span>{say.bases[entry.basis]}</span>}
        <AgencyBadge code={entry.code} />
      </p>
      <p className="room-entry__event">{entry.event}</p>
      <dl className="room-entry__rest">
        <Said label={say.impact}>{entry.impact}</Said>
        <Said label={say.voice}>{entry.voice}</Said>
        <Said label={say.action}>{entry.action}</Said>
        {comments.map(({ from, says, disputes }) => (
          <Said key={`${from} ${says}`} label={disputes ? say.disputed(from) : say.comment(from)} isFamily>
            {says}
          </Said>
        ))}
      </dl>
    </article>
  )
}

const Said = ({
  label,
  isFamily = false,
  children,
}: {
  readonly label: string
  readonly isFamily?: boolean
  readonly children: string | null
}) =>
  children === null || children.trim() === '' ? null : (
    <div className={`room-entry__said${isFamily ? ' room-entry__said--family' : ''}`}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )

const MaskedEntry = ({ step: { because, known }, of }: { readonly step: StepOf<'masked'>; readonly of: RoomCase }) => {
  const say = roomWords.stage
  const agency = known === null ? null : nameOf(of, known.agency)
  return (
    <article className="room-entry room-entry--masked">
      <h1 className={`room-entry__mask${because === 'restricted' ? ' room-entry__mask--restricted' : ''}`}>
        <Icon of={SIGNS[because]} size={48} />
        <span>{say.masked[because]}</span>
      </h1>
      {known === null || agency === null ? null : (
        <p className="room-entry__known">{`${agency}, ${say.month(known.month)}`}</p>
      )}
    </article>
  )
}

const SIGNS: Record<Masked, LucideIcon> = { restricted: Lock, undecided: CircleDashed, 'kept back': EyeOff }

const nameOf = ({ agencies }: RoomCase, agency: string): string | null =>
  agencies.find(({ id }) => id === agency)?.name ?? null

/** Nearly a screenful, so that the last lines read are still there to go on from. */
const scrolled = (box: HTMLElement, by: 1 | -1): boolean => {
  const before = box.scrollTop
  box.scrollTop += by * box.clientHeight * 0.85
  return Math.abs(box.scrollTop - before) >= 1
}

const useMoreBelow = (ref: { readonly current: HTMLElement | null }): boolean => {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const box = ref.current
    if (box === null) return
    const look = (): void => setMore(box.scrollHeight - box.clientHeight - box.scrollTop > 2)
    const sizes = new ResizeObserver(look)
    sizes.observe(box)
    for (const child of box.children) sizes.observe(child)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [ref])
  return more
}

/** In large type and by itself "not known" would say nothing. */
const sayDate = (when: When): string =>
  when.precision === 'undated' && when.typed.trim() !== '' ? roomWords.stage.undated(sayWhen(when)) : sayWhen(when)
