import type { Entry } from '../../../../shared/model/entry.ts'
import { IsoDay } from '../../../../shared/model/when.ts'
import { addDays } from '../../../../shared/time/days.ts'
import { timelineOf } from '../../../../shared/timeline/merge.ts'
import { anEntry, atTime, from, onDay } from '../../../builders/an-entry.ts'

export const AGENCIES = ['CSC', 'EH', 'POL', 'HCP', 'GP', 'ACU', 'MH', 'EDU-1', 'EDU-2', 'HOU', 'PRO', 'DA']
const LAST_DAY = IsoDay.parse('2026-05-20')
/** Ten years of look-back. */
const DAYS = 3650

/** So many entries of twelve agencies, in order of time: most by day, a third with a time, some by month. */
export const entriesSaid = (count: number): readonly Entry[] =>
  timelineOf(
    Array.from({ length: count }, (_, number) => {
      const day = addDays(LAST_DAY, -((number * 7) % DAYS))
      return anEntry({
        agency: AGENCIES[number % AGENCIES.length]!,
        sequence: number,
        event: `Home visit. House cold, little food in the fridge. Note ${number} of the record.`,
        rag: (['red', 'amber', 'green', null] as const)[number % 4] ?? null,
        balance: (['worry', 'strength', null] as const)[number % 3] ?? null,
        when:
          number % 13 === 0
            ? from(`${day.slice(0, 8)}01`, `${day.slice(0, 8)}28`, 'month')
            : number % 3 === 0
              ? atTime(day, `${String(8 + (number % 12)).padStart(2, '0')}:15`)
              : onDay(day),
      })
    }),
  )
