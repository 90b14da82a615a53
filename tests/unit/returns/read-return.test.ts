import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { LARGEST_RETURN_BYTES } from '../../../electron/returns/open-return.ts'
import { MOST_ROWS } from '../../../electron/returns/read-return.ts'
import { EntryContent } from '../../../shared/model/entry.ts'
import { sayProblem } from '../../../shared/problems.ts'
import { ALFIE, MAISIE, problemOf, readEntry, readRows, tryReturn } from '../../builders/a-read-return.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 60_000 })

const BOTH = [ALFIE.id, MAISIE.id]

describe('a row becomes an entry', () => {
  test('with every field that a column of the return fills', () => {
    const entry = readEntry(
      `Event date,Time,Child,Category,Significant event,Source of information,Fact or opinion,Impact on child,Child's voice,Action taken,Strength/worry,RAG,People involved,Recorded by
13/05/2026,14:30,Alfie,Absence,Not in school,Register,Fact,Missed his test,"""I wanted to go""",Call home,Worry,Amber,Mother; Mrs Ives,JD`,
    )
    expect(EntryContent.parse(entry)).toEqual({
      when: {
        precision: 'minute',
        start: '2026-05-13',
        end: '2026-05-13',
        time: '14:30',
        typed: '13/05/2026 14:30',
        approximate: false,
        uncertain: false,
      },
      sequence: 0,
      event: 'Not in school',
      source: 'Register',
      impact: 'Missed his test',
      voice: '"I wanted to go"',
      action: 'Call home',
      rag: 'amber',
      balance: 'worry',
      basis: 'fact',
      category: 'Absence',
      people: ['Mother', 'Mrs Ives'],
      children: [ALFIE.id],
      author: 'JD',
      sharing: 'undecided',
      other: {},
    })
  })

  test('that is undecided, whatever the file says of who may read it', () => {
    const { entries, doubts } = readRows('Date,Event,Confidential\n13/05/2026,x,Yes\n')
    expect(entries[0]).toMatchObject({ sharing: 'undecided', other: { Confidential: 'Yes' } })
    expect(doubts.join(' ')).toContain('“Confidential” may say who should read an entry')
  })

  test('in the order of the file', () => {
    const { entries } = readRows('Date,Event\n13/05/2026,a\n13/05/2026,b\n13/05/2026,c\n')
    expect(entries.map((entry) => [entry.event, entry.sequence])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ])
  })

  test('whose second column for the date is kept beside it, and not called unknown', () => {
    const { entries, doubts } = readRows('Date,Date of contact,Event\n13/05/2026,14/05/2026,x\n')
    expect(Object.keys(entries[0]?.other ?? {})).toHaveLength(1)
    expect(doubts.filter((doubt) => doubt.includes('No field fits'))).toEqual([])
    expect(doubts.join(' ')).toMatch(
      /Another column is the date already, so what “Date[^”]*” says is kept with each entry\./,
    )
  })

  test('whose columns that are none of ours are kept whole beside it', () => {
    const { entries, doubts, head } = readRows('Date,Event,Ward,NHS number\n13/05/2026,x,7,\n')
    expect(entries[0]?.other).toEqual({ Ward: '7' })
    expect(head.columns).toContainEqual({ heading: 'Ward', field: null })
    expect(doubts).toContain('No field fits the column “Ward”; what it says is kept with each entry.')
  })

  test('that joins two columns of one text under the second’s heading', () => {
    const entry = readEntry('Date,Incident,Details,Outcome\n13/05/2026,Fight,Two boys,NFA\n')
    expect(entry).toMatchObject({ event: 'Fight\nDetails: Two boys', action: 'NFA' })
  })

  test.each([
    ['Mother, MGM', ['Mother', 'MGM']],
    ['Mother, Father', ['Mother', 'Father']],
    ['Hale, Robert', ['Hale, Robert']],
    ['Hale, Robert and Ives, Jane', ['Hale, Robert', 'Ives, Jane']],
  ])('names the people in %j one by one, and no father is lost in a surname', (said, people) => {
    expect(readEntry(`Date,Event,People involved\n13/05/2026,x,"${said}"\n`).people).toEqual(people)
  })

  test('whose over-long category, author or people are kept beside it', () => {
    const long = 'word '.repeat(60).trim()
    const { entries, doubts } = readRows(`Date,Event,Category,Worker,People\n13/05/2026,x,${long},${long},${long}\n`)
    expect(entries[0]).toMatchObject({
      category: null,
      author: null,
      people: [],
      other: { Category: long, Worker: long, People: long },
    })
    expect(doubts.join(' ')).toContain('Line 2 has a category, an author or people of more than 200 characters')
  })
})

