import { Outlet } from 'react-router'
import { Brand } from './brand.tsx'
import { LockCorner } from './lock.tsx'
import './bare-shell.css'
import { SkipToPage } from './skip-to-page.tsx'

/** Around the pages that belong to no case: the list of cases, a new case. */
export const BareShell = () => (
  <div className="bare-shell">
    <SkipToPage />
    <header className="bare-shell__bar no-print">
      <Brand />
      <LockCorner />
    </header>
    <main id="page" className="bare-shell__page" tabIndex={-1}>
      <Outlet />
    </main>
  </div>
)
