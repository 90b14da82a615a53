import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import type { SameEventCandidate } from '../../../shared/same-event/candidate.ts'
import { differencesAmong } from '../../../shared/same-event/differences.ts'
import { groupNoteOf, withAccountsThatStand } from '../../../shared/same-event/event-groups.ts'
import { linkAccounts, refuseAccounts } from '../../../shared/same-event/link-changes.ts'
import { openCandidates } from '../../../shared/same-event/open-candidates.ts'
import { paths } from '../../app/paths.ts'
import { sameEventWords, sayReason } from '../../strings/same-event.ts'
import { Account } from '../../ui/account.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Differences } from '../../ui/differences.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import './compare-card.css'
import { type CompareAct, compareAct } from './compare-keys.ts'
import { countStrong } from './strong-reasons.ts'
import type { NoteChanges } from './use-note-changes.ts'

/** Two accounts to compare; reasons only where the program found the pair. */
export type Pair = Pick<SameEventCandidate, 'a' | 'b' | 'reasons'>

export type CompareCardProps = {
  readonly of: Case
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly candidates: readonly SameEventCandidate[]
  /** A pair that a person asked for comes before all others. */
  readonly chosen: Pair | null
  readonly onChosenDone: () => void
  readonly changes: NoteChanges
}

/** One pair at a time, both accounts whole. One key links, one keeps apart, one goes on; and the last is undone by one. */
export const CompareCard = ({ of, entries, notes, candidates, chosen, onChosenDone, changes }: CompareCardProps) => {
  const say = sameEventWords.candidate
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [at, setAt] = useState(0)
  const [wanted, setWanted] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  // What was used stays: a button that went away would take its place and the focus with it.
  const [wasUsed, setWasUsed] = useState(false)
  const strong = countStrong(candidates)
  const last = Math.max(candidates.length - 1, 0)
  const wantedAt = wanted === null ? -1 : candidates.findIndex((pair) => keyOf(pair) === wanted)
  const place = wantedAt >= 0 ? wantedAt : Math.min(at, last)
  const pair: Pair | undefined = chosen ?? candidates[place]
  const lastPair = useRef<string | null>(null)

  const done = (sayDone: (left: number) => string, standing: readonly CaseNote[]): void => {
    if (pair === undefined) return
    lastPair.current = keyOf(pair)
    setWasUsed(true)
    setAt(place)
    setWanted(null)
    setSaid(sayDone(openCandidates(candidates, standing).length))
    if (chosen !== null) onChosenDone()
    keepFocus(card.current, heading.current)
  }
  const acts: Record<CompareAct, () => void> = {
    link: () => {
      if (pair !== undefined)
        changes.make(linkAccounts(notes, pair.a.id, pair.b.id), (standing) =>
          done(sameEventWords.said.linked, standing),
        )
    },
    refuse: () => {
      if (pair !== undefined)
        changes.make(refuseAccounts(notes, pair.a.id, pair.b.id), (standing) =>
          done(sameEventWords.said.refused, standing),
        )
    },
    skip: () => go(1),
    back: () => go(-1),
    undo: () =>
      changes.undo?.(() => {
        setWanted(lastPair.current)
        setSaid(sameEventWords.said.undone)
        keepFocus(card.current, heading.current)
      }),
  }
  const go = (by: number): void => {
    setWasUsed(true)
    setWanted(null)
    if (chosen !== null) onChosenDone()
    else if (candidates.length > 0) setAt((place + by + candidates.length) % candidates.length)
    keepFocus(card.current, heading.current)
  }

  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const here = card.current
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = compareAct(event)
      if (act === null || event.defaultPrevented) return
      event.preventDefault()
      latest.current[act]()
    }
    here?.addEventListener('keydown', onKeyDown)
    return () => here?.removeEventListener('keydown', onKeyDown)
  }, [])
  const shownChosen = chosen === null ? null : keyOf(chosen)
  useEffect(() => {
    if (shownChosen !== null) heading.current?.focus()
  }, [shownChosen])

  const titled = useId()
  return (
    // a click anywhere in it brings the letters to work
    <section ref={card} className="compare" aria-labelledby={titled} tabIndex={-1}>
      <div className="compare__head">
        <h2 ref={heading} id={titled} tabIndex={-1} className="compare__title">
          {pair === undefined
            ? sameEventWords.empty.doneTitle
            : chosen === null
              ? say.place(place + 1, candidates.length)
              : say.label}
        </h2>
        <p className="compare__strength">
          {chosen !== null || candidates.length < 2 ? null : say.strength(place, strong, candidates.length)}
        </p>
      </div>
      {pair === undefined && changes.undo === null && !wasUsed ? null : (
        <div className="compare__actions">
          <ActButton does="link" look="main" canDo={pair !== undefined} isBusy={changes.isBusy} acts={acts} />
          <ActButton does="refuse" canDo={pair !== undefined} isBusy={changes.isBusy} acts={acts} />
          <ActButton does="skip" look="quiet" canDo={chosen !== null || candidates.length > 1} acts={acts} />
          <ActButton does="back" look="quiet" canDo={chosen === null && candidates.length > 1} acts={acts} />
          <ActButton does="undo" look="quiet" canDo={changes.undo !== null} isBusy={changes.isBusy} acts={acts} />
          <p className="compare__keys">{say.keysNote}</p>
        </div>
      )}
      {changes.error === null ? null : <ErrorNote>{changes.error}</ErrorNote>}
      <output className="visually-hidden">{said}</output>
      {pair === undefined ? (
        <p className="compare__none">{sameEventWords.empty.done}</p>
      ) : (
        <Compared of={of} entries={entries} notes={notes} pair={pair} />
      )}
    </section>
  )
}

