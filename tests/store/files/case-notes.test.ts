import { describe, expect, test } from 'vitest'

import { migrate } from '../../../electron/store/migrate.ts'
import type { OpenCaseFile } from '../../../electron/store/open-vault.ts'
import { NoteContent, type NoteChange } from '../../../shared/model/case-note.ts'
import { NoteId } from '../../../shared/model/ids.ts'
import { aVaultWithCase, first, KEEPER, unlocked } from '../../builders/a-vault.ts'
import { anId } from '../../builders/an-id.ts'
import { auditOf, filesOf } from '../../builders/vault-files.ts'

const problem = (said: Readonly<Record<string, unknown>>): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(said) })

const said = (content: unknown): NoteContent => NoteContent.parse(content)
const rating = (entry: number, rag = 'amber'): NoteContent =>
  said({ kind: 'conference rating', entry: anId(entry), rag, why: null })
const comment = (says: string): NoteContent =>
  said({ kind: 'family comment', entry: anId(9001), from: 'Mother', says, disputes: true })
const add = (content: NoteContent): NoteChange => ({ what: 'add', said: content })

const aCaseFile = async (): Promise<Awaited<ReturnType<typeof aVaultWithCase>> & { readonly file: OpenCaseFile }> => {
  const made = await aVaultWithCase()
  return { ...made, file: made.vault.caseFile(made.of.id) }
}

describe('a note', () => {
  test('is there, first made first, when the vault is opened again', async () => {
    const { folder, vault, of, file } = await aCaseFile()
    const [one] = file.changeNotes([add(comment('It was not so.'))])
    const [two, three] = file.changeNotes([add(rating(1)), add(rating(2))])
    expect(one).toMatchObject({ revision: 1, by: KEEPER.name, said: comment('It was not so.') })
    vault.close()
    expect((await unlocked(folder)).caseFile(of.id).notes()).toEqual([one, two, three])
  })

  test('that is changed has a further revision and its place; taken away, it is gone from the list alone', async () => {
    const { folder, vault, of, file } = await aCaseFile()
    const [, two] = file.changeNotes([add(comment('first')), add(comment('other'))])
    const note = first(file.notes())
    const [changed] = file.changeNotes([{ what: 'change', id: note.id, expected: 1, said: comment('second') }])
    expect(file.notes()).toEqual([changed, two])
    expect(changed).toMatchObject({ id: note.id, revision: 2 })
    expect(file.changeNotes([{ what: 'remove', id: note.id, expected: 2 }])).toEqual([])
    expect(file.notes()).toEqual([two])
    vault.close()
    const kept = (await filesOf(folder, of)).case.open()
    expect(kept.prepare('SELECT revision, said FROM notes WHERE id = ? ORDER BY revision').all(note.id)).toEqual([
      { revision: 1, said: JSON.stringify(comment('first')) },
      { revision: 2, said: JSON.stringify(comment('second')) },
      { revision: 3, said: null },
    ])
  })

  test('is not overwritten from a page that has grown old, and nothing else of that page is kept', async () => {
    const { file } = await aCaseFile()
    const { id } = first(file.changeNotes([add(comment('first'))]))
    file.changeNotes([{ what: 'change', id, expected: 1, said: comment('theirs') }])
    const before = file.notes()
    for (const old of [
      { what: 'change', id, expected: 1, said: comment('mine') } as const,
      { what: 'remove', id, expected: 1 } as const,
    ])
      expect(() => file.changeNotes([add(rating(7)), old])).toThrow(problem({ kind: 'changed-meanwhile' }))
    expect(file.notes()).toEqual(before)
    file.changeNotes([{ what: 'remove', id, expected: 2 }])
    expect(() => file.changeNotes([{ what: 'change', id, expected: 3, said: comment('late') }])).toThrow(
      problem({ kind: 'changed-meanwhile' }),
    )
  })

  test('stays of its kind: a comment does not become a rating', async () => {
    const { file } = await aCaseFile()
    const { id } = first(file.changeNotes([add(comment('first'))]))
    expect(() => file.changeNotes([{ what: 'change', id, expected: 1, said: rating(1) }])).toThrow(
      problem({ kind: 'bad-request' }),
    )
    expect(file.notes()).toMatchObject([{ revision: 1, said: comment('first') }])
  })

  test('that was never there is not found', async () => {
    const { file } = await aCaseFile()
    expect(() => file.changeNotes([{ what: 'remove', id: NoteId.parse(anId()), expected: 1 }])).toThrow(
      problem({ kind: 'not-found', what: 'note' }),
    )
  })

  test.each([
    ['a conference rating of an entry', rating(1), rating(1, 'red')],
    [
      'a group that an entry stands in',
      said({ kind: 'same event', entries: [anId(1), anId(2)] }),
      said({ kind: 'same event', entries: [anId(2), anId(3)] }),
    ],
    [
      'a refusal of two entries, whichever is named first',
      said({ kind: 'not the same event', entries: [anId(1), anId(2)] }),
      said({ kind: 'not the same event', entries: [anId(2), anId(1)] }),
    ],
    [
      'an order of a day',
      said({ kind: 'day order', day: '2026-05-05', entries: [anId(1), anId(2)] }),
      said({ kind: 'day order', day: '2026-05-05', entries: [anId(2), anId(1)] }),
    ],
    [
      'a name of a view, in whatever letters',
      said({ kind: 'view', name: 'School only', search: 'agency=1' }),
      said({ kind: 'view', name: 'school ONLY', search: '' }),
    ],
    [
      'an abbreviation',
      said({ kind: 'abbreviation', short: 'TAF', long: 'team around the family' }),
      said({ kind: 'abbreviation', short: 'Taf', long: 'something else' }),
    ],
    [
      'how a child was met',
      said({ kind: 'seen', entry: anId(1), child: anId(2), as: 'seen' }),
      said({ kind: 'seen', entry: anId(1), child: anId(2), as: 'not seen' }),
    ],
  ])('there is one alone of: %s', async (_, one, other) => {
    const { file } = await aCaseFile()
    file.changeNotes([add(one)])
    expect(() => file.changeNotes([add(other)])).toThrow(problem({ kind: 'changed-meanwhile' }))
    expect(file.notes().map((note) => note.said)).toEqual([one])
    // taken away and said anew in one go
    file.changeNotes([{ what: 'remove', id: first(file.notes()).id, expected: 1 }, add(other)])
    expect(file.notes().map((note) => note.said)).toEqual([other])
  })

  test('is in the audit by its id, never by its words', async () => {
    const { folder, vault, of, file } = await aCaseFile()
    const [note] = file.changeNotes([add(comment('Zebedee said otherwise.'))])
    vault.close()
    const deed = (await auditOf(folder, of, 'case')).at(-1)
    expect(deed).toEqual({
      what: 'notes changed',
      who: KEEPER.name,
      detail: { notes: [{ what: 'add', note: note?.id, revision: 1 }] },
    })
  })
})

