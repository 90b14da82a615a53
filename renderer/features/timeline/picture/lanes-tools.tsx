import { ChevronDown, ChevronUp, FoldHorizontal, Keyboard, UnfoldHorizontal } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { timelineWords } from '../../../strings/timeline.ts'
import { IconButton } from '../../../ui/button.tsx'
import './lanes-tools.css'
import type { PictureAct } from './picture-acts.ts'

export type LanesToolsProps = { readonly onAct: (act: PictureAct) => void }

/** Heads the column of the agencies. */
export const AgencySteps = ({ onAct }: LanesToolsProps) => {
  const say = timelineWords.picture
  return (
    <Toolbar className="lanes-tools lanes-tools--agencies no-print" aria-label={say.agencies}>
      <span className="lanes-tools__words" aria-hidden="true">
        {say.agencies}
      </span>
      <IconButton icon={ChevronUp} label={say.previousAgency} onPress={() => onAct('previous-agency')} />
      <IconButton icon={ChevronDown} label={say.nextAgency} onPress={() => onAct('next-agency')} />
    </Toolbar>
  )
}

/** Beside the map of the whole. */
export const FitTools = ({ onAct }: LanesToolsProps) => {
  const say = timelineWords.picture
  return (
    <Toolbar className="lanes-tools no-print" aria-label={say.moves}>
      <span className="lanes-tools__words" aria-hidden="true">
        {timelineWords.miniMap.title}
      </span>
      <IconButton icon={FoldHorizontal} label={say.fitWindow} onPress={() => onAct('fit-window')} />
      <IconButton icon={UnfoldHorizontal} label={say.fitAll} onPress={() => onAct('fit-all')} />
      <IconButton icon={Keyboard} label={say.showKeys} onPress={() => onAct('keys')} />
    </Toolbar>
  )
}
