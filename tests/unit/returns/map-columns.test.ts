import { describe, expect, test } from 'vitest'

import { mapColumns } from '../../../shared/returns/headings/map-columns.ts'
import { normaliseHeading } from '../../../shared/returns/headings/normalise-heading.ts'

const fields = (...headings: string[]) => mapColumns(headings).columns.map((column) => column.field)
const parts = (...headings: string[]) => mapColumns(headings).columns.map((column) => column.part)

describe('a heading', () => {
  test.each([
    ['Date (dd/mm/yyyy)*', 'date'],
    ['  CHILD’S  VOICE: ', 'childs voice'],
    ['EventDate', 'event date'],
    ['event_date', 'event date'],
    ['Child(ren)', 'children'],
    ['3. Action / Outcome', 'action outcome'],
    ['The event', 'event'],
    ['(notes)', 'notes'],
    ['Action &amp; outcome', 'action and outcome'],
  ])('“%s” is compared as “%s”', (heading, normalised) => {
    expect(normaliseHeading(heading)).toBe(normalised)
  })
})

describe('columns are mapped by their names', () => {
  test.each([
    ['date', ['Event date', 'Incident date', 'Date of contact', 'Start date', 'Date/Time', 'date_of_event', 'DATE']],
    ['time', ['Time', 'Time of incident']],
    [
      'event',
      ['Significant event', 'Details', 'Description', 'Incident', 'Narrative', 'What happened', 'Notes', 'Event'],
    ],
    ['source', ['Source of information', 'Record', 'System', 'URN', 'Reference', 'Source']],
    ['impact', ['Impact on child', 'Analysis', 'So what?', 'Impact on the child and family']],
    ['voice', ["Child's voice", 'Voice of the child', 'What the child said', 'Wishes and feelings', 'What he said']],
    ['action', ['Action taken', 'Response', 'Agency response', 'Outcome', 'What we did']],
    ['rag', ['RAG', 'Rating', 'Colour', 'Level', 'R/A/G', 'RAG rating (red/amber/green)']],
    ['balance', ['Strength/worry', 'Strength or Worry', 'Positive / Negative']],
    ['basis', ['Fact or opinion', 'Fact, Reported or Opinion']],
    ['category', ['Category', 'Event type', 'Type of incident']],
    ['people', ['People involved', 'Persons present', 'Family members present']],
    ['child', ['Child', 'Pupil', 'Subject', 'Name', "Child's name", 'Children concerned']],
    ['author', ['Recorded by', 'Worker', 'Practitioner', 'Entered by', 'Author', 'Report completed by']],
  ] as const)('%s', (field, headings) => {
    for (const heading of headings) expect([heading, ...fields(heading)]).toEqual([heading, field])
  })

  test.each(['Date of birth', 'DOB', 'NHS number', 'Review date', 'Date closed', 'Date printed', 'Phone', 'Ward'])(
    '“%s” is none of ours',
    (heading) => {
      expect(fields(heading)).toEqual([null])
    },
  )

  test('the more telling of two names has the field', () => {
    expect(fields('Date', 'Event date', 'Event')).toEqual([null, 'date', 'event'])
    expect(fields('Date recorded', 'Date', 'Event')).toEqual([null, 'date', 'event'])
  })

  test('“Notes” is the event only where nothing else is', () => {
    expect(fields('Date', 'Notes')).toEqual(['date', 'event'])
    expect(fields('Date', 'Event', 'Notes')).toEqual(['date', 'event', null])
  })

  test('a second column for the same text joins the first', () => {
    expect(fields('Date', 'Incident', 'Details', 'Action taken', 'Outcome')).toEqual([
      'date',
      'event',
      'event',
      'action',
      'action',
    ])
    expect(parts('Date', 'Incident', 'Details', 'Action taken', 'Outcome')).toEqual([
      'main',
      'main',
      'also',
      'main',
      'also',
    ])
  })

  test('a second column for one word is kept beside the entry', () => {
    expect(fields('Date', 'Event', 'Category', 'Type')).toEqual(['date', 'event', 'category', null])
  })

  test('a start and an end make a period, and so do “from” and “to”', () => {
    expect(parts('Start date', 'End date', 'Event')).toEqual(['main', 'end', 'main'])
    expect(parts('From', 'To', 'Event')).toEqual(['main', 'end', 'main'])
    expect(parts('Date', 'To', 'Event')).toEqual(['main', null, 'main'])
  })

  test('what a column of levels or significance means is told by what stands in it', () => {
    const map = (cells: string[]) =>
      mapColumns(['Date', 'Event', 'Significance'], { sample: (column) => (column === 2 ? cells : []) }).columns[2]
        ?.field
    expect(map(['Red', '', 'Amber'])).toBe('rag')
    expect(map(['She was frightened', ''])).toBe('impact')
  })

  test('a column without a heading has its number for one', () => {
    expect(mapColumns(['Date', 'Event', '', 'Source']).columns[2]).toMatchObject({ heading: 'Column 3', field: null })
  })

  test('a date on which something was written is said to be one', () => {
    expect(mapColumns(['Date recorded', 'Event']).dateWritten).toBe('Date recorded')
    expect(mapColumns(['Date', 'Event']).dateWritten).toBeNull()
  })
})
