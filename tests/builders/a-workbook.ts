import { strToU8, zipSync } from 'fflate'

/** A cell of a workbook; null: the sheet does not write it down. */
export type CellSaid =
  | string
  | number
  | boolean
  | null
  /** A number shown by a format: its code, or the number of one that is built in. */
  | { readonly number: number; readonly format: string | number }
  /** A cell as another program may write it: what stands in it, and its attributes besides the reference. */
  | { readonly xml: string; readonly attributes?: string }

export type RowSaid = {
  readonly cells: readonly CellSaid[]
  /** The next row where nothing is said. */
  readonly line?: number
  readonly hidden?: boolean
}

export type SheetSaid = {
  readonly name?: string
  readonly rows?: ReadonlyArray<readonly CellSaid[] | RowSaid>
  readonly state?: 'hidden' | 'veryHidden'
  /** "A4:A6". */
  readonly merged?: readonly string[]
  /** Columns that are hidden, from 1: [6, 7]. */
  readonly hiddenColumns?: readonly (readonly [number, number])[]
  /** What the sheet refers to: the last word of the kind, and the part. */
  readonly beside?: ReadonlyArray<{ readonly kind: string; readonly xml: string }>
  readonly chart?: boolean
}

export type WorkbookSaid = {
  readonly sheets?: readonly SheetSaid[]
  readonly date1904?: boolean
  /** The prefix before the names of a workbook; most programs use none. */
  readonly prefix?: string
  /** ISO 29500 Strict, as Excel writes it when asked. */
  readonly strict?: boolean
  /** Rows and cells without their references, which a program may leave out. */
  readonly unnumbered?: boolean
  /** Targets from the root of the package. */
  readonly absolute?: boolean
  /** Parts more, or in the place of those that are made of the rest. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>
  /** Texts of the table of shared strings, in front of those of the cells, as they stand in it. */
  readonly strings?: readonly string[]
  readonly contentType?: string
}

/** An Excel workbook (.xlsx), as Excel lays one out. */
export const aWorkbook = (said: WorkbookSaid = {}): Uint8Array => zipOf(workbookParts(said))

