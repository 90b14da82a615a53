import type { Case } from '../../../../shared/model/case.ts'
import { ChildId } from '../../../../shared/model/ids.ts'
import type { IsoDay, When } from '../../../../shared/model/when.ts'
import type { Hint, HintField } from '../../../../shared/quality/hint.ts'
import { hintsOf } from '../../../../shared/quality/hints-of.ts'
import { sayHint, type HintSaid } from '../../../../shared/quality/say-hint.ts'
import { readDate } from '../../../../shared/time/read-date.ts'
import { timelineWords } from '../../../strings/timeline.ts'
import { LONG_EVENT, type EntryForm } from './read-entry-form.ts'

/**
 * What may be said better in the entry as it stands in the form. What has not been typed yet is no lack: the source is asked for by the form itself, and the
 * impact is missed once its field was left empty.
 * @param left the fields that had the focus and lost it
 */
export const hintsWhileTyping = (
  form: EntryForm,
  of: Case,
  today: IsoDay,
  left: ReadonlySet<HintField>,
): readonly Hint[] => {
  const read = readDate(form.when, { today, order: 'day-first' })
  const hints = hintsOf(
    {
      when: form.when.trim() !== '' && read.ok ? read.value : notYetTyped,
      event: form.event,
      source: form.source,
      impact: form.impact,
      voice: form.voice.trim() === '' ? null : form.voice,
      action: form.action.trim() === '' ? null : form.action,
      basis: form.basis === 'none' ? null : form.basis,
      category: form.category,
      children: form.children.map((id) => ChildId.parse(id)),
    },
    {
      children: of.children,
      people: of.people,
      lookBackFrom: of.lookBackFrom,
      today,
      agencyCodes: of.agencies.map(({ code }) => code),
      longOver: LONG_EVENT,
    },
  )
  return hints.filter(({ kind }) => {
    if (kind === 'no-source') return form.source.trim() !== ''
    if (kind === 'no-impact') return left.has('impact')
    return true
  })
}

/** The words of a hint; a long event is told how long it is. */
export const sayTypingHint = (hint: Hint, form: EntryForm): HintSaid =>
  hint.kind === 'long' ? { ...sayHint(hint), advice: timelineWords.form.eventLong(form.event.length) } : sayHint(hint)

/** One hint, whenever it is raised: by it a dismissed hint stays away as long as what raised it stands there. */
export const keyOfHint = ({ field, kind, word }: Hint): string => `${field} ${kind} ${word ?? ''}`

/** Of the hints that were dismissed, those that what is typed would still raise. */
export const stillRaised = (dismissed: ReadonlySet<string>, hints: readonly Hint[]): ReadonlySet<string> => {
  const raised = new Set(hints.map(keyOfHint))
  return new Set([...dismissed].filter((key) => raised.has(key)))
}

const notYetTyped: When = {
  precision: 'undated',
  start: null,
  end: null,
  time: null,
  typed: '',
  approximate: false,
  uncertain: false,
}
