import { describe, expect, it } from 'vitest'

import { NoteContent } from '../../../shared/model/case-note.ts'
import { childrenMet, heardAfterSeen } from '../../../shared/patterns/meetings.ts'
import { seenInWords } from '../../../shared/patterns/seen-words.ts'
import { voiceOf } from '../../../shared/patterns/voice.ts'
import { aNote } from '../../builders/a-note.ts'
import { anEntry, onDay, undated, type EntrySaid } from '../../builders/an-entry.ts'
import { aPatternedCase } from '../../builders/a-patterned-case.ts'

const of = aPatternedCase()
const [elsie, theo] = of.children
if (elsie === undefined || theo === undefined) throw new Error('no children')
const BOTH = [elsie.id, theo.id]

const read = (event: string, child = theo, rest: EntrySaid = { children: [theo.id] }) =>
  seenInWords(anEntry({ agency: 'HCP', event, ...rest }), child, of)?.as ?? null

describe('the words of an entry show a child', () => {
  it.each([
    ['Theo seen in nursery with Mother’s consent.', 'seen'],
    ['Theo, 21 months, seen with Mother.', 'seen'],
    ['Theo was seen at home today.', 'seen'],
    ['The health visitor saw Theo and Mother.', 'seen'],
    ['Visited at home and saw Theo in his cot.', 'seen'],
    ['Theo has been seen by the paediatrician.', 'seen'],
    ['Seen in clinic. Weight on the 25th centile.', 'seen'],
    ['Theo seen alone.', 'seen alone'],
    ['Theo was seen at nursery on his own.', 'seen alone'],
    ['The social worker spoke to Theo alone.', 'seen alone'],
    ['Theo not seen by this service since May.', 'not seen'],
    ['Theo was not seen.', 'not seen'],
    ['Nobody from this service has seen Theo since 14 December.', 'not seen'],
    ['Unable to see Theo, who was asleep.', 'not seen'],
    ['Not seen for a week.', 'not seen'],
  ])('“%s” as %s', (event, as) => expect(read(event)).toBe(as))

  it.each([
    ['Elsie was seen alone by the social worker.', 'seen alone'],
    ['Elsie was seen alone with Mother’s agreement.', 'seen alone'],
    ['Elsie was seen alone with her social worker and said that Mother shouts.', 'seen alone'],
    ['Elsie seen alone, then with Mother.', 'seen alone'],
    ['Elsie was seen alone while Mother waited outside.', 'seen alone'],
    ['Seen alone in school.', 'seen alone'],
    ['Elsie and Theo were seen alone.', 'seen alone'],
    ['Spoke to Elsie alone in her bedroom.', 'seen alone'],
    ['Elsie was seen alone at Park Street Surgery.', 'seen alone'],
    ['Elsie was seen alone at the police station.', 'seen alone'],
    ['Elsie was seen alone with mother.', 'seen'],
    ['Elsie was seen alone with her mother.', 'seen'],
    ['Elsie was seen alone in the presence of her grandmother.', 'seen'],
    ['Elsie seen alone with social worker and Mother.', 'seen'],
    ['Seen alone with mother.', 'seen'],
    ['The social worker saw Elsie alone with Dean.', 'seen'],
    ['Mother and Elsie were seen alone.', 'seen'],
    ['Elsie and her mother were seen alone.', 'seen'],
    ['The social worker saw Mother and Elsie alone.', 'seen'],
    ['Elsie seen home alone.', 'seen'],
    ['Elsie observed playing alone.', null],
    ['Elsie was observed playing alone.', 'seen'],
    ['Saw Elsie alone in the park at 22:00.', 'seen'],
    ['Elsie was seen in the park by her social worker.', 'seen'],
    ['Elsie was seen alone in the street by two police officers.', 'seen'],
    ['Elsie was seen in A&E, brought in by Mother.', 'seen'],
    ['Seen in clinic, accompanied by grandmother.', 'seen'],
    ['Elsie was seen by the family support worker.', 'seen'],
    ['Elsie was seen by the public health nurse.', 'seen'],
    ['The social worker said Elsie was seen at school.', 'seen'],
    ['Mother said she was tired; Elsie was seen at school.', 'seen'],
    ['Elsie was seen at school and her mother said she was fine.', 'seen'],
    ['The social worker told Mother that Elsie had been seen alone.', 'seen alone'],
  ])('“%s” of Elsie as %s', (event, as) => expect(read(event, elsie, { children: [elsie.id] })).toBe(as))

  it('as one of the children where all of them are meant', () => {
    expect(read('Both children seen asleep.', theo, { children: BOTH })).toBe('seen')
    expect(read('Children not seen.', elsie, { children: BOTH })).toBe('not seen')
    expect(read('Mother and both children seen at grandmother’s home.', elsie, { children: BOTH })).toBe('seen')
  })

  it('by the category alone where only one child is concerned', () => {
    const said = { category: 'Child seen alone', event: 'She talked about her reading book.' }
    expect(read(said.event, elsie, { ...said, children: [elsie.id] })).toBe('seen alone')
    expect(read(said.event, elsie, { ...said, children: BOTH })).toBeNull()
  })

  it('with the sentence that says so', () => {
    const entry = anEntry({ event: 'Visit after school. Theo seen with Mother. Rooms warm.', children: [theo.id] })
    expect(seenInWords(entry, theo, of)?.sentence).toBe('Theo seen with Mother.')
  })
})

