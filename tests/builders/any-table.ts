import fc from 'fast-check'

/** A chronology as somebody might send one, before it is written in one kind of file or another. */
export type AnyTable = {
  /** Rows above the headings, with words in their first cell. */
  readonly titles: number
  readonly headings: readonly string[]
  readonly rows: readonly AnyRow[]
}

export type AnyRow = {
  readonly cells: readonly string[]
  /** Cells that a text file has more or fewer than headings. */
  readonly odd: number
}

/** Any table that names a date and what happened: two to eight columns in any order, none to forty rows, whatever stands in the cells. */
export const anyTable = (): fc.Arbitrary<AnyTable> => tableOf(anyCell())

/**
 * A table whose cells hold nothing that one kind of file writes in another way than the rest. Left out are: blanks at the ends of lines and more than one in a row (a page shows one), tabs (Word has
 * them apart from its text), control characters and CR (XML cannot hold them), a bullet before a single line (drawn, not written, in a page). Line ends between lines stay.
 */
export const plainTable = (): fc.Arbitrary<AnyTable> =>
  tableOf(anyCell().map(plainCell)).map((table) => ({
    ...table,
    rows: table.rows.map(({ cells }) => ({ cells: cells.map(plainCell), odd: 0 })),
  }))

/** A table of one column or more in which no heading names a date, or none what happened. */
export const tableWithout = (): fc.Arbitrary<AnyTable> =>
  fc
    .tuple(
      fc.constantFrom(DATES, EVENTS),
      fc.shuffledSubarray(BESIDES, { minLength: 1, maxLength: 5 }),
      tableOf(anyCell()),
    )
    .map(([lacking, besides, table]) => {
      const headings = lacking === DATES ? besides.filter((heading) => !/date/i.test(heading)) : besides
      const named = headings.length === 0 ? ['Ward'] : headings
      return {
        ...table,
        headings: named,
        rows: table.rows.map(({ cells }) => ({ odd: 0, cells: named.map((_, at) => cells[at] ?? '') })),
      }
    })

const DATES = ['Date', 'Event date', 'Date and time', 'Start date', 'When', 'Date recorded']
const EVENTS = ['Event', 'Significant event', 'What happened', 'Details', 'Notes']
/** Fields of an entry, second columns for them, and columns that are nobody's. */
const BESIDES = [
  'Time',
  'End date',
  'Incident date',
  'Description',
  'Source',
  'Reference number',
  'Impact on child',
  'Analysis',
  'Child’s voice',
  'Action taken',
  'Outcome',
  'RAG',
  'Rating',
  'Significance',
  'Strength/worry',
  'Fact or opinion',
  'Category',
  'Event type',
  'People involved',
  'Those present',
  'Child',
  'Pupil',
  'Recorded by',
  'Worker',
  'Ward',
  'NHS number',
  'Date of birth',
  'constructor',
  '__proto__',
]

const tableOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<AnyTable> =>
  fc
    .record({
      titles: fc.constantFrom(0, 0, 0, 1, 2),
      date: fc.constantFrom(...DATES),
      event: fc.constantFrom(...EVENTS),
      besides: fc.shuffledSubarray(BESIDES, { maxLength: 6 }),
      dateAt: fc.nat({ max: 7 }),
      eventAt: fc.nat({ max: 7 }),
      // rows without a date, all of which say that there is nothing to report
      isAnswer: fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      rows: fc.array(
        fc.record({
          // null: what usually stands under such a heading
          chosen: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: cell }), {
            minLength: 8,
            maxLength: 8,
          }),
          usual: fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 }),
          odd: fc.oneof(
            { weight: 12, arbitrary: fc.constant(0) },
            { weight: 1, arbitrary: fc.integer({ min: -3, max: 2 }) },
          ),
        }),
        { maxLength: 40 },
      ),
    })
    .map(({ titles, date, event, besides, dateAt, eventAt, isAnswer, rows }) => {
      const headings = besides.toSpliced(dateAt % (besides.length + 1), 0, date)
      headings.splice(eventAt % (headings.length + 1), 0, event)
      return {
        titles,
        headings,
        rows: rows.slice(0, isAnswer ? 3 : rows.length).map(({ chosen, usual, odd }) => ({
          odd,
          cells: headings.map((heading, at) => {
            if (isAnswer && heading === date) return ''
            if (isAnswer && heading === event) return 'Nothing to report'
            // a row that lacks cells is told from a cell of many lines only where no cell has many
            return (odd === 0 ? chosen[at] : null) ?? usually(heading, usual[at] ?? 0)
          }),
        })),
      }
    })

