import type { CaseAgency } from '../../../shared/model/agency.ts'
import type { Case } from '../../../shared/model/case.ts'
import { useAction } from '../../app/client.ts'
import { entryPanelWords } from '../../strings/entry-panel.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { ErrorNote } from '../../ui/notes.tsx'
import './speaks-for.css'

/** For which agencies the keepers of this vault speak: theirs are the entries that may be edited here. */
export const SpeaksFor = ({ of }: { readonly of: Case }) => {
  const say = entryPanelWords.speakFor
  if (of.agencies.length === 0) return null
  return (
    <section className="panel panel--padded speaks-for no-print" aria-labelledby="speaks-for">
      <h2 id="speaks-for">{say.title}</h2>
      <p className="secondary prose">{say.words}</p>
      <ul className="speaks-for__agencies">
        {of.agencies.map((agency) => (
          <li key={agency.id}>
            <OneAgency of={of} agency={agency} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const OneAgency = ({ of, agency }: { readonly of: Case; readonly agency: CaseAgency }) => {
  const speak = useAction('cases.speakFor')
  return (
    <>
      <Checkbox
        isSelected={speak.isPending ? speak.variables.ours : agency.ours}
        onChange={(ours) => {
          if (!speak.isPending) speak.mutate({ case: of.id, agency: agency.id, ours })
        }}
      >
        {entryPanelWords.speakFor.switch(agency.name)}
      </Checkbox>
      {speak.error === null ? null : <ErrorNote>{speak.error.message}</ErrorNote>}
    </>
  )
}
