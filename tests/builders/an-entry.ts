import { Entry } from '../../shared/model/entry.ts'
import { When } from '../../shared/model/when.ts'
import { anId } from './an-id.ts'

export type EntrySaid = {
  readonly agency?: string
  readonly when?: When
  readonly event?: string
  readonly sequence?: number
  readonly id?: number
} & Partial<Omit<Entry, 'when' | 'agency' | 'id' | 'event' | 'sequence'>>

/** An entry of the police on 5 May 2026 unless said otherwise. */
export const anEntry = ({
  agency = 'POL',
  when = onDay('2026-05-05'),
  event = 'Officers attended.',
  sequence = 0,
  id,
  ...rest
}: EntrySaid = {}): Entry =>
  Entry.parse({
    id: anId(id),
    agency: anId(agencyNumber(agency)),
    agencyCode: agency,
    code: `${agency}-7K`,
    revision: 1,
    when,
    sequence,
    event,
    source: 'Record',
    impact: null,
    voice: null,
    action: null,
    rag: null,
    balance: null,
    basis: null,
    category: null,
    people: [],
    children: [],
    author: null,
    sharing: 'undecided',
    other: {},
    origin: { kind: 'typed', by: 'A Practitioner' },
    recordedAt: '2026-05-14T09:00:00.000Z',
    ...rest,
  })

export const onDay = (day: string): When =>
  When.parse({ precision: 'day', start: day, end: day, time: null, typed: day, approximate: false, uncertain: false })

export const atTime = (day: string, time: string): When =>
  When.parse({
    precision: 'minute',
    start: day,
    end: day,
    time,
    typed: `${day} ${time}`,
    approximate: false,
    uncertain: false,
  })

export const from = (start: string, end: string, precision: 'week' | 'month' | 'season' | 'year' | 'range'): When =>
  When.parse({ precision, start, end, time: null, typed: `${start} to ${end}`, approximate: false, uncertain: false })

export const undated: When = When.parse({
  precision: 'undated',
  start: null,
  end: null,
  time: null,
  typed: 'not known',
  approximate: false,
  uncertain: false,
})

const agencyNumber = (code: string): number =>
  1_000_000 + Array.from(code).reduce((sum, letter) => sum * 37 + (letter.codePointAt(0) ?? 0), 0)
