import type { IsoDay } from '../../shared/model/when.ts'
import { sayDay } from '../../shared/time/say.ts'
import { words } from '../strings/en-GB.ts'

/** "10 January 2024 to 14 May 2026", broken between its two days and nowhere else. */
export const DaySpan = ({ from, to }: { readonly from: IsoDay; readonly to: IsoDay }) => (
  <>
    <span className="together">{sayDay(from, 'plain')}</span>{' '}
    <span className="together">
      {words.ui.to} {sayDay(to, 'plain')}
    </span>
  </>
)
