import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkDocument } from '../../../electron/document/check-document.ts'
import type { ConferenceDocument } from '../../../electron/document/conference-document.ts'
import { openDocument } from '../../../electron/document/open-document.ts'
import { textOf } from '../../../electron/document/estimate-pages.ts'
import type { XmlElement } from '../../../electron/office/read-xml.ts'
import { mainParagraphs, tablesOf } from '../../../electron/document/walk-document.ts'
import { writeConferenceDocument } from '../../../electron/document/write-conference-document.ts'
import { Case } from '../../../shared/model/case.ts'
import type { CaseNote } from '../../../shared/model/case-note.ts'
import type { Entry } from '../../../shared/model/entry.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { ORDER_RULE } from '../../../shared/time/order.ts'
import { aConferenceDocument, aFamily, manyEntries, theEntries } from '../../builders/a-conference-document.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'
import { partNames, partOf } from '../../builders/word-file.ts'

const write = (said: Partial<ConferenceDocument> = {}) => writeConferenceDocument(aConferenceDocument(said))
const linesOf = (bytes: Uint8Array) => mainParagraphs(openDocument(bytes)).map(({ element }) => textOf(element))
const textIn = (bytes: Uint8Array) => linesOf(bytes).join('\n')
const entryRows = (bytes: Uint8Array) =>
  tablesOf(openDocument(bytes))
    .filter(({ rows }) => rows[0] !== undefined && textsBelow(rows[0]).includes('What happened'))
    .flatMap(({ rows }) => rows.slice(1))
const textsBelow = (element: XmlElement): string => JSON.stringify(element)

describe('the same document gives the same bytes', () => {
  test('once and again, whatever was written in between', async () => {
    const first = await write()
    await write({ scope: 'window', entries: manyEntries(3) })
    expect(Buffer.compare(await write(), first)).toBe(0)
  })

  test('in any time zone', async () => {
    const before = process.env['TZ']
    const made: Uint8Array[] = []
    try {
      for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env['TZ'] = zone
        made.push(await write())
      }
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
    expect(Buffer.compare(made[0]!, made[1]!)).toBe(0)
  })

  test('another moment gives other bytes, and is the only clock in it', async () => {
    const later = await write({ madeAt: '2026-05-19T08:00:00.000Z' })
    expect(Buffer.compare(later, await write())).not.toBe(0)
    expect(partOf(later, 'docProps/core.xml')).toContain('>2026-05-19T08:00:00Z</dcterms:created>')
    for (const name of partNames(later)) expect(partOf(later, name)).not.toContain(`${new Date().getFullYear() + 10}-`)
    expect(partOf(later, 'docProps/core.xml').match(/\d{4}-\d\d-\d\dT/g)).toEqual(['2026-05-19T', '2026-05-19T'])
  })
})

describe('the front page', () => {
  test('says the conference, the children with their ages, the window and its clock, and when it was made', async () => {
    const text = textIn(await write())
    expect(text).toContain('For the Initial Child Protection Conference on Thursday 21 May 2026')
    expect(text).toContain('Children\tMaya Thorne, 8 years and Leo Thorne, 18 months')
    expect(text).toContain(
      'working day 13 of 15. 15 working days after Fri 1 May 2026 is Tue 26 May 2026. That is the last day allowed.',
    )
    expect(text).toContain('Edition 1, made on Mon 18 May 2026 at 14:10. Case N-2026-0173.')
  })

  test('a later edition carries its number', async () => {
    const bytes = await write({ editionNumber: 3 })
    expect(textIn(bytes)).toContain('Edition 3, made on')
    expect(partOf(bytes, 'word/footer1.xml')).toContain('Edition 3')
  })

  test('says of each agency what it answered', async () => {
    const text = textIn(await write())
    expect(text).toContain('Received Wed 13 May')
    expect(text).toContain('Nothing to report')
    expect(text).toContain('Overdue, asked Fri 1 May')
  })

  test('a late conference says its reason and who agreed it, or that it is not recorded', async () => {
    const late = aFamily({
      conference: '2026-06-04',
      late: { reason: 'Interpreter ill.', agreedBy: 'A Service Manager' },
    })
    expect(textIn(await write({ case: late }))).toContain(
      'working day 22. 15 working days after Fri 1 May 2026 is Tue 26 May 2026. The conference is later than that. Reason: Interpreter ill. Agreed by A Service Manager.',
    )
    const unstopped = { reason: 'Social worker was ill', agreedBy: 'Head of Service.' }
    expect(textIn(await write({ case: Case.parse({ ...late, late: unstopped }) }))).toContain(
      'Reason: Social worker was ill. Agreed by Head of Service.',
    )
    expect(textIn(await write({ case: Case.parse({ ...late, late: unstopped }) }))).not.toContain('Service..')
    expect(textIn(await write({ case: Case.parse({ ...late, late: null }) }))).toContain(
      'The conference is later than that; the reason is not recorded.',
    )
  })

  test('counts what was supplied, and names who is never mentioned', async () => {
    const text = textIn(await write())
    expect(text).toContain(
      'Based on the 49 entries supplied, dated 1 January 2022 to 14 May 2026: ▲ Red 16, ◆ Amber 23, ● Green 10.',
    )
    expect(text).toContain('Not mentioned, by name or by role: Anthony Wale (uncle).')
    expect(text).toMatch(/Longest time with no entry: Staithe Road Surgery, \d+ days, from /)
  })
})

