import type { CaseAgency } from '../../../shared/model/agency.ts'
import { hasEntryBeside, withoutReason, type Gap } from '../../../shared/patterns/silences.ts'
import { patternsWords } from '../../strings/patterns.ts'
import { Button } from '../../ui/button.tsx'
import { AgencyName, Tag } from '../../ui/tag.tsx'
import { FigureLink, usePatternsPlace } from './figure-link.tsx'
import type { AskedSilence } from './silence-reason-dialog.tsx'

export type SilenceRow = {
  readonly agency: CaseAgency
  readonly gap: Gap
  /** Shown before all are asked for. */
  readonly isLong: boolean
}

/** The silences in words, each with its reasons and the way to give one. */
export const SilenceTable = ({
  rows,
  all,
  least,
  onAsk,
}: {
  readonly rows: readonly SilenceRow[]
  /** How many there are, shown or not. */
  readonly all: number
  readonly least: number
  readonly onAsk: (asked: AskedSilence) => void
}) => {
  const say = patternsWords.silence
  const { period } = usePatternsPlace()
  return (
    <table className="table table--stacks silence-table">
      <caption className="silence-table__caption">{say.caption(rows.length, all, least)}</caption>
      <thead>
        <tr>
          <th scope="col">{say.agency}</th>
          <th scope="col">{say.without}</th>
          <th scope="col" className="table__number">
            {say.long}
          </th>
          <th scope="col">{say.reason}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ agency, gap }) => (
          <tr key={`${agency.id} ${gap.from}`}>
            <th scope="row" className="table__whole">
              <AgencyName code={agency.code} name={agency.name} />
            </th>
            <td data-label={say.without}>
              <span className="silence-table__days">{say.span(gap.from, gap.to)}</span>{' '}
              <span className="silence-table__where">{say.where(gap, period)}</span>
            </td>
            <td data-label={say.long} className="table__number">
              {hasEntryBeside(gap) ? (
                <FigureLink
                  figure={{ what: 'silence', agency: agency.id, from: gap.from, to: gap.to }}
                  number={gap.days}
                  of={say.beside(agency.name, gap.from, gap.to)}
                >
                  {gap.days.toLocaleString('en-GB')}
                </FigureLink>
              ) : (
                gap.days.toLocaleString('en-GB')
              )}
            </td>
            <td data-label={say.reason} className="silence-table__reasons">
              {gap.reasons.map((note) => (
                <div key={note.id} className="silence-table__reason">
                  <Tag tone="accent">{say.reasons[note.said.because]}</Tag>
                  {note.said.from === gap.from && note.said.to === gap.to ? null : (
                    <span className="silence-table__where">{say.reasonFor(note.said.from, note.said.to)}</span>
                  )}
                  {note.said.says === null ? null : <span>{note.said.says}</span>}
                  <Button
                    look="quiet"
                    aria-label={say.changeFor(agency.name, note.said.from, note.said.to)}
                    onPress={() => onAsk({ agency, from: note.said.from, to: note.said.to, note })}
                  >
                    {say.change}
                  </Button>
                </div>
              ))}
              <GiveReason agency={agency} gap={gap} onAsk={onAsk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** As long as any of its days has no reason: a reason for a part says nothing of the rest. */
const GiveReason = ({
  agency,
  gap,
  onAsk,
}: Omit<SilenceRow, 'isLong'> & { readonly onAsk: (asked: AskedSilence) => void }) => {
  const say = patternsWords.silence
  const open = withoutReason(gap)
  if (open === null) return null
  return (
    <div className="silence-table__reason">
      {gap.reasons.length === 0 ? null : (
        <span className="silence-table__where">{say.noReasonFor(open.from, open.to)}</span>
      )}
      <Button
        look="quiet"
        aria-label={say.giveFor(agency.name, open.from, open.to)}
        onPress={() => onAsk({ agency, from: open.from, to: open.to, note: null })}
      >
        {say.give}
      </Button>
    </div>
  )
}
