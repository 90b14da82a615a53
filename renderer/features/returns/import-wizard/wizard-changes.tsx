import { useCallback, useRef, useState } from 'react'
import type { Comparison, Difference } from '../../../../shared/model/comparison.ts'
import type { Examination } from '../../../../shared/model/examination.ts'
import type { RowWord } from '../../../../shared/returns/rows/table.ts'
import { useCase } from '../../../app/case-context.ts'
import { PageHeading } from '../../../app/page-heading.tsx'
import { importWords, rowWord } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Note } from '../../../ui/notes.tsx'
import { DifferenceCard } from './difference-card.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { WizardFoot } from './wizard-foot.tsx'

/** A page of differences; a later version of a long return differs in hundreds of entries. */
const AT_ONCE = 50
const KINDS = ['changed', 'added', 'withdrawn'] as const

/** The step of a later version: what it changes, adds and leaves out, before anything does. */
export const WizardChanges = ({
  wizard,
  found,
  comparison,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly comparison: Comparison
}) => {
  const w = importWords.changes
  const { refused, setRefused } = wizard
  const open = useCase()
  const { differences, unchanged, unread } = comparison
  const agency = open.agencies.find(({ id }) => id === wizard.agency)?.name ?? ''
  const toTake = countsOf(comparison)
  for (const { kind, key } of differences) if (refused.has(key)) toTake[kind]--
  const take = useCallback(
    (keys: readonly string[], taken: boolean): void =>
      setRefused((now) => {
        const next = new Set(now)
        for (const key of keys)
          if (taken) next.delete(key)
          else next.add(key)
        return next
      }),
    [setRefused],
  )
  return (
    <>
      <div className="page__title">
        <PageHeading title={importWords.title}>{w.heading(comparison)}</PageHeading>
        <p className="small secondary breakable">{importWords.from(agency, wizard.chosen?.name ?? '')}</p>
        <p className="secondary">
          {[w.unchanged(unchanged), ...w.unread(unread), ...(differences.length === 0 ? [] : [w.help])].join(' ')}
        </p>
      </div>
      {wizard.forgotRefused ? <Note tone="amber">{w.forgotRefused}</Note> : null}
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          all={comparison[kind]}
          differences={differences.filter((each) => each.kind === kind)}
          refused={refused}
          word={rowWord(found)}
          take={take}
        />
      ))}
      <WizardFoot wizard={wizard} next={w.next(toTake)} onNext={wizard.importLater}>
        {wizard.refusal?.kind === 'changed-meanwhile' ? (
          <div>
            <Button onPress={wizard.compareIt}>{w.compareAgain}</Button>
          </div>
        ) : refused.size === 0 ? null : (
          <p className="secondary">{w.refused(refused.size)}</p>
        )}
      </WizardFoot>
    </>
  )
}

const countsOf = ({ added, changed, withdrawn }: Comparison): Record<Difference['kind'], number> => ({
  added,
  changed,
  withdrawn,
})

const Kind = ({
  kind,
  all,
  differences,
  refused,
  word,
  take,
}: {
  readonly kind: Difference['kind']
  /** Of them all, also those that are not listed. */
  readonly all: number
  readonly differences: readonly Difference[]
  readonly refused: ReadonlySet<string>
  readonly word: RowWord
  readonly take: (keys: readonly string[], taken: boolean) => void
}) => {
  const open = useCase()
  const w = importWords.changes
  const [from, setFrom] = useState(0)
  const headingOf = useRef<HTMLHeadingElement>(null)
  const takeOne = useCallback((key: string, taken: boolean) => take([key], taken), [take])
  if (all === 0) return null
  const keys = differences.map(({ key }) => key)
  const none = keys.every((key) => refused.has(key))
  const title = `differences-${kind}`
  const to = Math.min(from + AT_ONCE, differences.length)
  const turnTo = (place: number): void => {
    setFrom(place)
    // the next page is read from its top
    headingOf.current?.focus({ preventScroll: true })
    headingOf.current?.scrollIntoView()
  }
  return (
    <section className="wizard-part" aria-labelledby={title}>
      <div className="wizard-part__head">
        <div>
          <h2 id={title} ref={headingOf} tabIndex={-1} className="differences__title">
            {w.kind[kind](all)}
          </h2>
          <p className="small secondary">
            {w.kindHelp[kind]}
            {all > differences.length ? ` ${w.notListed(differences.length, all)}` : ''}
          </p>
        </div>
        {keys.length === 0 ? null : (
          <Button look="quiet" onPress={() => take(keys, none)}>
            {all > keys.length ? (none ? w.takeListed : w.takeNoneListed) : none ? w.takeAll[kind] : w.takeNone[kind]}
          </Button>
        )}
      </div>
      <ul className="differences panel">
        {differences.slice(from, to).map((difference) => (
          <DifferenceCard
            key={difference.key}
            difference={difference}
            of={open}
            word={word}
            taken={!refused.has(difference.key)}
            onTake={takeOne}
          />
        ))}
      </ul>
      {differences.length > AT_ONCE ? (
        <div className="differences__pages">
          <span className="secondary">{w.page(from + 1, to, differences.length)}</span>
          <Button onPress={() => turnTo(from - AT_ONCE)} isDisabled={from === 0}>
            {w.earlierPage}
          </Button>
          <Button onPress={() => turnTo(to)} isDisabled={to === differences.length}>
            {w.nextPage}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
