import { createHashRouter } from 'react-router'
import { CasesPage } from '../features/cases/cases-page.tsx'
import { NewCasePage } from '../features/cases/new-case-page.tsx'
import { DocumentPage } from '../features/document/document-page.tsx'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { PatternsPage } from '../features/patterns/patterns-page.tsx'
import { PeoplePage } from '../features/people/people-page.tsx'
import { QueriesPage } from '../features/queries/queries-page.tsx'
import { ImportWizardPage } from '../features/returns/import-wizard/import-wizard-page.tsx'
import { ReceiptPage } from '../features/returns/receipt/receipt-page.tsx'
import { ReturnsPage } from '../features/returns/returns-page.tsx'
import { RoomPage } from '../features/room/room-page.tsx'
import { SameEventPage } from '../features/same-event/same-event-page.tsx'
import { TimelinePage } from '../features/timeline/timeline-page.tsx'
import { BareShell } from './bare-shell.tsx'
import { CaseShell } from './case-shell.tsx'
import { LostPage } from './lost-page.tsx'

const broken = (
  <main>
    <LostPage because="broken" />
  </main>
)

/** The rooms and their addresses; `paths.ts` writes what is read here. The address lies behind the hash, so the scheme serves one page. */
export const makeWindowRouter = () =>
  createHashRouter([
    {
      element: <BareShell />,
      errorElement: broken,
      children: [
        { path: '/', element: <CasesPage /> },
        { path: '/new', element: <NewCasePage /> },
        { path: '*', element: <LostPage because="no-such-page" /> },
      ],
    },
    { path: '/case/:case/room', element: <RoomPage />, errorElement: broken },
    {
      path: '/case/:case',
      element: <CaseShell />,
      errorElement: broken,
      children: [
        { index: true, element: <OverviewPage /> },
        { path: 'timeline', element: <TimelinePage /> },
        { path: 'patterns', element: <PatternsPage /> },
        { path: 'people', element: <PeoplePage /> },
        { path: 'queries', element: <QueriesPage /> },
        { path: 'same-event', element: <SameEventPage /> },
        { path: 'returns', element: <ReturnsPage /> },
        { path: 'import', element: <ImportWizardPage /> },
        { path: 'returns/:agency/:import', element: <ReceiptPage /> },
        { path: 'document', element: <DocumentPage /> },
      ],
    },
  ])