const Compared = ({
  of,
  entries,
  notes,
  pair,
}: Pick<CompareCardProps, 'of' | 'entries' | 'notes'> & { readonly pair: Pair }) => {
  const say = sameEventWords.candidate
  const { a, b, reasons } = pair
  const differences = useMemo(() => differencesAmong([a, b]), [a, b])
  const linked = useMemo(() => withAccountsThatStand(notes, entries), [notes, entries])
  const entryOf = (id: string): Entry | undefined => entries.find((entry) => entry.id === id)
  return (
    <>
      <div className="compare__accounts">
        {[a, b].map((entry) => {
          const others = (groupNoteOf(linked, entry.id)?.said.entries.length ?? 1) - 1
          return (
            <div key={entry.id} className="compare__account">
              <Account
                of={of}
                entry={entry}
                actions={
                  <>
                    {others === 0 ? null : <p className="compare__linked">{say.linkedAlready(others)}</p>}
                    <div>
                      <ButtonLink
                        look="quiet"
                        to={paths.entry(of.id, entry.id)}
                        aria-label={sameEventWords.account.openLabel(entry.code)}
                      >
                        {sameEventWords.account.open}
                      </ButtonLink>
                    </div>
                  </>
                }
              />
            </div>
          )
        })}
      </div>
      <div className="compare__why">
        <div>
          <h3 className="compare__part">{say.why}</h3>
          {reasons.length === 0 ? (
            <p className="compare__reasons">{say.chosen}</p>
          ) : (
            <ul className="compare__reasons">
              {reasons.map((reason) => (
                <li key={reason.kind}>{sayReason(reason, of, entryOf)}</li>
              ))}
            </ul>
          )}
        </div>
        {differences.length === 0 ? null : (
          <div>
            <h3 className="compare__part">{say.differ}</h3>
            <Differences differences={differences} />
          </div>
        )}
      </div>
    </>
  )
}

/** It keeps its place and the focus while there is nothing for it to do: what is pressed twice in one place must not do the opposite the second time. */
const ActButton = ({
  does,
  look = 'plain',
  canDo,
  isBusy = false,
  acts,
}: {
  readonly does: CompareAct
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly canDo: boolean
  readonly isBusy?: boolean
  readonly acts: Record<CompareAct, () => void>
}) => {
  const say = sameEventWords.candidate
  return (
    <Button look={look} isPending={isBusy} aria-disabled={!canDo} onPress={() => (canDo ? acts[does]() : undefined)}>
      {say[does]} <kbd className="compare__key">{say.keys[does]}</kbd>
    </Button>
  )
}

const keyOf = ({ a, b }: Pair): string => `${a.id} ${b.id}`

/** A button that went with the last pair takes the focus with it; it goes on in the card. */
const keepFocus = (card: HTMLElement | null, heading: HTMLElement | null): void => {
  // what is pressed may go away some frames later, when the answer is drawn
  const until = performance.now() + 600
  const look = (): void => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (card?.isConnected === true && isLost) heading?.focus()
    if (performance.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
