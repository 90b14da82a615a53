import { ArrowLeft, Copy, FileText, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { MARKING } from '../../../shared/marking.ts'
import type { Case } from '../../../shared/model/case.ts'
import type { AgencyQueries } from '../../../shared/queries/queries-by-agency.ts'
import { letterWords, queryLetter, type QueryLetter } from '../../../shared/queries/query-letter.ts'
import { useAction } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { useVault } from '../../app/vault-context.ts'
import { queriesWords } from '../../strings/queries.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { ErrorNote } from '../../ui/notes.tsx'
import { letterAsText } from './letter-as-text.ts'
import './query-letter-page.css'

/** The letter to one agency: for Word, for paper, which has the letter alone, and as text for a message. */
export const QueryLetterPage = ({ of, asked }: { readonly of: Case; readonly asked: AgencyQueries }) => {
  const say = queriesWords.letterPage
  const today = useToday()
  const { keeper } = useVault()
  const save = useAction('queries.letter')
  const [written, setWritten] = useState<Output<'queries.letter'>>(null)
  const [copied, setCopied] = useState('')
  const letter = useMemo(() => queryLetter(of, asked, keeper?.name ?? '', today), [of, asked, keeper, today])
  return (
    <div className="page letter-page">
      <div className="page__head no-print">
        <div className="page__title">
          <PageHeading title={queriesWords.title}>{say.title(asked.agency.name)}</PageHeading>
        </div>
        <div className="page__actions">
          <ButtonLink icon={ArrowLeft} to={paths.queries(of.id)}>
            {say.back}
          </ButtonLink>
          <Button icon={Copy} onPress={() => setCopied(copyText(letterAsText(letter)) ? say.copied : say.notCopied)}>
            {say.copy}
          </Button>
          <Button icon={Printer} onPress={() => window.print()}>
            {say.print}
          </Button>
          <Button
            look="main"
            icon={FileText}
            isPending={save.isPending}
            onPress={() => save.mutate({ case: of.id, agency: asked.agency.id }, { onSuccess: setWritten })}
          >
            {save.isPending ? say.saving : say.save}
          </Button>
        </div>
        {save.error === null ? null : <ErrorNote>{save.error.message}</ErrorNote>}
        <output className="letter-page__said">
          {copied} {written === null ? null : <Written written={written} />}
        </output>
      </div>
      <Letter label={say.title(asked.agency.name)} letter={letter} />
    </div>
  )
}

const Written = ({ written }: { readonly written: NonNullable<Output<'queries.letter'>> }) => {
  const say = queriesWords.letterPage
  const openIt = useAction('document.open')
  return (
    <>
      {say.saved(written.name, written.queries)}{' '}
      <Button look="quiet" isPending={openIt.isPending} onPress={() => openIt.mutate({ file: written.file })}>
        {say.openIt}
      </Button>
      {openIt.error === null ? null : <ErrorNote>{openIt.error.message}</ErrorNote>}
    </>
  )
}

const Letter = ({ label, letter }: { readonly label: string; readonly letter: QueryLetter }) => {
  const say = letterWords
  return (
    <article className="letter" aria-label={label}>
      <p className="letter__marking">{MARKING}</p>
      <h2>{say.subject}</h2>
      <dl className="letter__facts">
        {letter.facts.map(({ name, says }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p>{letter.opening}</p>
      {letter.questions.map(({ number, entry, words, source, asks }) => (
        <section key={number} className="letter__question" aria-label={number}>
          <h3>{number}</h3>
          <div className="letter__entry">
            <p className="letter__said">
              <strong>{entry.name}</strong> {entry.says}
            </p>
            {words === null ? null : <p className="letter__said">{words}</p>}
            {source === null ? null : (
              <p className="letter__said">
                <strong>{source.name}</strong> {source.says}
              </p>
            )}
          </div>
          <p className="letter__said">
            <strong>{say.weAsk}</strong> {asks}
          </p>
          <p className="letter__answer">
            <strong>{say.answer}</strong>
          </p>
        </section>
      ))}
      <p className="letter__marking">{MARKING}</p>
    </article>
  )
}
