import { useState } from 'react'
import type { Examination } from '../../../../shared/model/examination.ts'
import type { HintKind } from '../../../../shared/model/hint-kind.ts'
import { sayHints } from '../../../../shared/quality/say-hint.ts'
import { importWords, rowWord, words } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'

/** What could be said better in the entries: never in the way, and hidden where it is not wanted. */
export const WizardHints = ({ found }: { readonly found: Examination }) => {
  const w = importWords.doubts
  const [hidden, setHidden] = useState<ReadonlySet<HintKind>>(new Set())
  const several = found.tables.filter(({ taken }) => taken).length > 1
  const shown = found.hints.filter(({ kind }) => !hidden.has(kind))
  if (found.hints.length === 0) return null
  return (
    <section className="wizard-part" aria-labelledby="hints">
      <div>
        <h2 id="hints" tabIndex={-1}>
          {w.hints}
        </h2>
        <p className="small secondary">{w.hintsHelp}</p>
      </div>
      {shown.length === 0 ? null : (
        <ul className="hints panel">
          {shown.map((hint) => {
            const { heading, advice } = sayHints(hint)
            return (
              <li key={hint.kind} className="hints__one">
                <div className="hints__words">
                  <h3>{heading}</h3>
                  <p className="prose">{advice}</p>
                  <p className="small secondary">{words.receipt.hints.where(hint, rowWord(found), several)}</p>
                </div>
                <Button
                  look="quiet"
                  aria-label={w.hideHint(heading)}
                  onPress={() => {
                    setHidden(new Set([...hidden, hint.kind]))
                    // the button that had the focus goes with its hint
                    document.querySelector<HTMLElement>('#hints')?.focus()
                  }}
                >
                  {w.hide}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {hidden.size === 0 ? null : (
        <p className="secondary">
          {w.hiddenHints(hidden.size)}{' '}
          <Button look="quiet" onPress={() => setHidden(new Set())}>
            {w.showHints}
          </Button>
        </p>
      )}
    </section>
  )
}
