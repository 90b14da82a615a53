import type { Case, Child } from '../../shared/model/case.ts'
import { type CaseNote, type NoteOf, notesOf } from '../../shared/model/case-note.ts'
import type { Entry, Rag } from '../../shared/model/entry.ts'
import type { IsoDay } from '../../shared/model/when.ts'
import { sayAgeWhen } from '../../shared/time/age.ts'
import { sayList, sayWhen } from '../../shared/time/say.ts'
import { groupBy } from './group-by.ts'
import { COLOUR } from './page.ts'
import { BALANCE, BASIS, RATING } from './ratings.ts'
import { withFullStop } from './with-full-stop.ts'

export type Words = { readonly text: string; readonly bold?: boolean; readonly colour?: string }
/** One paragraph. */
export type Line = readonly Words[]
/** What stands in one cell, never nothing. */
export type Cell = readonly Line[]

export const NOT_RECORDED = 'Not recorded'

export const CHRONOLOGY_HEADINGS = [
  'Date and agency',
  'What happened',
  'Impact on the child',
  'Action, outcome',
  'Rating',
] as const

/** What an entry says, in the five cells of CHRONOLOGY_HEADINGS. The agency's words stand as they were written. */
export const entryWords = (entry: Entry, of: CaseWords): readonly Cell[] => [
  whenAndWhose(entry, of),
  whatHappened(entry, of),
  prose(entry.impact) ?? notRecorded,
  prose(entry.action) ?? notRecorded,
  rating(entry),
]

/** What an entry needs to know of its case, looked up once. */
export type CaseWords = {
  readonly children: ReadonlyMap<string, { readonly name: string; readonly born: IsoDay | null }>
  readonly agencies: ReadonlyMap<string, string>
  /** What was added beside entries, by the entry. */
  readonly comments: ReadonlyMap<string, ReadonlyArray<NoteOf<'family comment'>>>
  readonly ratings: ReadonlyMap<string, NoteOf<'conference rating'>>
}

export const caseWords = (of: Case, notes: readonly CaseNote[]): CaseWords => ({
  children: new Map(of.children.map((child) => [child.id, { name: shortName(child, of.children), born: child.born }])),
  agencies: new Map(of.agencies.map((agency) => [agency.id, agency.name])),
  comments: groupBy(notesOf(notes, 'family comment'), ({ said }) => said.entry),
  ratings: new Map(notesOf(notes, 'conference rating').map((note) => [note.said.entry, note])),
})

/** The given name, where no other child of the case has it: the front page has the whole. */
const shortName = (child: Child, children: readonly Child[]): string => {
  const given = (of: Child): string => of.name.split(' ', 1)[0] ?? of.name
  return children.some((other) => other !== child && given(other) === given(child)) ? child.name : given(child)
}

const whenAndWhose = (entry: Entry, of: CaseWords): Cell => [
  [{ text: sayWhen(entry.when), bold: true }],
  [{ text: of.agencies.get(entry.agency) ?? entry.agencyCode }],
  // on a line of its own: within one it would break at its hyphen, and people say it aloud
  [{ text: entry.code, bold: true }],
  ...(entry.children.length === 0
    ? [[{ text: 'Child: not recorded' }]]
    : entry.children.map((id): Line => {
        const child = of.children.get(id)
        return [
          {
            text: child === undefined ? 'Child: not recorded' : `${child.name}: ${sayAgeWhen(child.born, entry.when)}`,
          },
        ]
      })),
]

const whatHappened = (entry: Entry, { comments, ratings }: CaseWords): Cell => [
  ...(entry.category === null ? [] : [[{ text: entry.category, bold: true }]]),
  ...(prose(entry.event) ?? notRecorded),
  ...labelled('What the child said or showed', entry.voice),
  aboutEntry(entry),
  ...(comments.get(entry.id) ?? []).flatMap(({ said }) =>
    labelled(`${said.from} ${said.disputes ? 'disputes this' : 'adds'}`, said.says),
  ),
  ...conferenceRating(ratings.get(entry.id)),
]

/** Where it comes from, in one paragraph: it is long enough to be read and too little for a line each. */
const aboutEntry = ({ people, source, author, basis, sharing }: Entry): Line => {
  const said: ReadonlyArray<readonly [label: string, text: string | null]> = [
    ['People', people.length === 0 ? null : sayList(people)],
    ['Source', source],
    ['Recorded by', author],
    ['Kind', basis === null ? null : BASIS[basis]],
    ['Sharing', sharing === 'restricted' ? 'Restricted' : sharing === 'third-party' ? 'Third-party information' : null],
  ]
  return said
    .flatMap(([label, text]) => (text === null || text.trim() === '' ? [] : [{ label, text: oneLine(text) }]))
    .flatMap(({ label, text }, index) => [
      { text: `${index === 0 ? '' : ' '}${label}: `, bold: true, colour: COLOUR.ink2 },
      { text: withFullStop(text), colour: COLOUR.ink2 },
    ])
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, '; ')

const rating = ({ rag, balance }: Entry): Cell => [
  rag === null ? [{ text: 'Not rated' }] : [rated(rag)],
  ...(balance === null ? [] : [[{ text: BALANCE[balance] }]]),
]

const rated = (rag: Rag): Words => ({
  text: `${RATING[rag].shape} ${RATING[rag].word}`,
  bold: true,
  colour: RATING[rag].colour,
})

/** In the wide column: the narrow one has room for the agency's own, and the two are not taken for one another. */
const conferenceRating = (note: NoteOf<'conference rating'> | undefined): Line[] =>
  note === undefined ? [] : ratingLines('The conference’s rating', note.said.rag, note.said.why)

/** A rating in words behind its label, and the reason where one was given. */
export const ratingLines = (label: string, rag: Rag, why: string | null): Line[] => {
  const [first, ...rest] = prose(why) ?? []
  return [
    [{ text: `${label}: `, bold: true }, rated(rag), ...(first === undefined ? [] : [{ text: '. ' }, ...first])],
    ...rest,
  ]
}

/** The lines a person typed, each a paragraph; null when there is nothing to read. */
const prose = (text: string | null): Line[] | null => {
  if (text === null) return null
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? null : lines.map((line) => [{ text: line }])
}

/** What somebody wrote, behind a label; nothing where there is nothing to read. */
export const labelled = (label: string, text: string | null): Line[] => {
  const lines = prose(text)
  if (lines === null) return []
  const [first = [], ...rest] = lines
  return [[{ text: `${label}: `, bold: true }, ...first], ...rest]
}

const notRecorded: Cell = [[{ text: NOT_RECORDED }]]
