import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  differences,
  firstChoices,
  withChoices,
} from '../../../renderer/features/timeline/entry-panel/edit-conflict.ts'
import {
  emptyEntryForm,
  readEntryForm,
  standingEntry,
  type EntryForm,
} from '../../../renderer/features/timeline/entry-form/read-entry-form.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { anEntry, from, undated } from '../../builders/an-entry.ts'
import { thePracticeCase } from '../../builders/the-practice-case.ts'

const TODAY = IsoDay.parse('2026-05-15')
const { of, entries } = thePracticeCase()
const children = of.children.map(({ id }) => id)
const before: EntryForm = { ...emptyEntryForm('agency', children), when: '5 May 2026', event: 'Seen.', source: 'Visit' }

describe('two people edited one entry', () => {
  test('what only one of them changed is that one’s to begin with; what both changed is left open', () => {
    const mine = { ...before, event: 'Seen at home.', source: 'Home visit' }
    const theirs = { ...before, event: 'Seen at school.', impact: 'She was calm.' }
    const found = differences(before, mine, theirs, of)
    expect(found).toEqual([
      { key: 'event', name: 'What happened', mine: 'Seen at home.', theirs: 'Seen at school.', changedBy: 'both' },
      { key: 'source', name: 'Source', mine: 'Home visit', theirs: 'Visit', changedBy: 'you' },
      {
        key: 'impact',
        name: 'Impact on the child',
        mine: 'Not recorded',
        theirs: 'She was calm.',
        changedBy: 'they',
      },
    ])
    expect(firstChoices(found)).toEqual({ source: 'mine', impact: 'theirs' })
    expect(withChoices(mine, theirs, { ...firstChoices(found), event: 'mine' })).toEqual({
      ...mine,
      impact: 'She was calm.',
    })
  })

  test('the same change made twice is no conflict', () => {
    const both = { ...before, event: 'Seen at home.' }
    expect(differences(before, both, both, of)).toEqual([])
  })

  test('people ticked and people typed are one answer', () => {
    const [someone] = of.people
    const mine = { ...before, people: [someone?.id ?? ''], otherPeople: 'neighbour' }
    const theirs = { ...before, otherPeople: 'teacher' }
    const [found, ...more] = differences(before, mine, theirs, of)
    expect(found).toMatchObject({ key: 'people', mine: `${someone?.name}; neighbour`, theirs: 'teacher' })
    expect(more).toEqual([])
    expect(withChoices(mine, theirs, { people: 'theirs' })).toEqual(theirs)
  })

  const answer = fc.constantFrom('', 'one', 'two')
  const aForm = fc
    .record({ event: answer, source: answer, impact: answer, author: answer, otherPeople: answer, when: answer })
    .map((said): EntryForm => ({ ...before, ...said }))

  test('whatever is chosen, every answer is one that one of the two gave', () => {
    fc.assert(
      fc.property(aForm, aForm, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), (mine, theirs, coins) => {
        const found = differences(before, mine, theirs, of)
        const chosen = withChoices(
          mine,
          theirs,
          Object.fromEntries(found.map(({ key }, at) => [key, coins[at] === true ? 'mine' : 'theirs'])),
        )
        for (const key of ['event', 'source', 'impact', 'author', 'otherPeople', 'when'] as const)
          expect([mine[key], theirs[key]]).toContain(chosen[key])
      }),
    )
  })

  test('taking all of theirs leaves nothing that differs', () => {
    fc.assert(
      fc.property(aForm, aForm, (mine, theirs) => {
        const found = differences(before, mine, theirs, of)
        const chosen = withChoices(mine, theirs, Object.fromEntries(found.map(({ key }) => [key, 'theirs'] as const)))
        expect(differences(before, chosen, theirs, of)).toEqual([])
      }),
    )
  })
})

describe('an entry opened to be edited', () => {
  test('reads back as it stands where nothing was touched, for every entry of the practice case', () => {
    for (const entry of entries.filter((each) => each.children.length > 0)) {
      const standing = standingEntry(entry, of)
      const read = readEntryForm(standing.form, of, TODAY, standing)
      if (!read.ok) throw new Error(`${entry.code}: ${read.error.map(({ why }) => why).join(' ')}`)
      const { event, source, impact, people, children: concerned, rag, author } = entry
      expect(read.value.draft).toMatchObject({
        when: entry.when.typed.trim(),
        event: event.trim(),
        source: source.trim(),
        impact: impact?.trim() ?? null,
        people,
        children: concerned,
        rag,
        author: author?.trim() ?? null,
      })
    }
  })

  test('keeps a name with a comma in it whole, also when somebody of the register is ticked', () => {
    const entry = anEntry({ id: 1, people: ['Ruddick, D.', 'neighbour'], children })
    const standing = standingEntry(entry, of)
    const [someone] = of.people
    const ticked = { ...standing.form, people: [someone?.id ?? ''] }
    const read = readEntryForm(ticked, of, TODAY, standing)
    expect(read.ok && read.value.draft.people).toEqual([someone?.name, 'Ruddick, D.', 'neighbour'])
  })

  test('keeps a name with a comma in it whole, also when another is typed beside it', () => {
    const entry = anEntry({ id: 1, people: ['Ruddick, D.', 'neighbour'], children })
    const standing = standingEntry(entry, of)
    for (const typed of ['Ruddick, D.; neighbour; class teacher', 'Ruddick, D., neighbour, class teacher']) {
      const read = readEntryForm({ ...standing.form, otherPeople: typed }, of, TODAY, standing)
      expect(read.ok && read.value.draft.people).toEqual(['Ruddick, D.', 'neighbour', 'class teacher'])
    }
  })

  test('does not read a date anew that was left as it stands', () => {
    const odd = { ...from('2026-05-04', '2026-05-10', 'week'), typed: 'the week of the fair' }
    const standing = standingEntry(anEntry({ id: 1, when: odd, children }), of)
    expect(readEntryForm(standing.form, of, TODAY, standing).ok).toBe(true)
    expect(readEntryForm({ ...standing.form, when: 'the day of the fair' }, of, TODAY, standing).ok).toBe(false)
  })

  test('is corrected without a date where it came without one; a date that was there is not emptied', () => {
    const dateless = standingEntry(anEntry({ id: 1, when: { ...undated, typed: '' }, children }), of)
    const read = readEntryForm({ ...dateless.form, event: 'Mended.' }, of, TODAY, dateless)
    expect(read.ok && read.value.draft).toMatchObject({ when: '', event: 'Mended.' })
    const dated = standingEntry(anEntry({ id: 1, children }), of)
    const emptied = readEntryForm({ ...dated.form, when: ' ' }, of, TODAY, dated)
    expect(emptied.ok ? [] : emptied.error.map(({ at }) => at)).toEqual(['when'])
  })
})
