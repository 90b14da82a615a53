import { describe, expect, test } from 'vitest'

import { AS_FOUND, NO_CONSTANTS, type Mapping } from '../../../shared/model/reading.ts'
import { aWorkbook } from '../../builders/a-workbook.ts'
import { aWordReturn } from '../../builders/a-word-table.ts'
import { aDraftOfTwo, ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'

const { told, given, refusal, kindOf, lockAndUnlock, aCase, chosen, everyFileOfTheVault, all } = behindTheDoor()

const POLICE = 'Date,Event,Source\n13/05/2026,Officers attended the home.,Log 1\n14/05/2026,Neighbour rang.,Log 2\n'

describe('a return of any kind', () => {
  const rows = [
    ['Date', 'Event', 'Source'],
    ['13/05/2026', 'Officers attended the home.', 'Log 1'],
    ['14/05/2026', 'Neighbour rang.', 'Log 2'],
  ] as const

  test.each([
    ['POL.csv', POLICE],
    ['POL.xlsx', aWorkbook({ sheets: [{ rows }] })],
    ['POL.docx', aWordReturn({ rows })],
    [
      'POL.html',
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
  ])('%s comes in with the same entries', async (name, content) => {
    const { id, police } = await aCase()
    const file = await chosen(id, name, content)
    const receipt = await given('returns.import', { case: id, agency: police, file, ...ASKED_FOR_NOTHING })
    expect(receipt).toMatchObject({ file: name, read: 2, accepted: 2, takenAs: 'added', replaces: [] })
    expect((await given('entries.list', { case: id })).map(({ event, source }) => [event, source])).toEqual([
      ['Officers attended the home.', 'Log 1'],
      ['Neighbour rang.', 'Log 2'],
    ])
  })

  test('in another kind of file is the same return', async () => {
    const { id, police } = await aCase()
    const of = { case: id, agency: police }
    await given('returns.import', { ...of, file: await chosen(id, 'POL.csv', POLICE), ...ASKED_FOR_NOTHING })
    const file = await chosen(id, 'POL.docx', aWordReturn({ rows }))
    expect(await given('returns.examine', { ...of, file, reading: AS_FOUND })).toMatchObject({ entries: 2, held: 2 })
    expect(await given('returns.import', { ...of, file, ...ASKED_FOR_NOTHING })).toMatchObject({ accepted: 0, held: 2 })
  })
})

describe('how columns are read', () => {
  const ODD = 'Noted,Told us,Beat\n13/05/2026,Officers attended the home.,E4\n'
  const mapping: Mapping = {
    columns: [
      { heading: 'Noted', use: 'date' },
      { heading: 'Told us', use: 'event' },
      { heading: 'Beat', use: 'category' },
    ],
    constants: { ...NO_CONSTANTS, basis: 'reported' },
    dateOrder: 'day-first',
  }

  const asMapped = { reading: { ...AS_FOUND, mapping }, as: { kind: 'added' } }

  test('is remembered when a person wants it, for the next return of that agency', async () => {
    const { id, police } = await aCase()
    const of = { case: id, agency: police }
    await given('returns.import', { ...of, file: await chosen(id, 'POL.csv', ODD), ...asMapped, remember: true })
    await lockAndUnlock()
    const next = await chosen(id, 'POL_2.csv', 'Noted,Told us,Beat\n14/05/2026,Officers attended again.,E5\n')
    const found = await given('returns.examine', { ...of, file: next, reading: AS_FOUND })
    expect(found).toMatchObject({ remembered: true, constants: { basis: 'reported' }, entries: 1 })
    expect(found.tables[0]?.columns.map(({ use, howKnown }) => [use, howKnown])).toEqual([
      ['date', 'remembered'],
      ['event', 'remembered'],
      ['category', 'remembered'],
    ])
    await given('returns.import', { ...of, file: next, ...ASKED_FOR_NOTHING })
    expect(await given('entries.list', { case: id })).toMatchObject([
      { category: 'E4', basis: 'reported' },
      { category: 'E5', basis: 'reported' },
    ])
  })

  test('is remembered for the agency in other cases, too, and for no other agency', async () => {
    const { id, police, school } = await aCase()
    const file = await chosen(id, 'POL.csv', ODD)
    await given('returns.import', { case: id, agency: police, file, ...asMapped, remember: true })
    const { case: other } = await given('cases.create', { draft: aDraftOfTwo({ reference: 'T-2' }) })
    const [policeThere] = (await given('cases.get', { case: other })).agencies
    const isRemembered = async (of: string, agency: string | undefined) =>
      (await given('returns.examine', { case: of, agency, file, reading: AS_FOUND })).remembered
    expect(await isRemembered(id, school)).toBe(false)
    expect(await isRemembered(other, policeThere?.id)).toBe(true)
  })

  test('is forgotten with the import when nobody asked to keep it', async () => {
    const { id, police } = await aCase()
    const of = { case: id, agency: police }
    await given('returns.import', { ...of, file: await chosen(id, 'POL.csv', ODD), ...asMapped, remember: false })
    const file = await chosen(id, 'POL_2.csv', ODD)
    const found = await given('returns.examine', { ...of, file, reading: AS_FOUND })
    expect(found.remembered).toBe(false)
    expect(found.tables[0]?.columns.every(({ howKnown }) => howKnown !== 'remembered')).toBe(true)
  })

  test('is not remembered from an import that was refused', async () => {
    const { id, police } = await aCase()
    const of = { case: id, agency: police }
    await given('returns.import', { ...of, file: await chosen(id, 'POL.csv', POLICE), ...ASKED_FOR_NOTHING })
    const stale = { kind: 'later version', basis: 'long ago', refused: [] }
    const [before] = await given('returns.holdings', { case: id })
    const replaces = before?.imports.map((one) => one.import)
    const file = await chosen(id, 'POL_2.csv', ODD)
    expect(
      await kindOf('returns.import', { ...of, file, ...asMapped, as: { ...stale, replaces }, remember: true }),
    ).toBe('changed-meanwhile')
    expect(await given('returns.examine', { ...of, file, reading: AS_FOUND })).toMatchObject({ remembered: false })
  })
})

describe('what was pasted', () => {
  const pasted = async (html: string | null, text: string) => {
    const { id, police } = await aCase()
    const { file, name } = await given('returns.paste', { html, text })
    const of = { case: id, agency: police, file }
    return { id, of, name, examine: () => given('returns.examine', { ...of, reading: AS_FOUND }) }
  }

  test('with a table is read by its cells', async () => {
    const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`
    const html = `<html><body><!--StartFragment--><table>${cells(['Date', 'Event'])}${cells(['13/05/2026', 'Seen,<br>and well.'])}</table></body></html>`
    const { id, of, name, examine } = await pasted(html, 'Date\tEvent\r\n13/05/2026\tSeen, and well.')
    expect(name).toMatch(/^Pasted /)
    expect(await examine()).toMatchObject({ file: name, encoding: 'Web page', entries: 1 })
    // the token is good for looking and then for taking
    const receipt = await given('returns.import', { ...of, ...ASKED_FOR_NOTHING })
    expect(receipt).toMatchObject({ file: name, accepted: 1 })
    expect(await given('entries.list', { case: id })).toMatchObject([{ event: 'Seen,\nand well.' }])
  })

  test('as text with tabs is read by its tabs', async () => {
    const { examine } = await pasted(null, 'Date\tEvent\r\n13/05/2026\tSeen.\r\n14/05/2026\tSeen again.\r\n')
    expect(await examine()).toMatchObject({ delimiter: 'tab', entries: 2, rejected: 0 })
  })

  test('as a page without a table is read as the text beside it', async () => {
    const { examine } = await pasted('<p>Date</p>', 'Date\tEvent\n13/05/2026\tSeen.\n')
    expect(await examine()).toMatchObject({ delimiter: 'tab', entries: 1 })
  })

  test('as prose is no return, and says what is missing', async () => {
    const { id, of } = await pasted(null, 'Dear colleague,\nplease find the chronology attached.\nKind regards\n')
    const before = await all(id)
    const { kind, message } = await refusal('returns.import', { ...of, ...ASKED_FOR_NOTHING })
    expect(kind).toBe('return-no-header')
    expect(message).toMatch(/^Pasted .*it reads as a letter and not as a table.*\.$/)
    expect(await all(id)).toEqual(before)
  })

  test('with nothing in it says that it is empty', async () => {
    const { of } = await pasted(null, '')
    expect(await refusal('returns.import', { ...of, ...ASKED_FOR_NOTHING })).toMatchObject({ kind: 'return-empty' })
  })

  test('before the last time is gone, and so is all of it once the vault has locked', async () => {
    const { of, examine } = await pasted(null, 'Date\tEvent\n13/05/2026\tSeen.\n')
    const { file } = await given('returns.paste', { html: null, text: 'Date\tEvent\n14/05/2026\tSeen.\n' })
    expect(await kindOf('returns.examine', { ...of, reading: AS_FOUND })).toBe('not-found')
    await expect(examine()).rejects.toThrow('That file is no longer here')
    const latest = { ...of, file, reading: AS_FOUND }
    expect(await given('returns.examine', latest)).toMatchObject({ entries: 1 })
    await lockAndUnlock()
    expect(await kindOf('returns.examine', latest)).toBe('not-found')
  })
})

test('what is pasted, mapped and sent again stands in no file of the vault as text, and in no event', async () => {
  const MARKER = 'Zebedee-Quillfeather'
  const { id, police } = await aCase()
  const of = { case: id, agency: police }
  const heading = `Beat of ${MARKER}-heading`
  const mapping: Mapping = {
    columns: [{ heading, use: 'left out' }],
    constants: { ...NO_CONSTANTS, source: `${MARKER}-source` },
    dateOrder: null,
  }
  const { file } = await given('returns.paste', {
    html: null,
    text: `Date\tEvent\t${heading}\n13/05/2026\tSeen by ${MARKER}-pasted.\tE4\n14/05/2026\tSeen.\tE4\n`,
  })
  const reading = { ...AS_FOUND, mapping }
  const first = await given('returns.import', { ...of, file, reading, as: { kind: 'added' }, remember: true })
  const later = await chosen(id, 'POL_2.csv', `Date,Event\n13/05/2026,Seen by ${MARKER}-pasted and ${MARKER}-later.\n`)
  const compared = await given('returns.compare', {
    ...of,
    file: later,
    reading: AS_FOUND,
    replaces: [first.import],
  })
  expect(compared).toMatchObject({ changed: 1, withdrawn: 1 })
  const as = { kind: 'later version', replaces: [first.import], basis: compared.basis, refused: [] }
  await given('returns.import', { ...of, file: later, reading: AS_FOUND, as, remember: false })
  expect(JSON.stringify(await all(id))).toContain(`${MARKER}-later`)

  for (const sealed of [false, true]) {
    if (sealed) await given('vault.lock')
    const files = await everyFileOfTheVault()
    expect(files.length).toBeGreaterThanOrEqual(5)
    for (const bytes of files)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(MARKER, encoding))).toBe(false)
  }
  expect(JSON.stringify(told())).not.toContain(MARKER)
})
