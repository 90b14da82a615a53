import { ComparedField } from '../../model/comparison.ts'
import type { EntryContent } from '../../model/entry.ts'

/**
 * The fields in which two versions of an entry differ. Where it stands in the file and who may read it are no part of what the agency says; people and children have no order.
 */
export const differingFields = (before: EntryContent, after: EntryContent): ComparedField[] =>
  ComparedField.options.filter((field) => !SAME[field](before, after))

/** Equal for two contents that differ in no field. */
export const contentKey = (content: EntryContent): string => {
  const { when, event, source, impact, voice, action, rag, balance, basis, category, people, children, author } =
    content
  const { precision, start, end, time, typed, approximate, uncertain } = when
  return JSON.stringify([
    [precision, start, end, time, typed, approximate, uncertain],
    [event, isOurs(source) ? null : source, impact, voice, action, rag, balance, basis, category, author],
    [...new Set(people)].toSorted(),
    [...new Set(children)].toSorted(),
    Object.entries(content.other).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])
}

/** What reading puts where a row names no source: file and line differ from version to version, and the agency said neither. */
export const isOurs = (source: string): boolean => source.startsWith('return of ') && /, (?:line|row) \d+$/.test(source)

type Same = (before: EntryContent, after: EntryContent) => boolean

const same =
  (field: 'event' | 'impact' | 'voice' | 'action' | 'rag' | 'balance' | 'basis' | 'category' | 'author'): Same =>
  (before, after) =>
    before[field] === after[field]

const SAME: Readonly<Record<ComparedField, Same>> = {
  when: (before, after) => sameWhen(before.when, after.when),
  event: same('event'),
  source: (before, after) => before.source === after.source || (isOurs(before.source) && isOurs(after.source)),
  impact: same('impact'),
  voice: same('voice'),
  action: same('action'),
  rag: same('rag'),
  balance: same('balance'),
  basis: same('basis'),
  category: same('category'),
  people: (before, after) => sameNames(before.people, after.people),
  children: (before, after) => sameNames(before.children, after.children),
  author: same('author'),
  other: (before, after) => sameRecord(before.other, after.other),
}

const sameWhen = (a: EntryContent['when'], b: EntryContent['when']): boolean =>
  a.precision === b.precision &&
  a.start === b.start &&
  a.end === b.end &&
  a.time === b.time &&
  a.typed === b.typed &&
  a.approximate === b.approximate &&
  a.uncertain === b.uncertain

const sameNames = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length === b.length && a.every((name, at) => name === b[at])) return true
  const [left, right] = [new Set(a), new Set(b)]
  return left.size === right.size && [...left].every((name) => right.has(name))
}

const sameRecord = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean => {
  const headings = Object.keys(a)
  return headings.length === Object.keys(b).length && headings.every((heading) => a[heading] === b[heading])
}
