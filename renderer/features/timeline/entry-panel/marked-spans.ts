import { shortFormFinder } from '../../../../shared/glossary/find-short-forms.ts'
import { nameWordsOf } from '../../../../shared/glossary/name-words.ts'
import { findMentions } from '../../../../shared/people/find-mentions.ts'
import { nameOf, type Member, type Register } from '../../../../shared/people/register.ts'
import { entryPanelWords } from '../../../strings/entry-panel.ts'
import type { MarkedSpan } from '../../../ui/marked-text.tsx'

export { ownAbbreviations } from '../../../../shared/glossary/own-abbreviations.ts'

/**
 * Where a text names people of the register, for certain or perhaps, and which short forms it has that somebody can explain. Each word is marked where it
 * stands first: a text full of lines is hard to read.
 */
export const markedSpans = (text: string, register: Register, own: ReadonlyMap<string, string>): MarkedSpan[] =>
  firstOfEach(text, [
    ...findMentions(text, register).map(({ from, to, sure, of }): MarkedSpan => ({
      from,
      to,
      as: sure,
      says: sayWho(of),
    })),
    ...shortFormFinder({ own, names: nameWordsOf(register) })(text).flatMap(({ from, to, long }): MarkedSpan[] =>
      long === null ? [] : [{ from, to, as: 'abbreviation', says: long }],
    ),
  ])

const firstOfEach = (text: string, spans: readonly MarkedSpan[]): MarkedSpan[] => {
  const met = new Set<string>()
  return spans.filter(({ from, to, as, says }) => {
    const key = `${as} ${text.slice(from, to).toLowerCase()} ${says}`
    return !met.has(key) && met.add(key)
  })
}

const sayWho = (members: readonly Member[]): string => members.map(sayMember).join(entryPanelWords.or)

const sayMember = (member: Member): string =>
  member.kind === 'child' ? nameOf(member) : `${nameOf(member)}, ${member.person.role}`
