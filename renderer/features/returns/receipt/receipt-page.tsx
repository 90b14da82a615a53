import { ArrowLeft } from 'lucide-react'
import { useLocation, useParams } from 'react-router'
import type { Output } from '../../../../shared/contract.ts'
import type { Holding } from '../../../../shared/model/holding.ts'
import { AgencyId, ImportId } from '../../../../shared/model/ids.ts'
import { sayMoment } from '../../../../shared/time/say.ts'
import { mendedRows, returnOfMended } from '../../../../shared/returns/rejected/mended-rows.ts'
import { useCase } from '../../../app/case-context.ts'
import { useCall } from '../../../app/client.ts'
import { PageHeading } from '../../../app/page-heading.tsx'
import { paths } from '../../../app/paths.ts'
import { words } from '../../../strings/en-GB.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { ErrorNote, Note, Opening } from '../../../ui/notes.tsx'
import '../../../ui/page.css'
import { ImportSteps } from '../import-wizard/import-steps.tsx'
import { ReceiptActions } from './receipt-actions.tsx'
import { ReceiptDoubts, SettledDoubts } from './receipt-doubts.tsx'
import { cameFromWizard } from '../import-wizard/receipt-from-wizard.ts'
import { ReceiptHints } from './receipt-hints.tsx'
import { useLookedAt } from './receipt-looked-at.ts'
import { ReceiptColumns, ReceiptHeld } from './receipt-parts.tsx'
import { ReceiptRejections } from './receipt-rejections.tsx'
import { ReceiptSum } from './receipt-sum.tsx'
import { ReceiptVersion } from './receipt-version.tsx'
import './receipt-page.css'

/** The end of an import: the news in the heading, every row accounted for, what a person should look at, and what can be done about it. */
export const ReceiptPage = () => {
  const open = useCase()
  const params = useParams()
  const agency = AgencyId.safeParse(params['agency'])
  const id = ImportId.safeParse(params['import'])
  const asked = agency.success && id.success
  const kept = useCall(
    'returns.receipt',
    { case: open.id, agency: agency.data ?? '', import: id.data ?? '' },
    { enabled: asked },
  )
  const holdings = useCall('returns.holdings', { case: open.id })
  const error = kept.error ?? holdings.error
  if (!asked || error !== null)
    return (
      <div className="page">
        <PageHeading title={words.receipt.title}>{words.receipt.title}</PageHeading>
        <ErrorNote action={<ButtonLink to={paths.returns(open.id)}>{words.receipt.back}</ButtonLink>}>
          {error?.message ?? words.app.lost['no-such-page'].words}
        </ErrorNote>
      </div>
    )
  if (kept.data === undefined || holdings.data === undefined)
    return (
      <div className="page">
        <Opening />
      </div>
    )
  const imports = holdings.data.find((one) => one.agency === agency.data)?.imports ?? []
  // undoing it is news: the page begins anew, with its heading
  const key = `${kept.data.receipt.import} ${kept.data.undone?.at ?? ''}`
  return <ReceiptOf key={key} kept={kept.data} imports={imports} />
}

const ReceiptOf = ({
  kept: { receipt, lookedAt: ticked, undone },
  imports,
}: {
  readonly kept: Output<'returns.receipt'>
  readonly imports: Holding['imports']
}) => {
  const open = useCase()
  const fromWizard = cameFromWizard(useLocation().state)
  const w = words.receipt
  const lookedAt = useLookedAt(receipt, ticked)
  const name = open.agencies.find(({ id }) => id === receipt.agency)?.name ?? receipt.agencyCode
  const place = imports.findIndex((one) => one.import === receipt.import)
  const here = imports[place]
  const mended = mendedRows(receipt, imports)
  const mends = here === undefined ? null : returnOfMended(here, imports.slice(0, place))
  const heading =
    undone !== null ? w.undoneHeading(name) : mends !== null ? w.mendedHeading(receipt) : w.heading(name, receipt)
  return (
    <article className="page receipt">
      <div className="receipt__top no-print">
        {fromWizard ? <ImportSteps current="result" compares={receipt.takenAs === 'later version'} /> : null}
        <ButtonLink to={paths.returns(open.id)} look="quiet" icon={ArrowLeft}>
          {w.back}
        </ButtonLink>
      </div>
      <div className="page__title">
        <PageHeading title={w.title}>{heading}</PageHeading>
        <p className="receipt__how small secondary">
          {[receipt.file, ...w.howRead(receipt), w.takenBy(sayMoment(receipt.at), receipt.by)].join(' · ')}
        </p>
        {receipt.dates === null ? null : <p className="receipt__how small secondary">{receipt.dates}</p>}
      </div>
      {undone === null ? null : <Note>{w.undone(sayMoment(undone.at), undone.by)}</Note>}
      <ReceiptSum receipt={receipt} />
      <ReceiptRejections receipt={receipt} mended={mended} mayMend={undone === null} />
      {undone === null ? (
        <ReceiptDoubts doubts={receipt.doubts} lookedAt={lookedAt} />
      ) : (
        <SettledDoubts doubts={receipt.doubts} lookedAt={lookedAt} />
      )}
      {lookedAt.error === null ? null : <ErrorNote>{lookedAt.error}</ErrorNote>}
      <ReceiptActions
        receipt={receipt}
        mends={mends}
        waiting={receipt.rejections.length - mended.size}
        isUndone={undone !== null}
      />
      <ReceiptVersion receipt={receipt} />
      <ReceiptHints receipt={receipt} lookedAt={lookedAt} maySettle={undone === null} />
      <ReceiptColumns receipt={receipt} />
      <ReceiptHeld receipt={receipt} />
      <p className="receipt__hash small secondary">{w.hash(receipt.sha256)}</p>
    </article>
  )
}
