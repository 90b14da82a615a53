import type { Entry } from '../model/entry.ts'

/** A place in one text of an entry. */
export type Passage = { readonly text: string; readonly from: number; readonly to: number }

/** The texts in which an agency says what happened, each by itself, with the columns of its file that are none of ours. */
export const textsOf = ({ event, impact, voice, action, other }: Entry): string[] =>
  [event, impact, voice, action, ...Object.values(other)].filter((text) => text !== null)

/** The same without what was done about it, which has days and times of its own. */
export const whatHappened = ({ event, impact, voice, other }: Entry): string[] =>
  [event, impact, voice, ...Object.values(other)].filter((text) => text !== null)

/** The sentence around a place, as it stands; of a very long one as much as can be read at a glance. */
export const quoteAround = ({ text, from, to }: Passage): string => {
  let start = from
  while (start > 0 && from - start < REACH && !endsBefore(text, start)) start--
  let end = to
  while (end < text.length && end - to < REACH && !endsBefore(text, end)) end++
  const isCutAtStart = start > 0 && !endsBefore(text, start)
  const isCutAtEnd = end < text.length && !endsBefore(text, end)
  const said = text.slice(
    isCutAtStart ? nextWord(text, start, from) : start,
    isCutAtEnd ? lastWord(text, end, to) : end,
  )
  return `${isCutAtStart ? '…' : ''}${said.trim()}${isCutAtEnd ? '…' : ''}`
}

const REACH = 140
/** Whether a sentence ends right before a place: not at "9.20" nor at "Mr." in the middle of a line. */
const endsBefore = (text: string, place: number): boolean => {
  const before = text.charAt(place - 1)
  if (before === '\n') return true
  if (!/[.!?]/.test(before) && !/[.!?]["”’']/.test(text.slice(place - 2, place))) return false
  return place >= text.length || /\s/.test(text.charAt(place))
}

const nextWord = (text: string, start: number, from: number): number => {
  const space = text.indexOf(' ', start)
  return space < 0 || space > from ? start : space + 1
}

const lastWord = (text: string, end: number, to: number): number => {
  const space = text.lastIndexOf(' ', end)
  return space < to ? end : space
}
