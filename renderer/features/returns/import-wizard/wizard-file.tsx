import { FileInput, FileText, Table } from 'lucide-react'
import { useState, type ClipboardEvent } from 'react'
import { useCase } from '../../../app/case-context.ts'
import { useAction } from '../../../app/client.ts'
import { PageHeading } from '../../../app/page-heading.tsx'
import { importWords } from '../../../strings/en-GB.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorNote, Note } from '../../../ui/notes.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { LARGEST_PASTE } from '../../../../shared/contract.ts'
import type { ImportWizard } from './use-import-wizard.ts'
import { WizardFoot } from './wizard-foot.tsx'

/** Step 1: whose return it is and where it comes from: a file, a paste, or a blank form for those who have neither. */
export const WizardFile = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const open = useCase()
  const choose = useAction('returns.choose')
  const [tried, setTried] = useState(false)
  const { agency, chosen, otherAgency } = wizard
  const w = importWords.file
  const whose = open.agencies.find(({ id }) => id === agency)

  const chooseFile = (): void =>
    choose.mutate(
      { case: open.id },
      {
        onSuccess: (file) => {
          if (file === null) return
          setTried(false)
          wizard.choose({ ...file, lines: null })
        },
      },
    )
  const goOn = (): void => {
    setTried(true)
    if (agency !== null && chosen !== null && !otherAgency) wizard.lookAtFile()
  }
  return (
    <>
      <div className="page__title">
        <PageHeading title={importWords.title}>{w.heading(whose?.name ?? null)}</PageHeading>
        <p className="secondary">{w.intro}</p>
      </div>
      <div className="wizard-file">
        {otherAgency ? <WhoseReturn wizard={wizard} /> : null}
        <div className="wizard-file__whose">
          <Select
            label={w.agency}
            help={w.agencyHelp}
            options={open.agencies.map(({ id, code, name }) => ({ key: id, label: `${code} ${name}` }))}
            value={agency}
            onChange={wizard.setAgency}
            error={tried && agency === null ? w.agencyMissing : undefined}
          />
        </div>
        <section className="panel wizard-file__source" aria-labelledby="from-file">
          <h2 id="from-file">{w.chosen}</h2>
          {chosen !== null && chosen.lines === null ? (
            <p className="wizard-file__name breakable">{chosen.name}</p>
          ) : (
            <p className="secondary">{w.kinds}</p>
          )}
          <div>
            <Button
              look={chosen === null ? 'main' : 'plain'}
              icon={FileInput}
              onPress={chooseFile}
              isPending={choose.isPending}
            >
              {chosen === null || chosen.lines !== null ? w.choose : importWords.chooseAnother}
            </Button>
          </div>
          {choose.error === null ? null : <ErrorNote>{choose.error.message}</ErrorNote>}
        </section>
        <Paste wizard={wizard} />
        <BlankForm wizard={wizard} />
      </div>
      <WizardFoot
        wizard={wizard}
        next={w.next}
        onNext={goOn}
        isReady={chosen !== null && !otherAgency}
        problem={!tried ? null : chosen === null ? w.notYet : otherAgency ? w.agencyMissing : null}
      />
    </>
  )
}

/** A file in the wrong agency's hands is how returns get lost, so its name is held against what was chosen. */
const WhoseReturn = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const { agencies } = useCase()
  const named = agencies.find(({ id }) => id === wizard.chosen?.agency)
  const picked = agencies.find(({ id }) => id === wizard.agency)
  const w = importWords.file
  if (named === undefined || picked === undefined || wizard.chosen === null) return null
  return (
    <fieldset
      ref={takeFocus}
      tabIndex={-1}
      aria-labelledby="other-agency"
      className="panel panel--padded wizard-file__question"
    >
      <Note tone="amber">
        <span id="other-agency">{w.otherAgency(named.code, named.name, picked.name)}</span>
      </Note>
      <p className="field__label">{w.whose(wizard.chosen.name)}</p>
      <div className="page__actions">
        {[named, picked].map(({ id, code, name }) => (
          <Button
            key={id}
            onPress={() => {
              wizard.answerWhose(id)
              // the button goes with its question; the heading says what was answered
              document.querySelector('h1')?.focus()
            }}
          >
            {`${code} ${name}`}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

/** The question appears when the file dialog closes, and is the next thing to read. */
const takeFocus = (question: HTMLElement | null): void => question?.focus()

/** The text is handed to main as it came and never drawn: what Word puts on the clipboard is a whole web page. */
const Paste = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const paste = useAction('returns.paste')
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const w = importWords.file
  const lines = wizard.chosen?.lines ?? null

  const take = (html: string, text: string): void => {
    if (html.trim() === '' && text.trim() === '') return setWrong(w.pastedNothing)
    if (html.length > LARGEST_PASTE || text.length > LARGEST_PASTE) return setWrong(w.tooLong)
    setWrong(undefined)
    paste.mutate(
      { html: html.trim() === '' ? null : html, text },
      {
        onSuccess: ({ file, name }) =>
          wizard.choose({
            file,
            name,
            agency: null,
            lines: text.trim() === '' ? 0 : text.trim().split(/\r\n|\r|\n/).length,
          }),
      },
    )
  }
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    take(event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain'))
  }
  return (
    <section className="panel wizard-file__source" aria-labelledby="from-paste">
      <h2 id="from-paste">{w.paste}</h2>
      <TextArea
        label={w.pasteHere}
        labelHidden
        isRequired={false}
        help={w.pasteHelp}
        rows={2}
        value=""
        // a table that is dropped here, or put here by a program that types for a person, comes as a change; so does a key
        onChange={(typed) => (/[\t\n]/.test(typed.trim()) ? take('', typed) : setWrong(w.typed))}
        onPaste={onPaste}
        error={wrong ?? paste.error?.message}
      />
      <output>
        {paste.isPending ? w.pasting : lines === null ? null : <Note icon={Table}>{w.pasted(lines)}</Note>}
      </output>
    </section>
  )
}

const BlankForm = ({ wizard }: { readonly wizard: ImportWizard }) => {
  const open = useCase()
  const save = useAction('returns.saveForm')
  const w = importWords.file
  const { agency } = wizard
  return (
    <section className="panel wizard-file__source" aria-labelledby="blank-form">
      <h2 id="blank-form">{w.form}</h2>
      <p className="secondary">{agency === null ? w.formAgency : w.formWords}</p>
      {agency === null ? null : (
        <div className="page__actions">
          <Button icon={FileText} onPress={() => save.mutate({ case: open.id, agency, kind: 'word' })}>
            {w.word}
          </Button>
          <Button look="quiet" onPress={() => save.mutate({ case: open.id, agency, kind: 'csv' })}>
            {w.csv}
          </Button>
        </div>
      )}
      <output>{save.data == null ? null : w.saved(save.data.name)}</output>
      {save.error === null ? null : <ErrorNote>{save.error.message}</ErrorNote>}
    </section>
  )
}