describe('what is printed and what is not', () => {
  const entries = [
    anEntry({ id: 1, event: 'Long ago.', when: onDay('2025-01-10') }),
    anEntry({ id: 2, event: 'In the window.', when: onDay('2026-05-05') }),
    anEntry({ id: 3, event: 'Some time in May.', when: from('2026-05-01', '2026-05-31', 'month') }),
    anEntry({ id: 4, event: 'Afterwards.', when: onDay('2026-06-10') }),
    anEntry({ id: 5, event: 'Nobody knows when.', when: undated }),
  ]

  test('the window alone, with a count of all that is left out', async () => {
    const bytes = await write({ entries, scope: 'window' })
    const text = textIn(bytes)
    expect(entryRows(bytes)).toHaveLength(2)
    expect(text).toContain('In the window.')
    expect(text).not.toContain('Long ago.')
    expect(text).toContain(
      'This copy prints the 2 entries in the window. Not printed in this copy: 1 before it, 1 after it and 1 without a date.',
    )
  })

  test('everything, each part under its heading', async () => {
    const bytes = await write({ entries, scope: 'all' })
    const text = textIn(bytes)
    expect(entryRows(bytes)).toHaveLength(5)
    const places = [
      'Before the strategy meeting: 1 entry',
      'In the window, 1 May 2026 to 21 May 2026: 2 entries',
      'After the conference: 1 entry',
      'Without a date: 1 entry',
    ].map((heading) => text.lastIndexOf(heading))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('a window in which nothing was recorded is said to be so', async () => {
    const text = textIn(await write({ entries: entries.slice(0, 1), scope: 'window' }))
    expect(text).toContain('In the window, 1 May 2026 to 21 May 2026: 0 entries')
    expect(text).toContain('No entry supplied is dated in the window.')
  })

  test('what people added: comments, the conference’s ratings, the days put in order by hand, and own abbreviations', async () => {
    const [one, two] = theEntries().filter(({ when }) => when.start === '2026-05-05')
    const before = await write()
    const notes = [
      aNote({ kind: 'family comment', entry: one!.id, from: 'Mother', says: 'The FTX team said so.', disputes: true }),
      aNote({ kind: 'conference rating', entry: one!.id, rag: 'amber', why: null }),
      aNote({ kind: 'day order', day: IsoDay.parse('2026-05-05'), entries: [two!.id, one!.id] }),
      aNote({ kind: 'abbreviation', short: 'HBX', long: 'a team of the housing office' }),
    ]
    const after = await write({ notes })
    const added = textIn(after)
    expect(added).toContain('Mother disputes this: The FTX team said so.')
    expect(added).toContain('where the conference rated it too, its rating stands under what happened')
    expect(added).toContain('The entries of 5 May 2026 were put in order by hand for this conference.')
    expect(added).toMatch(/HBX:?\s+a team of the housing office/)
    expect(added).toMatch(/FTX:?\s+Not explained by the agency/)
    expect(textIn(before)).not.toMatch(/disputes this|put in order by hand|conference rated/)
    expect(textIn(before)).toMatch(/HBX:?\s+Not explained by the agency/)
    // and they are printed in that order
    const printed = (text: string) => [one!, two!].map(({ code }) => text.indexOf(code))
    const [firstBefore, secondBefore] = printed(textIn(before))
    const [firstAfter, secondAfter] = printed(added)
    expect(firstBefore).toBeLessThan(secondBefore!)
    expect(firstAfter).toBeGreaterThan(secondAfter!)
    expect(checkDocument(after)).toEqual([])
  })

  test('an order by hand is claimed only where two entries of it are printed on their day', async () => {
    const orderOf = (...ordered: Entry[]) =>
      aNote({ kind: 'day order', day: IsoDay.parse('2026-05-05'), entries: ordered.map(({ id }) => id) })
    const order = orderOf(entries[1]!, anEntry())
    const later = anEntry({ id: 6, event: 'Later.', when: onDay('2026-05-05') })
    const claimed = async (said: Partial<ConferenceDocument>) =>
      textIn(await write({ notes: [order], ...said })).includes('put in order by hand')
    const begins = anEntry({ when: from('2026-05-05', '2026-05-31', 'range') })
    expect(await claimed({ entries: [begins] })).toBe(false)
    // a period that begins that day is not of it, even where a note names it
    expect(await claimed({ entries: [begins, later], notes: [orderOf(later, begins)] })).toBe(false)
    expect(await claimed({ entries })).toBe(false)
    // one that came after the order was put in none
    expect(await claimed({ entries: [...entries.slice(0, 2), later] })).toBe(false)
    expect(await claimed({ entries: [entries[1]!, later], notes: [orderOf(later, entries[1]!)] })).toBe(true)
    const long = [1, 2].map((id) => anEntry({ id, when: onDay('2025-01-10') }))
    const before = aNote({ kind: 'day order', day: IsoDay.parse('2025-01-10'), entries: long.map(({ id }) => id) })
    expect(await claimed({ entries: long, notes: [before], scope: 'window' })).toBe(false)
    expect(await claimed({ entries: long, notes: [before] })).toBe(true)
  })

  test('the conference’s ratings are announced only where a printed entry has one', async () => {
    const rated = (entry: Entry) => aNote({ kind: 'conference rating', entry: entry.id, rag: 'red', why: null })
    const announced = async (notes: CaseNote[], scope: 'all' | 'window') =>
      textIn(await write({ entries, notes, scope })).includes('where the conference rated it too')
    expect(await announced([rated(entries[0]!)], 'window')).toBe(false)
    expect(await announced([rated(entries[0]!)], 'all')).toBe(true)
    expect(await announced([rated(anEntry())], 'all')).toBe(false)
  })

  test('short forms that the case explained print whatever they look like, and names of the register do not', async () => {
    const of = aFamily({ children: [{ ...aFamily().children[0], name: 'Elsa Tarrow' }] })
    const event = 'ELSA TARROW was seen. Flag on CP-IS; EHaP closed.'
    const notes = [aNote({ kind: 'abbreviation', short: 'CP-IS', long: 'a national flag' })]
    const bytes = await write({ case: of, entries: [anEntry({ event })], notes })
    expect(textIn(bytes)).toContain('CP-IS\ta national flag')
    expect(textIn(bytes)).not.toContain('assistant in a school')
    expect(checkDocument(bytes)).toEqual([])
  })

  test('the rule by which entries are put in order', async () => {
    expect(textIn(await write())).toContain(ORDER_RULE)
  })

  test('columns of a return that find no place here are not printed, and that is said', async () => {
    const kept = 'what they say is kept with the entries in the program and is not printed.'
    const more = textIn(await write({ entries: [anEntry({ other: { Patch: 'North' } })], scope: 'all' }))
    expect(more).toContain(kept)
    expect(more).not.toContain('North')
    expect(textIn(await write({ entries: [anEntry({ other: { Patch: ' ' } })], scope: 'all' }))).not.toContain(kept)
  })

  test('a long history has a heading for each year', async () => {
    const text = textIn(await write({ entries: manyEntries(200), scope: 'all' }))
    expect(text).toMatch(/\n2024: \d+ entries\n/)
  })
})

describe('what was said of entries that no longer stand', () => {
  const standing = anEntry({ id: 1, event: 'Reworded.' })
  const gone = anEntry({ id: 2 }).id
  const notes = [
    aNote({ kind: 'conference rating', entry: gone, rag: 'amber', why: 'Third time this year.\nNobody asked Maya.' }),
    aNote({ kind: 'conference rating', entry: anEntry({ id: 3 }).id, rag: 'red', why: null }),
    aNote({ kind: 'family comment', entry: gone, from: 'Mother', says: 'I had one glass.\nAsk EDT.', disputes: true }),
    aNote({ kind: 'family comment', entry: gone, from: 'Grandmother', says: 'I was there.', disputes: false }),
    aNote({ kind: 'family comment', entry: standing.id, from: 'Father', says: 'Not so.', disputes: true }),
  ]
  const TITLE = 'Said of entries that no longer stand'

  test.each(['all', 'window'] as const)(
    'is printed after the chronology (%s), with the day it was recorded',
    async (scope) => {
      const bytes = await write({ entries: [standing], notes, scope })
      const lines = linesOf(bytes)
      const at = lines.indexOf(TITLE)
      expect(lines.slice(at + 2, at + 9)).toEqual([
        'Mother disputes an entry, recorded on 14 May 2026: I had one glass.',
        'Ask EDT.',
        'Grandmother adds to an entry, recorded on 14 May 2026: I was there.',
        'The conference’s rating of an entry, recorded on 14 May 2026: ◆ Amber. Third time this year.',
        'Nobody asked Maya.',
        'The conference’s rating of an entry, recorded on 14 May 2026: ▲ Red. No reason was recorded.',
        'Room for analysis',
      ])
      expect(at).toBeGreaterThan(lines.indexOf('Father disputes this: Not so.'))
      expect(lines.filter((line) => line.includes('Not so.'))).toHaveLength(1)
      // its short forms are explained with those of the entries
      expect(textIn(bytes)).toMatch(/EDT\tEmergency Duty Team/)
      expect(checkDocument(bytes)).toEqual([])
    },
  )

  test('is printed where a whole return was taken back, and nothing is where all entries stand', async () => {
    const bytes = await write({ entries: [], notes, scope: 'window' })
    expect(textIn(bytes)).toContain('Mother disputes an entry')
    expect(checkDocument(bytes)).toEqual([])
    expect(textIn(await write({ entries: [standing], notes: notes.slice(4) }))).not.toContain(TITLE)
  })

  test('an entry outside the window stands all the same', async () => {
    const outside = anEntry({ id: 2, when: onDay('2025-01-10') })
    expect(textIn(await write({ entries: [standing, outside], notes: notes.slice(2), scope: 'window' }))).not.toContain(
      TITLE,
    )
  })
})

describe('the marking', () => {
  test('undecided entries make every page say that it is not screened', async () => {
    expect(partOf(await write(), 'word/header1.xml')).toContain(
      'Not yet screened: for professionals at the conference only',
    )
  })

  test('when every printed entry is decided, no page says so', async () => {
    const decided = theEntries().map((entry): Entry => ({ ...entry, sharing: 'shareable' }))
    const bytes = await write({ entries: decided })
    expect(partOf(bytes, 'word/header1.xml')).not.toContain('Not yet screened')
    expect(checkDocument(bytes)).toEqual([])
  })
})

describe('room for analysis', () => {
  test('three questions with lines to write on, and a scale for each person', async () => {
    const lines = linesOf(await write())
    for (const question of ['What are we worried about?', 'What’s working well?', 'What needs to happen?'])
      expect(lines).toContain(question)
    expect(lines.filter((line) => line === '\t').length).toBeGreaterThan(20)
    expect(lines).toContain('For Millbrook Primary School: name to be completed')
  })
})

describe('a table of contents', () => {
  test('stands in a document of more than ten pages, filled in, and asks nothing of the reader', async () => {
    const bytes = await write({ scope: 'all' })
    const xml = partOf(bytes, 'word/document.xml')
    expect(xml).toContain(String.raw` TOC \o "2-4"`)
    expect(xml).not.toContain('w:dirty')
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('updateFields')
    const names = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(8)
    for (const name of names) expect(xml).toContain(`<w:bookmarkStart w:name="${name}"`)
  })

  test('is left out of a shorter one', async () => {
    expect(partOf(await write({ entries: theEntries().slice(0, 3), scope: 'all' }), 'word/document.xml')).not.toContain(
      'TOC ',
    )
  })
})

describe('every size', () => {
  test.each([0, 1, 5_000])('%i entries', { timeout: 120_000 }, async (count) => {
    const bytes = await write({ entries: manyEntries(count), scope: 'all' })
    expect(checkDocument(bytes)).toEqual([])
    expect(entryRows(bytes)).toHaveLength(count)
  })

  test('a case without agencies, people, birth dates or entries', async () => {
    const bare = aFamily({ agencies: [], people: [], children: [{ ...aFamily().children[0], born: null }] })
    const bytes = await write({ case: bare, entries: [], holdings: [] })
    expect(checkDocument(bytes)).toEqual([])
    expect(textIn(bytes)).toContain('Maya Thorne, age not known')
  })

  test('a cell of 20,000 letters lets its row break, and every other row stays whole', async () => {
    const long = 'Officers attended. '.repeat(1_052)
    const bytes = await write({ entries: [anEntry({ id: 1, event: long }), anEntry({ id: 2 })], scope: 'all' })
    expect(checkDocument(bytes)).toEqual([])
    const whole = entryRows(bytes).map((row) => textsBelow(row).includes('w:cantSplit'))
    expect(whole).toEqual([false, true])
    expect(textIn(bytes)).toContain(long.trim())
  })

  test('twelve thousand letters without a space', async () => {
    expect(checkDocument(await write({ entries: [anEntry({ impact: 'x'.repeat(12_000) })], scope: 'all' }))).toEqual([])
  })

  test('an agency with many answers to mend, a refusal and one that was not asked', async () => {
    const of = aFamily()
    const [first, second, third] = of.agencies
    const agencies = [
      first,
      { ...second, answer: { kind: 'declined', on: '2026-05-06', reason: 'Family not known to us' } },
      { ...third, answer: { kind: 'not-asked' }, askedOn: null },
    ]
    const text = textIn(await write({ case: aFamily({ agencies }), entries: [] }))
    expect(text).toContain('Declined: Family not known to us')
    expect(text).toContain('Not asked')
  })
})

describe('whatever an agency writes', () => {
  const hostile = [
    '</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>forged</w:t></w:r></w:p>',
    '&lt;b&gt; & < > " \' ]]> <!-- --> <![CDATA[ ]]>',
    '{ INCLUDETEXT "c:\\secret.docx" } { DDEAUTO cmd } =cmd|calc',
    '{default-bullet-numbering-0} {x.png} $& $1 $` \\u0000',
    'control \u0000\u0001\u0008\u000B\u000C\u001F\u007F\u0085 and non-characters \uFFFE\uFFFF and half a pair \uD800 x \uDC00',
    '👩‍👧‍👦 Zoë Ó Súilleabháin, محمد علي, יעל כהן, 李小龙, Nguyễn',
    'line one\r\nline two\rline three\u2028line four',
    '   ',
    '⁧overridden⁩ \u202Eright to left\u202C',
  ]

  test.each(hostile)('%j', async (text) => {
    const entry = anEntry({
      event: `Start ${text} end`,
      source: text === '   ' ? 'Record' : text,
      impact: text,
      voice: text,
      action: text,
      category: text,
      people: [text],
    })
    const of = aFamily({
      children: [{ ...aFamily().children[0], name: text.trim() === '' ? 'Maya' : text.trim().slice(0, 100) }],
    })
    const bytes = await write({ entries: [entry], case: of, scope: 'all' })
    expect(checkDocument(bytes).filter(({ rule }) => rule !== 'abbreviations')).toEqual([])
    expect(entryRows(bytes)).toHaveLength(1)
    expect(linesOf(bytes)).not.toContain('forged')
  })

  test('text that XML can hold is printed letter for letter', async () => {
    const printable = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      // a line separator is a line end like any other
      .filter((text) => /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(text) && text.trim() === text)
    await fc.assert(
      fc.asyncProperty(printable, async (text) => {
        const bytes = await write({ entries: [anEntry({ event: text })], scope: 'all' })
        expect(linesOf(bytes)).toContain(text)
      }),
      { numRuns: 25 },
    )
  })
})

test('a case whose clock runs beyond the known bank holidays is an expected problem', async () => {
  const far = aFamily({ strategyMeeting: '2031-05-01', conference: '2031-05-20' })
  await expect(write({ case: far })).rejects.toMatchObject({ problem: { kind: 'outside-holidays', year: 2031 } })
})

test('progress counts the printed entries from none to all', async () => {
  const told: [number, number][] = []
  await writeConferenceDocument(aConferenceDocument({ entries: manyEntries(250), scope: 'all' }), (done, total) =>
    told.push([done, total]),
  )
  expect(told[0]).toEqual([0, 250])
  expect(told.at(-1)).toEqual([250, 250])
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b))
  expect(told.length).toBeGreaterThan(3)
})
