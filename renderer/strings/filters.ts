import type { FilteredEntries } from '../../shared/filter/filter-entries.ts'
import { sayList } from '../../shared/time/say.ts'
import { count } from './en-GB.ts'

const entries = (number: number): string => count(number, 'entry', 'entries')

/** Filters, search and saved views of the timeline: see features/timeline and shared/filter. */
export const filterWords = {
  label: 'What is shown',
  scope: { window: 'In the window', all: 'In the whole look-back' },
  chips: 'Filters, as one sentence',
  change: (says: string) => `Change: ${says}`,
  remove: (says: string) => `Take away: ${says}`,
  add: 'Filters',
  clear: 'Clear filters',
  search: {
    label: 'Search the entries',
    placeholder: 'Search',
    help: 'All of the words, in any order. “Quotation marks” keep words together. Ctrl+F comes here.',
    clear: 'Clear the search',
  },
  choose: 'Filter by',
  onlyThose: 'Only entries',
  parts: {
    agencies: 'Agency',
    children: 'Child',
    people: 'Person',
    categories: 'Category',
    ratings: 'Rating by the agency',
    balances: 'Strength or worry',
    days: 'Dates',
  },
  peopleHelp:
    'By name, other spellings or role. Names are found in the words of the entries; a person decides who is meant.',
  nothingToChoose: {
    people: 'No person is in the register of this case yet.',
    categories: 'No entry of this case has a category.',
  },
  balances: { strength: 'Strength', worry: 'Worry', neutral: 'Neutral', none: 'Not said' },
  only: {
    'with the child’s voice': 'With the child’s voice',
    disputed: 'Disputed by the family',
    'sharing undecided': 'Not yet decided who may read it',
    'with an open query': 'With an open query',
    'in a same-event group': 'With other accounts of the same event',
    'rated by the conference': 'Rated by the conference',
    undated: 'Without a date',
  },
  days: {
    from: 'First day',
    to: 'Last day',
    wrong: 'This is no day that can be read. Type it as in 5 May 2026, or leave it empty.',
    turned: 'The last day lies before the first. Change one of them.',
  },
  notRated: 'Not rated',
  show: 'Show these entries',
  showThese: (number: number) => (number === 0 ? 'Show none: no entry matches' : `Show ${entries(number)}`),
  /** What hides the rest, in a sentence. */
  hidden: ({ hidden: { byFilters, before, after } }: Pick<FilteredEntries, 'hidden'>) =>
    before + after + byFilters === 0
      ? null
      : `Not in the list: ${sayList([
          ...(byFilters > 0 ? [`${byFilters.toLocaleString('en-GB')} by the filters`] : []),
          ...(before > 0 ? [`${before.toLocaleString('en-GB')} before the window`] : []),
          ...(after > 0 ? [`${after.toLocaleString('en-GB')} after it`] : []),
        ])}.`,
  chosenIsHidden: 'The open entry is not in the list.',
  showWhole: 'Show the whole look-back',
  emptiedLane: (kept: number) =>
    kept === 1 ? 'Its one entry is filtered away' : `Its ${kept.toLocaleString('en-GB')} entries are filtered away`,
  empty: {
    title: 'No entry matches',
    outside: (number: number) =>
      `${number === 1 ? 'One entry matches' : `${number.toLocaleString('en-GB')} entries match`} outside the window.`,
    without: (says: string, number: number) =>
      `Without the filter ${says}, ${number === 1 ? 'one entry' : entries(number)} of the whole look-back would match.`,
    words: 'No entry of this case is all of what the filters ask for.',
    takeAway: (says: string) => `Take away: ${says}`,
  },
  nowCleared: 'The filters are cleared, so that the entry is in the list.',
  noSuchEntry: 'The entry that was asked for is not in this case any more.',
  views: {
    button: 'Views',
    title: 'Saved views',
    none: 'A view keeps what is shown now, filters and columns, under a name. Views belong to this case and are kept in its encrypted file.',
    list: 'Views of this case',
    name: 'Name of the view',
    save: 'Save what is shown now',
    saveAs: 'Save the name',
    rename: (name: string) => `Rename ${name}`,
    remove: (name: string) => `Remove ${name}`,
    replace: (name: string) => `Replace ${name} with what is shown now`,
    renameShort: 'Rename',
    replaceShort: 'Replace with what is shown now',
    removeShort: 'Remove',
    newName: (name: string) => `New name of ${name}`,
    cancel: 'Leave the name as it is',
    isOpen: 'shown now',
    missing: (what: readonly ('agency' | 'child' | 'person')[]) =>
      `This view asks for ${sayList(
        what.map((each) => ({ agency: 'an agency', child: 'a child', person: 'a person' })[each]),
      )} no longer in this case.`,
    nameMissing: 'Type a name for the view.',
    nameTaken: (name: string) => `There is a view called “${name}” already. Choose another name, or replace that view.`,
    meanwhile:
      'This view was changed or removed meanwhile, so nothing was overwritten. The list shows the views as they stand now; do it again if it is still needed.',
    tooLong: 'This view asks for more than can be kept. Take away a filter or shorten the search.',
    saved: (name: string) => `The view “${name}” is saved.`,
    removed: (name: string) => `The view “${name}” is removed.`,
  },
} as const
