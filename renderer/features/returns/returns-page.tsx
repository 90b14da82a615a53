import { FileInput, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { AgencyId } from '../../../shared/model/ids.ts'
import { hasAnswered, returnsBoard } from '../../../shared/timeline/returns-board.ts'
import { useCase } from '../../app/case-context.ts'
import { useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote, Opening } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { ImportReturn } from './import-return.tsx'
import { PreviousReceipts } from './previous-receipts.tsx'
import { RecordAnswer } from './record-answer.tsx'
import { ReturnsBoard } from './returns-board.tsx'
import './returns-page.css'

/** The returns board: what is missing today, agency by agency, and the two things that can be done about it. */
export const ReturnsPage = () => {
  const open = useCase()
  const today = useToday()
  const holdings = useCall('returns.holdings', { case: open.id })
  const [importing, setImporting] = useState<Importing | null>(null)
  const [answering, setAnswering] = useState<AgencyId | null>(null)
  useImportFromAddress(setImporting)

  if (holdings.error !== null)
    return (
      <div className="page">
        <PageHeading title={words.returns.title}>{words.returns.title}</PageHeading>
        <ErrorNote>{holdings.error.message}</ErrorNote>
      </div>
    )
  if (holdings.data === undefined)
    return (
      <div className="page">
        <Opening />
      </div>
    )
  const board = returnsBoard(open, holdings.data, today)
  const answeringRow = board.find(({ agency }) => agency.id === answering)
  return (
    <div className="page">
      <div className="page__head">
        <div className="page__title">
          <PageHeading title={words.returns.title}>
            {words.returns.heading(board.filter(hasAnswered).length, board.length)}
          </PageHeading>
          <p className="secondary">{words.returns.missing(board)}</p>
        </div>
        <div className="page__actions no-print">
          <Button icon={Printer} onPress={() => window.print()}>
            {words.returns.print}
          </Button>
          <Button look="main" icon={FileInput} onPress={() => setImporting({ for: null })}>
            {words.returns.importOne}
          </Button>
        </div>
      </div>
      <ReturnsBoard
        board={board}
        onImport={(agency) => setImporting({ for: agency })}
        onAnswer={(agency) => setAnswering(agency)}
      />
      <PreviousReceipts board={board} />
      {importing === null ? null : <ImportReturn intended={importing.for} onClose={() => setImporting(null)} />}
      {answeringRow === undefined ? null : <RecordAnswer row={answeringRow} onClose={() => setAnswering(null)} />}
    </div>
  )
}

/** Which agency's button was pressed; null for the one button that asks. */
type Importing = { readonly for: AgencyId | null }

/** The overview's "Import the return" leads here with the agency in the address, which is then taken out: going back imports nothing. */
const useImportFromAddress = (start: (importing: Importing) => void): void => {
  const [search, setSearch] = useSearchParams()
  const wanted = AgencyId.safeParse(search.get('import'))
  const agency = wanted.success ? wanted.data : null
  useEffect(() => {
    if (agency === null) return
    start({ for: agency })
    setSearch({}, { replace: true })
  }, [agency, start, setSearch])
}
