import { useMemo, useState, type ReactNode } from 'react'
import { NO_FILTER, type EntryFilter } from '../../../../shared/filter/entry-filter.ts'
import { filterEntries } from '../../../../shared/filter/filter-entries.ts'
import { foldCategory } from '../../../../shared/filter/fold-category.ts'
import type { CaseNote } from '../../../../shared/model/case-note.ts'
import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import type { IsoDay } from '../../../../shared/model/when.ts'
import { readExactDay } from '../../../../shared/time/exact-day.ts'
import { sayDay } from '../../../../shared/time/say.ts'
import { useToday } from '../../../app/today.ts'
import { words } from '../../../strings/en-GB.ts'
import { filterWords } from '../../../strings/filters.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Dialog, DialogActions } from '../../../ui/dialog.tsx'
import './filter-dialog.css'
import { filterChoices } from './filter-choices.ts'

export type FilterDialogProps = {
  readonly of: Case
  readonly entries: readonly Entry[]
  readonly notes: readonly CaseNote[]
  readonly filter: EntryFilter
  /** The ids of the entries behind the figure that is asked for. */
  readonly behindFigure: ReadonlySet<string> | null
  readonly onShow: (filter: EntryFilter) => void
  readonly onClose: () => void
}

/** All that can be asked for, in one place. Nothing changes behind it before the person says so. */
export const FilterDialog = ({ of, entries, notes, filter, behindFigure, onShow, onClose }: FilterDialogProps) => {
  const say = filterWords
  const today = useToday()
  const [wish, setWish] = useState(filter)
  const [days, setDays] = useState({ from: typedDay(filter.from), to: typedDay(filter.to) })
  const read = useMemo(() => readDays(days, today), [days, today])
  const asked = read.ok ? { ...wish, from: read.from, to: read.to } : wish
  const choices = useMemo(() => filterChoices(entries, of, notes), [entries, of, notes])
  const found = useMemo(
    () => filterEntries(entries, { ...asked, people: [] }, { of, notes, behindFigure }).shown.length,
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is made anew each time of these
    [entries, wish, read, of, notes, behindFigure],
  )
  // who is spoken of is found in every word: too long for a button that follows each tick
  const counted = asked.people.length === 0
  return (
    <Dialog title={say.choose} isOpen onClose={onClose}>
      <form
        className="filter-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (read.ok) onShow(asked)
        }}
      >
        <div className="filter-dialog__groups">
          <Group title={say.parts.agencies}>
            <Ticks
              all={choices.agencies}
              ticked={wish.agencies}
              onChange={(agencies) => setWish({ ...wish, agencies })}
            />
          </Group>
          <Group title={say.parts.children}>
            <Ticks
              all={choices.children}
              ticked={wish.children}
              onChange={(children) => setWish({ ...wish, children })}
            />
          </Group>
          <Group title={say.parts.ratings}>
            <Ticks all={choices.ratings} ticked={wish.ratings} onChange={(ratings) => setWish({ ...wish, ratings })} />
          </Group>
          <Group title={say.parts.balances}>
            <Ticks
              all={choices.balances}
              ticked={wish.balances}
              onChange={(balances) => setWish({ ...wish, balances })}
            />
          </Group>
          <Group title={say.parts.people} help={say.peopleHelp}>
            {of.people.length === 0 ? (
              <p>{say.nothingToChoose.people}</p>
            ) : (
              <Ticks all={choices.people} ticked={wish.people} onChange={(people) => setWish({ ...wish, people })} />
            )}
          </Group>
          <Group title={say.onlyThose}>
            <Ticks all={choices.only} ticked={wish.only} onChange={(only) => setWish({ ...wish, only })} />
          </Group>
          <Group title={say.parts.days}>
            <DateField
              label={say.days.from}
              optional
              takes="exact-day"
              today={today}
              value={days.from}
              onChange={(from) => setDays({ ...days, from })}
              {...(read.ok || read.field !== 'from' ? {} : { error: say.days[read.why] })}
            />
            <DateField
              label={say.days.to}
              optional
              takes="exact-day"
              today={today}
              value={days.to}
              onChange={(to) => setDays({ ...days, to })}
              {...(read.ok || read.field !== 'to' ? {} : { error: say.days[read.why] })}
            />
          </Group>
          <Group title={say.parts.categories} isWide>
            {choices.categories.length === 0 ? (
              <p>{say.nothingToChoose.categories}</p>
            ) : (
              <Ticks
                all={choices.categories}
                ticked={wish.categories}
                fold={foldCategory}
                onChange={(categories) => setWish({ ...wish, categories })}
              />
            )}
          </Group>
        </div>
        <DialogActions>
          <Button look="main" type="submit" isDisabled={!read.ok}>
            {counted ? say.showThese(found) : say.show}
          </Button>
          <Button
            onPress={() => {
              setWish({ ...NO_FILTER, scope: filter.scope, text: filter.text })
              setDays({ from: '', to: '' })
            }}
          >
            {say.clear}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {words.ui.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

const Group = ({
  title,
  help,
  isWide = false,
  children,
}: {
  readonly title: string
  readonly help?: string
  readonly isWide?: boolean
  readonly children: ReactNode
}) => (
  <fieldset className={`filter-dialog__group${isWide ? ' filter-dialog__group--wide' : ''}`}>
    <legend>{title}</legend>
    {help === undefined ? null : <p className="filter-dialog__help">{help}</p>}
    {children}
  </fieldset>
)

type Tick<K extends string> = { readonly key: K; readonly label: string; readonly count: number | null }

const Ticks = <K extends string>({
  all,
  ticked,
  fold = asItIs,
  onChange,
}: {
  readonly all: ReadonlyArray<Tick<K>>
  readonly ticked: readonly K[]
  /** Two keys that it makes the same are one choice: an address may spell a category otherwise than the entries do. */
  readonly fold?: (key: K) => string
  readonly onChange: (ticked: readonly K[]) => void
}) => (
  <ul className="filter-dialog__ticks">
    {all.map(({ key, label, count }) => (
      <li key={key}>
        <Checkbox
          isSelected={ticked.some((other) => fold(other) === fold(key))}
          onChange={(on) => onChange(on ? [...ticked, key] : ticked.filter((other) => fold(other) !== fold(key)))}
        >
          {label}
          {count === null ? null : <span className="filter-dialog__count"> {count.toLocaleString('en-GB')}</span>}
        </Checkbox>
      </li>
    ))}
  </ul>
)

const asItIs = (key: string): string => key

const typedDay = (day: IsoDay | null): string => (day === null ? '' : sayDay(day, 'plain'))

type ReadDays =
  | { readonly ok: true; readonly from: IsoDay | null; readonly to: IsoDay | null }
  | { readonly ok: false; readonly field: 'from' | 'to'; readonly why: 'wrong' | 'turned' }

const readDays = (typed: { readonly from: string; readonly to: string }, today: IsoDay): ReadDays => {
  const from = readDay(typed.from, today)
  if (from === undefined) return { ok: false, field: 'from', why: 'wrong' }
  const to = readDay(typed.to, today)
  if (to === undefined) return { ok: false, field: 'to', why: 'wrong' }
  if (from !== null && to !== null && to < from) return { ok: false, field: 'to', why: 'turned' }
  return { ok: true, from, to }
}

/** Null where nothing is typed, undefined where it is no day. */
const readDay = (typed: string, today: IsoDay): IsoDay | null | undefined => {
  if (typed.trim() === '') return null
  const day = readExactDay(typed, today)
  return day.ok ? day.value : undefined
}
