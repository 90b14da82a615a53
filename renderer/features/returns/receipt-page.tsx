import { ArrowLeft, Printer } from 'lucide-react'
import { useParams } from 'react-router'
import { AgencyId, ImportId } from '../../../shared/model/ids.ts'
import type { Receipt } from '../../../shared/model/receipt.ts'
import { sayMoment } from '../../../shared/time/say.ts'
import { useCase } from '../../app/case-context.ts'
import { useCall } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorNote, Opening } from '../../ui/notes.tsx'
import '../../ui/page.css'
import { ReceiptColumns, ReceiptDoubts, ReceiptHeld, ReceiptRejections } from './receipt-parts.tsx'
import { ReceiptSum } from './receipt-sum.tsx'
import './receipt-page.css'

/** The end of an import: the news in the heading, every row accounted for, and what a person should look at. */
export const ReceiptPage = () => {
  const open = useCase()
  const params = useParams()
  const agency = AgencyId.safeParse(params['agency'])
  const id = ImportId.safeParse(params['import'])
  const asked = agency.success && id.success
  const receipt = useCall(
    'returns.receipt',
    { case: open.id, agency: agency.data ?? '', import: id.data ?? '' },
    { enabled: asked },
  )
  if (!asked || receipt.error !== null)
    return (
      <div className="page">
        <PageHeading title={words.receipt.title}>{words.receipt.title}</PageHeading>
        <ErrorNote action={<ButtonLink to={paths.returns(open.id)}>{words.receipt.back}</ButtonLink>}>
          {receipt.error?.message ?? words.app.lost['no-such-page'].words}
        </ErrorNote>
      </div>
    )
  if (receipt.data === undefined)
    return (
      <div className="page">
        <Opening />
      </div>
    )
  return <ReceiptOf key={receipt.data.import} receipt={receipt.data} />
}

const ReceiptOf = ({ receipt }: { readonly receipt: Receipt }) => {
  const open = useCase()
  const name = open.agencies.find(({ id }) => id === receipt.agency)?.name ?? receipt.agencyCode
  return (
    <article className="page receipt">
      <div className="page__title">
        <PageHeading title={words.receipt.title}>{words.receipt.heading(name, receipt)}</PageHeading>
        <p className="small secondary">
          {[
            receipt.file,
            ...words.receipt.howRead(receipt),
            words.receipt.takenBy(sayMoment(receipt.at), receipt.by),
          ].join(' · ')}
        </p>
      </div>
      <ReceiptSum receipt={receipt} />
      <ReceiptDoubts doubts={receipt.doubts} />
      <ReceiptRejections rejections={receipt.rejections} />
      <div className="page__actions no-print">
        <ButtonLink to={paths.timeline(open.id, { agency: receipt.agency })} look="main">
          {words.receipt.seeEntries}
        </ButtonLink>
        <Button icon={Printer} onPress={() => window.print()}>
          {words.receipt.print}
        </Button>
        <ButtonLink to={paths.returns(open.id)} look="quiet" icon={ArrowLeft}>
          {words.receipt.back}
        </ButtonLink>
      </div>
      <ReceiptColumns columns={receipt.columns} />
      <ReceiptHeld receipt={receipt} />
      <p className="receipt__hash small secondary">{words.receipt.hash(receipt.sha256)}</p>
    </article>
  )
}
