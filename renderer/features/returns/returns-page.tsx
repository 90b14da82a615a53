import { FileInput, Printer } from 'lucide-react'
import { useState } from 'react'
import type { AgencyId } from '../../../shared/model/ids.ts'
import { hasAnswered, returnsBoard } from '../../../shared/timeline/returns-board.ts'
import { useCase } from '../../app/case-context.ts'
import { useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorNote, Opening } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { PreviousReceipts } from './receipt/previous-receipts.tsx'
import { RecordAnswer } from './record-answer.tsx'
import { ReturnsBoard } from './returns-board.tsx'
import './returns-page.css'
import { SpeaksFor } from './speaks-for.tsx'

/** The returns board: what is missing today, agency by agency, and the two things that can be done about it. */
export const ReturnsPage = () => {
  const open = useCase()
  const today = useToday()
  const holdings = useCall('returns.holdings', { case: open.id })
  const [answering, setAnswering] = useState<AgencyId | null>(null)

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
          <ButtonLink to={paths.import(open.id)} look="main" icon={FileInput}>
            {words.returns.importOne}
          </ButtonLink>
        </div>
      </div>
      <ReturnsBoard board={board} onAnswer={(agency) => setAnswering(agency)} />
      <PreviousReceipts board={board} />
      <SpeaksFor of={open} />
      {answeringRow === undefined ? null : <RecordAnswer row={answeringRow} onClose={() => setAnswering(null)} />}
    </div>
  )
}
