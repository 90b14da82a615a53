import { useState } from 'react'
import type { Examination, ExaminedTable, HowKnown } from '../../../../shared/model/examination.ts'
import { useCase } from '../../../app/case-context.ts'
import { PageHeading } from '../../../app/page-heading.tsx'
import { importWords, rowWord } from '../../../strings/en-GB.ts'
import { Checkbox } from '../../../ui/choice.tsx'
import { Note } from '../../../ui/notes.tsx'
import type { ChosenFile, ImportWizard } from './use-import-wizard.ts'
import { WizardColumns } from './wizard-columns.tsx'
import { WizardConstants } from './wizard-constants.tsx'
import { WizardFirstRows } from './wizard-first-rows.tsx'
import { WizardFoot } from './wizard-foot.tsx'
import { WizardMapping } from './wizard-mapping.tsx'
import { WizardNothing } from './wizard-nothing.tsx'
import { isWanted, knownBefore, whatIsMissing, withTable } from './wizard-reading.ts'

/** Step 2: how the file was decoded and cut up, what each column is taken for, and all of it to be put right. */
export const WizardFound = ({
  wizard,
  found,
  file,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly file: ChosenFile
}) => {
  const open = useCase()
  const [tried, setTried] = useState(false)
  const known = useKnownBefore(wizard, found)
  const w = importWords.found
  const { choices } = wizard
  const taken = found.tables.filter(({ taken: isTaken }) => isTaken)
  const missing = whatIsMissing(found, choices.reading)
  const agency = open.agencies.find(({ id }) => id === wizard.agency)?.name ?? ''
  const word = rowWord(found)
  const [first] = taken
  const cannot =
    missing.length > 0
      ? w.missing(missing.map(({ table, why }) => sayMissing(table, why)))
      : taken.length === 0 && !found.nothingToReport
        ? w.nothingTaken
        : null

  const goOn = (): void => {
    setTried(true)
    if (cannot === null && wizard.examining.examined?.of.reading === choices.reading) wizard.toDoubts()
  }
  return (
    <>
      <div className="page__title">
        <PageHeading title={importWords.title}>
          {found.nothingToReport
            ? w.nothing(agency)
            : first === undefined
              ? w.unread(file.name)
              : w.heading(file.name, found.read, taken.length === 1 ? first.columns.length : null, taken.length)}
        </PageHeading>
        <p className="small secondary">
          {[
            found.nothingToReport ? file.name : importWords.from(agency, null),
            w.how(found, first?.headerLine ?? null, taken.length === 1, word),
            ...(found.remembered && choices.reading.mapping === null ? [w.remembered] : []),
          ].join(' · ')}
        </p>
      </div>
      {found.nothingToReport ? <Note>{w.nothingWords}</Note> : null}
      {cannot !== null && !tried ? <Note tone="amber">{cannot}</Note> : null}
      {cannot !== null && found.tables.every(({ columns }) => columns.length === 0) ? (
        <WizardNothing wizard={wizard} found={found} />
      ) : null}
      {found.tables.map((table) => (
        <TableFound
          key={table.table}
          wizard={wizard}
          found={found}
          table={table}
          known={known}
          alone={found.tables.length === 1}
        />
      ))}
      {found.tables.every(({ columns }) => columns.length === 0) ? null : (
        <>
          <WizardConstants wizard={wizard} found={found} />
          <WizardMapping
            wizard={wizard}
            found={found}
            agency={open.agencies.find(({ id }) => id === wizard.agency)?.code ?? ''}
          />
        </>
      )}
      <WizardFoot wizard={wizard} next={w.next} onNext={goOn} problem={tried ? cannot : null} />
    </>
  )
}

/** Where not even the headings are known, they come first: without them there are no columns to choose. */
const sayMissing = (table: ExaminedTable, why: string): string => {
  const w = importWords.found
  const said = table.columns.length === 0 ? `${why} ${w.chooseHeadings}` : why
  return table.name === null ? said : w.inTable(w.table(table.name, table.table + 1), said)
}

/** One sheet or table: taken or not and why, its first rows, its columns. A file that is one table asks nothing about taking it. */
const TableFound = ({
  wizard,
  found,
  table,
  known,
  alone,
}: {
  readonly wizard: ImportWizard
  readonly found: Examination
  readonly table: ExaminedTable
  readonly known: ReadonlyMap<string, HowKnown>
  readonly alone: boolean
}) => {
  const w = importWords.found
  const { choices } = wizard
  const name = w.table(table.name, table.table + 1)
  const wanted = isWanted(table, choices.reading)
  const rows = (
    <WizardFirstRows
      wizard={wizard}
      found={found}
      table={table}
      decodes={table.table === 0}
      name={alone ? null : name}
    />
  )
  const columns =
    table.columns.length === 0 ? null : (
      <WizardColumns wizard={wizard} found={found} table={table} known={known} name={alone ? null : name} />
    )
  if (alone)
    return (
      <>
        {rows}
        {columns}
      </>
    )
  return (
    <section className="panel wizard-table" aria-label={name}>
      <div className="wizard-table__head">
        <Checkbox isSelected={wanted} onChange={(taken) => wizard.change(withTable(choices, table, { taken }))}>
          <strong>{w.take(name)}</strong>
        </Checkbox>
        {wanted && table.taken ? null : <p className="secondary">{table.why ?? w.notTaken}</p>}
      </div>
      {wanted ? (
        <>
          {rows}
          {columns}
        </>
      ) : (
        <details className="wizard-more">
          <summary>{w.showRows}</summary>
          {rows}
        </details>
      )}
    </section>
  )
}

/** How each column was known when nobody had chosen anything yet. */
const useKnownBefore = ({ examining, choices }: ImportWizard, found: Examination): ReadonlyMap<string, HowKnown> => {
  const [known, setKnown] = useState<{ readonly of: Examination; readonly is: ReadonlyMap<string, HowKnown> } | null>(
    null,
  )
  const untouched = choices.reading.mapping === null && examining.examined?.of.reading.mapping === null
  if (untouched && known?.of !== found) {
    const is = knownBefore(found)
    setKnown({ of: found, is })
    return is
  }
  return known?.is ?? NOTHING
}

const NOTHING: ReadonlyMap<string, HowKnown> = new Map()
