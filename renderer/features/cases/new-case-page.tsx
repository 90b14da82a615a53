import type { ReactNode } from 'react'
import { type FieldErrors, type Resolver, set, useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { CaseDraft } from '../../../shared/model/case.ts'
import { type CaseForm, readCaseForm } from '../../../shared/model/read-case-form.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { useAction } from '../../app/client.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useToday } from '../../app/today.ts'
import { words } from '../../strings/en-GB.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import { Agencies } from './case-agencies.tsx'
import { Dates } from './case-dates.tsx'
import { Children, People } from './case-family.tsx'
import { FormText } from './case-form-fields.tsx'
import './new-case-page.css'

/** One page, in the order in which the strategy meeting's record tells it. */
export const NewCasePage = () => {
  const today = useToday()
  const navigate = useNavigate()
  const create = useAction('cases.create')
  const form = useForm<CaseForm, unknown, CaseDraft>({ defaultValues: emptyForm, resolver: resolverFor(today) })
  const wrong = countErrors(form.formState.errors)

  const submit = form.handleSubmit((draft) =>
    create.mutate({ draft }, { onSuccess: ({ case: id }) => void navigate(paths.overview(id)) }),
  )

  return (
    <form className="new-case" onSubmit={(event) => void submit(event)} noValidate>
      <div className="page__title">
        <PageHeading title={words.newCase.title}>{words.newCase.heading}</PageHeading>
        <p className="secondary prose">{words.newCase.intro}</p>
      </div>
      <Section title={words.newCase.section.reference}>
        <FormText
          control={form.control}
          at="reference"
          label={words.newCase.reference}
          help={words.newCase.referenceHelp}
          width="medium"
          maxLength={60}
        />
      </Section>
      <Section title={words.newCase.section.children}>
        <Children control={form.control} />
      </Section>
      <Section title={words.newCase.section.people} words={words.newCase.peopleHelp}>
        <People control={form.control} />
      </Section>
      <Section title={words.newCase.section.dates} words={words.newCase.datesHelp}>
        <Dates control={form.control} setValue={form.setValue} />
      </Section>
      <Section title={words.newCase.section.agencies}>
        <Agencies control={form.control} />
      </Section>
      <div className="new-case__end">
        {create.error === null ? null : <ErrorNote>{create.error.message}</ErrorNote>}
        {wrong === 0 ? null : <ErrorNote>{words.newCase.putRight(wrong)}</ErrorNote>}
        <div className="page__actions">
          <Button type="submit" look="main" isPending={create.isPending}>
            {words.newCase.save}
          </Button>
          <ButtonLink to={paths.cases}>{words.ui.cancel}</ButtonLink>
        </div>
      </div>
    </form>
  )
}

const Section = ({
  title,
  words: said,
  children,
}: {
  readonly title: string
  readonly words?: string
  readonly children: ReactNode
}) => (
  <section className="new-case__section panel">
    <div className="new-case__about">
      <h2>{title}</h2>
      {said === undefined ? null : <p className="small secondary">{said}</p>}
    </div>
    <div className="new-case__fields">{children}</div>
  </section>
)

const emptyForm: CaseForm = {
  reference: '',
  children: [{ name: '', born: '', aliases: '' }],
  people: [{ name: '', role: '', parentalResponsibility: 'not known', aliases: '' }],
  strategyMeeting: '',
  conference: '',
  lookBackFrom: '',
  lateReason: '',
  lateAgreedBy: '',
  agencies: [],
  askedOn: '',
}

const resolverFor =
  (today: IsoDay): Resolver<CaseForm, unknown, CaseDraft> =>
  (form) => {
    const read = readCaseForm(form, today)
    if (read.ok) return { values: read.value, errors: {} }
    const errors: FieldErrors<CaseForm> = {}
    for (const { at, why } of read.error) set(errors, at, { type: 'read', message: why })
    return { values: {}, errors }
  }

/** How many answers want another look: leaves of the tree of errors. */
const countErrors = (errors: unknown): number => {
  if (typeof errors !== 'object' || errors === null) return 0
  if ('message' in errors && typeof errors.message === 'string') return 1
  return Object.values(errors).reduce<number>((sum, inner) => sum + countErrors(inner), 0)
}