describe('the source', () => {
  test('is agency, file and line where the file has no column for it, and the receipt says so', () => {
    const { entries, doubts } = readRows('Date,Event\n13/05/2026,a\n\n14/05/2026,b\n', { file: 'POL_may.csv' })
    expect(entries.map((entry) => entry.source)).toEqual([
      'return of Eastmere Constabulary, POL_may.csv, line 2',
      'return of Eastmere Constabulary, POL_may.csv, line 4',
    ])
    expect(doubts).toContain(
      'The file has no column for the source, so each entry’s source reads “return of Eastmere Constabulary, POL_may.csv, line …”.',
    )
  })

  test('is the same where a row leaves its column empty, and the receipt says which', () => {
    const { entries, doubts } = readRows('Date,Event,Source\n13/05/2026,a,Log\n14/05/2026,b,\n')
    expect(entries[1]?.source).toBe('return of Eastmere Constabulary, POL.csv, line 3')
    expect(doubts.join(' ')).toContain('Line 3 names no source')
  })
})

describe('dates', () => {
  test('are read day first where some can be nothing else, without a doubt', () => {
    const { entries, doubts } = readRows('Date,Event,Source,Child\n05/06/2025,a,s,Alfie\n13/06/2025,b,s,Alfie\n')
    expect(entries.map((entry) => entry.when.start)).toEqual(['2025-06-05', '2025-06-13'])
    expect(doubts).toEqual([])
  })

  test('that could all be either are read day first, and the receipt asks', () => {
    const { entries, doubts } = readRows('Date,Event\n05/06/2025,a\n01/02/2025,b\n')
    expect(entries[0]?.when.start).toBe('2025-06-05')
    expect(doubts.join(' ')).toMatch(
      /05\/06\/2025 could be 5 June or 6 May.*both dates could be either.*Read day first; ask POL if that is wrong\. See lines 2 and 3\./,
    )
  })

  test('are read month first where the file shows that order, and the receipt says so', () => {
    const { entries, doubts } = readRows('Date,Event\n05/13/2025,a\n01/02/2025,b\n')
    expect(entries.map((entry) => entry.when.start)).toEqual(['2025-05-13', '2025-01-02'])
    expect(doubts.join(' ')).toContain('Read month first')
  })

  test('in two orders are read day first, and those that cannot be are rejected', () => {
    const { entries, rejected, doubts } = readRows('Date,Event\n05/13/2025,a\n13/05/2025,b\n01/02/2025,c\n')
    expect(entries.map((entry) => entry.when.start)).toEqual(['2025-05-13', '2025-02-01'])
    expect(rejected).toEqual([[2, expect.stringContaining('there is no month 13')]])
    expect(doubts.join(' ')).toContain('mixes two orders')
  })

  test('that are impossible reject their row with the reason', () => {
    const { rejected } = readRows('Date,Event\n31/04/2026,a\n29/02/2025,b\n13/05/2025,c\n')
    expect(rejected.map(([line]) => line)).toEqual([2, 3])
    expect(rejected[0]?.[1]).toContain('31/04/2026 is not a date: April has 30 days')
  })

  test('that are missing or cannot be read leave the entry undated, never with another’s date', () => {
    const { entries, doubts } = readRows('Date,Event\n13/05/2026,a\n,b\nlong ago,c\nunknown,d\n')
    expect(entries.map((entry) => [entry.when.precision, entry.when.typed])).toEqual([
      ['day', '13/05/2026'],
      ['undated', ''],
      ['undated', 'long ago'],
      ['undated', 'unknown'],
    ])
    expect(doubts).toContain('Lines 3, 4 and 5 have no date that can be read and are kept as undated.')
  })

  test('keep their precision and what was typed', () => {
    const entry = readEntry('Date,Event\nc. June 2023,a\n')
    expect(entry.when).toMatchObject({
      precision: 'month',
      start: '2023-06-01',
      end: '2023-06-30',
      approximate: true,
      typed: 'c. June 2023',
    })
  })

  test('whose end stands beside no start that names a first day keep the end as written, and nobody is told of a start that stands', () => {
    const { entries, doubts } = readRows(
      'Start date,End date,Event\n?,5 June 2023,a\nbefore 2020,5 June 2023,b\n,5 June 2023,c\n13/05/2026,15/05/2026,d\n',
    )
    expect(entries.map((entry) => [entry.when.start, entry.other])).toEqual([
      [null, { 'End date': '5 June 2023' }],
      [null, { 'End date': '5 June 2023' }],
      [null, { 'End date': '5 June 2023' }],
      ['2026-05-13', {}],
    ])
    expect(doubts).toContain(
      'Lines 2, 3 and 4 have an end date and no start that names a first day; the end is kept as written.',
    )
    expect(doubts.join(' ')).not.toContain('the start date stands')
  })

  test('of a start and an end make a range', () => {
    const { entries, rejected } = readRows(
      'Start date,End date,Event\n13/05/2026,15/05/2026,a\n13/05/2026,,b\n13/05/2026,13/05/2026,c\n15/05/2026,13/05/2026,d\n13/05/2026,ongoing?,e\n',
    )
    expect(entries.map((entry) => [entry.when.precision, entry.when.end, entry.when.typed])).toEqual([
      ['range', '2026-05-15', '13/05/2026 to 15/05/2026'],
      ['day', '2026-05-13', '13/05/2026'],
      ['day', '2026-05-13', '13/05/2026'],
      ['day', '2026-05-13', '13/05/2026'],
    ])
    expect(entries[3]?.other).toEqual({ 'End date': 'ongoing?' })
    expect(rejected).toEqual([[5, 'The end date 13/05/2026 is before the start date 15/05/2026. Check both dates.']])
  })

  test('to come are told', () => {
    expect(readRows('Date,Event\n13/06/2026,a\n').doubts).toContain('Line 2 is dated after the day of import.')
  })

  test('of writing are told from dates of happening', () => {
    expect(readRows('Date recorded,Event\n13/05/2026,a\n').doubts.join(' ')).toContain(
      'The only date stands under “Date recorded”',
    )
  })
})

