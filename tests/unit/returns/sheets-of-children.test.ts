import { describe, expect, test } from 'vitest'

import { AS_FOUND } from '../../../shared/model/reading.ts'
import { Child, Person } from '../../../shared/model/case.ts'
import { childOfSheet } from '../../../shared/returns/names/find-names.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'
import { ALFIE, MAISIE, readRows } from '../../builders/a-read-return.ts'
import { anId } from '../../builders/an-id.ts'

const MAY = Child.parse({ id: anId(103), name: 'May Brennan', born: null, aliases: [] })
const childNamed = (sheet: string, children = [ALFIE, MAISIE]): string | null =>
  childOfSheet(`sheet “${sheet}”`, children)?.name ?? null

describe('a sheet is a child’s by its name', () => {
  test.each([
    'Alfie',
    'ALFIE',
    'alfie',
    'Alf',
    'Alfie Brennan',
    'Alfie_2024',
    'Chronology Alfie',
    'Alfie (Year 3)',
    '1. Alfie',
  ])('%s', (sheet) => {
    expect(childNamed(sheet)).toBe(ALFIE.name)
  })

  test.each(['Alfie and Maisie', 'Alfie & siblings', 'Alfred', 'Brennan', 'Sheet1', 'Alfie’s father', 'Both', ''])(
    'and not where it names nobody, or more than one: %j',
    (sheet) => {
      expect(childNamed(sheet)).toBeNull()
    },
  )

  test('and not where it is the name of a month', () => {
    expect(childNamed('May', [MAY, ALFIE])).toBeNull()
    expect(childNamed('May Brennan', [MAY, ALFIE])).toBe(MAY.name)
  })

  test('and not where a grown-up has that name, too, or the case has one child', () => {
    const father = Person.parse({
      id: anId(104),
      name: 'Alfie Thorne',
      role: 'father',
      aliases: [],
      parentalResponsibility: 'yes',
    })
    expect(childOfSheet('sheet “Alfie”', [ALFIE, MAISIE], [father])).toBeNull()
    expect(childNamed('Alfie', [ALFIE])).toBeNull()
  })

  test('and only by the name of a sheet', () => {
    expect(childOfSheet(null, [ALFIE, MAISIE])).toBeNull()
    expect(childOfSheet('table 2', [ALFIE, MAISIE])).toBeNull()
  })
})

describe('a workbook with a sheet for each child', () => {
  const sheet = (name: string, ...events: string[]) => ({
    name,
    rows: [['Date', 'Event'], ...events.map((event, at) => [`${at + 12}/05/2026`, event])],
  })
  const BOTH = aWorkbook({
    sheets: [sheet('Alfie', 'Fell.', 'Slept.'), sheet('Maisie', 'Came late.'), sheet('Home', 'Visited.')],
  })
  const XLSX = { file: 'EDU.xlsx' }
  const APPLIED = { ...XLSX, reading: { ...AS_FOUND, childrenByNames: true } }
  const all = [ALFIE.id, MAISIE.id]

  test('is a suggestion: its entries are given to all, and the receipt says of each sheet whose it may be', () => {
    const { entries, doubts } = readRows(BOTH, XLSX)
    expect(entries.map(({ children }) => children)).toEqual([all, all, all, all])
    expect(doubts).toContain(
      'Sheet “Alfie” is named after Alfie Brennan and has no column for the child; each of its entries stays with both children.',
    )
    expect(doubts).toContain('Sheet “Home” has no column for the child, so each entry is given to both children.')
  })

  test('gives each child its sheet where a person says so, and the receipt says that', () => {
    const { entries, doubts } = readRows(BOTH, APPLIED)
    expect(entries.map(({ children }) => children)).toEqual([[ALFIE.id], [ALFIE.id], [MAISIE.id], all])
    expect(doubts).toContain(
      'Sheet “Maisie” is named after Maisie Brennan and has no column for the child; its entries were given to Maisie Brennan.',
    )
    expect(doubts.join(' ')).not.toContain('Sheet “Maisie” has no column for the child, so')
  })

  test('is read the same where it has one sheet alone', () => {
    const one = aWorkbook({ sheets: [sheet('Alfie', 'Fell.')] })
    expect(readRows(one, APPLIED).entries.map(({ children }) => children)).toEqual([[ALFIE.id]])
    expect(readRows(one, XLSX).doubts.join(' ')).toContain('Sheet “Alfie” is named after Alfie Brennan')
  })

  test('leaves no child out whom a text on it names', () => {
    const { entries, doubts } = readRows(aWorkbook({ sheets: [sheet('Alfie', 'Fell.', 'Maisie cried.')] }), APPLIED)
    expect(entries.map(({ children }) => children)).toEqual([[ALFIE.id], all])
    expect(doubts).toContain('Row 3 names another child than its sheet; it was given to both.')
  })

  test('says nothing against a column that gives the child', () => {
    const named = {
      name: 'Alfie',
      rows: [
        ['Date', 'Event', 'Child'],
        ['12/05/2026', 'Fell.', 'Maisie'],
        ['13/05/2026', 'Slept.', ''],
      ],
    }
    const { entries, doubts } = readRows(aWorkbook({ sheets: [named] }), APPLIED)
    expect(entries.map(({ children }) => children)).toEqual([[MAISIE.id], all])
    expect(doubts.join(' ')).not.toContain('named after')
  })
})
