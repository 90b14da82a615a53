import { Link } from 'react-router'
import { NO_FILTER, type EntryFilter } from '../../../shared/filter/entry-filter.ts'
import { searchOf } from '../../../shared/filter/filter-search.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { MentionsOf } from '../../../shared/people/mentions-of.ts'
import type { Member } from '../../../shared/people/register.ts'
import { paths } from '../../app/paths.ts'
import { peopleWords } from '../../strings/people.ts'
import { AgencyBadge } from '../../ui/tag.tsx'

type MemberFound = { readonly of: Case; readonly name: string; readonly found: MentionsOf }

/** In how many entries somebody stands; opens them. */
export const MemberEntries = ({ of, name, found: { member, entries, byName } }: MemberFound) => {
  const say = peopleWords.register
  if (entries === 0) return say.none
  const opens = member.kind === 'child' ? say.opensChild(entries, name) : say.opensPerson(entries, name)
  return (
    <>
      <Link className="register__count" to={paths.filtered(of.id, searchOf(filterFor(member)))} aria-label={opens}>
        {entries.toLocaleString('en-GB')}
      </Link>
      {member.kind === 'child' ? null : <span className="register__by">{say.byName(byName, entries)}</span>}
    </>
  )
}

/** The agencies whose entries they stand in; each opens its own. */
export const MemberAgencies = ({ of, name, found: { member, agencies } }: MemberFound) => {
  const say = peopleWords.register
  if (agencies.length === 0) return say.none
  return (
    <ul className="register__agencies">
      {agencies.map(({ id, code, entries }) => (
        <li key={id}>
          <Link
            className="register__agency"
            to={paths.filtered(of.id, searchOf({ ...filterFor(member), agencies: [id] }))}
          >
            <AgencyBadge code={code} /> {entries.toLocaleString('en-GB')}
            <span className="visually-hidden">
              {' '}
              {say.ofAgency(entries, of.agencies.find((agency) => agency.id === id)?.name ?? code, name)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const filterFor = (member: Member): EntryFilter => ({
  ...NO_FILTER,
  scope: 'all',
  ...(member.kind === 'child' ? { children: [member.child.id] } : { people: [member.person.id] }),
})
