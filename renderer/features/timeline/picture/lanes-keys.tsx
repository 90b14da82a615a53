import { Fragment } from 'react'
import { timelineWords } from '../../../strings/timeline.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import './lanes-keys.css'
import { KEYS } from './picture-acts.ts'

/** The keys of the picture, to read. */
export const LanesKeys = ({ onClose }: { readonly onClose: () => void }) => {
  const { title, where, acts, name, or } = timelineWords.keys
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <p className="secondary">{where}</p>
      <dl className="lanes-keys">
        {KEYS.map(({ act, keys }) => (
          <div key={act} className="lanes-keys__line">
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index === 0 ? null : ` ${or} `}
                  <kbd className="lanes-keys__key">{name(key)}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{acts[act]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
