import type { Case, Child, Person } from '../../../shared/model/case.ts'
import type { MentionsOf } from '../../../shared/people/mentions-of.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { words } from '../../strings/en-GB.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { MemberAgencies, MemberEntries } from './member-mentions.tsx'

type Found = ReadonlyMap<string, MentionsOf>

/** The children of the case and the entries about each. */
export const ChildrenTable = ({
  of,
  found,
  onChange,
}: {
  readonly of: Case
  /** By id; empty while the entries are looked through. */
  readonly found: Found
  readonly onChange: (child: Child) => void
}) => {
  const say = peopleWords.register
  return (
    <table className="table table--stacks register">
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.born}</th>
          <th scope="col">{say.about}</th>
          <th scope="col">{say.agencies}</th>
          <th scope="col" className="table__actions">
            <span className="visually-hidden">{say.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {of.children.map((child) => (
          <tr key={child.id}>
            <Named name={child.name} spellings={child.aliases} />
            <td data-label={say.born}>{child.born === null ? say.notKnown : sayDay(child.born, 'plain')}</td>
            <Counts of={of} name={child.name} found={found.get(child.id)} label={say.about} />
            <td className="table__actions table__whole">
              <Button look="quiet" aria-label={say.changeOf(child.name)} onPress={() => onChange(child)}>
                {say.change}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The people around the children, and the entries that may speak of each. */
export const PeopleTable = ({
  of,
  found,
  onChange,
  onRemove,
}: {
  readonly of: Case
  readonly found: Found
  readonly onChange: (person: Person) => void
  readonly onRemove: (person: Person) => void
}) => {
  const say = peopleWords.register
  return (
    <table className="table table--stacks register">
      <thead>
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.role}</th>
          <th scope="col">{say.responsibility}</th>
          <th scope="col">{say.mentions}</th>
          <th scope="col">{say.agencies}</th>
          <th scope="col" className="table__actions">
            <span className="visually-hidden">{say.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {of.people.map((person) => (
          <tr key={person.id}>
            <Named name={person.name} spellings={person.aliases} />
            <td data-label={say.role} className="register__role">
              {person.role}
            </td>
            <td data-label={say.responsibility}>{words.newCase.responsibility[person.parentalResponsibility]}</td>
            <Counts of={of} name={person.name} found={found.get(person.id)} label={say.mentions} />
            <td className="table__actions table__whole">
              <span className="register__actions">
                <Button look="quiet" aria-label={say.changeOf(person.name)} onPress={() => onChange(person)}>
                  {say.change}
                </Button>
                <Button look="quiet" aria-label={say.removeOf(person.name)} onPress={() => onRemove(person)}>
                  {say.remove}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Named = ({ name, spellings }: { readonly name: string; readonly spellings: readonly string[] }) => (
  <th scope="row" className="register__name table__whole">
    {name}
    {spellings.length === 0 ? null : <span className="register__also">{peopleWords.register.also(spellings)}</span>}
  </th>
)

const Counts = ({
  of,
  name,
  found,
  label,
}: {
  readonly of: Case
  readonly name: string
  readonly found: MentionsOf | undefined
  readonly label: string
}) => (
  <>
    <td data-label={label}>{found === undefined ? '…' : <MemberEntries of={of} name={name} found={found} />}</td>
    <td data-label={peopleWords.register.agencies}>
      {found === undefined ? '…' : <MemberAgencies of={of} name={name} found={found} />}
    </td>
  </>
)