describe('children', () => {
  test('are all those of the case where no column names them, and the receipt says so', () => {
    const { entries, doubts } = readRows('Date,Event\n13/05/2026,a\n')
    expect(entries[0]?.children).toEqual(BOTH)
    expect(doubts).toContain('The file has no column for the child, so each entry is given to both children.')
  })

  test('that are none of the case’s give the entry to all, and keep the name', () => {
    const { entries, doubts } = readRows('Date,Event,Child\n13/05/2026,a,Kayden\n14/05/2026,b,\n14/05/2026,c,Maisie\n')
    expect(entries.map((entry) => entry.children)).toEqual([BOTH, BOTH, [MAISIE.id]])
    expect(entries[0]?.other).toEqual({ Child: 'Kayden' })
    expect(doubts.join(' ')).toContain('Line 2 names no child of this case under “Child”')
    expect(doubts.join(' ')).toContain('Line 3 is empty under “Child”')
  })
})

describe('words that are not quite ours', () => {
  test('are kept as written, and the entry has no colour', () => {
    const { entries, doubts } = readRows(
      'Date,Event,RAG,Strength/worry,Fact/opinion\n13/05/2026,a,High,perhaps,rumour\n',
    )
    expect(entries[0]).toMatchObject({
      rag: null,
      balance: null,
      basis: null,
      other: { RAG: 'High', 'Strength/worry': 'perhaps', 'Fact/opinion': 'rumour' },
    })
    expect(doubts.filter((doubt) => doubt.startsWith('Line 2 says'))).toHaveLength(3)
  })

  test('beside a colour are kept with it', () => {
    expect(readEntry('Date,Event,RAG\n13/05/2026,a,Red - see plan\n')).toMatchObject({
      rag: 'red',
      other: { RAG: 'Red - see plan' },
    })
  })
})

