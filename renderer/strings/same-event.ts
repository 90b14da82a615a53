import type { Case } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { AgencyId, EntryId } from '../../shared/model/ids.ts'
import { IsoDay } from '../../shared/model/when.ts'
import type { SameEventReason } from '../../shared/same-event/candidate.ts'
import type { Said, DifferenceTopic } from '../../shared/same-event/differences.ts'
import { LARGEST_GROUP } from '../../shared/same-event/link-changes.ts'
import { sayDay, sayList } from '../../shared/time/say.ts'
import { count, inWords } from './en-GB.ts'

const accounts = (number: number): string => count(number, 'account', 'accounts')
const pairsLeft = (left: number): string =>
  left === 0 ? 'No pair is left.' : `${count(left, 'pair is', 'pairs are')} left.`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The room where accounts of one event are laid side by side: see features/same-event. */
export const sameEventWords = {
  title: 'Same event',
  heading: (left: number | null, groups: number) =>
    left === null
      ? 'Same event: looking for accounts that may belong together'
      : left > 0
        ? `${count(left, 'pair', 'pairs')} of accounts may be of one event`
        : groups > 0
          ? `${capital(count(groups, 'event', 'events'))} told by more than one account`
          : 'No accounts of one event are waiting',
  about:
    'Agencies often write of one event, each by itself. A person decides which accounts belong together; every account stays whole and as its agency wrote it. A link also settles the pairs that follow from it.',
  searching: 'Comparing the entries…',

  candidate: {
    label: 'Two accounts to compare',
    place: (place: number, left: number) => `Pair ${place.toLocaleString('en-GB')} of ${left.toLocaleString('en-GB')}`,
    why: 'Why they are laid side by side',
    differ: 'Where they do not say the same',
    linkedAlready: (others: number) =>
      `This account is linked with ${inWords(others)} ${others === 1 ? 'other' : 'others'} already; linking joins them.`,
    chosen: 'You chose these two. Nothing was found that speaks for or against it.',
    link: 'Same event',
    refuse: 'Not the same event',
    skip: 'Skip for now',
    back: 'Previous pair',
    undo: 'Undo the last',
    keys: { link: 'L', refuse: 'N', skip: 'S', back: 'B', undo: 'U' },
    keysNote: 'The letters work while the focus is in this card: Tab or a click brings it here.',
    /** The pairs stand in the order of their reasons. @param place from 0 */
    strength: (place: number, strong: number, all: number) =>
      strong === all
        ? 'All of them have strong reasons.'
        : strong === 0
          ? 'None of them has strong reasons.'
          : place < strong
            ? `${strong === 1 ? 'The first has' : `The first ${strong.toLocaleString('en-GB')} have`} strong reasons, the other ${(all - strong).toLocaleString('en-GB')} weaker ones.`
            : `From pair ${(strong + 1).toLocaleString('en-GB')} on the reasons are weaker.`,
    only: (code: string) => `Only pairs with ${code} are shown.`,
    onlyNone: (code: string) => `No pair with ${code} is left to decide.`,
    showAll: 'Show all pairs',
  },
  /** For a screen reader, with what is left, so that no two are the same. */
  said: {
    linked: (left: number) => `Linked. ${pairsLeft(left)}`,
    refused: (left: number) => `Kept apart. ${pairsLeft(left)}`,
    undone: 'Undone.',
    unlinked: (code: string) => `${code} stands by itself again.`,
    dissolved: 'The link is taken away. Each account stands by itself again.',
    takenBack: 'Taken back. The pair is laid side by side again.',
  },
  meanwhile:
    'This was changed meanwhile, so nothing was overwritten. The accounts are shown as they stand now; look again.',
  tooMany: `An event can have at most ${LARGEST_GROUP} accounts. Take some away from it first.`,

  empty: {
    noEntriesTitle: 'No entries yet',
    noEntries: 'When returns of two agencies are in, accounts that may be of one event are laid side by side here.',
    importReturn: 'Import a return',
    oneAgencyTitle: 'Only one agency has sent entries',
    oneAgency: 'When the return of a second agency is in, its accounts are compared with these.',
    doneTitle: 'No pair is left to decide',
    done: 'Accounts are compared by day, children, kind of event and the words they share. Two that are told quite differently are not found so; compare them by their references below.',
    noneWords: 'Accounts that are linked stand here together, each whole, with what they say differently.',
    noneRefused: 'No pair was kept apart yet.',
  },

  byReference: {
    title: 'Compare two entries by their references',
    help: 'The reference stands at the foot of each entry, such as POL-7KD.',
    one: 'One reference',
    other: 'The other',
    show: 'Lay side by side',
    missing: 'Type a reference.',
    unknown: (code: string) => `No entry has the reference “${code}”. Look it up on the timeline.`,
    same: 'These are one and the same entry. Type the reference of another.',
    linked: 'These two are linked already; they stand under the linked events.',
  },

  group: {
    heading: (groups: number) => (groups === 0 ? 'Linked events' : `Linked events: ${groups.toLocaleString('en-GB')}`),
    title: (number: number) => `${capital(inWords(number))} ${number === 1 ? 'account' : 'accounts'}`,
    gone: (number: number) =>
      `${capital(inWords(number))} linked ${number === 1 ? 'entry is' : 'entries are'} no longer in the case: a return was undone, or a later version left ${number === 1 ? 'it' : 'them'} out. Should ${number === 1 ? 'it' : 'they'} come back, the link stands.`,
    points: (differences: number) => `${count(differences, 'point', 'points')} told differently`,
    unlink: 'Take out',
    unlinkLabel: (code: string) => `Take out: ${code}`,
    dissolve: 'Unlink all',
    dissolveLabel: (code: string) => `Unlink all: the event of ${code}`,
    dissolveTitle: 'Unlink all accounts of this event?',
    dissolveWords:
      'The accounts stay as they are. Each stands by itself again, and its pairs are laid side by side anew.',
    dissolveYes: 'Unlink all',
    dissolveNo: 'Keep them linked',
    by: (name: string, moment: string) => `Linked by ${name}, ${moment}`,
  },
  refused: {
    heading: (pairs: number) => `Kept apart: ${count(pairs, 'pair', 'pairs')}`,
    takeBack: 'Compare again',
    takeBackLabel: (a: string, b: string) => `Compare again: ${a} and ${b}`,
    gone: 'An entry that is no longer in the case',
  },

  account: {
    impact: 'Impact on the child',
    voice: 'Child’s voice',
    action: 'Action and outcome',
    source: 'Source',
    people: 'People',
    children: 'Children',
    open: 'Open on the timeline',
    openLabel: (code: string) => `Open on the timeline: ${code}`,
    line: (file: string, line: number) => `${file} line ${line}`,
    typedBy: (name: string) => `typed here by ${name}`,
  },

  differences: {
    title: (number: number) => `What the accounts say differently: ${count(number, 'point', 'points')}`,
    none: 'Nothing was found that they say differently. Some differences only a reader finds.',
    note: 'Found by plain words and quoted as written. Nothing here says which account is right.',
    dated: (day: string) => `dated ${day}`,
    timed: (time: string) => `timed ${time}`,
    topics: {
      day: 'On which day',
      time: 'At what time',
      'who was there': 'Who was there',
      injury: 'Whether somebody was hurt',
      'side of the body': 'Left or right',
      awake: 'Whether a child was awake or asleep',
      'seen alone': 'Whether somebody was seen alone',
      denied: 'What somebody denies',
    } satisfies Record<DifferenceTopic, string>,
  },

  card: {
    title: 'Same event',
    none: 'Not linked with another account.',
    compare: 'Compare with other accounts',
    linkedWith: (number: number) => `Linked with ${accounts(number)} of the same event. Each is shown whole.`,
    unlink: 'Take this entry out',
    open: (code: string) => `Open ${code}`,
    allGone: 'The other accounts are no longer in the case.',
  },
} as const

