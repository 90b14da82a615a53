import { LONGEST_NAME } from '../../model/entry.ts'
import type { ReturnField } from '../../model/return-field.ts'
import { sayNames } from '../say-lines.ts'
import type { Places } from './columns-by-field.ts'
import type { RowContext } from './row-context.ts'
import { FOOTERS_QUOTED, type RowNote, type RowNotes } from './row-notes.ts'

/** What a person should look at, once all rows are read. */
export const sayRowNotes = (notes: RowNotes, context: RowContext, place: Places): string[] => {
  const say = (sentences: readonly Sentence[]): string[] =>
    sentences.flatMap(([note, one, several]) => notes.lines[note].say(one, several))
  const heading = (field: ReturnField): string => sayNames([context.columns[place[field].main]?.heading ?? field])
  const rest = context.children.length === 1 ? 'the child' : 'all the children'
  return [
    ...say([
      [
        'undated',
        'has no date that can be read and is kept as undated.',
        'have no date that can be read and are kept as undated.',
      ],
    ]),
    ...notes.undatedWhy,
    ...notes.dates,
    ...say([
      ...ofDates,
      ofSource(context),
      ...ofChildren(heading, rest),
      ...ofNames(context, rest),
      ...ofWhatIsKept(heading),
      ...ofTheWriting,
      ofFooters(notes.footers),
    ]),
  ]
}

/** What the wizard offers to do and nobody has asked for, and the receipt does not speak of. */
export const sayRowSuggestions = ({ lines }: RowNotes, { peopleByNames }: RowContext): string[] =>
  peopleByNames
    ? []
    : lines.namesPeople.say(
        'names people of the case’s register in its text whom it does not list; they are not added to those it lists.',
        'name people of the case’s register in their texts whom they do not list; they are not added to those they list.',
      )

/** Of one row, and of several. */
type Sentence = readonly [note: RowNote, one: string, several: string]
type Heading = (field: ReturnField) => string

const ofDates: readonly Sentence[] = [
  ['moreDates', 'has a date to look at, too.', 'have dates to look at, too.'],
  [
    'endUnread',
    'has an end date that cannot be read; the start date stands and the end is kept as written.',
    'have an end date that cannot be read; the start date stands and the end is kept as written.',
  ],
  [
    'endWithoutStart',
    'has an end date and no start that names a first day; the end is kept as written.',
    'have an end date and no start that names a first day; the end is kept as written.',
  ],
  ['future', 'is dated after the day of import.', 'are dated after the day of import.'],
]

const ofSource = ({ agencyName, file, place }: RowContext): Sentence => {
  const here = place.of === null ? file : `${file}, ${place.of}`
  const ours = `return of ${agencyName}, ${here}, ${place.word} …`
  return ['noSource', `names no source; it reads “${ours}” instead.`, `name no source; it reads “${ours}” instead.`]
}

const ofChildren = (heading: Heading, rest: string): readonly Sentence[] => [
  [
    'childUnknown',
    `names no child of this case under ${heading('child')}; the entry is given to ${rest}, and the name is kept with it.`,
    `name no child of this case under ${heading('child')}; the entries are given to ${rest}, and the names are kept with them.`,
  ],
  [
    'childEmpty',
    `is empty under ${heading('child')}; the entry is given to ${rest}.`,
    `are empty under ${heading('child')}; the entries are given to ${rest}.`,
  ],
]

const ofNames = ({ childrenByNames, peopleByNames }: RowContext, rest: string): readonly Sentence[] => {
  const children: readonly Sentence[] = childrenByNames
    ? [
        [
          'namesChildren',
          'was given to the child whom its text names; no column says whose it is.',
          'were given to the children whom their texts name; no column says whose they are.',
        ],
        [
          'namesBesideSheet',
          'names another child than its sheet; it was given to both.',
          'name another child than their sheet; they were given to both.',
        ],
      ]
    : [
        [
          'namesChildren',
          `names some of the children alone in its text; it is given to ${rest} all the same.`,
          `name some of the children alone in their texts; they are given to ${rest} all the same.`,
        ],
      ]
  const people: readonly Sentence[] = peopleByNames
    ? [
        [
          'namesPeople',
          'names people of the case’s register in its text; they were added to those it lists.',
          'name people of the case’s register in their texts; they were added to those they list.',
        ],
      ]
    : []
  return [...children, ...people]
}

const ofWhatIsKept = (heading: Heading): readonly Sentence[] => [
  [
    'childLeft',
    `says more under ${heading('child')} than the children it names; what it says is kept with the entry.`,
    `say more under ${heading('child')} than the children they name; what they say is kept with the entries.`,
  ],
  [
    'stray',
    'holds text under no heading; it is kept with the entry.',
    'hold text under no heading; it is kept with the entries.',
  ],
  [
    'hidden',
    'is hidden in the file; it was read like the others.',
    'are hidden in the file; they were read like the others.',
  ],
  [
    'colourUnread',
    `says something else than red, amber or green under ${heading('rag')}; it is kept as written and the entry has no colour.`,
    `say something else than red, amber or green under ${heading('rag')}; it is kept as written and the entries have no colour.`,
  ],
  [
    'balanceUnread',
    `says neither strength nor worry under ${heading('balance')}; it is kept as written.`,
    `say neither strength nor worry under ${heading('balance')}; it is kept as written.`,
  ],
  [
    'basisUnread',
    `says neither fact, reported nor opinion under ${heading('basis')}; it is kept as written.`,
    `say neither fact, reported nor opinion under ${heading('basis')}; it is kept as written.`,
  ],
  [
    'tooLongForField',
    `has a category, an author or people of more than ${LONGEST_NAME} characters; it is kept whole beside the entry.`,
    `have a category, an author or people of more than ${LONGEST_NAME} characters; they are kept whole beside the entries.`,
  ],
]

const ofTheWriting: readonly Sentence[] = [
  [
    'earlyEnds',
    'ends before the last column; the missing cells were read as empty.',
    'end before the last column; the missing cells were read as empty.',
  ],
  [
    'looseQuotes',
    'has quotation marks inside a text that are not doubled; check that the text is whole.',
    'have quotation marks inside a text that are not doubled; check that the texts are whole.',
  ],
  [
    'controls',
    'held characters that cannot be printed; they were taken out.',
    'held characters that cannot be printed; they were taken out.',
  ],
  [
    'html',
    'held remains of a web page (such as <br> or &nbsp;); they were taken out and the words kept.',
    'held remains of a web page (such as <br> or &nbsp;); they were taken out and the words kept.',
  ],
  ['nulls', 'says “NULL” in a cell; it was read as empty.', 'say “NULL” in a cell; it was read as empty.'],
]

const ofFooters = (footers: readonly string[]): Sentence => [
  'footers',
  `was left out as no entry: ${footers.join(', ')}.`,
  `were left out as no entries: ${footers.join(', ')}${footers.length < FOOTERS_QUOTED ? '' : ' …'}.`,
]