describe('a row that cannot be an entry', () => {
  test('because nothing happened in it is rejected', () => {
    const { rejected } = readRows('Date,Event,Source\n13/05/2026,,Log\n')
    expect(rejected).toEqual([[2, 'The row does not say what happened: its column “Event” is empty. Fill it in.']])
  })

  test('because columns are missing is rejected, and so is one with too many', () => {
    const { rejected, entries } = readRows(
      'Date;Category;Event;Action;By\n06/05/2026;Attendance;Sibling arrived\n13/05/2026;a;b;c;d;e\n13/05/2026;a;b;c;d;;\n',
    )
    expect(rejected).toEqual([
      [2, 'The row has 3 columns, the header has 5. Add the missing cells, empty ones too.'],
      [
        3,
        'The row has 6 columns, the header has 5. A semicolon inside a text is the usual reason: put the text in quotation marks.',
      ],
    ])
    expect(entries).toHaveLength(1)
  })

  test('is not a short row of a program that leaves out the empty cells at the end', () => {
    const { rejected, entries, doubts } = readRows(
      'Date,Event,Source,Action\n13/05/2026,a\n14/05/2026,b,Log\n14/05/2026,c\n15/05/2026,d,Log,done\n',
    )
    expect(rejected).toEqual([])
    expect(entries).toHaveLength(4)
    expect(doubts).toContain('Lines 2, 3 and 4 end before the last column; the missing cells were read as empty.')
  })

  test('because its text is longer than can be kept is rejected whole, not cut', () => {
    const { rejected, rows } = readRows(
      `Date,Event,Ward\n13/05/2026,${'x'.repeat(20_001)},1\n13/05/2026,x,${'y'.repeat(20_001)}\n`,
    )
    expect(rejected.map(([, reason]) => reason)).toEqual([
      'The text under “Event” has 20,001 characters; at most 20,000 can be kept. Shorten it or make two rows of it.',
      'The text under “Ward” has 20,001 characters; at most 20,000 can be kept. Shorten it or make two rows of it.',
    ])
    expect(rows[0]).toMatchObject({ raw: `13/05/2026,${'x'.repeat(20_001)},1` })
  })

  test('because its quotation never closes is rejected with the place, and stops no other', () => {
    const { rejected, entries } = readRows('Date,Event,Source\n13/05/2026,"Mum rang,Log\n14/05/2026,b,Log\n')
    expect(rejected).toEqual([
      [
        2,
        'A quotation mark opens at column 12 and never closes, so where the text ends cannot be told. Close it and import the row again.',
      ],
    ])
    expect(entries.map((entry) => entry.event)).toEqual(['b'])
  })

  test('because a program wrote it is blank, with its line', () => {
    const { blank, doubts, entries } = readRows(
      'My school,,\nDate,Event,Source\n13/05/2026,a,s\n,,\nDate,Event,Source\nMy school,,\n14/05/2026,b,s\n"Report run by: Mallory, A. on 12/05/2026",,\nPage 1 of 3,,\nTotal: 45\n',
    )
    expect(blank).toEqual([
      [4, 'empty'],
      [5, 'header'],
      [6, 'header'],
      [8, 'footer'],
      [9, 'footer'],
      [10, 'footer'],
    ])
    expect(entries).toHaveLength(2)
    expect(doubts).toContain('Line 1 above the headings was read as a title.')
    expect(doubts.join(' ')).toContain('Lines 8, 9 and 10 were left out as no entries: “Report run by: Mallory, A.')
  })
})