/** Its parts by their names, for a test that spoils one. */
export const workbookParts = ({
  sheets = [{ rows: [['Date', 'Event']] }],
  date1904 = false,
  prefix = '',
  strict = false,
  unnumbered = false,
  absolute = false,
  more = {},
  strings = [],
  contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
}: WorkbookSaid): Record<string, string | Uint8Array> => {
  const x = prefix === '' ? '' : `${prefix}:`
  const space = strict ? 'http://purl.oclc.org/ooxml/' : 'http://schemas.openxmlformats.org/'
  const main = `xmlns${prefix === '' ? '' : `:${prefix}`}="${space}spreadsheetml/${strict ? '' : '2006/'}main"`
  const kinds = `${space}officeDocument/${strict ? '' : '2006/'}relationships`
  const element = (name: string, attributes: string, inside: string): string =>
    inside === '' ? `<${x}${name}${attributes}/>` : `<${x}${name}${attributes}>${inside}</${x}${name}>`
  const relationships = (all: readonly (readonly [string, string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`

  const shared = new Map<string, number>()
  const formats: (string | number)[] = [0]
  const styleOf = (format: string | number): number =>
    formats.includes(format) ? formats.indexOf(format) : formats.push(format) - 1

  const cell = (value: CellSaid, reference: string): string => {
    const r = unnumbered ? '' : ` r="${reference}"`
    if (value === null) return unnumbered ? element('c', '', '') : ''
    if (typeof value === 'string') {
      const index = shared.get(value) ?? shared.size
      shared.set(value, index)
      return element('c', `${r} t="s"`, element('v', '', String(strings.length + index)))
    }
    if (typeof value === 'number') return element('c', r, element('v', '', String(value)))
    if (typeof value === 'boolean') return element('c', `${r} t="b"`, element('v', '', value ? '1' : '0'))
    if ('number' in value) {
      return element('c', `${r} s="${styleOf(value.format)}"`, element('v', '', String(value.number)))
    }
    return `<${x}c${r} ${value.attributes ?? ''}>${value.xml}</${x}c>`
  }

  const sheetXml = ({ rows = [], merged = [], hiddenColumns = [] }: SheetSaid): string => {
    let line = 0
    const written: string[] = []
    for (const row of rows) {
      const said: RowSaid = 'cells' in row ? row : { cells: row }
      line = said.line ?? line + 1
      const cells = said.cells.map((value, at) => cell(value, `${letters(at)}${line}`)).join('')
      const r = unnumbered ? '' : ` r="${line}"`
      written.push(element('row', `${r}${said.hidden === true ? ' hidden="1"' : ''}`, cells))
    }
    const columns = hiddenColumns.map(([min, max]) => element('col', ` min="${min}" max="${max}" hidden="1"`, ''))
    return element(
      'worksheet',
      ` ${main}`,
      (columns.length === 0 ? '' : element('cols', '', columns.join(''))) +
        element('sheetData', '', written.join('')) +
        (merged.length === 0
          ? ''
          : element('mergeCells', '', merged.map((range) => element('mergeCell', ` ref="${range}"`, '')).join(''))),
    )
  }

  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    '_rels/.rels': relationships([['r1', 'officeDocument', absolute ? '/xl/workbook.xml' : 'xl/workbook.xml']]),
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(
      'workbook',
      ` ${main} xmlns:rel="${kinds}"`,
      element('workbookPr', date1904 ? ' date1904="1"' : '', '') +
        element(
          'sheets',
          '',
          sheets
            .map(({ name = `Sheet${sheets.length}`, state }, at) =>
              element(
                'sheet',
                ` name="${escaped(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} rel:id="s${at + 1}"`,
                '',
              ),
            )
            .join(''),
        ),
    )}`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['k1', 'styles', 'styles.xml'],
      ['k2', 'sharedStrings', absolute ? '/xl/sharedStrings.xml' : 'sharedStrings.xml'],
      ...sheets.map(
        ({ chart }, at) =>
          [
            `s${at + 1}`,
            chart === true ? 'chartsheet' : 'worksheet',
            `${absolute ? '/xl/' : ''}sheets/of${at + 1}.xml`,
          ] as const,
      ),
    ]),
  }
  sheets.forEach((sheet, at) => {
    const part = `xl/sheets/of${at + 1}.xml`
    parts[part] = sheet.chart === true ? element('chartsheet', ` ${main}`, '') : sheetXml(sheet)
    if (sheet.beside === undefined) return
    parts[`xl/sheets/_rels/of${at + 1}.xml.rels`] = relationships(
      sheet.beside.map(({ kind }, one) => [`b${one}`, kind, `../beside/${at + 1}-${one}.xml`]),
    )
    sheet.beside.forEach(({ xml }, one) => {
      parts[`xl/beside/${at + 1}-${one}.xml`] = xml
    })
  })
  parts['xl/sharedStrings.xml'] = element(
    'sst',
    ` ${main}`,
    [
      ...strings,
      ...[...shared.keys()].map((text) =>
        element('si', '', element('t', ' xml:space="preserve"', escaped(stringOf(text)))),
      ),
    ].join(''),
  )
  const codes = formats.filter((format) => typeof format === 'string')
  const idOf = (format: string | number): number => (typeof format === 'number' ? format : 164 + codes.indexOf(format))
  parts['xl/styles.xml'] = element(
    'styleSheet',
    ` ${main}`,
    element(
      'numFmts',
      '',
      codes.map((code) => element('numFmt', ` numFmtId="${idOf(code)}" formatCode="${escaped(code)}"`, '')).join(''),
    ) + element('cellXfs', '', formats.map((format) => element('xf', ` numFmtId="${idOf(format)}"`, '')).join('')),
  )
  return { ...parts, ...more }
}

/** @param level 0: stored as they are, which takes no time */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(bytesOf(parts), { level })

const bytesOf = (parts: Readonly<Record<string, string | Uint8Array>>): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )

/** "A" for the column 0, "AB" for 27. */
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/** What XML cannot hold, and what looks like it, as a workbook spells it. */
const stringOf = (text: string): string =>
  text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    // oxlint-disable-next-line no-control-regex -- XML has no way to write these
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, hex)

const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
