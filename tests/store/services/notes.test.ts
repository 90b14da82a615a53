import { describe, expect, test } from 'vitest'

import type { Entry } from '../../../shared/model/entry.ts'
import type { ChildId } from '../../../shared/model/ids.ts'
import { anEntryDraft } from '../../builders/an-entry-draft.ts'
import { anId } from '../../builders/an-id.ts'
import { ASKED_FOR_NOTHING, behindTheDoor } from '../../builders/behind-the-door.ts'

const { told, given, kindOf, refusal, aCase, chosen } = behindTheDoor()

const POLICE = 'Date,Event,Source,Ethnicity\n05/13/2026,Officers attended.,Incident record,not recorded\n'

/** A case with one row of the police’s return, read month first. */
const aHeldRow = async () => {
  const made = await aCase()
  const file = await chosen(made.id, 'POL_2026.csv', POLICE)
  await given('returns.import', {
    case: made.id,
    agency: made.police,
    file,
    ...ASKED_FOR_NOTHING,
  })
  const [entry] = await given('entries.list', { case: made.id })
  if (entry === undefined) throw new Error('a row was imported')
  const at = { case: made.id, agency: made.police, entry: entry.id }
  return {
    ...made,
    entry,
    at,
    draft: draftOf(
      entry,
      made.of.children.map(({ id }) => id),
    ),
  }
}

const draftOf = (entry: Entry, children: readonly ChildId[]) =>
  anEntryDraft(children, { when: entry.when.typed, event: entry.event })

describe('the notes of a case', () => {
  test('are listed, changed and told of', async () => {
    const { id, police } = await aCase()
    const query = { kind: 'query', entry: anId(1), agency: police, asks: 'Who was there?', answer: null }
    const [note] = await given('notes.change', { case: id, changes: [{ what: 'add', said: query }] })
    expect(await given('notes.list', { case: id })).toEqual([note])
    expect(told()).toContainEqual({ name: 'changed', event: { case: id, what: ['notes'] } })
    const answered = { ...query, answer: { says: 'Two officers.', on: '2026-05-14' } }
    const change = { what: 'change', id: note?.id, expected: 1, said: answered }
    await given('notes.change', { case: id, changes: [change] })
    expect(await kindOf('notes.change', { case: id, changes: [change] })).toBe('changed-meanwhile')
    expect(await given('notes.list', { case: id })).toMatchObject([{ revision: 2, said: answered }])
  })

  test('speak of agencies and children of their own case, and of days in their order', async () => {
    const { id, police } = await aCase()
    const kindOfAdding = (said: unknown) => kindOf('notes.change', { case: id, changes: [{ what: 'add', said }] })
    const silence = { kind: 'silence', because: 'awaited', says: null, from: '2026-02-01', to: '2026-01-01' }
    expect(await kindOfAdding({ ...silence, agency: anId() })).toBe('not-found')
    expect(await kindOfAdding({ ...silence, agency: police })).toBe('bad-request')
    expect(await kindOfAdding({ ...silence, agency: police, to: '2026-03-01' })).toBe('ok')
    expect(await kindOfAdding({ kind: 'seen', entry: anId(), child: anId(), as: 'seen alone' })).toBe('not-found')
    expect(await kindOfAdding({ kind: 'same event', entries: [anId(1)] })).toBe('bad-request')
  })
})

