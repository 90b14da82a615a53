import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { textOf } from '../../../electron/document/estimate-pages.ts'
import { openDocument } from '../../../electron/document/open-document.ts'
import { mainParagraphs } from '../../../electron/document/walk-document.ts'
import { anEntryDraft } from '../../builders/an-entry-draft.ts'
import { anId } from '../../builders/an-id.ts'
import { behindTheDoor } from '../../builders/behind-the-door.ts'

const { vault, outside, given, kindOf, refusal, aCase } = behindTheDoor()

describe('the letter with the queries to an agency', () => {
  test('holds the open ones in the order of the timeline, those of entries that are gone last, and none that is answered', async () => {
    const { id, police, school, of } = await aCase()
    const children = of.children.map((child) => child.id)
    const add = (when: string) =>
      given('entries.add', { case: id, agency: police, draft: anEntryDraft(children, { when }) })
    const [later, earlier] = [await add('12 May 2026'), await add('3 May 2026')]
    const query = (agency: string, entry: string, asks: string, answer: unknown = null) => ({
      what: 'add',
      said: { kind: 'query', agency, entry, asks, answer },
    })
    await given('notes.change', {
      case: id,
      changes: [
        query(police, anId(), 'Of the entry that is gone?'),
        query(police, later.id, 'Of the later?'),
        query(police, earlier.id, 'Of the earlier?'),
        query(police, earlier.id, 'Answered long ago?', { says: 'Yes.', on: '2026-05-14' }),
        query(school, anId(), 'Of the school?'),
      ],
    })
    const path = join(outside(), 'letter.docx')
    vault().dialogs.saveTo(path)
    expect(await given('queries.letter', { case: id, agency: police })).toMatchObject({
      name: 'letter.docx',
      queries: 3,
    })
    const text = mainParagraphs(openDocument(await readFile(path)))
      .map(({ element }) => textOf(element))
      .join('\n')
    expect(text.match(/Of .*\?|Answered.*/g)).toEqual([
      'Of the earlier?',
      'Of the later?',
      'Of the entry that is gone?',
    ])
    expect(text).toContain('A Keeper')
  })

  test('is not written when nothing is asked, nor when the person changes their mind', async () => {
    const { id, police } = await aCase()
    expect(await refusal('queries.letter', { case: id, agency: police })).toMatchObject({ kind: 'nothing-asked' })
    expect(await kindOf('queries.letter', { case: id, agency: anId() })).toBe('not-found')
    const said = { kind: 'query', agency: police, entry: anId(), asks: 'Who?', answer: null }
    await given('notes.change', { case: id, changes: [{ what: 'add', said }] })
    vault().dialogs.saveTo(null)
    expect(await given('queries.letter', { case: id, agency: police })).toBeNull()
  })
})
