import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import { EntryContent } from '../../../shared/model/entry.ts'
import { ProblemError, sayProblem } from '../../../shared/problems.ts'
import { tryReturn } from '../../builders/a-read-return.ts'
import { mishaps, spoilt, spoiltWithin } from '../../builders/a-spoilt-file.ts'
import { aWordReturn } from '../../builders/a-word-table.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'

// thousands of runs on a machine that has other things to do, too
vi.setConfig({ testTimeout: 120_000 })

/** How many files are tried in one run; each kind of good file is spoilt so many times. */
const TRIED = { bytes: 3000, spoilt: 1500, spoiltWithin: 2500 }

const LONGEST_MILLISECONDS = 5000

/** It stands in every good file, as a heading, in a cell, and as the name of a sheet; it must stand in no sentence about a file that cannot be read. */
const SECRET = 'Zerubbabel'

const ROWS = [
  ['Event date', 'Time', 'What happened', 'Child', 'RAG', 'Source', SECRET],
  ['13/05/2026', '14:30', `${SECRET} was not in school; “ill”`, 'Alfie', 'Amber', 'Register', SECRET],
  ['', '', '', '', '', '', ''],
  ['31/04/2026', '', 'Seen at home, and well', 'Maisie', '', 'Log', ''],
  ['May 2024', '', `Café: "no" said ${SECRET}\nand left`, 'both', 'green', SECRET, '7'],
]

const asText = (delimiter: string): string =>
  ROWS.map((cells) =>
    cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
  ).join('\r\n')

const GOOD = {
  text: Buffer.from(asText(',')),
  'text in UTF-16': Buffer.from(`\ufeff${asText('\t')}`, 'utf16le'),
  workbook: aWorkbook({
    sheets: [
      {
        name: SECRET,
        rows: [...ROWS, [{ number: 46_155, format: 'dd/mm/yyyy' }, null, 'Seen', true]],
        merged: ['A2:A4'],
      },
      {
        name: `${SECRET} 2`,
        rows: [
          [SECRET, 'Born'],
          ['Alfie', '04/03/2018'],
        ],
        state: 'hidden',
      },
    ],
  }),
  document: aWordReturn(
    { rows: ROWS },
    {
      rows: [
        ['Child', 'Born'],
        [SECRET, { text: '04/03/2018', span: 2 }],
      ],
      rowProperties: { 2: '<w:hidden/>' },
    },
  ),
  page: Buffer.from(
    `<!doctype html><html><head><title>${SECRET}</title><meta charset="utf-8"></head><body><p>${SECRET}</p><table>${ROWS.map(
      (cells) => `<tr>${cells.map((cell) => `<td>${cell.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
    ).join('')}</table></body></html>`,
  ),
} as const

const KINDS = Object.keys(GOOD) as (keyof typeof GOOD)[]
const ENDINGS = [
  '',
  ...'. .csv .tsv .txt .xls .xlsx .xlsm .xlsb .doc .docx .docm .html .htm .mht .xml .pdf .rtf .msg .eml .zip .png .ods .constructor'.split(
    ' ',
  ),
]

const file = fc.constantFrom(...ENDINGS).map((ending) => `POL${ending}`)
/** As often as not without an ending, so that what is left of the file tells what it is. */
const spoiltName = fc.oneof(fc.constant('POL'), file)

describe('whatever the bytes of a file and whatever its name', () => {
  test('it is read or a sentence says why not, in a moment', () => {
    const bytes = fc
      .tuple(fc.constantFrom(...BEGINNINGS), fc.uint8Array({ maxLength: 1500 }))
      .map(([beginning, rest]) => Buffer.concat([Buffer.from(beginning, 'latin1'), rest]))
    fc.assert(
      fc.property(bytes, file, (all, name) => {
        expect(faultsOf(all, name)).toEqual([])
      }),
      { numRuns: TRIED.bytes },
    )
  })

  test.each(KINDS)('a good %s is read, whatever has the secret in it', (kind) => {
    const read = tryReturn(GOOD[kind])
    expect(
      read.ok && [...read.value.rows].map((row) => row.kind).filter((one) => one === 'entry').length,
    ).toBeGreaterThan(1)
    expect(faultsOf(GOOD[kind], 'POL.csv')).toEqual([])
  })

  test.each(KINDS)(
    'a %s that was spoilt on its way is read or a sentence says why not, and repeats none of its words',
    (kind) => {
      fc.assert(
        fc.property(mishaps(), fc.constantFrom(...KINDS), spoiltName, (befalls, other, name) => {
          expect(faultsOf(spoilt(GOOD[kind], befalls, GOOD[other]), name)).toEqual([])
        }),
        { numRuns: TRIED.spoilt },
      )
    },
  )

  test.each(['workbook', 'document'] as const)('so is a %s of which one part was spoilt and packed again', (kind) => {
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        mishaps(),
        fc.constantFrom(...KINDS),
        spoiltName,
        (part, befalls, other, name) => {
          expect(faultsOf(spoiltWithin(GOOD[kind], part, befalls, GOOD[other]), name)).toEqual([])
        },
      ),
      { numRuns: TRIED.spoiltWithin },
    )
  })
})

test('a workbook with more columns than anybody reads is refused without the name of its sheet, which may be a child’s', () => {
  const wide = aWorkbook({ sheets: [{ name: SECRET, rows: [Array.from({ length: 1001 }, () => 'x')] }] })
  expect(tryReturn(wide).ok).toBe(false)
  expect(faultsOf(wide, 'POL.xlsx')).toEqual([])
})

/** By which kinds of file are told. */
const BEGINNINGS = [
  '',
  '',
  '',
  '\u00ef\u00bb\u00bf',
  '\u00ff\u00fe',
  '\u00fe\u00ff',
  'PK\u0003\u0004',
  'PK\u0005\u0006',
  '<html>',
  '\u00d0\u00cf\u0011\u00e0',
  '<?xml version="1.0"?>',
  '<table><tr><td>',
  'sep=;\n',
  'Date,Event\n',
  '%PDF-1.7',
  'MIME-Version: 1.0\n',
  'PK\u0003\u0004xl/workbook.xml',
  'PK\u0003\u0004word/document.xml',
  '{\\rtf1',
]

/** What is wrong with how a file was read. An exception is an exception, but for a part of a workbook that turns out to be damaged while rows are taken. */
const faultsOf = (bytes: Uint8Array, name: string): string[] => {
  const from = performance.now()
  const faults: string[] = []
  const said = (sentence: string): void => {
    if (sentence.length < 20 || !/[.!?]$/.test(sentence)) faults.push(`no sentence: ${sentence}`)
    if (sentence.includes(SECRET)) faults.push(`a secret is told: ${sentence}`)
  }
  const read = tryReturn(bytes, { file: name })
  if (read.ok) {
    try {
      const last = new Map<string | null, number>()
      for (const row of read.value.rows) {
        const before = last.get(row.part) ?? 0
        if (row.line <= before) faults.push(`line ${row.line} comes after line ${before}`)
        last.set(row.part, row.line)
        if (row.kind === 'entry' && !EntryContent.safeParse(row.content).success)
          faults.push(`line ${row.line} is no entry`)
        if (row.kind === 'rejected' && !row.reason.endsWith('.')) faults.push(`line ${row.line} has no reason`)
      }
      if (read.value.tail().doubts.some((doubt) => doubt.length < 10)) faults.push('a doubt without words')
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      said(sayProblem(error.problem))
    }
  } else said(sayProblem(read.error))
  const took = performance.now() - from
  return took < LONGEST_MILLISECONDS ? faults : [...faults, `it took ${Math.round(took)} ms`]
}
