import type { Grouping } from '../features/timeline/entry-table/table-view.ts'
import type { ColumnId } from '../features/timeline/entry-table/table-columns.ts'
import { count } from './en-GB.ts'

/** The list of entries on the timeline's page: features/timeline/entry-table. */
export const entryTableWords = {
  label: 'Entries in order of time',
  labelSorted: (column: string) => `Entries, sorted by ${column}`,
  columns: {
    when: 'When',
    agency: 'Agency',
    event: 'Event',
    impact: 'Impact on the child',
    rating: 'Rating',
    conference: 'Conference’s rating',
    ages: 'Children and ages',
    source: 'Source',
    voice: 'Child’s voice',
    action: 'Action and outcome',
    category: 'Category',
    people: 'People involved',
    balance: 'Strength or worry',
    basis: 'What it rests on',
    sharing: 'Who may read it',
    code: 'Reference',
  } satisfies Record<ColumnId, string>,
  tools: {
    group: 'Group by',
    groups: { agency: 'Agency', month: 'Month', category: 'Category', child: 'Child' } satisfies Record<
      Grouping,
      string
    >,
    noGroup: 'No groups',
    columns: 'Columns',
    chooseColumns: 'Columns of the list',
    columnsHelp: 'When and what happened always show. A column that finds no room stands under the event.',
    usual: 'The usual columns',
    showColumns: 'Show these columns',
    copy: 'Copy the entry',
  },
  group: {
    agency: (code: string, name: string) => `${code}, ${name}`,
    severalMonths: (year: number) => `${year}, month not exact`,
    severalYears: 'Over more than one year',
    beforeOrAfter: 'Known as before or after a day only',
    undated: 'Without a date',
    noCategory: 'Without a category',
    noChild: 'No child named',
    entries: (number: number) => count(number, 'entry', 'entries'),
    worst: 'most serious rating:',
    underSeveral: (entries: number, rows: number, all: number) =>
      `${count(entries, 'entry stands', 'entries stand')} under more than one heading: ${rows.toLocaleString('en-GB')} rows show ${count(all, 'entry', 'entries')}.`,
  },
  marks: {
    accounts: (number: number) => `${number} accounts of the same event`,
    disputed: 'Disputed by the family',
    comments: (number: number) => count(number, 'comment of the family', 'comments of the family'),
    openQueries: (number: number) => count(number, 'open query', 'open queries'),
    conference: (rating: string) => `Conference: ${rating}`,
    orderedByHand: 'Order of the day set by hand',
  },
  copy: {
    done: (code: string) => `${code} is copied as text.`,
    failed: 'It could not be copied. Select the text in the entry instead.',
    text: {
      agency: (name: string, code: string) => `${name} (${code})`,
      impact: (said: string) => `Impact on the child: ${said}`,
      action: (said: string) => `Action and outcome: ${said}`,
      source: (said: string) => `Source: ${said}`,
      code: (code: string) => `Reference: ${code}`,
      notRecorded: 'not recorded',
      date: (said: string, typed: string) => `${said} (as written: “${typed}”)`,
    },
  },
} as const
