import type { Case, CaseDraft } from '../../shared/model/case.ts'
import type { Entry } from '../../shared/model/entry.ts'
import type { MergedFile } from '../../shared/model/merged.ts'
import type { Receipt } from '../../shared/model/receipt.ts'
import { conferenceClock } from '../../shared/time/clock.ts'
import { conferenceWindow, placeOf } from '../../shared/timeline/window.ts'

/**
 * The merged chronology for other programs.
 * @param entries in the order of the timeline
 */
export const mergedFile = (of: Case, receipts: readonly Receipt[], entries: readonly Entry[]): MergedFile => {
  const clock = conferenceClock(of.strategyMeeting, of.conference)
  const window = conferenceWindow(of)
  const nameOf = new Map<string, string>(of.children.map((child) => [child.id, child.name]))
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
    entries: entries.map((entry) => ({
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
    })),
  }
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