describe('the words of an entry show nothing of a child', () => {
  it.each([
    'Mother seen alone at Sorrel Walk, sober.',
    'Grandmother has not seen the children for a fortnight.',
    'Father saw Theo on Saturday.',
    'No injury seen.',
    'Theo had seen the fight from the stairs.',
    'Theo to be seen next week.',
    'Asked for Theo to be seen alone.',
    'Theo was seen by a neighbour in the street.',
    'Mother spoke of what the children have seen.',
    'Was Theo seen?',
    'Spoke to Theo on the telephone.',
    'Theo’s mother seen at the surgery.',
    '“Theo seen alone” should not have been written.',
    'Theo was not seen alone.',
    'Elsie seen alone.',
    'The worker saw Theodora Tarrow’s teacher.',
  ])('“%s”', (event) => expect(read(event)).toBeNull())

  it.each([
    'Elsie was seen outside alone by neighbours.',
    'Elsie seen alone by passers-by.',
    'Elsie was seen alone by a passer-by.',
    'Elsie was seen late in the evening by members of the public.',
    'Elsie seen alone in the park at 22:00.',
    'Elsie seen alone at 22:00.',
    'Elsie was seen wandering alone.',
    'Elsie was seen in the park by a neighbour.',
    'Elsie was seen in the shop with Mother.',
    'Elsie was seen at school yesterday by her maternal grandmother.',
    'Elsie was seen at the door by Mother’s partner.',
    'Elsie was seen at home by Kirsty.',
    'Elsie was seen on CCTV.',
    'Seen on the CCTV of the shop.',
    'The officer saw Elsie on CCTV.',
    'Seen alone in the park.',
    'A passer-by saw Elsie alone.',
    'Mother said Elsie was seen by the dentist.',
    'Mother said that Elsie had been seen alone by the social worker.',
    'Kirsty reported that Elsie was not seen by the dentist.',
    'Her father has told the school that Elsie was seen by a doctor.',
    'According to her grandmother Elsie was seen by the dentist.',
    'Call from a neighbour: Elsie seen alone.',
    'Elsie was seen by the dentist, Mother said.',
    'Elsie was seen, her mother reports, by the dentist.',
    'Elsie was seen by the dentist according to Mother.',
    'Mother complained that nobody has seen Elsie.',
    'Elsie was spoken to over the telephone.',
  ])('“%s” of Elsie', (event) => expect(read(event, elsie, { children: [elsie.id] })).toBeNull())

  it('where the record may be of a parent, or several children are concerned', () => {
    expect(read('Seen at health visitor’s request.', theo, { agency: 'GP', children: [theo.id] })).toBeNull()
    expect(read('Seen in clinic.', theo, { children: BOTH })).toBeNull()
  })
})

