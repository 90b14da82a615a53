import { sayDay } from '../../shared/time/say.ts'
import type { Silence } from '../../shared/timeline/silence.ts'

/** "258 days, from 20 January 2025 to 6 October 2025". */
export const saySilence = ({ days, after, until }: Silence): string =>
  `${days} ${days === 1 ? 'day' : 'days'}, from ${sayDay(after, 'plain')} to ${sayDay(until, 'plain')}`
