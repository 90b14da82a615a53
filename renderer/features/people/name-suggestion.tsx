import type { Case } from '../../../shared/model/case.ts'
import { idOf, nameOf } from '../../../shared/people/register.ts'
import type { UnknownName } from '../../../shared/people/unknown-names.ts'
import { peopleWords } from '../../strings/people.ts'
import { Button } from '../../ui/button.tsx'
import { AgencyBadge } from '../../ui/tag.tsx'
import { InItsSentence } from './in-its-sentence.tsx'

/** A name that entries have and the register has not, in its sentence, and what can be done about it. */
export const NameSuggestion = ({
  of,
  unknown: { name, entries, agencies, example, like },
  isBusy,
  onSpellingOf,
  onAsk,
  onAdd,
  onRefuse,
}: {
  readonly of: Case
  readonly unknown: UnknownName
  readonly isBusy: boolean
  readonly onSpellingOf: (id: string) => void
  readonly onAsk: () => void
  readonly onAdd: () => void
  readonly onRefuse: () => void
}) => {
  const say = peopleWords.names
  return (
    <li className="name-suggestion" data-suggestion={name}>
      <p className="name-suggestion__head">
        <strong className="name-suggestion__name">{name}</strong>{' '}
        <span className="secondary">{say.inEntries(entries)}</span>
        <span className="name-suggestion__agencies">
          {agencies.map(({ code, entries: ofAgency }) => (
            <span key={code}>
              <AgencyBadge code={code} /> {ofAgency.toLocaleString('en-GB')}
            </span>
          ))}
        </span>
      </p>
      <InItsSentence of={of.id} found={example} />
      <div className="name-suggestion__actions">
        {like.map((member) => (
          <Button
            key={idOf(member)}
            isPending={isBusy}
            aria-label={say.asSpelling(name, nameOf(member))}
            onPress={() => onSpellingOf(idOf(member))}
          >
            {say.spellingOf(nameOf(member))}
          </Button>
        ))}
        {like.length > 0 ? null : (
          <Button aria-label={say.spellingOfWhomLong(name)} onPress={onAsk}>
            {say.spellingOfWhom}
          </Button>
        )}
        <Button aria-label={say.addPersonLong(name)} onPress={onAdd}>
          {say.addPerson}
        </Button>
        <Button look="quiet" aria-label={say.refuseLong(name)} onPress={onRefuse}>
          {say.refuse}
        </Button>
      </div>
    </li>
  )
}
