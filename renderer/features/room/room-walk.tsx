import { ChevronLeft, ChevronRight, EyeOff, LogOut, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
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
  const step = steps[place]
  const last = steps.length - 1

  const go = (to: number): void => {
    const next = Math.max(0, Math.min(last, to))
    if (next === place) return
    stage.current?.toTop()
    onGo(next)
  }
  const resize = (by: 1 | -1): void => setSize((now) => Math.max(0, Math.min(SIZES.length - 1, now + by)))

  useKeysOfPage((event) => {
    const act = roomAct(event, isWithin(event.target, 'button, a'))
    if (act === null || (screen !== 'entry' && act !== 'leave' && act !== 'blank')) return
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
        return setScreen(screen === 'blank' ? 'entry' : 'blank')
      case 'leave':
        // The timeline shows more than the room may see, so that no number of these keys leads there: Escape asks, and takes back what was asked or hidden.
        return setScreen(screen === 'entry' ? 'leaving' : 'entry')
    }
  })

  return (
    <div className="room-walk" data-size={SIZES[size]}>
      {screen === 'blank' ? (
        <RoomCurtain words={roomWords.blank.words} isDark>
          <Button onPress={() => setScreen('entry')}>{roomWords.blank.again}</Button>
        </RoomCurtain>
      ) : screen === 'leaving' ? (
        <RoomCurtain words={roomWords.leaving.heading}>
          <p className="prose">{roomWords.leaving.words}</p>
          <div className="room-walk__answers">
            <Button look="main" onPress={() => setScreen('entry')}>
              {roomWords.leaving.stay}
            </Button>
            <Button onPress={onLeave}>{roomWords.leaving.leave}</Button>
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
                <Button look="quiet" icon={LogOut} onPress={() => setScreen('leaving')}>
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

/** Wherever the focus is: a click beside the text leaves it on the page itself, and B is pressed in a hurry. A dialog or a text field keeps its keys. */
const useKeysOfPage = (onKeyDown: (event: KeyboardEvent) => void): void => {
  const listen = useEffectEvent((event: KeyboardEvent): void => {
    if (!event.defaultPrevented && !isWithin(event.target, HAS_OWN_KEYS)) onKeyDown(event)
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => listen(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const HAS_OWN_KEYS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]'

const isWithin = (target: EventTarget | null, what: string): boolean =>
  target instanceof Element && target.closest(what) !== null

const SIZES = ['smallest', 'small', 'usual', 'large', 'largest'] as const
const USUAL_SIZE = 2