describe('when a child was last seen and heard', () => {
  const entries = [
    anEntry({ id: 1, agency: 'HCP', event: 'Theo seen alone.', when: onDay('2026-03-01'), children: [theo.id] }),
    anEntry({ id: 2, agency: 'HCP', event: 'Theo seen with Mother.', when: onDay('2026-04-01'), children: [theo.id] }),
    anEntry({ id: 3, agency: 'HCP', event: 'Theo seen.', when: undated, children: [theo.id], voice: '“My bed.”' }),
    anEntry({
      id: 4,
      agency: 'EDU',
      event: 'A calm day.',
      when: onDay('2026-05-01'),
      children: BOTH,
      voice: 'Elsie: “I hid.”',
    }),
    anEntry({
      id: 5,
      agency: 'EDU',
      event: 'A calm week.',
      when: onDay('2026-02-01'),
      children: BOTH,
      voice: '“Nan came.”',
    }),
  ]
  const metOf = (notes: Parameters<typeof childrenMet>[0]['notes'] = []) =>
    childrenMet({ of, entries, notes }).find(({ child }) => child.id === theo.id)

  it('is the latest dated entry that shows it; one without a date proves no day', () => {
    const met = metOf()
    expect(met?.seen?.entry.id).toBe(entries[1]?.id)
    expect(met?.seenAlone?.entry.id).toBe(entries[0]?.id)
    expect(met?.meetings.at(-1)?.entry.id).toBe(entries[2]?.id)
    expect(met?.heard?.entry.id).toBe(entries[4]?.id)
  })

  it('follows a person’s word before the words of the entry', () => {
    const note = (entry: string | undefined, as: string) =>
      aNote(NoteContent.parse({ kind: 'seen', entry, child: theo.id, as }))
    expect(metOf([note(entries[1]?.id, 'not seen')])?.seen?.entry.id).toBe(entries[0]?.id)
    const marked = metOf([note(entries[3]?.id, 'seen alone')])
    expect(marked?.seenAlone).toMatchObject({ entry: { id: entries[3]?.id }, words: null })
  })

  it('reads the beginning of a text that has no full stop, so that nobody waits for a long one', () => {
    expect(read(`Theo was seen ${'and then again '.repeat(1300)}`)).toBe('seen')
    expect(read(`${'and then again '.repeat(1300)} Theo was seen`)).toBeNull()
  })

  it('leaves out an entry of which a person says that it does not say so, and still lists it to be put right', () => {
    const said = NoteContent.parse({ kind: 'seen', entry: entries[1]?.id, child: theo.id, as: 'does not say' })
    const met = metOf([aNote(said)])
    expect(met?.seen?.entry.id).toBe(entries[0]?.id)
    expect(met?.meetings.map(({ entry }) => entry.id)).not.toContain(entries[1]?.id)
    expect(met?.readings.find(({ entry }) => entry.id === entries[1]?.id)?.as).toBe('does not say')
  })

  it('hears the child whose name stands before the words, and otherwise each child whom the entry concerns', () => {
    expect(
      entries.slice(3).map((entry) => [voiceOf(entry, elsie, of.children), voiceOf(entry, theo, of.children)]),
    ).toEqual([
      ['own', null],
      ['one of several', 'one of several'],
    ])
  })

  it('is said to have been before the child was heard, where the hearing lies after it', () => {
    const seen = anEntry({ event: 'Theo seen with Mother.', children: [theo.id], when: onDay('2026-05-07') })
    const heard = (when: EntrySaid['when'] & object) =>
      anEntry({ event: 'He spoke of his cat.', voice: '“My cat.”', children: [theo.id], when })
    const later = (...given: readonly ReturnType<typeof anEntry>[]) => {
      const met = childrenMet({ of, entries: given, notes: [] }).find(({ child }) => child.id === theo.id)
      return met === undefined ? null : heardAfterSeen(met)?.entry.when.start
    }
    expect(later(seen, heard(onDay('2026-05-18')))).toBe('2026-05-18')
    expect(later(seen, heard(onDay('2026-05-07')))).toBeUndefined()
    expect(later(seen, heard(onDay('2026-05-06')))).toBeUndefined()
    expect(later(heard(onDay('2026-05-18')))).toBeUndefined()
    expect(later(seen)).toBeUndefined()
  })

  it('is unknown where nothing was supplied', () => {
    expect(childrenMet({ of, entries: [], notes: [] }).map(({ seen, heard }) => [seen, heard])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})
