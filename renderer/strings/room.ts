import { sayScope } from '../../shared/filter/say-filter.ts'
import type { FilterScope } from '../../shared/filter/entry-filter.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { monthName, sayDay, sayList } from '../../shared/time/say.ts'
import { count } from './en-GB.ts'

const entries = (number: number): string => count(number, 'entry', 'entries')
const are = (number: number): string => (number === 1 ? 'is' : 'are')

const keptBackAre = (number: number, undecided: number): string =>
  number < undecided
    ? `${entries(number)} ${number === 1 ? 'stays' : 'stay'}`
    : number === 1
      ? 'It stays'
      : `All ${number.toLocaleString('en-GB')} stay`

/** The shared screen in the conference room: see features/room. All of it is read by everybody who sits there. */
export const roomWords = {
  title: 'For the room',
  /** The door to it. */
  open: 'For the room',
  start: {
    heading: (shown: number) => `For the room: ${entries(shown)}, one at a time`,
    /** The filters themselves are not said: a search for a word can tell what is masked. */
    which: (scope: FilterScope, filtered: boolean, shown: number, total: number) =>
      `${sayScope({ scope })}${filtered ? ', as the timeline is filtered' : ''}: ${shown.toLocaleString('en-GB')} of ${entries(total)}.`,
    restricted: (number: number) =>
      number === 0
        ? 'No entry among them is restricted.'
        : `${entries(number)} ${are(number)} restricted or third-party information. ${number === 1 ? 'It is' : 'They are'} not shown in the room; a card stands in ${number === 1 ? 'its' : 'their'} place.`,
    undecided: (number: number, shown: number) =>
      number === shown
        ? `Nobody has decided yet who may read ${number === 1 ? 'this entry' : 'these entries'}.`
        : `Nobody has decided yet who may read ${number.toLocaleString('en-GB')} of them.`,
    looking: 'Looking through their words for what may not be meant for the room…',
    /** Why, and never which: a parent may read it from the screen. */
    keptBack: (number: number, undecided: number) =>
      number === 0
        ? ''
        : `${keptBackAre(number, undecided)} hidden, whatever is chosen: ${number === 1 ? 'it' : 'they'} may say where somebody lives, or ask not to be passed on.`,
    question: (number: number) => (number === 1 ? 'The entry not yet decided' : 'The entries not yet decided'),
    mask: 'Do not show them',
    maskNote: 'A card stands in the place of each.',
    show: 'Show them',
    /** @param keptBack null while it is not known */
    showNote: (keptBack: number | null, undecided: number) =>
      keptBack === undecided
        ? 'None of them would be shown.'
        : keptBack === 0
          ? `Everybody in the room will see ${undecided === 1 ? 'it' : 'all of them'}. Nobody has looked yet for what must stay private.`
          : 'Everybody in the room will see all of the others. Nobody has looked through them for that yet.',
    keysTitle: 'Keys',
    keys: [
      { keys: ['→', '←'], does: 'next and previous entry' },
      { keys: ['Space', 'Page Down'], does: 'on through a long text, then the next entry' },
      { keys: ['Page Up'], does: 'back in the same way' },
      { keys: ['Home', 'End'], does: 'first and last entry' },
      { keys: ['+', '−'], does: 'larger and smaller type' },
      { keys: ['B'], does: 'blank the screen, and show it again' },
      { keys: ['Esc'], does: 'leave; you are asked first' },
    ],
    begin: 'Show the first entry',
    beginAt: (place: number) => `Show entry ${place.toLocaleString('en-GB')}`,
    beginFirst: 'Begin with the first',
    back: 'Back to the timeline',
  },
  empty: {
    title: 'No entry to show',
    words: 'The timeline’s filters leave no entry. Change them there, then come back.',
  },
  stage: {
    undated: (typed: string) => `Date: ${typed}`,
    label: 'The entry shown. Arrow keys go to the next and previous.',
    place: (place: number, all: number) => `${place.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}`,
    masked: {
      restricted: 'Restricted: not shown in the room',
      undecided: 'Not yet decided who may read it: not shown in the room',
      'kept back': 'Not shown in the room',
    },
    month: (month: string) => `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`,
    about: (children: readonly string[]) => `about ${sayList(children)}`,
    byAgency: 'by the agency',
    byConference: 'by the conference',
    impact: 'Impact on the child',
    voice: 'Child’s voice',
    action: 'Action and outcome',
    bases: { fact: 'Fact, seen or recorded', reported: 'Reported by others', opinion: 'Professional opinion' },
    balances: { strength: 'Strength', worry: 'Worry', neutral: 'Neutral' },
    comment: (from: string) => `${from} says`,
    disputed: (from: string) => `${from} says it was not so`,
    more: 'More below: Space',
  },
  strip: {
    ends: (first: IsoDay, last: IsoDay) => [sayDay(first, 'plain'), sayDay(last, 'plain')] as const,
  },
  bar: {
    previous: 'Previous',
    next: 'Next',
    larger: 'Larger type',
    smaller: 'Smaller type',
    blank: 'Blank the screen',
    leave: 'Leave',
  },
  blank: {
    words: 'The screen is blank',
    again: 'Show the entry again',
  },
  leaving: {
    heading: 'Leave the room’s view?',
    words: 'The timeline shows more than is shown here. Take this window off the shared screen first.',
    leave: 'Go back to the timeline',
    stay: 'Go on showing',
  },
} as const
