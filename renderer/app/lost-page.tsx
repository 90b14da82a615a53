import { words } from '../strings/en-GB.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/notes.tsx'
import { PageHeading } from './page-heading.tsx'
import { paths } from './paths.ts'

/** An address that leads nowhere, or a page that broke. Says which, and the way back. */
export const LostPage = ({ because }: { readonly because: 'no-such-page' | 'broken' }) => {
  const said = words.app.lost[because]
  return (
    <div className="gate-note">
      <PageHeading title={said.title}>{said.title}</PageHeading>
      <ErrorNote action={<ButtonLink to={paths.cases}>{words.app.allCases}</ButtonLink>}>{said.words}</ErrorNote>
    </div>
  )
}
