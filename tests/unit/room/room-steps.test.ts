import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { placeAfter, roomSteps, countSharing, type HowToMask } from '../../../renderer/features/room/room-steps.ts'
import { CaseNote, type NoteContent } from '../../../shared/model/case-note.ts'
import type { Entry, Sharing } from '../../../shared/model/entry.ts'
import { anEntry, from, onDay, undated } from '../../builders/an-entry.ts'
import { anId } from '../../builders/an-id.ts'

const MASKED: HowToMask = { undecided: 'masked', keptBack: new Set() }
const SHOWN: HowToMask = { undecided: 'shown', keptBack: new Set() }

const aNote = (said: NoteContent): CaseNote =>
  CaseNote.parse({ id: anId(), revision: 1, said, at: '2026-05-14T09:00:00.000Z', by: 'Robin Marsh' })

const kinds = (entries: readonly Entry[], how: HowToMask): readonly string[] =>
  roomSteps(entries, [], how).map((step) => (step.kind === 'masked' ? step.because : step.kind))

describe('what a shared screen may show', () => {
  const each = (['shareable', 'undecided', 'third-party', 'restricted'] as const).map((sharing) => anEntry({ sharing }))

  test('restricted entries and third-party information are masked whatever is chosen', () => {
    expect(kinds(each, SHOWN)).toEqual(['shown', 'shown', 'restricted', 'restricted'])
  })

  test('undecided entries are masked or shown as a person chose', () => {
    expect(kinds(each, MASKED)).toEqual(['shown', 'undecided', 'restricted', 'restricted'])
  })

  test('an undecided entry that is kept back is masked, whatever is chosen for the others', () => {
    const [shareable, undecided, , restricted] = each
    const keptBack = new Set(each)
    expect(kinds(each, { undecided: 'shown', keptBack })).toEqual(['shown', 'kept back', 'restricted', 'restricted'])
    expect(kinds(each, { undecided: 'masked', keptBack })).toEqual(['shown', 'undecided', 'restricted', 'restricted'])
    // what somebody has decided is decided
    expect(
      kinds([shareable!, undecided!, restricted!], { undecided: 'shown', keptBack: new Set([shareable!]) }),
    ).toEqual(['shown', 'shown', 'restricted'])
  })

  test('the start screen counts both', () => {
    expect(countSharing(each)).toEqual({ restricted: 2, undecided: 1 })
  })

  test('family comments and the conference’s rating stand beside an entry that is shown', () => {
    const entry = anEntry({ sharing: 'shareable' })
    const other = anEntry({ sharing: 'shareable' })
    const comment: NoteContent = {
      kind: 'family comment',
      entry: entry.id,
      from: 'Mother',
      says: 'I was at work that day.',
      disputes: true,
    }
    const notes = [aNote(comment), aNote({ kind: 'conference rating', entry: entry.id, rag: 'amber', why: null })]
    expect(roomSteps([entry, other], notes, MASKED)).toEqual([
      { kind: 'shown', entry, comments: [comment], conference: 'amber' },
      { kind: 'shown', entry: other, comments: [], conference: null },
    ])
  })
})

describe('agency and month of a masked entry', () => {
  const hidden = anEntry({ agency: 'DA', sharing: 'restricted', when: onDay('2026-05-05') })
  const knownOf = (...around: readonly Entry[]): unknown => {
    const step = roomSteps([hidden, ...around], [], MASKED)[0]
    return step?.kind === 'masked' ? step.known : 'not masked'
  }

  test('are said where a shown entry of that agency lies in that month', () => {
    const shown = anEntry({ agency: 'DA', sharing: 'shareable', when: from('2026-05-11', '2026-05-17', 'week') })
    expect(knownOf(shown)).toEqual({ agency: hidden.agency, month: '2026-05' })
  })

  test('are kept back where nothing that is shown says them', () => {
    expect(knownOf()).toBeNull()
    expect(knownOf(anEntry({ agency: 'POL', sharing: 'shareable', when: onDay('2026-05-05') }))).toBeNull()
    expect(knownOf(anEntry({ agency: 'DA', sharing: 'shareable', when: onDay('2026-04-30') }))).toBeNull()
    expect(knownOf(anEntry({ agency: 'DA', sharing: 'undecided', when: onDay('2026-05-05') }))).toBeNull()
    expect(knownOf(anEntry({ agency: 'DA', sharing: 'shareable', when: undated }))).toBeNull()
  })

  test('are not said of one that is kept back, though a shown one says them', () => {
    const keptBack = anEntry({ agency: 'HOU', when: onDay('2026-05-08') })
    const shown = anEntry({ agency: 'HOU', when: onDay('2026-05-11') })
    expect(roomSteps([keptBack, shown], [], { undecided: 'shown', keptBack: new Set([keptBack]) })[0]).toEqual({
      kind: 'masked',
      because: 'kept back',
      known: null,
    })
  })
})

test('a masked step holds nothing of its entry but what a shown one says as well', () => {
  const sharings: readonly Sharing[] = ['shareable', 'undecided', 'third-party', 'restricted']
  const oneEntry = fc
    .record({
      agency: fc.constantFrom('POL', 'DA', 'GP'),
      sharing: fc.constantFrom(...sharings),
      day: fc.constantFrom('2026-03-31', '2026-04-01', '2026-05-05'),
      secret: fc.uuid(),
    })
    .map(({ agency, sharing, day, secret }) =>
      anEntry({ agency, sharing, when: onDay(day), event: secret, impact: secret, voice: secret, category: secret }),
    )
  fc.assert(
    fc.property(
      fc.array(oneEntry, { maxLength: 12 }),
      fc.constantFrom(MASKED, SHOWN),
      fc.nat(3),
      (entries, how, every) => {
        const keptBack = new Set(entries.filter((_, at) => at % 4 === every))
        const steps = roomSteps(entries, [], { ...how, keptBack })
        expect(steps).toHaveLength(entries.length)
        for (const [at, step] of steps.entries()) {
          const entry = entries[at]!
          if (step.kind === 'shown') continue
          const said = JSON.stringify(step)
          for (const part of [entry.id, entry.event, entry.code, entry.recordedAt]) expect(said).not.toContain(part)
          const isTold = steps.some(
            (other) =>
              other.kind === 'shown' &&
              other.entry.agency === entry.agency &&
              other.entry.when.start?.slice(0, 7) === entry.when.start?.slice(0, 7),
          )
          expect(step.known !== null).toBe(isTold && step.because !== 'kept back')
        }
      },
    ),
  )
})

describe('the place in a walk whose entries change', () => {
  const entries = [anEntry(), anEntry(), anEntry()]
  test('follows its entry', () => {
    expect(placeAfter([anEntry(), ...entries], entries[1]!.id, 1)).toBe(2)
  })
  test('stays where it was when its entry is gone, within what is there', () => {
    expect(placeAfter(entries, anEntry().id, 1)).toBe(1)
    expect(placeAfter(entries, anEntry().id, 7)).toBe(2)
    expect(placeAfter([], null, 3)).toBe(0)
  })
})
