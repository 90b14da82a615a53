import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Case } from '../../../shared/model/case.ts'
import { idOf } from '../../../shared/people/register.ts'
import { sameName, type UnknownName } from '../../../shared/people/unknown-names.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import { NameSuggestion } from './name-suggestion.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { SpellingDialog } from './spelling-dialog.tsx'
import { suggestionAct } from './suggestion-act.ts'
import { useKeepSpelling } from './use-keep-spelling.ts'
import { useRefusedNames } from './use-refused-names.ts'

/** How many names are shown before a person asks for the rest. */
const FIRST = 12

type Asking = { readonly what: 'add' | 'whose'; readonly name: string }

/** The names that entries have and the register has not. Suggestions: a person accepts or refuses each, and nothing happens by itself. */
export const NamesToLookAt = ({
  of,
  unknown,
  onDone,
}: {
  readonly of: Case
  readonly unknown: readonly UnknownName[]
  readonly onDone: (said: string) => void
}) => {
  const { names: say, done } = peopleWords
  const refused = useRefusedNames(of.id)
  const spelling = useKeepSpelling(of)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [all, setAll] = useState(false)

  // what was accepted a moment ago is in the register before the entries are looked through again
  const known = new Set(
    [...of.children, ...of.people].flatMap(({ name, aliases }) => [name, ...aliases].map((each) => sameName(each))),
  )
  const open = unknown.filter(({ name }) => !known.has(sameName(name)))
  const suggested = open.filter(({ worker, name }) => !worker && !refused.has(name))
  const near = suggested.filter(({ like }) => like.length > 0)
  const others = suggested.filter(({ like }) => like.length === 0)
  const shown = all ? others : others.slice(0, FIRST)
  const workers = open.filter(({ worker }) => worker)
  const refusals = open.filter(({ worker, name }) => !worker && refused.has(name)).length

  const { part, goOnFrom } = useGoOn([...near, ...shown].map(({ name }) => name))
  const accept = (name: string, to: string): void =>
    spelling.keep(name, to, (whose) => {
      goOnFrom(name)
      onDone(done.spelling(name, whose))
    })
  const refuse = (name: string): void => {
    goOnFrom(name)
    refused.refuse(name)
    onDone(done.refused(name))
  }
  useKeysIn(part, (event) => {
    const act = suggestionAct(event)
    const at = event.target instanceof Element ? event.target.closest('[data-suggestion]') : null
    const found = suggested.find(({ name }) => name === at?.getAttribute('data-suggestion'))
    if (act === null || found === undefined) return
    const [one, ...more] = found.like
    if (act === 'refuse') refuse(found.name)
    else if (one !== undefined && more.length === 0) accept(found.name, idOf(one))
  })
  const list = (names: readonly UnknownName[]) => (
    <ul className="names__list">
      {names.map((one) => (
        <NameSuggestion
          key={one.name}
          of={of}
          unknown={one}
          isBusy={spelling.isBusy}
          onSpellingOf={(id) => accept(one.name, id)}
          onAsk={() => setAsking({ what: 'whose', name: one.name })}
          onAdd={() => setAsking({ what: 'add', name: one.name })}
          onRefuse={() => refuse(one.name)}
        />
      ))}
    </ul>
  )

  return (
    <div ref={part} className="names">
      <p className="prose secondary">{suggested.length === 0 ? say.none : say.lead}</p>
      {suggested.length === 0 ? null : <p className="prose secondary">{say.keys('A', 'N')}</p>}
      {spelling.error === null ? null : <ErrorNote>{spelling.error}</ErrorNote>}
      {near.length === 0 ? null : (
        <>
          <h3>{say.near}</h3>
          {list(near)}
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{say.others}</h3>
          {list(shown)}
        </>
      )}
      {others.length === shown.length ? null : (
        <Button onPress={() => setAll(true)}>{say.more(others.length - shown.length)}</Button>
      )}
      {refusals === 0 ? null : (
        <p className="names__refused">
          <span>{say.refused(refusals)}</span>{' '}
          <Button
            look="quiet"
            onPress={() => {
              refused.forget()
              onDone(done.shown)
            }}
          >
            {say.showRefused}
          </Button>
        </p>
      )}
      {workers.length === 0 ? null : (
        <details className="names__workers">
          <summary>{say.workers(workers.length)}</summary>
          <ul>
            {workers.map(({ name, entries, agencies }) => (
              <li key={name}>
                {name} <span className="secondary">{say.inEntries(entries)}</span>{' '}
                {agencies.map(({ code }) => (
                  <AgencyBadge key={code} code={code} />
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking === null ? null : asking.what === 'whose' ? (
        <SpellingDialog
          of={of}
          spelling={asking.name}
          onClose={() => setAsking(null)}
          onKept={(whose) => {
            goOnFrom(asking.name)
            setAsking(null)
            onDone(done.spelling(asking.name, whose))
          }}
        />
      ) : (
        <PersonDialog
          of={of.id}
          person={null}
          named={asking.name}
          onClose={() => setAsking(null)}
          onKept={(name) => {
            goOnFrom(asking.name)
            setAsking(null)
            onDone(done.kept(name))
          }}
        />
      )}
    </div>
  )
}

/** Keys count only while the focus is within the part. */
const useKeysIn = (part: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void => {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const here = part.current
    const listen = (event: KeyboardEvent): void => latest.current(event)
    here?.addEventListener('keydown', listen)
    return () => here?.removeEventListener('keydown', listen)
  }, [part])
}

/** When a suggestion is settled and gone, the focus goes to the one that follows, or to the heading when none is left. */
const useGoOn = (names: readonly string[]) => {
  const part = useRef<HTMLDivElement>(null)
  const going = useRef<{ readonly from: string; readonly to: string | undefined } | null>(null)
  useEffect(() => {
    if (going.current === null || names.includes(going.current.from)) return
    const { to } = going.current
    going.current = null
    const next =
      to === undefined ? null : part.current?.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(to)}"] button`)
    const heading = part.current?.closest('section')?.querySelector<HTMLElement>('h2')
    ;(next ?? heading)?.focus()
  })
  const goOnFrom = (from: string): void => {
    const at = names.indexOf(from)
    going.current = { from, to: names[at + 1] ?? names[at - 1] }
  }
  return { part, goOnFrom }
}
