import { Link } from 'react-router'
import type { CaseId } from '../../../shared/model/ids.ts'
import type { InSentence } from '../../../shared/people/in-sentence.ts'
import { paths } from '../../app/paths.ts'
import { peopleWords } from '../../strings/people.ts'

/** A word where it stands in an entry, as it was written; opens the entry. */
export const InItsSentence = ({
  of,
  found: { entry, code, before, word, after },
}: {
  readonly of: CaseId
  readonly found: InSentence
}) => (
  <p className="in-its-sentence">
    {before === '' && after === '' ? null : (
      <q className="in-its-sentence__words">
        {before}
        <mark className="in-its-sentence__word">{word}</mark>
        {after}
      </q>
    )}{' '}
    <Link className="in-its-sentence__entry" to={paths.entry(of, entry)}>
      {peopleWords.names.open(code)}
    </Link>
  </p>
)
