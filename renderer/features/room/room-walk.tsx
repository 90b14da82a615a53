import { ChevronLeft, ChevronRight, EyeOff, LogOut, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { LockCorner } from '../../app/lock.tsx'
import { roomWords } from '../../strings/room.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { RoomCurtain } from './room-curtain.tsx'
import { roomAct } from './room-keys.ts'
import { RoomStage, type RoomCase, type RoomStageHandle } from './room-stage.tsx'
import type { RoomStep } from './room-steps.ts'
import { RoomStrip } from './room-strip.tsx'
import './room-walk.css'
import { stripOf } from './strip-marks.ts'

export type RoomWalkProps = {
  readonly of: RoomCase
  readonly steps: readonly RoomStep[]
  readonly place: number
  readonly onGo: (place: number) => void
  readonly onLeave: () => void
}

type Screen = 'entry' | 'blank' | 'leaving'

/** One entry at a time, by keys or buttons. */
export const RoomWalk = ({ of, steps, place, onGo, onLeave }: RoomWalkProps) => {
  const say = roomWords.bar
  const [screen, setScreen] = useState<Screen>('entry')
  const [size, setSize] = useState(USUAL_SIZE)
  const stage = useRef<RoomStageHandle>(null)
  const strip = useMemo(() => stripOf(steps), [steps])
  const isMasking = useMemo(() => steps.some(({ kind }) => kind === 'masked'), [steps])
  const step = steps[place]
  const last = steps.length - 1

  const go = (to: number): void => {
    const next = Math.max(0, Math.min(last, to))
    if (next === place) return
    stage.current?.toTop()
    onGo(next)
  }
  /** The timeline shows all: nobody gets there by one key with a shared screen. Where nothing is masked there is nothing to ask. */
  const leave = (): void => {
    if (isMasking && screen !== 'leaving') setScreen('leaving')
    else onLeave()
  }
  const resize = (by: 1 | -1): void => setSize((now) => Math.max(0, Math.min(SIZES.length - 1, now + by)))

  const onKeyDown = (event: KeyboardEvent): void => {
    const act = roomAct(event, event.target instanceof Element && event.target.closest('button, a') !== null)
    if (act === null || (screen !== 'entry' && act !== 'leave' && !(act === 'blank' && screen === 'blank'))) return
    event.preventDefault()
    switch (act) {
      case 'next':
        return go(place + 1)
      case 'previous':
        return go(place - 1)
      case 'on':
        if (stage.current?.scrollOn(1) !== true) go(place + 1)
        return
      case 'back':
        if (stage.current?.scrollOn(-1) !== true) go(place - 1)
        return
      case 'first':
        return go(0)
      case 'last':
        return go(last)
      case 'larger':
        return resize(1)
      case 'smaller':
        return resize(-1)
      case 'blank':
        return setScreen((now) => (now === 'entry' ? 'blank' : 'entry'))
      case 'leave':
        // from a blank screen Escape shows the entry again: what was hidden in a hurry is not followed by the whole case
        return screen === 'blank' ? setScreen('entry') : leave()
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of what has the focus inside of it
    <div className="room-walk" data-size={SIZES[size]} onKeyDown={onKeyDown}>
      {screen === 'blank' ? (
        <RoomCurtain words={roomWords.blank.words} isDark>
          <Button onPress={() => setScreen('entry')}>{roomWords.blank.again}</Button>
        </RoomCurtain>
      ) : screen === 'leaving' ? (
        <RoomCurtain words={roomWords.leaving.heading}>
          <p className="prose">{roomWords.leaving.words}</p>
          <div className="room-walk__answers">
            <Button look="main" onPress={onLeave}>
              {roomWords.leaving.leave}
            </Button>
            <Button onPress={() => setScreen('entry')}>{roomWords.leaving.stay}</Button>
          </div>
        </RoomCurtain>
      ) : (
        <>
          {step === undefined ? null : <RoomStage ref={stage} step={step} of={of} place={place} all={steps.length} />}
          <div className="room-walk__foot">
            {strip === null || step === undefined ? null : <RoomStrip strip={strip} step={step} />}
            <div className="room-walk__bar">
              <div className="room-walk__group">
                <Button icon={ChevronLeft} onPress={() => go(place - 1)}>
                  {say.previous}
                </Button>
                <Button icon={ChevronRight} onPress={() => go(place + 1)}>
                  {say.next}
                </Button>
              </div>
              <div className="room-walk__group">
                <IconButton icon={ZoomOut} label={say.smaller} onPress={() => resize(-1)} />
                <IconButton icon={ZoomIn} label={say.larger} onPress={() => resize(1)} />
                <Button look="quiet" icon={EyeOff} onPress={() => setScreen('blank')}>
                  {say.blank}
                </Button>
                <Button look="quiet" icon={LogOut} onPress={leave}>
                  {say.leave}
                </Button>
              </div>
              <LockCorner />
            </div>
          </div>
        </>
      )}
    </div>
  )
}

const SIZES = ['smallest', 'small', 'usual', 'large', 'largest'] as const
const USUAL_SIZE = 2