describe('text that stands where no heading is', () => {
  test('at the end of a row is kept with the entry, and the receipt says so', () => {
    const { entries, doubts } = readRows('Date,Event,Source,,\n13/03/2025,Visit,LCS,Jago had a black eye,\n')
    expect(entries[0]?.other).toEqual({ 'Column 4': 'Jago had a black eye' })
    expect(doubts).toContain('Line 2 holds text under no heading; it is kept with the entry.')
  })
})

describe('words that a program could have written', () => {
  test.each([
    'End of contact with father agreed by court',
    'Requested by mother: move to refuge',
    'Saved from drowning by neighbour',
    'Report created by midwife says bruising',
  ])('%s is an entry where an event should stand', (event) => {
    expect(readRows(`Date,Event,Source\n13/05/2026,a,s\n,${event},s\n`).entries[1]).toMatchObject({
      event,
      when: { precision: 'undated' },
    })
  })
})

describe('a second table with other headings', () => {
  test('is not read with those of the first: its rows are rejected with what to do', () => {
    const { entries, rejected } = readRows(
      'Date,Event,Source\n13/05/2026,a,s\nSource,Date,What happened\nLog,14/05/2026,b\n',
    )
    expect(entries.map(({ event }) => event)).toEqual(['a'])
    expect(rejected.map(([line]) => line)).toEqual([3, 4])
    expect(rejected[1]?.[1]).toBe(
      'The row stands below other headings (line 3). Put that table into a file or on a sheet of its own.',
    )
  })
})

test('what a child column says beside a child is kept, and the lines are named', () => {
  const { entries, doubts } = readRows('Date,Event,Child\n13/05/2026,a,Alfie and baby\n14/05/2026,b,Alfie (8)\n')
  expect(entries.map(({ children }) => children)).toEqual([[ALFIE.id], [ALFIE.id]])
  expect(doubts.join(' ')).toContain('Line 2 says more under “Child” than the children it names')
})

test('a cell with nothing but blanks, or tags that never close, takes no time', () => {
  const long = `${' '.repeat(150_000)}x`
  expect(readRows(`Date,Event\n13/05/2026,&${long}\n`).rejected).toHaveLength(1)
  const open = '<b>x</b>' + '<!-- <style '.repeat(10_000)
  expect(readRows(`Date,Event\n13/05/2026,${open}\n`).rejected).toHaveLength(1)
})

test('a table of a million columns is refused in a moment', () => {
  expect(problemOf(`Date,Event${',x'.repeat(300_000)}\n13/05/2026,a\n`).kind).toBe('return-no-header')
})

