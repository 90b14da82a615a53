import { Bookmark, ListFilter, Presentation, Search, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button as AriaButton, Input, Label, SearchField } from 'react-aria-components'
import { useSearchParams } from 'react-router'
import { filterParts, withoutPart, type FilterPart } from '../../../../shared/filter/filter-part.ts'
import { NO_FILTER, type EntryFilter } from '../../../../shared/filter/entry-filter.ts'
import { sayParts } from '../../../../shared/filter/say-filter.ts'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { paths } from '../../../app/paths.ts'
import { filterWords } from '../../../strings/filters.ts'
import { roomWords } from '../../../strings/room.ts'
import { Button, ButtonLink, IconButton } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import './filter-bar.css'
import { FilterDialog } from './filter-dialog.tsx'
import { SavedViews } from './saved-views.tsx'
import type { FilterInAddress } from './use-filter.ts'

export type FilterBarProps = FilterInAddress & {
  readonly of: Case
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly sayFigure: (figure: string) => string | null
  readonly behindFigure: ReadonlySet<string> | null
  /** How the list shows it. */
  readonly children?: ReactNode
}

/** What is asked for: a search, and the filters as chips that read as one sentence. Each goes away by itself. */
export const FilterBar = ({
  of,
  entries,
  notes,
  filter,
  change,
  sayFigure,
  behindFigure,
  children,
}: FilterBarProps) => {
  const say = filterWords
  const [open, setOpen] = useState<'filters' | 'views' | null>(null)
  const chips = sayParts(filter, of, sayFigure).filter(({ part }) => part !== 'text')
  const [address] = useSearchParams()
  const add = useRef<HTMLButtonElement>(null)
  const drop = (part: FilterPart): void => {
    change(withoutPart(filter, part), 'choosing')
    // the button that was pressed is gone, and the focus with it
    add.current?.focus()
  }
  return (
    <section className="filter-bar no-print" aria-label={say.label}>
      <SearchBox filter={filter} change={change} />
      <Button ref={add} look="quiet" icon={ListFilter} onPress={() => setOpen('filters')}>
        {say.add}
      </Button>
      {chips.length === 0 ? null : (
        <ul className="filter-bar__chips" aria-label={say.chips}>
          {chips.map(({ part, says }) => (
            <li key={part} className="filter-chip">
              <AriaButton
                className="filter-chip__words"
                onPress={() => setOpen('filters')}
                aria-label={say.change(says)}
              >
                {says}
              </AriaButton>
              <IconButton icon={X} label={say.remove(says)} onPress={() => drop(part)} />
            </li>
          ))}
        </ul>
      )}
      {filterParts(filter).length < 2 ? null : (
        <Button
          look="quiet"
          onPress={() => {
            change({ ...NO_FILTER, scope: filter.scope }, 'choosing')
            add.current?.focus()
          }}
        >
          {say.clear}
        </Button>
      )}
      <span className="filter-bar__views">
        {children}
        <Button look="quiet" icon={Bookmark} onPress={() => setOpen('views')}>
          {say.views.button}
        </Button>
        <ButtonLink look="quiet" icon={Presentation} to={paths.room(of.id, address.toString())}>
          {roomWords.open}
        </ButtonLink>
      </span>
      {open === 'filters' ? (
        <FilterDialog
          of={of}
          entries={entries}
          notes={notes}
          filter={filter}
          behindFigure={behindFigure}
          onShow={(to) => {
            setOpen(null)
            change(to, 'choosing')
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'views' ? <SavedViews of={of} notes={notes} onClose={() => setOpen(null)} /> : null}
    </section>
  )
}

/** The address follows a moment behind the typing, so that no key waits for it. */
const SearchBox = ({ filter, change }: FilterInAddress) => {
  const say = filterWords.search
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(filter.text)
  const inAddress = useRef(filter.text)
  /** What was typed and asked for, and is not yet in the address: a slow machine is several words behind. */
  const onItsWay = useRef<string[]>([])
  const latest = useRef<EntryFilter>(filter)
  useEffect(() => {
    latest.current = filter
    if (filter.text === inAddress.current) return
    inAddress.current = filter.text
    const at = onItsWay.current.indexOf(filter.text)
    onItsWay.current = at < 0 ? [] : onItsWay.current.slice(at + 1)
    // Back, a chip or a saved view asked for something else; what comes back of the typing must not take away what was typed since
    if (at < 0) setTyped(filter.text)
  }, [filter])
  useEffect(() => {
    if (typed === (onItsWay.current.at(-1) ?? inAddress.current)) return
    const timer = setTimeout(() => {
      onItsWay.current.push(typed)
      // Back leaves the search, or brings it again; not letter by letter
      const begins = latest.current.text === '' || typed === ''
      change({ ...latest.current, text: typed }, begins ? 'choosing' : 'typing')
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [typed, change])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <SearchField className="filter-search" value={typed} onChange={setTyped}>
      <Label className="visually-hidden">{say.label}</Label>
      <Icon of={Search} size={16} />
      <Input ref={box} className="filter-search__box" placeholder={say.placeholder} title={say.help} />
      {typed === '' ? null : (
        <AriaButton className="button button--quiet button--icon filter-search__clear" aria-label={say.clear}>
          <Icon of={X} size={16} />
        </AriaButton>
      )}
    </SearchField>
  )
}

const SETTLED_MS = 120
