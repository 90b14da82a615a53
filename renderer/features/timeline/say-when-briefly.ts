import type { When } from '../../../shared/model/when.ts'
import { yearOf } from '../../../shared/time/days.ts'
import { sayDay, sayWhen } from '../../../shared/time/say.ts'

/**
 * A date for a narrow column: the day above, what makes it exact beneath. What is not exact stays as it was typed.
 * @param plainYear the year that goes without saying; null when several are listed
 */
export const sayWhenBriefly = (
  when: When,
  plainYear: number | null,
): { readonly day: string; readonly beneath: string | null } => {
  const said = sayWhen(when)
  const exact =
    (when.precision === 'minute' || when.precision === 'day') && said.startsWith(sayDay(when.start, 'medium'))
  if (!exact) return { day: said, beneath: null }
  const year = yearOf(when.start)
  const beneath = [...(year === plainYear ? [] : [`${year}`]), ...(when.time === null ? [] : [when.time])]
  return { day: sayDay(when.start, 'short'), beneath: beneath.length === 0 ? null : beneath.join(', ') }
}