describe('a file that is no table of entries', () => {
  test('but a few words that there is nothing to report, is a nil return', () => {
    const { nothingToReport, head, rows, doubts } = readRows(
      'Dear all,\nWe hold no records for this family.\nR. Hale\n',
    )
    expect({ nothingToReport, rows, headerLine: head.headerLine, columns: head.columns }).toEqual({
      nothingToReport: true,
      rows: [],
      headerLine: null,
      columns: [],
    })
    expect(doubts.join(' ')).toContain('“We hold no records for this family.”')
  })

  test.each([
    'Date,Event,Source\n,Nothing to report,\n',
    'Date,Event,Source\nNIL RETURN,,\n',
    'Date,Event,Source\nn/a,No records held,\nEnd of report,,\n',
    'No records held for this family\nDate,Event,Source\n',
  ])('or headings with such words alone, is a nil return, too: %j', (text) => {
    const { nothingToReport, entries, rows } = readRows(text)
    expect({ nothingToReport, entries }).toEqual({ nothingToReport: true, entries: [] })
    expect(rows.every((row) => row.kind === 'blank')).toBe(true)
  })

  test('with a date beside such words is an entry, and the receipt asks', () => {
    const { nothingToReport, entries, doubts } = readRows('Date,Event\n13/05/2026,Nothing to report\n')
    expect({ nothingToReport, entries: entries.length }).toEqual({ nothingToReport: false, entries: 1 })
    expect(doubts.join(' ')).toContain('If it is the agency’s answer, record that as its answer.')
  })

  test('is not taken for a nil return because one of its entries says “no records”', () => {
    expect(readRows('Date,Event\n13/05/2026,Fell\n,No records held\n').nothingToReport).toBe(false)
    expect(problemOf('13/05/2026,Fell\n14/05/2026,No records held\n').kind).toBe('return-no-header')
  })

  test('but headings alone is said to be just that', () => {
    const { nothingToReport, rows, doubts } = readRows('Date,Event\n')
    expect({ nothingToReport, rows }).toEqual({ nothingToReport: false, rows: [] })
    expect(doubts).toContain(
      'The file has headings and no entries. If the agency has nothing to report, record that as its answer.',
    )
  })

  test.each([
    ['', 'return-empty'],
    ['\ufeff', 'return-empty'],
    [' \n\t\n,,,\n', 'return-empty'],
    ['hello\nworld\n', 'return-no-header'],
    ['13/05/2026,Fell,School\n14/05/2026,Rang,School\n', 'return-no-header'],
  ])('but %j is a problem of its own', (text, kind) => {
    expect(problemOf(text).kind).toBe(kind)
  })

  test('says what its headings lack, and repeats nothing of what stands in it', () => {
    const said = sayProblem(problemOf('Report\nWorker,Date of visit\nSally Secret,13/05/2026\n'))
    expect(said).toContain('line 2 names an author, a date, but no column for what happened')
    expect(said).not.toContain('Secret')
  })

  test.each([
    ['POL.zip', 'PK\u0003\u0004 … POL.csv', 'compressed folder'],
    ['POL.pdf', '%PDF-1.7', 'PDF'],
    ['POL.csv', '%PDF-1.7', 'PDF'],
    [
      'POL.doc',
      '\u00d0\u00cf\u0011\u00e0 W\u0000o\u0000r\u0000d\u0000D\u0000o\u0000c\u0000u\u0000m\u0000e\u0000n\u0000t',
      'Word',
    ],
    [
      'POL.xls',
      '\u00d0\u00cf\u0011\u00e0 E\u0000n\u0000c\u0000r\u0000y\u0000p\u0000t\u0000e\u0000d\u0000P\u0000a\u0000c\u0000k\u0000a\u0000g\u0000e\u0000',
      'password',
    ],
    ['POL.csv', '\u0089PNG\r\n', 'picture'],
    ['POL.rtf', '{\\rtf1', 'text document'],
    ['POL.msg', '\u00d0\u00cf\u0011\u00e0', 'e-mail'],
    ['POL.age', 'age-encryption.org/v1\n', 'encrypted'],
    ['POL.csv', '\u0001\u0002\u0003\u0004\u0005\u0006', 'no text'],
  ])('%s with %j is told from its bytes or its name, and what to ask for is said', (file, head, word) => {
    const problem = problemOf(Buffer.from(head, 'latin1'), { file })
    expect(problem.kind).toBe('return-of-other-kind')
    expect(sayProblem(problem)).toContain(word)
    expect(sayProblem(problem)).toMatch(/\b(Ask|Save|Unpack|Decrypt|Open|Copy|copied)\b/)
  })

  test.each([
    ['POL.xlsx', 'PK\u0003\u0004 … xl/workbook.xml'],
    ['POL.docx', 'PK\u0003\u0004 … word/document.xml'],
    ['POL.csv', 'PK\u0003\u0004 … xl/workbook.xml'],
  ])('%s that is damaged is said to be so', (file, head) => {
    const problem = problemOf(Buffer.from(head, 'latin1'), { file })
    expect(problem.kind).toBe('return-unreadable')
    expect(sayProblem(problem)).toMatch(/damaged|not a Word document/)
  })

  test('called a workbook and holding a web page is read as what it is', () => {
    const page =
      '<html><table><tr><td>Date</td><td>Event</td></tr><tr><td>13/05/2026</td><td>Fell</td></tr></table></html>'
    const { head, entries } = readRows(page, { file: 'POL.xls' })
    expect([head.encoding, head.delimiter, entries.length]).toEqual(['Web page', null, 1])
  })

  test('but text that is called .xls is read', () => {
    const { head, entries } = readRows('Date\tEvent\n13/05/2026\ta, b\n', { file: 'POL.xls' })
    expect([head.delimiter, entries.length]).toEqual(['tab', 1])
  })

  test('of more than 64 MB is refused before it is read', () => {
    const problem = problemOf(new Uint8Array(LARGEST_RETURN_BYTES + 1))
    expect(sayProblem(problem)).toBe(
      'POL.csv has 65 MB; at most 64 MB can be read. Ask the sender for a shorter period.',
    )
  })

  test('of more rows than a family has is refused with a sentence', () => {
    const problem = problemOf(`Date,Event\n${'13/05/2026,x\n'.repeat(MOST_ROWS + 1)}`)
    expect(sayProblem(problem)).toBe(
      'POL.csv could not be read: it has more than 200,000 rows. Ask the sender for this family alone, or for a shorter period.',
    )
  })
})

