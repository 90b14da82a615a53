import { Lightbulb } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Case } from '../../../../shared/model/case.ts'
import type { IsoDay } from '../../../../shared/model/when.ts'
import type { Hint, HintField } from '../../../../shared/quality/hint.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { EntryForm } from './read-entry-form.ts'
import { hintsWhileTyping, keyOfHint, sayTypingHint, stillRaised } from './typing-hints.ts'

type Shown = { readonly form: EntryForm; readonly hints: readonly Hint[] }

export type EntryHints = {
  /** What is shown under the fields, and the form it was raised by. */
  readonly shown: Shown
  readonly leaveAsItIs: (hint: Hint) => void
  /** A field has lost the focus: from now on it may be missed that nothing stands in it. */
  readonly leftField: (field: HintField) => void
}

/**
 * Hints on the entry in the form, shown when nothing has been typed for a moment. Never at the moment a field is left: a hint makes room for itself, and a
 * button that is just being pressed must not move.
 */
export const useEntryHints = (form: EntryForm, of: Case, today: IsoDay): EntryHints => {
  const [left, setLeft] = useState<ReadonlySet<HintField>>(new Set())
  const [atRest, setAtRest] = useState({ form, left })
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const waiting = setTimeout(() => setAtRest({ form, left }), PAUSE)
    return () => clearTimeout(waiting)
  }, [form, left])

  const hints = useMemo(() => hintsWhileTyping(atRest.form, of, today, atRest.left), [atRest, of, today])
  // what is gone from the text may be spoken of again when it comes back
  const standing = stillRaised(dismissed, hints)
  if (standing.size < dismissed.size) setDismissed(standing)

  return {
    shown: { form: atRest.form, hints: hints.filter((hint) => !dismissed.has(keyOfHint(hint))) },
    leaveAsItIs: (hint) => setDismissed((now) => new Set([...now, keyOfHint(hint)])),
    leftField: (field) => setLeft((now) => (now.has(field) ? now : new Set([...now, field]))),
  }
}

/** In milliseconds: between two words nobody is interrupted. */
const PAUSE = 800

/** A field of the form with the hints on it beneath. They can be left as they are, and never keep the entry from being saved. */
export const WithHints = ({
  field,
  label,
  hints: { shown, leaveAsItIs, leftField },
  children,
}: {
  readonly field: HintField
  readonly label: string
  readonly hints: EntryHints
  readonly children: ReactNode
}) => {
  const say = timelineWords.form.hints
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const own = shown.hints.filter((hint) => hint.field === field)
  const hidden = own.length - AT_ONCE

  const leave = (hint: Hint): void => {
    leaveAsItIs(hint)
    // the button goes with its hint; the focus stays where the work is
    requestAnimationFrame(() => {
      const next = box.current?.querySelector<HTMLElement>('.entry-hint button')
      ;(next ?? box.current?.querySelector<HTMLElement>('.input'))?.focus()
    })
  }

  return (
    <div
      ref={box}
      className="entry-form__answer"
      onBlur={({ target }) => {
        if (target.matches('.input')) leftField(field)
      }}
    >
      {children}
      <Announced label={label} headings={own.map((hint) => sayTypingHint(hint, shown.form).heading)} />
      {own.length === 0 ? null : (
        <ul className="entry-hints" aria-label={say.list}>
          {own.slice(0, AT_ONCE).map((hint, at) => {
            const { heading, advice } = sayTypingHint(hint, shown.form)
            return (
              <li key={keyOfHint(hint)} className="entry-hint">
                <Icon of={Lightbulb} size={16} />
                <p id={`${id}-${at}`} className="entry-hint__words">
                  <strong>{heading}.</strong> {advice}
                </p>
                <Button look="quiet" aria-describedby={`${id}-${at}`} onPress={() => leave(hint)}>
                  {say.leave}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {hidden > 0 ? <p className="entry-hints__more">{say.more(hidden)}</p> : null}
    </div>
  )
}

/** More than this is no longer a hint. */
const AT_ONCE = 3

/** Says to a screen reader what has come, once; not what stands there still, and not what has gone. */
const Announced = ({ label, headings }: { readonly label: string; readonly headings: readonly string[] }) => {
  const known = useRef<readonly string[]>([])
  const [said, setSaid] = useState('')
  const together = headings.join('\n')
  useEffect(() => {
    const now = together === '' ? [] : [...new Set(together.split('\n'))]
    const fresh = now.filter((heading) => !known.current.includes(heading))
    known.current = now
    if (fresh.length > 0) setSaid(timelineWords.form.hints.appeared(label, fresh))
  }, [label, together])
  return <output className="visually-hidden">{said}</output>
}
