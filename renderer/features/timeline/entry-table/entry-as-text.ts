import type { Case } from '../../../../shared/model/case.ts'
import type { Entry } from '../../../../shared/model/entry.ts'
import { sayWhen } from '../../../../shared/time/say.ts'
import { entryTableWords } from '../../../strings/entry-table.ts'

/**
 * One entry as one plain paragraph, to paste into an email or a report: when, whose, what happened, impact, action, source, reference. The agency's own
 * words stand whole; what it did not say is said to be not recorded, so that nobody takes a gap for an answer.
 */
export const entryAsText = (entry: Entry, { agencies }: Pick<Case, 'agencies'>): string => {
  const say = entryTableWords.copy.text
  const name = agencies.find(({ id }) => id === entry.agency)?.name
  return [
    sayDate(entry),
    name === undefined ? entry.agencyCode : say.agency(name, entry.agencyCode),
    entry.event,
    say.impact(entry.impact ?? say.notRecorded),
    say.action(entry.action ?? say.notRecorded),
    say.source(entry.source),
    say.code(entry.code),
  ]
    .map((part) => sentence(part))
    .join(' ')
}

/** As the list says it, and as it was typed where that differs: who reads the paragraph elsewhere cannot look it up. */
const sayDate = ({ when }: Entry): string => {
  const said = sayWhen(when)
  const typed = inOneLine(when.typed)
  return typed === '' || typed === said ? said : entryTableWords.copy.text.date(said, typed)
}

const sentence = (part: string): string => {
  const line = inOneLine(part)
  return /[.!?…][”’"')\]]*$/.test(line) ? line : `${line}.`
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
