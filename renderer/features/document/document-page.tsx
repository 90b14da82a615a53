import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { Output, Scope } from '../../../shared/contract.ts'
import { sayDay } from '../../../shared/time/say.ts'
import { conferenceWindow, placeOf } from '../../../shared/timeline/window.ts'
import { hasAnswered, returnsBoard } from '../../../shared/timeline/returns-board.ts'
import { useCase } from '../../app/case-context.ts'
import { useAction, useCall } from '../../app/client.ts'
import { useProgress } from '../../app/events.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { ErrorNote, Note, Opening, ProgressBar } from '../../ui/notes.tsx'
import '../../ui/page.css'
import './document-page.css'

type Written = NonNullable<Output<'document.export'>>

/** What goes into the Word document, for whom, and what it says about itself; then where it was put. */
export const DocumentPage = () => {
  const open = useCase()
  const today = useToday()
  const entries = useCall('entries.list', { case: open.id })
  const holdings = useCall('returns.holdings', { case: open.id })
  const make = useAction('document.export')
  const [scope, setScope] = useState<Scope>('window')
  const [written, setWritten] = useState<Written | null>(null)

  const failed = entries.error ?? holdings.error
  if (failed !== null)
    return (
      <div className="page">
        <PageHeading title={words.document.title}>{words.document.heading}</PageHeading>
        <ErrorNote>{failed.message}</ErrorNote>
      </div>
    )
  if (entries.data === undefined || holdings.data === undefined)
    return (
      <div className="page">
        <Opening />
      </div>
    )

  const window = conferenceWindow(open)
  const inWindow = entries.data.filter(({ when }) => placeOf(when, window) === 'in').length
  const undated = entries.data.filter(({ when }) => placeOf(when, window) === 'undated').length
  const board = returnsBoard(open, holdings.data, today)
  const waiting = board.filter((row) => !hasAnswered(row)).map(({ agency }) => agency.name)
  const all = entries.data.length
  const w = words.document

  const start = (): void => {
    setWritten(null)
    make.mutate({ case: open.id, scope }, { onSuccess: setWritten })
  }
  return (
    <div className="page document">
      <div className="page__title">
        <PageHeading title={w.title}>{w.heading}</PageHeading>
        <p className="secondary prose">{w.intro}</p>
      </div>
      {all === 0 ? (
        <Note>{w.nothingYet}</Note>
      ) : waiting.length > 0 ? (
        <Note tone="amber">{w.notAllIn(waiting)}</Note>
      ) : null}
      <div className="panel document__form">
        <RadioGroup
          label={w.scope}
          options={[
            {
              key: 'window',
              label: w.window(inWindow),
              note: w.windowNote(sayDay(window.from, 'medium'), sayDay(window.to, 'medium'), undated),
            },
            { key: 'all', label: w.all(all), note: w.allNote(sayDay(open.lookBackFrom, 'medium')) },
          ]}
          value={scope}
          onChange={setScope}
        />
        <dl className="document__facts">
          <dt>{w.forWhom}</dt>
          <dd>{w.professionals}</dd>
          <dt>{w.onEachPage}</dt>
          <dd>{w.notScreened}</dd>
        </dl>
      </div>
      {make.error === null ? null : <ErrorNote>{make.error.message}</ErrorNote>}
      {make.isPending ? (
        <DocumentProgress />
      ) : (
        <div className="page__actions">
          <Button look={written === null ? 'main' : 'plain'} icon={FileText} onPress={start}>
            {written === null ? w.make : w.makeAgain}
          </Button>
          {written === null && all === 0 ? <ButtonLink to={paths.returns(open.id)}>{w.toReturns}</ButtonLink> : null}
        </div>
      )}
      {written === null ? null : <WrittenNote written={written} />}
    </div>
  )
}

const DocumentProgress = () => {
  const progress = useProgress('document')
  return (
    <div className="document__progress">
      <ProgressBar
        label={progress === null ? words.document.choosing : words.document.writing}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        {...(progress === null || progress.total === 0
          ? {}
          : { said: words.document.progress(progress.done, progress.total) })}
      />
    </div>
  )
}

const WrittenNote = ({ written }: { readonly written: Written }) => {
  const openIt = useAction('document.open')
  return (
    <output className="panel document__written">
      <div>
        <h2>{words.document.written(written.name)}</h2>
        <p className="secondary">{words.document.writtenEntries(written.entries)}</p>
      </div>
      <Button look="main" onPress={() => openIt.mutate({ file: written.file })} isPending={openIt.isPending}>
        {words.document.openIt}
      </Button>
      {openIt.error === null ? null : <ErrorNote>{openIt.error.message}</ErrorNote>}
    </output>
  )
}
