import { isBetweenProfessionals } from './between-professionals.ts'
import { LONG_EVENT, type Hint, type HintContext, type HintedContent, type HintField } from './hint.ts'
import { judgementsIn } from './judgements.ts'
import { isLeftOpen } from '../model/left-open.ts'
import { namesOfCase, type NamesOfCase } from './names-of-case.ts'
import { notBroughtIn } from './not-brought.ts'
import { otherChildrenIn } from './other-children.ts'
import { signsIn, type Signs } from './signs.ts'
import { unknownAbbreviationsIn } from './unknown-abbreviations.ts'
import { addressesIn, phoneNumbersIn } from './where-somebody-is.ts'

/**
 * What may be said better in an entry. The rules and their limits stand in the README of this folder.
 * Called for each row of a return: texts that hold nothing of interest are told by one pass over their characters.
 * @param context its lists of children and people should be the same lists from entry to entry: what follows from them is worked out once for each list
 */
export const hintsOf = (entry: HintedContent, context: HintContext): Hint[] => {
  const hints: Hint[] = []
  aboutDates(entry, context, hints)
  const names = namesOfCase(context.children, context.people, context.agencyCodes)
  aboutEvent(entry, context, names, hints)
  if (context.noSource === true || isLeftOpen(entry.source))
    hints.push({ kind: 'no-source', field: 'source', word: null })
  else aboutText('source', entry.source, signsIn(entry.source), names, hints)
  if (isLeftOpen(entry.impact)) hints.push({ kind: 'no-impact', field: 'impact', word: null })
  else aboutText('impact', entry.impact, signsIn(entry.impact), names, hints)
  if (entry.voice !== null) aboutText('voice', entry.voice, signsIn(entry.voice), names, hints)
  if (entry.action !== null) aboutText('action', entry.action, signsIn(entry.action), names, hints)
  return hints
}

const aboutDates = ({ when }: HintedContent, { today, lookBackFrom }: HintContext, hints: Hint[]): void => {
  if (when.start !== null && when.start > today) hints.push({ kind: 'future', field: 'when', word: null })
  else if (when.end !== null && when.end < lookBackFrom)
    hints.push({ kind: 'outside-look-back', field: 'when', word: null })
}

const aboutEvent = (entry: HintedContent, context: HintContext, names: NamesOfCase, hints: Hint[]): void => {
  const { event } = entry
  const signs = signsIn(event)
  if (event.length > (context.longOver ?? LONG_EVENT)) hints.push({ kind: 'long', field: 'event', word: null })
  if (signs.phrases.length > 0) {
    if (entry.basis !== 'opinion')
      for (const word of judgementsIn(event, signs.phrases)) hints.push({ kind: 'opinion', field: 'event', word })
    for (const word of notBroughtIn(entry, signs.phrases, context, names))
      hints.push({ kind: 'dna', field: 'event', word })
  }
  if (isBetweenProfessionals(entry, names)) hints.push({ kind: 'process-only', field: 'event', word: null })
  aboutText('event', event, signs, names, hints)
}

/** What is looked for wherever somebody may have written it. */
const aboutText = (field: HintField, text: string, signs: Signs, names: NamesOfCase, hints: Hint[]): void => {
  if (signs.capitals && field !== 'source' && field !== 'voice')
    for (const word of unknownAbbreviationsIn(text, names)) hints.push({ kind: 'abbreviation', field, word })
  if (signs.digits) {
    for (const word of new Set(phoneNumbersIn(text))) hints.push({ kind: 'phone', field, word })
    for (const word of new Set(addressesIn(text))) hints.push({ kind: 'address', field, word })
  }
  if (signs.phrases.length > 0)
    for (const word of otherChildrenIn(text, signs.phrases, names)) hints.push({ kind: 'other-child', field, word })
}