describe('an entry', () => {
  test('of another agency is not rewritten, until the keepers speak for that agency', async () => {
    const { id, police, at, draft } = await aHeldRow()
    const edit = { ...at, expected: 1, draft: { ...draft, event: 'Two officers attended.' } }
    expect(await refusal('entries.revise', edit)).toMatchObject({
      kind: 'not-ours',
      message: expect.stringContaining('query'),
    })
    await given('cases.speakFor', { case: id, agency: police, ours: true })
    expect((await given('cases.get', { case: id })).agencies[0]).toMatchObject({ ours: true })
    expect(await given('entries.revise', edit)).toMatchObject({
      kind: 'saved',
      entry: { revision: 2, event: 'Two officers attended.' },
    })
    expect(await given('entries.revisions', at)).toMatchObject([
      { said: { revision: 1, event: 'Officers attended.' }, by: 'A Keeper', takenBack: false },
      { said: { revision: 2, event: 'Two officers attended.' }, by: 'A Keeper', takenBack: false },
    ])
  })

  test('that was typed here may be edited by who typed it', async () => {
    const { id, school, of } = await aCase()
    const draft = anEntryDraft(of.children.map((child) => child.id))
    const entry = await given('entries.add', { case: id, agency: school, draft })
    const edit = { case: id, agency: school, entry: entry.id, expected: 1, draft: { ...draft, event: 'Mended.' } }
    expect(await given('entries.revise', edit)).toMatchObject({ kind: 'saved', entry: { event: 'Mended.' } })
  })

  test('keeps its date as it was read, its sharing and the agency’s other columns when only the words are edited', async () => {
    const { id, police, entry, at, draft } = await aHeldRow()
    await given('cases.speakFor', { case: id, agency: police, ours: true })
    expect(entry.when).toMatchObject({ start: '2026-05-13' })
    const saved = await given('entries.revise', { ...at, expected: 1, draft: { ...draft, event: 'Mended.' } })
    expect(saved.entry).toMatchObject({ when: entry.when, other: entry.other, sequence: entry.sequence })
    expect(Object.keys(saved.entry.other)).toEqual(['Ethnicity'])
    const moved = await given('entries.revise', { ...at, expected: 2, draft: { ...draft, when: '14 May 2026' } })
    expect(moved.entry.when).toMatchObject({ start: '2026-05-14', typed: '14 May 2026' })
    expect(await kindOf('entries.revise', { ...at, expected: 3, draft: { ...draft, when: 'one day' } })).toBe(
      'date-unreadable',
    )
  })

  test('that was changed meanwhile is answered as it stands, and neither text is lost', async () => {
    const { id, police, at, draft } = await aHeldRow()
    await given('cases.speakFor', { case: id, agency: police, ours: true })
    await given('entries.revise', { ...at, expected: 1, draft: { ...draft, event: 'Theirs.' } })
    const mine = await given('entries.revise', { ...at, expected: 1, draft: { ...draft, event: 'Mine.' } })
    expect(mine).toMatchObject({ kind: 'changed meanwhile', entry: { revision: 2, event: 'Theirs.' } })
    expect(await given('entries.list', { case: id })).toMatchObject([{ event: 'Theirs.' }])
  })

  test('is edited only for children of the case, and only while it stands', async () => {
    const { at, draft } = await aHeldRow()
    expect(await kindOf('entries.revise', { ...at, expected: 1, draft: { ...draft, children: [anId()] } })).toBe(
      'bad-request',
    )
    expect(await kindOf('entries.revise', { ...at, entry: anId(), expected: 1, draft })).toBe('not-found')
  })
})

describe('the register of a case', () => {
  test('takes people, says them anew and lets them go', async () => {
    const { id, of } = await aCase()
    const said = { name: 'Ash Vale', role: 'father', aliases: [], parentalResponsibility: 'yes' }
    const kept = await given('cases.keepPerson', { case: id, person: null, said })
    await given('cases.keepPerson', { case: id, person: kept.id, said: { ...said, aliases: ['Ashley'] } })
    const [child] = of.children
    await given('cases.keepChild', { case: id, child: child?.id, said: { name: 'Tia', born: null, aliases: ['T'] } })
    expect(await given('cases.get', { case: id })).toMatchObject({
      people: expect.arrayContaining([{ ...kept, aliases: ['Ashley'] }]),
      children: [{ id: child?.id, name: 'Tia', aliases: ['T'] }, of.children[1]],
    })
    expect(told()).toContainEqual({ name: 'changed', event: { case: id, what: ['case'] } })
    await given('cases.removePerson', { case: id, person: kept.id })
    expect((await given('cases.get', { case: id })).people).toEqual(of.people)
    expect(await kindOf('cases.removePerson', { case: id, person: kept.id })).toBe('not-found')
    expect(await kindOf('cases.keepPerson', { case: id, person: null, said: { ...said, name: ' ' } })).toBe(
      'bad-request',
    )
    expect(
      await kindOf('cases.keepChild', { case: id, child: anId(), said: { name: 'X', born: null, aliases: [] } }),
    ).toBe('not-found')
  })
})
