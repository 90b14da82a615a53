import { useState } from 'react'
import type { Examination, ExaminedTable } from '../../../../shared/model/examination.ts'
import type { Reading } from '../../../../shared/model/reading.ts'
import { Delimiter, TextEncoding } from '../../../../shared/model/return-field.ts'
import type { RowWord } from '../../../../shared/returns/rows/table.ts'
import { importWords, rowWord } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import type { ImportWizard } from './use-import-wizard.ts'
import { withTable } from './wizard-reading.ts'

/** More columns than this have room only when the table scrolls. */
const MOST_IN_SIGHT = 7
const NO_HEADINGS = '0'

/** The top of a table exactly as it was decoded, so that wrong accents show, with what can be done about it. */
export const WizardFirstRows = ({
  wizard,
  found,
  table,
  decodes,
  name,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly table: ExaminedTable
  /** Encoding and delimiter are those of the whole file, and chosen once. */
  readonly decodes: boolean
  /** Null where the file is one table. */
  readonly name: string | null
}) => {
  const w = importWords.found
  const { choices } = wizard
  const { reading } = choices
  const encoding = TextEncoding.safeParse(found.encoding)
  const text = decodes && encoding.success
  const headerLine = headerLineOf(table, reading)
  return (
    <div className="wizard-part">
      <div className="wizard-part__head">
        <div>
          <h2>{name === null ? w.rows : w.rowsOf(name)}</h2>
          <p className="small secondary">{text ? w.rowsHelp : w.rowsHelpPlain}</p>
        </div>
        <div className="wizard-part__choices">
          {text ? (
            <>
              <Select
                label={w.encoding}
                options={TextEncoding.options.map((key) => ({ key, label: w.encodings[key] }))}
                value={reading.encoding ?? encoding.data}
                onChange={(chosen) => wizard.change({ ...choices, reading: { ...reading, encoding: chosen } })}
              />
              <Select
                label={w.delimiter}
                options={Delimiter.options.map((key) => ({ key, label: w.delimiters[key] }))}
                value={reading.delimiter ?? found.delimiter}
                onChange={(chosen) => wizard.change({ ...choices, reading: { ...reading, delimiter: chosen } })}
              />
            </>
          ) : null}
          <Select
            label={w.headerLine}
            options={headerOptions(table, headerLine, rowWord(found))}
            value={headerLine === null ? null : String(headerLine)}
            onChange={(line) => wizard.change(withTable(choices, table, { headerLine: Number(line) }))}
          />
        </div>
      </div>
      <Rows
        table={table}
        headerLine={headerLine}
        word={rowWord(found)}
        label={name === null ? w.rows : w.rowsOf(name)}
      />
    </div>
  )
}

/** Enough to see whether the headings were found and the letters are right; the columns below are the work. */
const SHOWN = 5

const Rows = ({
  table,
  headerLine,
  word,
  label,
}: {
  readonly table: ExaminedTable
  readonly headerLine: number | null
  readonly word: RowWord
  readonly label: string
}) => {
  const w = importWords.found
  const [all, setAll] = useState(false)
  const width = Math.max(1, ...table.firstRows.map(({ cells }) => cells.length))
  const wide = width > MOST_IN_SIGHT
  const headings = table.firstRows.findIndex(({ line }) => line === headerLine)
  const rows = all ? table.firstRows : table.firstRows.slice(0, Math.max(SHOWN, headings + 4))
  const left = table.firstRows.length - rows.length
  return (
    <>
      <div
        className={wide ? 'panel first-rows first-rows--wide' : 'panel first-rows'}
        // what scrolls must be reached by key
        {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
      >
        <table aria-label={label}>
          <colgroup>
            <col className="first-rows__line" />
            {sharesOf(table, width).map((share, i) => (
              // columns have no other name than their place
              // oxlint-disable-next-line react/no-array-index-key
              <col key={i} style={wide ? {} : { width: `${share}%` }} />
            ))}
          </colgroup>
          <tbody>
            {rows.map(({ line, cells }) => (
              <tr key={line} className={line === headerLine ? 'first-rows__headings' : undefined}>
                <th scope="row" className="first-rows__place">
                  <VisuallyHidden>{w[word]} </VisuallyHidden>
                  {line.toLocaleString('en-GB')}
                  {line === headerLine ? <VisuallyHidden>, {w.headings}</VisuallyHidden> : null}
                </th>
                {Array.from({ length: width }, (_, i) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={i} className={(cells[i] ?? '') === '' ? 'first-rows__empty' : undefined}>
                    <span className="first-rows__cell">{cells[i] ?? ''}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {wide ? <p className="small secondary first-rows__more">{w.columnsToTheRight(width)}</p> : null}
      {left > 0 ? (
        <div>
          <Button look="quiet" onPress={() => setAll(true)}>
            {w.moreRows(left)}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** As chosen, else as found: 0 where there are none, null where that is not known. */
const headerLineOf = (table: ExaminedTable, reading: Reading): number | null =>
  reading.tables.find((each) => each.table === table.table)?.headerLine ??
  table.headerLine ??
  (table.columns.length > 0 ? 0 : null)

/** Each column's part of the width, by how much stands in it: a story gets more room than a date. */
const sharesOf = (table: ExaminedTable, width: number): readonly number[] => {
  const long = Array.from({ length: width }, (_, i) =>
    Math.min(44, Math.max(9, ...table.firstRows.map(({ cells }) => (cells.length < 2 ? 0 : (cells[i]?.length ?? 0))))),
  )
  const sum = long.reduce((a, b) => a + b, 0)
  return long.map((each) => (100 * each) / sum)
}

/** The first rows by what they say; the line that is chosen now is among them, also where it stands further down. */
const headerOptions = (table: ExaminedTable, chosen: number | null, word: RowWord) => {
  const w = importWords.found
  const rows = table.firstRows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      key: String(line),
      label: w.headerOption(line, word, briefly(cells)),
    }))
  const elsewhere =
    chosen !== null && chosen > 0 && !rows.some(({ key }) => key === String(chosen))
      ? [{ key: String(chosen), label: w.headerElsewhere(chosen, word) }]
      : []
  return [...rows, ...elsewhere, { key: NO_HEADINGS, label: w.noHeaderLine }]
}

const briefly = (cells: readonly string[]): string => {
  const said = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ')
  return said.length > 60 ? `${said.slice(0, 59)}…` : said
}
