import * as fc from 'fast-check'
import { IsoDay, IsoTime, When } from '../../../shared/model/when.ts'
import { addDays } from '../../../shared/time/days.ts'

export const day = (text: string): IsoDay => IsoDay.parse(text)

/** Days of the years that bank holidays are known for. */
export const aDay = (from = '2012-01-01', days = 6200): fc.Arbitrary<IsoDay> =>
  fc.nat(days).map((number) => addDays(day(from), number))

export const aTime: fc.Arbitrary<IsoTime> = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => IsoTime.parse(`${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`))

/** Any date an entry can have. Few days, so that ties are common. */
export const aWhen: fc.Arbitrary<When> = fc
  .record({
    precision: fc.constantFrom(
      ...(['minute', 'day', 'week', 'month', 'season', 'year', 'range', 'before', 'after', 'undated'] as const),
    ),
    start: aDay('2023-06-01', 4),
    length: fc.nat(3),
    time: aTime,
    approximate: fc.boolean(),
    uncertain: fc.boolean(),
  })
  .map(({ precision, start, length, time, approximate, uncertain }) => {
    const said = { typed: '', approximate, uncertain }
    switch (precision) {
      case 'minute':
        return { precision, start, end: start, time, ...said }
      case 'day':
        return { precision, start, end: start, time: null, ...said }
      case 'before':
        return { precision, start: null, end: start, time: null, ...said }
      case 'after':
        return { precision, start, end: null, time: null, ...said }
      case 'undated':
        return { precision, start: null, end: null, time: null, ...said }
      default:
        return { precision, start, end: addDays(start, length), time: null, ...said }
    }
  })
