import type { Case, CaseDraft } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { MergedFile } from '../../shared/model/merged.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import { conferenceClock } from '../../shared/time/clock.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'

/**
 * The merged chronology for other programs, as JSON, piece by piece: as `JSON.stringify` would indent the whole by two, without the whole ever being held.
 * @param entries in the order of the timeline
 */
export function* mergedText(of: Case, receipts: readonly Receipt[], entries: Iterable<Entry>): Generator<string> {
  // the entries stand last
  const frame = indented(MergedFile.parse({ ...headOf(of, receipts), entries: [] }), '')
  const end = `${EMPTY_LIST}\n}`
  yield frame.slice(0, -end.length)
  const mergedOf = merging(of)
  let before = '['
  for (const entry of entries) {
    yield `${before}\n    ${indented(MergedEntry.parse(mergedOf(entry)), '    ')}`
    before = ','
  }
  yield before === '[' ? `${end}\n` : '\n  ]\n}\n'
}

const EMPTY_LIST = '[]'
const MergedEntry = MergedFile.shape.entries.element

/** No text in JSON holds a line end of its own, so each of them is one between two lines. */
const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`)

const headOf = (of: Case, receipts: readonly Receipt[]): Omit<MergedFile, 'entries'> => {
  const clock = conferenceClock(of.strategyMeeting, of.conference)
  return {
    format: 'tributary-merged/1',
    case: draftOf(of),
    clock: {
      due: clock.due,
      rule: clock.rule,
      milestones: clock.milestones.map(({ key, label, date }) => ({ key, label, date })),
    },
    returns: receipts.map((receipt) => ({
      agency: receipt.agencyCode,
      file: receipt.file,
      sha256: receipt.sha256,
      encoding: receipt.encoding,
      read: receipt.read,
      accepted: receipt.accepted,
      held: receipt.held,
      rejected: receipt.rejected,
      blank: receipt.blank,
      rejections: receipt.rejections,
      doubts: receipt.doubts,
    })),
  }
}

const merging = (of: Case): ((entry: Entry) => MergedFile['entries'][number]) => {
  const window = conferenceWindow(of)
  const nameOf = new Map<string, string>(of.children.map((child) => [child.id, child.name]))
  return (entry) => ({
    code: entry.code,
    agency: entry.agencyCode,
    file: entry.origin.kind === 'return' ? entry.origin.file : null,
    line: entry.origin.kind === 'return' ? entry.origin.line : null,
    part: entry.origin.kind === 'return' ? entry.origin.part : null,
    when: entry.when,
    inWindow: placeOf(entry.when, window) === 'in',
    event: entry.event,
    source: entry.source,
    impact: entry.impact,
    voice: entry.voice,
    action: entry.action,
    rag: entry.rag,
    balance: entry.balance,
    basis: entry.basis,
    category: entry.category,
    people: entry.people,
    children: entry.children.flatMap((id) => nameOf.get(id) ?? []),
    author: entry.author,
    sharing: entry.sharing,
    other: entry.other,
  })
}

/** The case without the ids and answers of this vault, so that two vaults with the same case write the same file. */
const draftOf = (of: Case): CaseDraft => ({
  reference: of.reference,
  children: of.children.map(({ name, born, aliases }) => ({ name, born, aliases })),
  people: of.people.map(({ name, role, aliases, parentalResponsibility }) => ({
    name,
    role,
    aliases,
    parentalResponsibility,
  })),
  strategyMeeting: of.strategyMeeting,
  conference: of.conference,
  lookBackFrom: of.lookBackFrom,
  late: of.late,
  agencies: of.agencies.map(({ code, name, askedOn, contributor, recordsTo }) => ({
    code,
    name,
    askedOn,
    contributor,
    recordsTo,
  })),
})
