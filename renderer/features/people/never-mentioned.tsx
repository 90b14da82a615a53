import { membersNeverMentioned, type MentionsOf } from '../../../shared/people/mentions-of.ts'
import { nameOf } from '../../../shared/people/register.ts'
import { roleWordsFor } from '../../../shared/people/role-words.ts'
import { peopleWords } from '../../strings/people.ts'
import { Note } from '../../ui/notes.tsx'

/** Who of the register stands in no entry, fathers first; said with care, because words can be missed. */
export const NeverMentioned = ({
  mentions,
  entries,
}: {
  readonly mentions: readonly MentionsOf[]
  readonly entries: number
}) => {
  const say = peopleWords.missing
  const missing = membersNeverMentioned(mentions)
  if (missing.length === 0) return <p className="prose secondary">{say.nobody}</p>
  const people = missing.flatMap((member) => (member.kind === 'person' ? [member.person] : []))
  const children = missing.filter(({ kind }) => kind === 'child')
  return (
    <Note tone="amber">
      <div className="never-mentioned">
        {people.length === 0 ? null : (
          <>
            <p>{say.people(entries)}</p>
            <ul className="never-mentioned__list">
              {people.map(({ id, name, role, parentalResponsibility }) => (
                <li key={id}>
                  <strong>{name}</strong>, {say.person(role, parentalResponsibility)}
                </li>
              ))}
            </ul>
            <p>{say.would([...new Set(people.flatMap((person) => shortWordsFor(person)))].slice(0, 3))}</p>
          </>
        )}
        {children.length === 0 ? null : (
          <>
            <p>{say.children(entries)}</p>
            <ul className="never-mentioned__list">
              {children.map((member) => (
                <li key={nameOf(member)}>
                  <strong>{nameOf(member)}</strong>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Note>
  )
}

/** One everyday word for each role: "father", not "non-resident father of both children". */
const shortWordsFor = (person: { readonly role: string }): string[] =>
  roleWordsFor(person)
    .filter((word) => !word.includes(' '))
    .slice(0, 1)
