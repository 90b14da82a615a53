import type { When } from '../../model/when.ts'
import { weighDateOrder } from '../../time/date-order.ts'
import { readDateWithNotes } from '../../time/read-date.ts'
import { excerpt, sayLines } from '../say-lines.ts'
import { timeSeen } from '../headings/time-seen.ts'
import type { Places } from './columns-by-field.ts'
import type { RowCells } from './row-cells.ts'
import type { RowContext } from './row-context.ts'
import { SAID_ONE_BY_ONE, type RowNotes } from './row-notes.ts'

export type DateRead = ReturnType<typeof readDateWithNotes>

export type RowDates = {
  readonly read: (typed: string, time: string) => DateRead
  /** When the row says it happened, from its columns for date, time and end. */
  readonly when: () => DateRead
  /** Notes what a person should look at, once the row is an entry. */
  readonly note: (dated: DateRead) => void
  /** A date was seen that only a look at the whole file explains. */
  readonly sawOddDate: () => boolean
  readonly sawMidnight: () => boolean
}

export const rowDates = (
  { order, today, place: rowPlace, midnightIsNoTime }: RowContext,
  place: Places,
  { row, cell, keep }: RowCells,
  notes: RowNotes,
): RowDates => {
  const { lines } = notes
  const dates = new Map<string, DateRead>()
  let oddDate = false
  let midnight = false

  const read = (typed: string, time: string): DateRead => {
    const key = time === '' ? typed : `${typed}\u001f${time}`
    const held = dates.get(key)
    if (held !== undefined) return held
    const said = withoutPadding(readDateWithNotes(typed, time === '' ? { today, order } : { today, order, time }))
    midnight ||= timeSeen(typed, time) === 'midnight'
    if (dates.size < 50_000) dates.set(key, said)
    // what was read as one day cannot be in the other order
    const oneDay = said.ok && (said.value.when.precision === 'day' || said.value.when.precision === 'minute')
    if (!oneDay && weighDateOrder([typed]).monthFirstOnly > 0) oddDate = true
    return said
  }

  /** A day without its 00:00, where that is no time; what was typed stays. */
  const withoutPadding = (said: DateRead): DateRead => {
    if (!said.ok || said.value.when.time !== '00:00' || !midnightIsNoTime()) return said
    const { when: at, notes: seen } = said.value
    // what was to be said of the time is about one that nobody recorded
    const rest = seen.filter((note) => !note.startsWith('00:00 was given in UTC'))
    return { ok: true, value: { when: { ...at, precision: 'day', time: null }, notes: rest } }
  }

  const when = (): DateRead => {
    const typed = cell(place.date.main)
    const time = place.time.main < 0 ? '' : cell(place.time.main)
    const start = read(typed, time)
    if (place.end < 0) return start
    const typedEnd = cell(place.end)
    if (typedEnd === '' || typedEnd === typed) return start
    if (!start.ok) {
      keep(place.end, typedEnd)
      if (start.error.kind !== 'impossible') lines.endWithoutStart.note(row().line)
      return start
    }
    const end = read(typedEnd, '')
    if (!end.ok) {
      if (end.error.kind === 'impossible') return end
      keep(place.end, typedEnd)
      lines.endUnread.note(row().line)
      return start
    }
    return period(start.value.when, end.value.when, typedEnd, [...start.value.notes, ...end.value.notes])
  }

  const period = (start: When, end: When, typedEnd: string, seen: readonly string[]): DateRead => {
    if (start.start === null || end.end === null) {
      keep(place.end, typedEnd)
      const why = start.start === null ? lines.endWithoutStart : lines.endUnread
      why.note(row().line)
      return { ok: true, value: { when: start, notes: seen } }
    }
    if (end.end < start.start) {
      const why = `The end date ${excerpt(typedEnd)} is before the start date ${excerpt(start.typed)}. Check both dates.`
      return { ok: false, error: { kind: 'impossible', why } }
    }
    if (end.start === start.start && end.end === start.end) {
      // one day: the start says it, and the end may add until when
      keep(place.end, typedEnd)
      return { ok: true, value: { when: start, notes: seen } }
    }
    return {
      ok: true,
      value: {
        when: {
          precision: 'range',
          start: start.start,
          end: end.end,
          time: null,
          typed: `${start.typed} to ${typedEnd}`,
          approximate: start.approximate || end.approximate,
          uncertain: start.uncertain || end.uncertain,
        },
        notes: seen,
      },
    }
  }

  const note = (dated: DateRead): void => {
    const { line } = row()
    if (!dated.ok) {
      lines.undated.note(line)
      if (dated.error.kind !== 'empty' && notes.undatedWhy.length < SAID_ONE_BY_ONE)
        notes.undatedWhy.push(`${sayLines([line], rowPlace)}: ${dated.error.why}`)
      return
    }
    const { when: said, notes: seen } = dated.value
    if (said.precision === 'undated') lines.undated.note(line)
    if (said.start !== null && said.start > today) lines.future.note(line)
    for (const one of seen) {
      if (notes.dates.length < SAID_ONE_BY_ONE) notes.dates.push(`${sayLines([line], rowPlace)}: ${one}`)
      else lines.moreDates.note(line)
    }
  }

  return { read, when, note, sawOddDate: () => oddDate, sawMidnight: () => midnight }
}