/** What an account says, where its own words do not: "dated 28 April 2026". */
export const saySide = ({ quote, side }: Said): string => {
  if (quote !== null) return `“${quote}”`
  const day = IsoDay.safeParse(side)
  return day.success
    ? sameEventWords.differences.dated(sayDay(day.data, 'plain'))
    : sameEventWords.differences.timed(side)
}

/** One reason as a sentence: "HOU speaks of 28 April 2026, the day of the other account." */
export const sayReason = (
  reason: SameEventReason,
  of: Pick<Case, 'agencies' | 'children'>,
  entryOf: (id: EntryId) => Entry | undefined,
): string => {
  const agency = (id: AgencyId): string => of.agencies.find((each) => each.id === id)?.code ?? 'An agency'
  switch (reason.kind) {
    case 'same day':
      return `Both are dated ${sayDay(reason.day, 'plain')}.`
    case 'day told':
      return `${agency(reason.by)} speaks of ${sayDay(reason.day, 'plain')}, the day of the other account.`
    case 'day of the record':
      return `The record ${reason.number} of ${agency(reason.by)} begins on ${sayDay(reason.day, 'plain')}, the day of the other account.`
    case 'same day told':
      return `Both speak of ${sayDay(reason.day, 'plain')}.`
    case 'within':
      return `${sayDay(reason.day, 'plain')} lies within the days that ${agency(reason.by)} gives.`
    case 'days apart':
      return reason.days === 0
        ? 'They were written on one day.'
        : `They are ${reason.days === 1 ? 'one day' : `${inWords(reason.days)} days`} apart.`
    case 'children': {
      const names = of.children.filter(({ id }) => reason.children.includes(id)).map(({ name }) => name)
      return `Both are about ${sayList(names)}.`
    }
    case 'about':
      return `Both tell of ${sayList(reason.what)}.`
    case 'heard from':
      return `${agency(reason.by)} names ${agency(reason.from)}, or a service of its kind, as where it heard of it.`
    case 'number':
      return `Both carry the number ${reason.number}.`
    case 'words':
      return `Both use words that are rare in this case: ${sayList(reason.words.map((word) => `“${word}”`))}.`
    case 'time told':
      return reason.said[0] === reason.said[1]
        ? `Both say “${reason.said[0]}”.`
        : `One says “${reason.said[0]}”, the other “${reason.said[1]}”.`
    case 'nearly the same words':
      return 'One agency tells it twice in nearly the same words.'
    case 'third account': {
      const third = entryOf(reason.entry)
      return third === undefined
        ? 'A third account may be of one event with both.'
        : `${third.code} may be of one event with both.`
    }
  }
}
