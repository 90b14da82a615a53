import { z } from './zod.ts'

/** What may be said better in an entry. A hint never keeps anything from being saved (domain: "An entry"). */
export const HintKind = z.enum([
  /** No record, system or person is named as the source. */
  'no-source',
  'no-impact',
  /** A word of judgement where the event should state facts. */
  'opinion',
  /** "DNA" of a child: children Were Not Brought. */
  'dna',
  /** An abbreviation nobody could look up. */
  'abbreviation',
  'outside-look-back',
  'future',
  /** The event is longer than people read easily. */
  'long',
  /** Only says what professionals did among themselves. */
  'process-only',
  'phone',
  'address',
  /** A child who is not of this case. */
  'other-child',
])
export type HintKind = z.output<typeof HintKind>
