import type { Seen, SeenReading, SilenceReason } from '../../shared/model/case-note.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import type { Basis, PatternPeriod } from '../../shared/patterns/period.ts'
import type { Gap } from '../../shared/patterns/silences.ts'
import type { Leaning, StepLength } from '../../shared/patterns/time-steps.ts'
import { sayDay, sayList } from '../../shared/time/say.ts'
import { count, words } from './en-GB.ts'
import { filterWords } from './filters.ts'

const entries = (number: number): string => words.count.entries(number)
const days = (number: number): string => count(number, 'day', 'days')
/** "3 May 2023 to 1 June 2023"; one day is said once. */
const span = (from: IsoDay, to: IsoDay): string =>
  from === to ? sayDay(from, 'plain') : `${sayDay(from, 'plain')} to ${sayDay(to, 'plain')}`

/** What the days looked at start with. */
const starts: Record<PatternPeriod, string> = { all: 'the look-back', window: 'the strategy meeting' }

const steps: Record<StepLength, string> = { month: 'month', quarter: 'quarter', year: 'year' }

/** The patterns room: what the entries show side by side. Counts of what was supplied; no score, no prediction. See features/patterns. */
export const patternsWords = {
  title: 'Patterns',
  heading: (number: number) =>
    `What ${number === 1 ? 'the one entry supplied shows' : `the ${entries(number)} supplied show`} side by side`,
  lead: 'Counts of what the agencies wrote, drawn so that they can be compared. Each number opens the entries it counts. What they mean is for the conference to say.',
  none: {
    title: 'Nothing to compare yet',
    words: 'When the first return is in, its silences, counts and the child’s voice are shown here.',
    returns: 'Open the returns',
  },
  period: {
    label: 'Look at',
    all: 'Everything supplied',
    window: 'Strategy meeting to conference',
  } satisfies Record<PatternPeriod, string> & { readonly label: string },
  parts: 'Parts of this page',
  table: 'The same as a table',
  opens: (number: number, of: string) => `${entries(number)}: ${of}`,
  basis: {
    before: 'Based on the',
    entries,
    after: (basis: Basis): string =>
      [
        basis.outside === 0 ? 'supplied.' : `in the window or without a date, of ${entries(basis.supplied)} supplied.`,
        ...(basis.undated === 0 ? [] : [`${count(basis.undated, 'of them has', 'of them have')} no date.`]),
      ].join(' '),
  },
  notDrawn: {
    before: 'Not drawn, but in the table: ',
    spread: (number: number, length: StepLength) => `${entries(number)} dated to no one ${steps[length]}`,
    undated: (number: number) => `${entries(number)} without a date`,
  },

  silence: {
    part: 'Silence',
    title: 'Times without an entry',
    longest: (agency: string, from: IsoDay, to: IsoDay) =>
      `The longest time between two entries of one agency that lies wholly in these days is that of ${agency}, ${span(from, to)}: `,
    noneLong: (least: number) =>
      `No time of ${days(least)} or more between two entries of one agency lies wholly in these days.`,
    stillToCome: 'These days are still to come, so there is nothing to look at yet.',
    noEntries: (names: readonly string[]) =>
      `${sayList(names)} ${names.length === 1 ? 'has' : 'have'} no dated entry in these days.`,
    notLookedAt: (agencies: readonly { readonly name: string; readonly recordsTo: IsoDay }[]) =>
      `Not looked at, because their records were searched only to a day before these days: ${sayList(agencies.map(({ name, recordsTo }) => `${name} (to ${sayDay(recordsTo, 'plain')})`))}. Whether there was anything is not known.`,
    stripNotLookedAt: (recordsTo: IsoDay) => `Records searched only to ${sayDay(recordsTo, 'plain')}`,
    means: 'No entry does not mean no contact: it may not have been written down, or not sent.',
    chart: 'Entries of each agency, and the times without any',
    chartSays: (agencies: number, gaps: number) =>
      `One strip for each of ${count(agencies, 'agency', 'agencies')}: a dot where an entry is, a hatched bar for each of the ${count(gaps, 'time', 'times')} without one that the table beneath has in words.`,
    legend: { entry: 'Entry known by its period only', gap: 'No entry, as listed beneath' },
    days,
    caption: (shown: number, all: number, least: number) =>
      shown < all
        ? `The ${count(shown, 'longest time', 'longest times')} without an entry, of ${all.toLocaleString('en-GB')} of ${days(least)} or more`
        : `${count(all, 'time', 'times')} of ${days(least)} or more without an entry`,
    agency: 'Agency',
    without: 'Without an entry',
    long: 'Days',
    reason: 'Reason, as people know it',
    where: (gap: Gap, period: PatternPeriod): string => {
      const last = gap.lastBefore === null ? null : sayDay(gap.lastBefore, 'plain')
      const next = gap.firstAfter === null ? null : sayDay(gap.firstAfter, 'plain')
      switch (gap.kind) {
        case 'before the first':
          return 'before its first entry'
        case 'between':
          return 'between two entries'
        case 'after the last':
          return 'after its last entry'
        case 'since before':
          return `since before ${starts[period]}, its last entry ${last}`
        case 'until after':
          return `until after these days, its next entry ${next}`
        case 'throughout':
          return last === null && next === null
            ? 'no dated entry at all'
            : [
                'no entry in these days',
                ...(last === null ? [] : [`its last before them ${last}`]),
                ...(next === null ? [] : [`its next after them ${next}`]),
              ].join(', ')
      }
    },
    span,
    showAll: (number: number) => `Show all ${number.toLocaleString('en-GB')}`,
    showFew: 'Show the longest only',
    shorter: (number: number, least: number) =>
      number === 0
        ? ''
        : `${count(number, 'shorter time', 'shorter times')} of less than ${days(least)} ${number === 1 ? 'is' : 'are'} not listed.`,
    noReasonFor: (from: IsoDay, to: IsoDay) => `no reason yet for ${span(from, to)}`,
    beside: (agency: string, from: IsoDay, to: IsoDay) => `the entries on either side, ${agency}, ${span(from, to)}`,
    give: 'Give a reason',
    giveFor: (agency: string, from: IsoDay, to: IsoDay) => `Give a reason for ${agency}, ${span(from, to)}`,
    change: 'Change',
    changeFor: (agency: string, from: IsoDay, to: IsoDay) => `Change the reason for ${agency}, ${span(from, to)}`,
    reasonFor: (from: IsoDay, to: IsoDay) => `for ${span(from, to)}`,
    reasons: {
      'nothing to report': 'Nothing to report',
      'not known to the service': 'Not known to the service',
      'records missing': 'Records missing',
      'not asked': 'Not asked',
      awaited: 'Awaited',
    } satisfies Record<SilenceReason, string>,
    reasonNotes: {
      'nothing to report': 'The agency looked and has nothing for these days.',
      'not known to the service': 'The family was not on its books then.',
      'records missing': 'Records of these days are lost or cannot be reached.',
      'not asked': 'Nobody has asked the agency about these days.',
      awaited: 'The agency was asked and has not answered yet.',
    } satisfies Record<SilenceReason, string>,
    dialog: {
      title: (agency: string) => `Why is there no entry of ${agency}?`,
      days: (from: IsoDay, to: IsoDay) => `The reason is for ${span(from, to)}.`,
      because: 'Reason',
      says: 'In words',
      saysHelp: 'Who said so, or what is known.',
      choose: 'Choose the reason.',
      save: 'Keep the reason',
      remove: 'Take the reason away',
      meanwhile: (now: { readonly because: SilenceReason; readonly says: string | null } | null) =>
        now === null
          ? 'Somebody took the reason away meanwhile, so nothing was changed. Keep yours if it should stand.'
          : `Somebody changed the reason meanwhile, so nothing was overwritten. It now says “${[now.because, ...(now.says === null ? [] : [now.says])].join(': ')}”; keep yours in its place, or cancel.`,
    },
    kept: 'The reason is kept.',
    removed: 'The reason is taken away.',
    old: (number: number) =>
      `${count(number, 'reason was', 'reasons were')} given for days in which there are entries now, or that are not looked at here:`,
  },

  seen: {
    part: 'Seen and heard',
    title: 'When each child was last seen and heard',
    lead: 'Suggested from the words of the entries. The sentence stands beside it; where it misleads, say how it was, and your word counts.',
    region: (child: string) => `${child}, seen and heard`,
    last: 'Last said to be seen',
    alone: 'Last said to be seen alone',
    heard: 'Last heard',
    not: 'Last said not to be seen',
    ago: (number: number) => (number === 0 ? 'today' : number > 0 ? `${days(number)} ago` : 'dated after today'),
    heardLater: (when: string) => `heard later: ${when}`,
    never: {
      last: 'No dated entry says so.',
      alone: 'No dated entry says so.',
      heard: 'No dated entry carries the child’s voice.',
      not: 'No dated entry says so.',
    },
    severalMayHaveSaid: 'The entry does not say which child spoke.',
    byPerson: (by: string) => `As ${by} reads it`,
    sum: 'In the entries',
    as: { seen: 'Seen', 'seen alone': 'Seen alone', 'not seen': 'Not seen' } satisfies Record<Seen, string>,
    counted: {
      seen: 'seen, not said to be alone',
      'seen alone': 'seen alone',
      'not seen': 'not seen',
    } satisfies Record<Seen, string>,
    heardIn: 'heard',
    chart: 'When entries show each child as seen, seen alone and heard',
    chartSays: (children: readonly string[]) =>
      `For ${sayList(children)}, a dot for each dated entry that shows the child as seen, as seen alone, and that carries the child’s voice.`,
    chartSeen: 'seen',
    strip: (child: string, what: string) => `${child}: ${what}`,
    all: (number: number, child: string) =>
      number === 1 ? `The one entry read so for ${child}` : `All ${entries(number)} read so for ${child}`,
    allCaption: (child: string) => `How the entries show ${child} to have been met`,
    noneRead: (child: string) => `No entry says whether ${child} was seen. Mark one below where you know it.`,
    more: (next: number, left: number) =>
      next < left ? `Show ${next} more of ${left.toLocaleString('en-GB')}` : `Show the other ${next}`,
    when: 'When',
    agency: 'Agency',
    sentence: 'What the entry says',
    noSentence: 'Marked by a person; no sentence was found.',
    correct: 'How it was',
    correctOf: (child: string, code: string) => `How ${child} was met, ${code}`,
    asWords: (as: Seen | null) =>
      as === null
        ? 'Nothing said'
        : `${as === 'seen' ? 'Seen' : as === 'seen alone' ? 'Seen alone' : 'Not seen'}, by its words`,
    asPerson: (as: SeenReading) =>
      as === 'does not say'
        ? 'Does not say, as a person reads it'
        : `${as === 'seen' ? 'Seen' : as === 'seen alone' ? 'Seen alone' : 'Not seen'}, as a person reads it`,
    mark: {
      title: (child: string) => `An entry that shows how ${child} was met is not listed?`,
      code: 'Its reference',
      codeHelp: 'As it stands in the timeline, for example POL-7KD.',
      unknown: (code: string) => `No entry of this case has the reference ${code}. Copy it from the timeline.`,
      as: 'How the child was met',
      chooseAs: 'Choose how the child was met.',
      do: 'Mark the entry',
    },
    kept: 'It is kept as you read it.',
    backToWords: 'The words of the entry count again.',
  },

  categories: {
    part: 'Categories',
    title: 'Entries by category',
    most: (says: string) => `Most stand under “${says}”: `,
    chart: 'Entries by category',
    chartSays: (shown: number, all: number, top: string) =>
      `${shown < all ? `The ${shown} most used of ${all} categories` : count(all, 'category', 'categories')}, each a bar as long as its number of entries. ${top}`,
    top: (says: string, number: number) => `“${says}” has most, ${entries(number)}.`,
    more: (number: number) =>
      number === 0 ? '' : `${count(number, 'more category is', 'more categories are')} in the table.`,
    none: 'No category',
    category: 'Category, as the agencies wrote it',
    entries: 'Entries',
    caption: 'Entries by category',
    all: 'All',
  },

  months: {
    part: 'By month',
    title: (length: StepLength) => `Entries by ${steps[length]}`,
    most: (step: string) => `Most are of ${step}: `,
    noneDated: 'No entry is dated to one month.',
    chart: (length: StepLength) => `Entries by ${steps[length]}`,
    chartSays: (from: string, to: string, length: StepLength) =>
      `A column for each ${steps[length]} from ${from} to ${to}: strengths, worries and the rest on top of one another. More entries may only mean that more was written down.`,
    more: 'More entries may only mean that more was written down.',
    leaning: {
      strength: 'Strengths',
      worry: 'Worries',
      neutral: 'Neutral',
      none: filterWords.balances.none,
    } satisfies Record<Leaning, string>,
    step: { month: 'Month', quarter: 'Quarter', year: 'Year' } satisfies Record<StepLength, string>,
    spread: (length: StepLength) => `Dated to no one ${steps[length]}`,
    undated: 'Without a date',
    all: 'All',
    total: 'Together',
    leans: {
      strength: 'marked as a strength',
      worry: 'marked as a worry',
      neutral: 'marked as neutral',
      none: 'marked as neither strength nor worry',
      any: 'all',
    } satisfies Record<Leaning | 'any', string>,
  },

  balance: {
    part: 'Strengths beside worries',
    title: 'Strengths beside worries',
    sum: ['Agencies marked ', ' as strengths and ', ' as worries. '],
    noStrengths: 'No entry is marked as a strength. A chronology without any is worth a question to the agencies.',
    noMarks: 'No entry is marked as a strength or a worry.',
    chart: (length: StepLength) => `Strengths above the line and worries beneath it, by ${steps[length]}`,
    chartSays: (strengths: number, worries: number, length: StepLength) =>
      `For each ${steps[length]} a column upwards for entries marked as strengths and one downwards for those marked as worries; ${strengths.toLocaleString('en-GB')} and ${worries.toLocaleString('en-GB')} in all, undated ones included.`,
    byMonth: (length: StepLength) => `By ${steps[length]}`,
    byAgency: 'By agency',
    agency: 'Agency',
  },

  intervals: {
    part: 'Intervals',
    title: 'Intervals that became shorter',
    says: (says: string, kinds: number) => `“${says}”${kinds > 1 ? `, ${kinds} kinds together` : ''}`,
    came: (between: readonly number[]) =>
      `, the last of them ${sayThen(between)} days apart: each time sooner than the time before.`,
    noneShorter: 'In no category did the last three intervals or more become shorter each time.',
    tooFew: 'No category has three entries or more that are known to the day and not marked as strengths.',
    what: 'Entries known to the day and not marked as strengths; several on one day count as one. It says what was, and nothing about what will be.',
    chart: 'Days on which entries of one category stand',
    chartSays: (number: number) =>
      `A strip for ${count(number, 'category', 'categories')}: a dot for each day with an entry, and between neighbours how many days lie between.`,
    category: 'Category',
    entries: 'Entries',
    between: 'Days from one to the next',
    shorter: 'Shorter each time',
    shorterFor: (number: number) => `the last ${number.toLocaleString('en-GB')}`,
    notShorter: 'no',
    earlier: (number: number) => `${number.toLocaleString('en-GB')} earlier, then `,
    caption: 'Intervals within each category',
    chosen: (shown: number, all: number) =>
      shown < all ? `${shown} of ${count(all, 'category', 'categories')} drawn; the table has all.` : '',
    whose: (says: string) => `“${says}”, known to the day`,
  },

  voice: {
    part: 'Child’s voice',
    title: 'Entries that carry the child’s voice',
    region: (child: string) => `${child}, voice`,
    sum: [' of ', ' about this child carry what the child said or showed.'],
    none: (child: string) => `No entry is about ${child}.`,
    chart: (child: string) => `Entries about ${child} and those that carry the child’s voice, by agency`,
    chartSays: (child: string, heard: number, about: number) =>
      `An open bar for each agency’s entries about ${child}, filled as far as they carry the child’s voice: ${heard.toLocaleString('en-GB')} of ${about.toLocaleString('en-GB')} in all.`,
    legend: { heard: 'With the child’s voice', about: 'About the child' },
    ofWhole: (heard: number, about: number) => `${heard.toLocaleString('en-GB')} of ${about.toLocaleString('en-GB')}`,
    agency: 'Agency',
    heard: 'With the child’s voice',
    about: 'About the child',
    heardOf: (child: string, agency: string) => `with ${child}’s voice, ${agency}`,
    aboutOf: (child: string, agency: string) => `about ${child}, ${agency}`,
    shared: 'Where an entry about several children does not say who spoke, it is counted for each of them.',
    all: 'All',
  },
  meanwhile:
    'Somebody changed this meanwhile. It stands here as it is now; look at it and say it again if it is still needed.',
} as const

/** "61, then 40, then 12" */
const sayThen = (numbers: readonly number[]): string =>
  numbers.map((number) => number.toLocaleString('en-GB')).join(', then ')