const usually = (heading: string, chosen: number): string => {
  const words = USUAL.find(([named]) => named.test(heading))?.[1] ?? SAID
  return words[chosen % words.length] ?? ''
}

const DATED = [
  '13/05/2026',
  '13/05/2026',
  '05/06/2025',
  '05/13/2025',
  '2024-02-29',
  '29.02.2024',
  '1-2-19',
  '1st Feb 2023',
  '14 May 2026 14:30',
  '13/05/2026 9.15pm',
  'May 2024',
  'c. June 2023',
  'spring 2022',
  '2019',
  'w/c 11/05/2026',
  '13/05/2026 - 15/05/2026',
  'before 2020',
  '13/05/2026?',
  '22.05/16',
  'Febuary 2021',
  '31/04/2026',
  '29/02/2025',
  '13/06/2026',
  '01/01/1850',
  '46155',
  "'13/05/2026",
  'long ago',
  'unknown',
  'n/k',
  '',
]

const USUAL: readonly (readonly [RegExp, readonly string[]])[] = [
  [/birth/i, ['04/03/2018', '']],
  [/^time/i, ['14:30', '9.15pm', '0905', 'about noon', '25:99', 'pm', '']],
  [/date|when/i, DATED],
  [/child$|pupil/i, ['Alfie', 'Maisie Brennan', 'Brennan, Alfie', 'both', 'Alfie (aged 8)', 'Alfie; Kayden', 'Jo', '']],
  [/rag|rating|significance/i, ['Red', 'amber', 'G', 'High', 'Red - see plan', 'red or amber', '']],
  [/strength/i, ['Strength', 'worry', 'N', 'perhaps', '']],
  [/opinion/i, ['Fact', 'hearsay', 'O', 'rumour', '']],
  [/people|present/i, ['Mother, MGM', 'Hale, Robert', 'Mrs Ives and Mr Osei', 'Mother; Father; Mother', '']],
]

const SAID = [
  'Not in school',
  'Police called to the address at 23:40; no offences',
  'He said "no", twice',
  'Café – told it’s £5',
  'Seen, and well',
  'R. v. J|2',
  '',
  '',
]

const anyCell = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...DATED, ...SAID) },
    { weight: 3, arbitrary: fc.constantFrom(...TROUBLE) },
    { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 25 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '\u00a0') },
    {
      weight: 1,
      // 200 characters is the most for a name, 20,000 for a text
      arbitrary: fc
        .tuple(fc.constantFrom('Home visit. ', 'She said "no"\n', 'é–£;|\t'), fc.constantFrom(1, 30, 300, 2000))
        .map(([words, times]) => words.repeat(times)),
    },
  )

// no letter that, standing behind another of them, makes Windows-1252 look like UTF-8
const SIGNS = ['\r\n', ...'aB7 ,;|\t"\'\n\r=+-@./éü£–’“<>&\u00a0'.split('')]

const TROUBLE = [
  "'=1+1",
  '=SUM(A1:A9)',
  '="007"',
  '+44 number withheld',
  '-5',
  '@home',
  "'Get out,' he said",
  '5" pipe',
  '"',
  '""',
  'a\n"b,c",d\n13/05/2026,x,y',
  'two\r\nlines',
  'a\rb\n\n\n\nc',
  '<p>Seen</p><br>twice &amp; well',
  '&nbsp;',
  '&lt;b&gt;bold&lt;/b&gt; 3 < 4 & 5 > 2',
  '<script>alert(1)</script>',
  '<!-- kept? -->',
  '</td></tr></table>',
  '😀👩‍👧 told me',
  'e\u0301 and é',
  'مرحبا 你好',
  '_x000D_ and _x0041_',
  'col\u0000lapsed at the side of the road outside the school',
  'a bell\u0007 rang in the middle of the text that was typed',
  'soft\u00adhyphen and zero\u200bwidth and a mark\ufeff within',
  'line\u2028separator',
  'page\u000cbreak and soft\u000bbreak in what was typed',
  'NULL',
  'Page 1 of 3',
  'Nothing to report',
  'toString',
  '∞',
]

/** As all four kinds of file can say it. */
const plainCell = (cell: string): string =>
  cell
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- control characters are what is left out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .split('\n')
    .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim()
    .replace(/^• /, '')
