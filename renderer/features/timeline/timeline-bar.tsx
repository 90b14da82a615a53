import { ChevronLeft, ChevronRight, FileText, Pencil, ZoomIn, ZoomOut } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Scope } from '../../../shared/contract.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { paths } from '../../app/paths.ts'
import { timelineWords } from '../../strings/timeline.ts'
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx'
import './timeline-bar.css'

export type TimelineBarProps = {
  readonly caseId: CaseId
  readonly scope: Scope
  readonly shown: number
  readonly total: number
  /** False where there is nothing to go to. */
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  readonly onScope: (scope: Scope) => void
  readonly onZoom: (nearer: boolean) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onType: () => void
}

/** What is shown, how near, and how much of it all that is. */
export const TimelineBar = ({
  caseId,
  scope,
  shown,
  total,
  hasPrevious,
  hasNext,
  onScope,
  onZoom,
  onStep,
  onType,
}: TimelineBarProps) => {
  const say = timelineWords
  const [showing, number, ofAll] = say.showing(shown, total)
  return (
    <div className="timeline-bar no-print">
      <ToggleButtonGroup
        className="scope"
        aria-label={say.scope.label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[scope]}
        onSelectionChange={(keys) => onScope(keys.has('all') ? 'all' : 'window')}
      >
        <ToggleButton id="window" className="button button--plain scope__choice">
          {say.scope.window}
        </ToggleButton>
        <ToggleButton id="all" className="button button--plain scope__choice">
          {say.scope.all}
        </ToggleButton>
      </ToggleButtonGroup>
      <div className="timeline-bar__group">
        <IconButton icon={ZoomOut} label={say.zoomOut} onPress={() => onZoom(false)} />
        <IconButton icon={ZoomIn} label={say.zoomIn} onPress={() => onZoom(true)} />
        <span className="timeline-bar__rule" />
        <IconButton icon={ChevronLeft} label={say.previous} isDisabled={!hasPrevious} onPress={() => onStep(-1)} />
        <IconButton icon={ChevronRight} label={say.next} isDisabled={!hasNext} onPress={() => onStep(1)} />
      </div>
      <output className="timeline-bar__count">
        {total === 0 ? (
          say.noEntries
        ) : (
          <>
            {showing} <strong>{number}</strong> {ofAll}
          </>
        )}
      </output>
      <div className="timeline-bar__group timeline-bar__actions">
        <Button look="quiet" icon={Pencil} onPress={onType}>
          {say.typeEntry}
        </Button>
        <ButtonLink look="main" icon={FileText} to={paths.document(caseId)}>
          {say.makeDocument}
        </ButtonLink>
      </div>
    </div>
  )
}
