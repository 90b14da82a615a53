import type { IsoDay } from '../../shared/model/when.ts'
import { sayDay, sayList } from '../../shared/time/say.ts'
import { count, dayAndMonth, words } from './en-GB.ts'

/** The timeline room: see features/timeline. */
export const timelineWords = {
  title: 'Timeline',
  toolbar: 'Timeline controls',
  scope: {
    label: 'What the list shows',
    window: 'Window',
    all: 'Whole look-back',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  previous: 'Previous entry',
  next: 'Next entry',
  typeEntry: 'Type an entry',
  makeDocument: 'Make the Word document',
  /** In three parts, because the numbers stand out. */
  showing: (shown: number, total: number) =>
    ['Showing', shown.toLocaleString('en-GB'), `of ${count(total, 'entry', 'entries')}`] as const,
  noEntries: 'No entries yet',
  hidden: (before: number, after: number) =>
    `${sayList([
      ...(before > 0 ? [`${before.toLocaleString('en-GB')} before the window`] : []),
      ...(after > 0 ? [`${after.toLocaleString('en-GB')} after it`] : []),
    ])} ${before + after === 1 ? 'is' : 'are'} not in the list.`,
  undated: (number: number) =>
    number === 1
      ? '1 entry has no date; it is at the end of the list.'
      : `${number.toLocaleString('en-GB')} entries have no date; they are at the end of the list.`,
  onlyAgency: (name: string, others: number) =>
    `Only ${name}. ${count(others, 'entry', 'entries')} of other agencies ${others === 1 ? 'is' : 'are'} left out.`,
  allAgencies: 'Show all agencies',
  nowWhole: 'The list now shows the whole look-back.',
  saved: (code: string) => `Entry ${code} is saved.`,
  edge: {
    strategyMeeting: (day: string) => `Strategy meeting, ${day}`,
    conference: (day: string) => `Conference, ${day}`,
    conferenceOnLastDay: (day: string) => `Conference, ${day}, the last day`,
    lastDay: (day: string) => `Last day, ${day}`,
    today: (day: string) => `Today, ${day}`,
    window: (days: string) => `Window, ${days}`,
  },
  picture: {
    name: 'Picture of the timeline',
    label: (shown: string, lanes: string) =>
      `The entries of the list, drawn in a lane for each agency. ${shown} Entries by agency: ${lanes}.`,
    lane: (name: string, said: string) => `${name}: ${said}`,
  },
  legend: { label: 'Marks', notRated: 'Not rated', span: 'Date not exact' },
  lane: {
    notAsked: 'Not asked yet',
    asked: (on: IsoDay) => `No return yet: asked ${dayAndMonth(on)}`,
    due: (on: IsoDay, due: IsoDay) => `No return yet: asked ${dayAndMonth(on)}, due ${sayDay(due, 'short')}`,
    dueToday: (on: IsoDay) => `No return yet: asked ${dayAndMonth(on)}, due today`,
    overdue: (on: IsoDay, due: IsoDay) => `No return yet: asked ${dayAndMonth(on)}, was due ${sayDay(due, 'short')}`,
    nothingToReport: (on: IsoDay) => `Nothing to report, answered ${dayAndMonth(on)}`,
    declined: (on: IsoDay, reason: string) => `Declined on ${dayAndMonth(on)}: ${reason}`,
    receivedEmpty: (on: IsoDay) => `Return received ${dayAndMonth(on)}, without an entry`,
    undatedOnly: (number: number) => `${count(number, 'entry', 'entries')} without a date`,
  },
  reading: {
    before: (day: string) => `${day} or earlier`,
    after: (day: string) => `${day} or later`,
    approximate: (said: string) => `about ${said}`,
    uncertain: (said: string) => `perhaps ${said}`,
    undated: 'no date; it stands at the end and is never given one',
  },
  table: {
    label: 'Entries in order of time',
    when: 'When',
    agency: 'Agency',
    event: 'Event',
    impact: 'Impact on the child',
    rating: 'Rating',
    voice: 'Child’s voice',
  },
  panel: {
    label: 'The chosen entry',
    close: 'Close the entry',
    impact: 'Impact on the child',
    voice: 'Child’s voice',
    action: 'Action and outcome',
    source: 'Source',
    from: 'Came from',
    returnLine: (file: string, line: number) => `${file} line ${line}`,
    typedBy: (name: string) => `typed here by ${name}`,
    agency: 'Agency',
    rating: 'Agency’s rating',
    balance: 'Strength or worry',
    balances: { strength: 'Strength', worry: 'Worry', neutral: 'Neutral' },
    basis: 'What it rests on',
    bases: { fact: 'Fact, seen or recorded', reported: 'Reported by others', opinion: 'Professional opinion' },
    category: 'Category',
    children: 'Children',
    childAged: (name: string, age: string) => `${name}, ${age}`,
    birthNotRecorded: 'date of birth not recorded',
    ageNotKnown: 'age not known without a date',
    ageBetween: (young: string, old: string) => `${young} or ${old}`,
    people: 'People',
    author: 'Written by',
    date: 'Date',
    typed: 'typed:',
    readAs: 'read as',
    sharing: 'Sharing',
    code: 'Reference',
    revision: 'Version',
    revised: (revision: number, moment: string) =>
      revision === 1 ? `First version, recorded ${moment}` : `Version ${revision}, recorded ${moment}`,
    other: 'Other columns of the file',
  },
  pile: {
    title: (number: number) => count(number, 'entry', 'entries'),
    where: 'They lie too close together to be drawn apart. Choose one to read it.',
  },
  empty: {
    title: 'No entry yet',
    words:
      'Entries come from the agencies’ returns, or are typed here. Import the first return, and the timeline draws itself.',
    importReturn: 'Import a return',
    emptyWindowTitle: 'No entry in the window',
    emptyWindow: (others: number) =>
      `No entry has been recorded between the strategy meeting and the conference. ${count(others, 'entry lies', 'entries lie')} outside it.`,
    showWhole: 'Show the whole look-back',
  },
  form: {
    title: 'Type an entry',
    agency: 'Agency',
    agencyHelp: 'Whose entry it is. It is kept in that agency’s own file.',
    when: 'When',
    whenHelp:
      'As exactly as it is known: 5 May 2026 23:40, w/c 4 May 2026, c. June 2023, Spring 2022, before 5 June 2023.',
    event: 'What happened',
    eventHelp: 'Facts, in plain English and few words.',
    eventLong: (letters: number) =>
      `${letters.toLocaleString('en-GB')} characters. Up to 450 are read most easily: put what it meant for the child under impact, and what was done under action.`,
    hints: {
      list: 'Hints',
      leave: 'Leave it as it is',
      more: (hidden: number) => `${count(hidden, 'more hint', 'more hints')} after these.`,
      /** Said to a screen reader when something new is shown. */
      appeared: (field: string, headings: readonly string[]) =>
        `${headings.length === 1 ? 'Hint' : 'Hints'} on “${field}”: ${sayList(headings)}.`,
    },
    source: 'Source',
    sourceHelp: 'The record, system or person it comes from.',
    impact: 'Impact on the child',
    impactHelp: 'What it was like for the child.',
    voice: 'Child’s voice',
    voiceHelp: 'What the child said or showed, in their own words where you can.',
    action: 'Action and outcome',
    actionHelp: 'What was done, and whether it worked.',
    rating: 'Rating',
    balance: 'Strength or worry',
    basis: 'What it rests on',
    notSaid: 'Not said',
    category: 'Category',
    categoryHelp: 'For example: domestic abuse call-out, Was Not Brought, absence, missing, house move.',
    children: 'Children concerned',
    people: 'People involved',
    otherPeople: 'Others',
    otherPeopleHelp: 'By role, with commas between them: neighbour, class teacher.',
    author: 'Written by',
    authorHelp: 'Who wrote it in the agency’s own records, if it was not you.',
    save: 'Save the entry',
    saving: 'Saving…',
    missing: {
      agency: 'Choose the agency whose entry it is.',
      when: 'Say when it happened, as exactly as it is known, or “not known”.',
      event: 'Say what happened.',
      source: 'Say which record, system or person it comes from.',
      children: 'Choose at least one child.',
    },
    unsaved: {
      title: 'This entry is not saved',
      words: 'If you close it now, what you typed is gone.',
      keep: 'Go on typing',
      discard: 'Close without saving',
    },
  },
} as const