describe('what makes a row the same row', () => {
  const identities = (text: string | Uint8Array, file?: string) =>
    readRows(text, file === undefined ? {} : { file }).rows.flatMap((row) =>
      row.kind === 'entry' ? [row.identity] : [],
    )

  test('is neither its line, its file, its encoding, its delimiter nor the order of its columns', () => {
    const [first] = identities('Date,Event,Source\n13/05/2026,Café – seen,Log\n')
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(identities('Title\n\nDate;Event;Source\n13/05/2026; Café – seen ;Log\n', 'POL_2.csv')).toEqual([first])
    expect(
      identities(Buffer.from('\ufeffSource\tevent\tDATE\r\nLog\tCafe\u0301 – seen\t13/05/2026\r\n', 'utf16le')),
    ).toEqual([first])
    expect(identities('Date,Event,Source,Ward\n13/05/2026,Café – seen,Log,\n')).toEqual([first])
  })

  test('is every word in it', () => {
    const [first] = identities('Date,Event,Source\n13/05/2026,Seen,Log\n')
    for (const other of [
      '13/05/2026,Seen,Log 2',
      '13/05/2026,Not seen,Log',
      '12/05/2026,Seen,Log',
      '13/05/2026,Log,Seen',
    ]) {
      expect(identities(`Date,Event,Source\n${other}\n`)).not.toContain(first)
    }
  })
})

