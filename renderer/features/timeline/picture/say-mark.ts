import type { Entry } from '../../../../shared/model/entry.ts'
import { sayWhen } from '../../../../shared/time/say.ts'
import { words } from '../../../strings/en-GB.ts'
import { timelineWords } from '../../../strings/timeline.ts'

/** What a mark or pill holds, a line for each entry, with how many more there are: the tip that a pointer gets. */
export const sayMark = (entries: readonly Entry[]): string =>
  [
    ...(entries.length > 1 ? [timelineWords.pile.title(entries.length)] : []),
    ...entries.slice(0, LISTED).map(sayEntry),
    ...(entries.length > LISTED ? [timelineWords.pile.more(entries.length - LISTED)] : []),
  ].join('\n')

/** The members of a pill about the one that is chosen, as many as a tip has room for. */
export const listedAround = (entries: readonly Entry[], chosen: Entry): readonly Entry[] => {
  const at = entries.findIndex(({ id }) => id === chosen.id)
  const from = Math.max(Math.min(at - (LISTED >> 1), entries.length - LISTED), 0)
  return entries.slice(from, from + LISTED)
}

/** "Tue 5 May 2026, 23:40, red, worry: Domestic incident at the home address…" */
export const sayEntry = (entry: Entry): string => {
  const rating = entry.rag === null ? words.ui.notRated : words.ui.rag[entry.rag]
  const balance = entry.balance === null ? [] : [timelineWords.panel.balances[entry.balance]]
  const said = [rating, ...balance].map((word) => word.toLocaleLowerCase('en-GB'))
  return `${[sayWhen(entry.when), ...said].join(', ')}: ${shortened(entry.event)}`
}

export const LISTED = 8
const LONGEST = 110

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST - 20))}…`
}