describe('the people and children of a case', () => {
  test('are added, said anew and taken away, and the others keep their places', async () => {
    const { folder, vault, of, file } = await aCaseFile()
    const others = of.people.slice(1)
    const added = file.keepPerson(null, {
      name: 'Ash Vale',
      role: 'father',
      aliases: ['Ashley Vale'],
      parentalResponsibility: 'not known',
    })
    const { id, ...known } = first(of.people)
    const changed = file.keepPerson(id, { ...known, aliases: ['Mo'] })
    const child = first(of.children)
    const renamed = file.keepChild(child.id, {
      name: child.name,
      born: '2019-02-03' as typeof child.born,
      aliases: ['Bee'],
    })
    expect(vault.caseById(of.id)).toMatchObject({ people: [changed, ...others, added] })
    vault.close()
    const again = await unlocked(folder)
    expect(again.caseById(of.id)).toMatchObject({
      people: [changed, ...others, added],
      children: [renamed, ...of.children.slice(1)],
    })
    again.caseFile(of.id).removePerson(added.id)
    expect(again.caseById(of.id).people).toEqual([changed, ...others])
    again.close()
    expect((await auditOf(folder, of, 'case')).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['person added', 'person changed', 'child changed', 'person removed']),
    )
  })

  test('that are not there are not found', async () => {
    const { of, file } = await aCaseFile()
    const { id: _, ...known } = first(of.people)
    const nobody = anId() as (typeof of.people)[number]['id']
    expect(() => file.keepPerson(nobody, known)).toThrow(problem({ kind: 'not-found', what: 'person' }))
    expect(() => file.removePerson(nobody)).toThrow(problem({ kind: 'not-found', what: 'person' }))
  })
})

test('a case’s file of version 10 keeps all that is in it and takes notes from then on', async () => {
  const { folder, vault, of } = await aVaultWithCase()
  vault.close()
  const kept = (await filesOf(folder, of)).case
  const database = kept.open()
  database.exec('DROP TABLE notes; ALTER TABLE agencies DROP COLUMN ours; PRAGMA user_version = 10')
  database.close()
  expect(() => migrate(kept.open(), 'case', 10)).not.toThrow()
  const again = await unlocked(folder)
  expect(again.caseById(of.id)).toEqual(of)
  again.caseFile(of.id).changeNotes([add(rating(1))])
  expect(again.caseFile(of.id).notes()).toHaveLength(1)
})
