import { sayList } from '../../shared/time/say.ts'
import { count } from './en-GB.ts'

/** The panel of the chosen entry: its fields, where it came from, and what the conference adds beside it. See features/timeline/entry-panel. */
export const entryPanelWords = {
  fields: {
    when: 'Date',
    event: 'What happened',
    source: 'Source',
    impact: 'Impact on the child',
    voice: 'Child’s voice',
    action: 'Action and outcome',
    rag: 'Agency’s rating',
    balance: 'Strength or worry',
    basis: 'What it rests on',
    category: 'Category',
    people: 'People',
    children: 'Children',
    author: 'Written by',
    sharing: 'Who may read it',
    sequence: 'Place in its return',
    other: (column: string) => `Column “${column}”`,
  },
  /** Where it stands among the agency’s own entries. */
  sequence: (place: number) => `place ${place.toLocaleString('en-GB')} in the agency’s own order`,
  or: ' or ',
  beside: {
    label: 'Beside this entry',
    openQueries: (open: number) => count(open, 'open query', 'open queries'),
    answered: (answered: number) => count(answered, 'answered query', 'answered queries'),
    rating: 'Conference:',
    disputed: (from: string) => `Disputed by ${from}`,
    added: (from: string) => `${from} adds to it`,
  },
  nothing: 'Not recorded',
  noChildren: 'None named',
  marks: 'Names and short forms in this entry',
  markKinds: {
    certain: '(by name)',
    suggested: '(may be meant)',
    abbreviation: '(short form)',
  },
  part: (name: string) => `, “${name}”`,

  unsaved: {
    elsewhere: (codes: number) =>
      `Words that are not saved yet wait at ${count(codes, 'other entry', 'other entries')}:`,
    gone: (entries: number) =>
      `Words that are not saved were typed at ${entries === 1 ? 'an entry that is' : `${entries} entries that are`} no longer in the case. They go when Tributary locks.`,
    goneNotes: (entries: number) =>
      `Words that are not saved were typed at ${entries === 1 ? 'an entry' : `${entries} entries`}, to answer or change a query or comment that was taken away since. They go when Tributary locks.`,
    showGone: 'Show what was typed',
    drop: 'Drop it',
    here: 'Not saved yet. What you typed was kept.',
  },
  keptOn: (moment: string, by: string) => `${by}, ${moment}`,

  conflict: {
    changed: (by: string, moment: string) =>
      `${by} changed this on ${moment}, while you were typing. Both texts are here; nothing was overwritten.`,
    removed: 'This was taken away while you were typing. Your text is below; saving adds it again.',
    theirs: 'As it stands now',
    saveMine: 'Save mine in its place',
    takeTheirs: 'Keep theirs, drop mine',
  },
  save: 'Save',
  saving: 'Saving…',
  leave: 'Close without saving',

  edit: {
    do: 'Edit this entry',
    title: (code: string) => `Edit entry ${code}`,
    agency: (name: string) => `${name}. The earlier words stay in its history.`,
    save: 'Save the new version',
    saved: (revision: number) =>
      `Version ${revision.toLocaleString('en-GB')} is saved. The earlier one stays in the history.`,
    conflictTitle: 'This entry was changed while you were editing',
    conflict: (fields: number) =>
      `${count(fields, 'answer differs', 'answers differ')} from yours. Choose for each which words are to stand. Nothing is saved before you say so, and the other words stay in the history.`,
    yours: 'Yours',
    theirsNow: 'As it stands now',
    onlyYou: 'Only you changed this.',
    onlyThey: 'You had not changed this.',
    keepAllMine: 'Keep all of mine',
    takeAllTheirs: 'Take all of theirs',
    choose: (field: string) => `${field}: choose which words are to stand.`,
    goOn: 'Put these into the form',
  },

  queries: {
    title: 'Queries to the agency',
    ask: 'Ask the agency',
    none: (agency: string) =>
      `Nothing has been asked. ${agency} wrote this entry, so its words are asked about and not changed here.`,
    noneTyped: (agency: string) =>
      `Nothing has been asked. This entry was typed here for ${agency}, who can say what it leaves open.`,
    asks: 'Your question',
    asksHelp: (agency: string) => `It is put to ${agency}, with the reference of this entry.`,
    asksMissing: 'Write what you would like to know.',
    save: 'Keep the query',
    open: 'Open',
    answered: (on: string) => `Answered ${on}`,
    change: 'Change',
    changeOf: (asks: string) => `Change the query “${asks}”`,
    withdraw: 'Withdraw',
    withdrawOf: (asks: string) => `Withdraw the query “${asks}”`,
    all: 'All queries, letters and answers',
    withdrawn: 'The query is withdrawn.',
    kept: 'The query is kept.',
    many: (asks: string) => (asks.length > 60 ? `${asks.slice(0, 60)}…` : asks),
  },
  rating: {
    title: 'Conference’s rating',
    none: 'The conference has not rated this entry.',
    set: 'Rate it for the conference',
    change: 'Change the rating',
    remove: 'Take the rating away',
    label: 'The conference’s rating',
    beside: (rating: string) => `It stands beside the agency’s own (${rating}) and does not change it.`,
    missing: 'Choose a rating.',
    why: 'Why',
    whyHelp: 'What the conference saw in it.',
    kept: 'The conference’s rating is kept.',
    removed: 'The conference’s rating is taken away.',
  },
  family: {
    title: 'What the family says',
    none: 'No comment of the family is recorded.',
    add: 'Record what the family says',
    from: 'Who says it',
    fromMissing: 'Say who says it.',
    other: 'Somebody else',
    otherLabel: 'Who is it',
    says: 'Their words',
    saysHelp: 'In their own words where you can. They stand beside the entry and print with it.',
    saysMissing: 'Write what they say.',
    disputes: 'What it does',
    kinds: { disputes: 'They say it was not so', adds: 'They add to it' },
    disputed: 'Disputed',
    added: 'Adds',
    change: 'Change',
    changeOf: (from: string) => `Change what ${from} says`,
    remove: 'Take away',
    removeOf: (from: string) => `Take away what ${from} says`,
    kept: 'The family’s comment is kept.',
    removed: 'The family’s comment is taken away.',
  },
  removal: {
    title: 'Take this away?',
    words: 'It stays in the case’s history, and is shown no more.',
    keep: 'Keep it',
    query: 'Withdraw the query',
    rating: 'Take the rating away',
    comment: 'Take the comment away',
  },
  gone: {
    open: (notes: number) =>
      notes === 1
        ? '1 note stands at an entry no longer in the case'
        : `${notes.toLocaleString('en-GB')} notes stand at entries no longer in the case`,
    title: 'Notes at entries no longer in the case',
    words:
      'A later version of a return worded these entries anew, or their import was undone. What was said of them stays in the case’s file, and shows beside its entry again should that come back. Where it still holds, copy it and record it at the entry that stands now.',
    none: 'No note stands at an entry that is no longer in the case.',
    rated: (rating: string) => `Conference’s rating: ${rating}`,
    copy: 'Copy as text',
    copyOf: (note: string) => `Copy as text: ${note}`,
    copied: 'It is copied as text.',
    notCopied: 'It could not be copied. Select the text above instead.',
    remove: 'Take away',
    removeOf: (note: string) => `Take away: ${note}`,
    removed: { rating: 'The conference’s rating is taken away.', comment: 'The family’s comment is taken away.' },
    meanwhile: 'This was changed or taken away meanwhile. It stands here as it is now.',
  },
  day: {
    title: 'Order within its day',
    stands: (place: number, of: number, day: string) =>
      `It stands ${ordinal(place)} of ${of.toLocaleString('en-GB')} on ${day}.`,
    alone: (day: string) => `It is the only entry on ${day}.`,
    byHand: (by: string, moment: string) => `Put in this order by ${by}, ${moment}.`,
    automatic: 'In the automatic order: by time, then as the agencies sent them.',
    earlier: 'Move earlier',
    later: 'Move later',
    undo: 'Back to the automatic order',
    moved: (place: number, of: number) => `Now ${ordinal(place)} of ${of.toLocaleString('en-GB')}.`,
    undone: (place: number, of: number) =>
      `The automatic order again: ${ordinal(place)} of ${of.toLocaleString('en-GB')}.`,
    none: 'It has no day of its own, so it cannot be moved within one.',
  },
  history: {
    title: (versions: number) => `History: ${count(versions, 'version', 'versions')}`,
    first: 'First version',
    version: (number: number) => `Version ${number.toLocaleString('en-GB')}`,
    now: 'stands now',
    takenBack: 'Taken back: the import that brought it was undone. It counts no longer.',
    fromReturn: (file: string, line: number) => `from ${file} line ${line.toLocaleString('en-GB')}`,
    typed: 'typed here',
    edited: 'edited here',
    changed: (fields: readonly string[]) => `Changed: ${sayList(fields)}.`,
    same: 'Word for word the same as before.',
    before: 'Before',
    after: 'After',
  },
  speakFor: {
    title: 'For whom you speak',
    words:
      'Entries of the agencies you speak for can be edited here; each earlier version is kept. Another agency’s entries are never rewritten: you can ask about them instead.',
    switch: (agency: string) => `We speak for ${agency}`,
  },
} as const

const ordinal = (place: number): string => {
  const tens = place % 100
  const last = place % 10
  const ending = tens > 10 && tens < 14 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'
  return `${place.toLocaleString('en-GB')}${ending}`
}
