import type { When } from '../model/when.ts'

/** What is kept of a date that cannot be read, or that nobody knows: the words as typed. */
export const undated = (typed: string): When => ({
  precision: 'undated',
  start: null,
  end: null,
  time: null,
  typed,
  approximate: false,
  uncertain: false,
})
