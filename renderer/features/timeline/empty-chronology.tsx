import type { EntryFilter } from '../../../shared/filter/entry-filter.ts'
import type { FilteredEntries } from '../../../shared/filter/filter-entries.ts'
import { withoutPart } from '../../../shared/filter/filter-part.ts'
import { sayParts } from '../../../shared/filter/say-filter.ts'
import type { Case } from '../../../shared/model/case.ts'
import { paths } from '../../app/paths.ts'
import { filterWords } from '../../strings/filters.ts'
import { timelineWords } from '../../strings/timeline.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/notes.tsx'

export type EmptyChronologyProps = {
  readonly of: Case
  readonly filter: EntryFilter
  readonly found: FilteredEntries
  readonly sayFigure: (figure: string) => string | null
  readonly onFilter: (to: EntryFilter, how: 'choosing') => void
  readonly onType: () => void
}

/** In the place of the list when nothing is in it: why that is so, and the one thing that would change it. */
export const EmptyChronology = ({ of, filter, found, sayFigure, onFilter, onType }: EmptyChronologyProps) => {
  const say = filterWords.empty
  const { total, matching, without } = found
  if (total === 0)
    return (
      <EmptyState
        title={timelineWords.empty.title}
        actions={
          <>
            <ButtonLink look="main" to={paths.returns(of.id)}>
              {timelineWords.empty.importReturn}
            </ButtonLink>
            <Button onPress={onType}>{timelineWords.typeEntry}</Button>
          </>
        }
      >
        <p>{timelineWords.empty.words}</p>
      </EmptyState>
    )
  const parts = sayParts(filter, of, sayFigure)
  if (matching.length > 0)
    return (
      <EmptyState
        title={parts.length === 0 ? timelineWords.empty.emptyWindowTitle : say.title}
        actions={
          <Button onPress={() => onFilter({ ...filter, scope: 'all' }, 'choosing')}>{filterWords.showWhole}</Button>
        }
      >
        <p>{parts.length === 0 ? timelineWords.empty.emptyWindow(matching.length) : say.outside(matching.length)}</p>
      </EmptyState>
    )
  const helps = parts
    .filter(({ part }) => (without.get(part) ?? 0) > 0)
    .toSorted((a, b) => (without.get(b.part) ?? 0) - (without.get(a.part) ?? 0))
  return (
    <EmptyState
      title={say.title}
      actions={(helps.length === 0 ? parts : helps).map(({ part, says }) => (
        <Button key={part} onPress={() => onFilter(withoutPart(filter, part), 'choosing')}>
          {say.takeAway(says)}
        </Button>
      ))}
    >
      {helps.length === 0 ? (
        <p>{say.words}</p>
      ) : (
        helps.map(({ part, says }) => <p key={part}>{say.without(says, without.get(part) ?? 0)}</p>)
      )}
    </EmptyState>
  )
}