describe('whatever the bytes', () => {
  /** What is wrong with how a file was read; an exception is an exception. */
  const faultsOf = (bytes: Uint8Array, name: string): string[] => {
    const read = tryReturn(bytes, { file: name })
    if (!read.ok) return sayProblem(read.error).length > 10 ? [] : ['a problem without words']
    const faults: string[] = []
    let before = read.value.head.headerLine ?? 0
    for (const row of read.value.rows) {
      if (row.line <= before) faults.push(`line ${row.line} comes after line ${before}`)
      before = row.line
      if (row.kind === 'entry' && !EntryContent.safeParse(row.content).success)
        faults.push(`line ${row.line} is no entry`)
      if (row.kind === 'rejected' && !row.reason.endsWith('.')) faults.push(`line ${row.line} has no reason`)
    }
    if (read.value.tail().doubts.some((doubt) => doubt.length < 10)) faults.push('a doubt without words')
    return faults
  }
  const file = fc.constantFrom('POL.csv', 'POL.tsv', 'POL.txt', 'POL', 'POL.xls')

  test('nothing is thrown, and every row comes out once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), file, (bytes, name) => {
        expect(faultsOf(bytes, name)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('nothing is thrown below headings, either', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '13/05/2026',
        '31/04/2026',
        'Alfie',
        'Date',
        'Event',
        'Nothing to report',
        'Page 1',
        'NULL',
        '<p>',
        '&nbsp;',
        "'",
      ),
      fc.constantFrom(',', ',', ',', '\n', '\n', '"', '""', ';', '\t', '\r', '\u0000', '\u00e9', '’', ' '),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('utf8', 'utf16le', 'latin1'),
        file,
        (pieces, encoding, name) => {
          expect(faultsOf(Buffer.from(`Date,Event,Source,Child,Ward\n${pieces.join('')}`, encoding), name)).toEqual([])
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('a file whose first rows settle the order of its dates is read as one that is looked through first', () => {
    const date = fc.constantFrom('13/05/2026', '05/06/2025', '05/13/2025', 'May 2024', '', '31/04/2026', 'long ago')
    const row = fc.tuple(date, fc.constantFrom('Fell', 'Seen', '', 'Nothing to report'), fc.constantFrom('', 'W'))
    const oneOf = (more: readonly (readonly string[])[], gap: string): string =>
      [
        ['Date', `Event${gap}`, 'Ward', 'Source'],
        // only of a long file are the first rows looked at alone
        ...Array.from({ length: 5001 }, (_, at) => ['13/05/2026', `First ${at}${gap}`, '', 'Log']),
        ...more,
      ]
        .map((cells) => cells.join(','))
        .join('\n')
    const named = (columns: readonly { readonly heading: string }[]) =>
      columns.filter(({ heading }) => heading !== 'Column 3')
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 0, max: 3 }), (rows, short) => {
        const written = (gap: string): string =>
          oneOf(
            rows.map(([on, event, ward], at) =>
              at < short ? [on, `${event}${gap}`] : [on, `${event}${gap}`, ward, 'Log'],
            ),
            gap,
          )
        // a column without a name and with nothing in it makes the reader look through the whole file first
        const [early, late] = [readRows(written('')), readRows(written(','))]
        expect(early.entries.slice(-8)).toEqual(late.entries.slice(-8))
        expect(early.entries.length).toBe(late.entries.length)
        expect(early.doubts).toEqual(late.doubts)
        expect(early.head.columns).toEqual(named(late.head.columns))
        expect(early.rejected.map(([line]) => line)).toEqual(late.rejected.map(([line]) => line))
        expect(early.blank).toEqual(late.blank)
      }),
      { numRuns: 60 },
    )
  })

  test('a table that is written as delimited text is read again without the loss of a row or a cell', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ',', ';', '|', '"', '\n', 'ü', '–', '1', '.'),
      maxLength: 20,
    })
    const row = fc.record({ event: word, source: word, ward: word, voice: word })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 10 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.constantFrom('utf8', 'utf16le', 'utf8-bom', 'windows'),
        (rows, delimiter, end, always, encoding) => {
          const write = (cell: string): string =>
            always || /[",;|\t\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
          const table = [
            ['Event date', 'What happened', 'Source', 'Ward', 'Child’s voice'],
            ...rows.map(({ event, source, ward, voice }) => ['13/05/2026', `x${event}x`, source, ward, voice]),
          ]
          const text = table.map((cells) => cells.map(write).join(delimiter)).join(end)
          const { entries, rows: all } = readRows(encoded(text, encoding))
          expect(all).toHaveLength(rows.length)
          expect(entries).toHaveLength(rows.length)
          for (const [at, { event, source, ward, voice }] of rows.entries()) {
            const entry = entries[at]
            expect(squeezed(entry?.event)).toBe(squeezed(`x${event}x`))
            expect(squeezed(entry?.source.replace(/^return of .*/, ''))).toBe(squeezed(source))
            expect(squeezed(entry?.voice)).toBe(squeezed(voice))
            expect(squeezed(entry?.other['Ward'])).toBe(squeezed(ward))
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})

/** Blanks at the ends of lines and more than one empty line are the only things a reader may leave out. */
const squeezed = (text: string | null | undefined): string =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const encoded = (text: string, encoding: string): Uint8Array => {
  switch (encoding) {
    case 'utf16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'utf8-bom':
      return Buffer.from(`\ufeff${text}`)
    case 'windows':
      return Buffer.from(text.replaceAll('–', '\u0096').replaceAll('’', '\u0092'), 'latin1')
    default:
      return Buffer.from(text)
  }
}
