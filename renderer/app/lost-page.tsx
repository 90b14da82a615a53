import { useRouteError } from 'react-router'
import { words } from '../strings/en-GB.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/notes.tsx'
import { PageHeading } from './page-heading.tsx'
import { paths } from './paths.ts'

/** An address that leads nowhere, or a page that broke. Says which, and the way back. */
export const LostPage = () => {
  const broke = useRouteError() !== undefined
  const title = broke ? words.app.brokenTitle : words.app.noSuchPageTitle
  return (
    <div className="gate-note">
      <PageHeading title={title}>{title}</PageHeading>
      <ErrorNote action={<ButtonLink to={paths.cases}>{words.app.allCases}</ButtonLink>}>
        {broke ? words.app.broken : words.app.noSuchPage}
      </ErrorNote>
    </div>
  )
}
