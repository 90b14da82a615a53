import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { contract, type CallName, type Input } from '../../shared/contract.ts'
import type { CaseId } from '../../shared/model/ids.ts'
import { AS_FOUND } from '../../shared/model/reading.ts'
import { IsoDay } from '../../shared/model/when.ts'
import { addDays } from '../../shared/time/days.ts'

/** The ways to knock that a test of the window has. */
export type OpenDoor = {
  readonly call: <N extends CallName>(name: N, input: Input<N>) => Promise<unknown>
  readonly nextFile: (path: string | null) => void
  readonly folder: string
}

/**
 * Creates a vault and in it a case as large as cases get: 8 entries of a first meeting, 180 of a usual conference, 5,000 of a long history. Each agency's
 * entries come in as one CSV return; one agency is silent and one has nothing to report. The same number always gives the same case.
 */
export const aFilledCase = async (
  { call, nextFile, folder }: OpenDoor,
  entries: number,
  passphrase = 'seven quiet herons at noon',
): Promise<CaseId> => {
  await call('vault.create', { passphrase, keeper: { name: 'Robin Marsh', role: 'conference administrator' } })
  const { case: id } = contract['cases.create'].output.parse(
    await call('cases.create', {
      draft: {
        reference: 'N-2026-0218',
        children: [
          { name: 'Wren Holloway', born: IsoDay.parse('2018-03-04') },
          { name: 'Jude Holloway', born: IsoDay.parse('2022-11-20') },
        ],
        people: [
          { name: 'Carys Holloway', role: 'mother', parentalResponsibility: 'yes' },
          { name: 'Marek Holloway', role: 'father', aliases: ['Marc Holloway'], parentalResponsibility: 'yes' },
          { name: 'Anwen Pryce', role: 'maternal grandmother' },
        ],
        strategyMeeting: IsoDay.parse('2026-05-01'),
        conference: IsoDay.parse('2026-05-21'),
        lookBackFrom: addDays(LAST_DAY, -daysOf(entries)),
        agencies: [...agenciesOf(entries), NOTHING_TO_REPORT, SILENT].map((agency) => ({
          ...agency,
          askedOn: IsoDay.parse('2026-05-01'),
        })),
      },
    }),
  )
  const of = contract['cases.get'].output.parse(await call('cases.get', { case: id }))
  for (const [at, agency] of of.agencies.entries()) {
    if (agency.code === NOTHING_TO_REPORT.code)
      await call('returns.answer', {
        case: id,
        agency: agency.id,
        answer: { kind: 'nothing-to-report', on: IsoDay.parse('2026-05-06') },
        contributor: null,
        recordsTo: null,
      })
    const own = numbersOf(entries).filter((number) => agencyAt(number, entries) === at)
    if (own.length === 0) continue
    const file = join(folder, `${agency.code}_export.csv`)
    await writeFile(file, [HEADINGS, ...own.map((number) => rowOf(number, entries))].join('\r\n'))
    nextFile(file)
    const chosen = contract['returns.choose'].output.parse(await call('returns.choose', { case: id }))
    if (chosen === null) throw new Error('no file was chosen')
    await call('returns.import', {
      case: id,
      agency: agency.id,
      file: chosen.file,
      reading: AS_FOUND,
      as: { kind: 'added' },
      remember: false,
    })
  }
  return id
}

const AGENCIES = [
  { code: 'POL', name: 'Police, Eastmere' },
  { code: 'EDU-1', name: 'Withy Lane Primary School' },
  { code: 'HCP', name: 'Health visiting, Fenside' },
  { code: 'CSC', name: 'Children’s social care' },
  { code: 'GP', name: 'Osier House Surgery' },
  { code: 'HOU', name: 'Eastmere Homes' },
  { code: 'ACU', name: 'Eastmere General Hospital' },
  { code: 'EY', name: 'Little Reeds Nursery' },
  { code: 'MH', name: 'Community mental health team' },
  { code: 'PRO', name: 'Probation, Eastmere office' },
]
const NOTHING_TO_REPORT = { code: 'SUB', name: 'Turning Tide drug and alcohol service' }
const SILENT = { code: 'DA', name: 'Harbour domestic abuse service' }

const LAST_DAY = IsoDay.parse('2026-05-19')
const agenciesOf = (entries: number) => AGENCIES.slice(0, entries < 20 ? 3 : entries < 1000 ? 7 : 10)
const daysOf = (entries: number): number => (entries < 20 ? 365 : entries < 1000 ? 730 : 3650)
const numbersOf = (entries: number): number[] => Array.from({ length: entries }, (_, number) => number)
const agencyAt = (number: number, entries: number): number => (number * 5 + (number >> 3)) % agenciesOf(entries).length

const HEADINGS = 'Date,Event,Source,Impact on child,Child’s voice,Action,RAG,Strength/Worry,Category,Child,People'

/** As agencies write: most with a day, some with a time, some by month or "about", a few without a date; denser towards the conference. */
const rowOf = (number: number, entries: number): string => {
  const back = Math.floor(daysOf(entries) * (number / entries) ** 1.7)
  const day = addDays(LAST_DAY, -back)
  const said = EVENTS[(number * 7 + (number >> 2)) % EVENTS.length] ?? EVENTS[0]
  return [
    whenOf(number, day),
    number % 29 === 11 ? `${said.event} ${LONG}` : said.event,
    `Record ${4100 + number}`,
    number % 3 === 1 ? '' : said.impact,
    said.voice,
    said.action,
    said.rag,
    said.balance,
    said.category,
    number % 3 === 0 ? 'Wren Holloway; Jude Holloway' : number % 3 === 1 ? 'Wren Holloway' : 'Jude Holloway',
    said.people,
  ]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',')
}

const whenOf = (number: number, day: IsoDay): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  if (number % 47 === 20) return ''
  if (number % 17 === 6) return `c. ${MONTHS[Number(month) - 1]} ${year}`
  if (number % 19 === 7) return `w/c ${date}/${month}/${year}`
  return number % 4 === 0
    ? `${date}/${month}/${year} ${String(7 + (number % 14)).padStart(2, '0')}:${number % 2 === 0 ? '15' : '40'}`
    : `${date}/${month}/${year}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Said = Readonly<
  Record<'event' | 'impact' | 'voice' | 'action' | 'rag' | 'balance' | 'category' | 'people', string>
>

const EVENTS: readonly [Said, ...Said[]] = [
  {
    event: 'Neighbour reported shouting at the home. Mother and Father calm on arrival; a chair was broken.',
    impact: 'Both children awake on the landing, in their coats.',
    voice: '“I was counting until it stopped.”',
    action: 'Words of advice to both; notification sent.',
    rag: 'Red',
    balance: 'Worry',
    category: 'Domestic abuse call-out',
    people: 'Carys Holloway; Marek Holloway',
  },
  {
    event: 'Arrived at 9.40 without a coat, said there had been no breakfast. Ate two bowls of cereal.',
    impact: 'Tired, kept close to the teaching assistant all morning.',
    voice: '“My tummy was talking.”',
    action: 'Rang Mother, who will bring a coat tomorrow.',
    rag: 'Amber',
    balance: 'Worry',
    category: 'Lateness',
    people: 'Carys Holloway',
  },
  {
    event: 'Home visit. Rooms warm and tidy, food in the cupboards, a bedtime chart on the fridge.',
    impact: 'Lively, showed the worker a drawing of the new bedroom.',
    voice: '“Nan painted the wall with me.”',
    action: 'Weekly visits go on.',
    rag: 'Green',
    balance: 'Strength',
    category: 'Home visit',
    people: 'Carys Holloway; Anwen Pryce',
  },
  {
    event: 'Was Not Brought to the hearing clinic. No answer to two calls.',
    impact: '',
    voice: '',
    action: 'New appointment sent, health visitor told.',
    rag: 'Amber',
    balance: 'Worry',
    category: 'Was Not Brought',
    people: '',
  },
  {
    event: 'Father came to the parents’ evening by himself and asked how he could help with reading.',
    impact: 'Read a page to him with pride.',
    voice: '',
    action: 'Books sent home each Friday.',
    rag: 'Green',
    balance: 'Strength',
    category: 'Contact with the family',
    people: 'Marek Holloway',
  },
  {
    event: 'Seen at A&E with a bruise to the left cheek; said to have fallen from the settee.',
    impact: 'Quiet, looked to Mother before each answer.',
    voice: '',
    action: 'Seen by the paediatrician, referral made the same day.',
    rag: 'Red',
    balance: 'Worry',
    category: 'A&E',
    people: 'Carys Holloway',
  },
  {
    event: 'Rent account £412 in arrears; tenancy officer and Mother agreed on £10 a week.',
    impact: '',
    voice: '',
    action: 'Plan in writing, review in six weeks.',
    rag: '',
    balance: 'Neutral',
    category: 'Housing',
    people: 'Carys Holloway',
  },
]

const LONG =
  'Mother said that the weeks since the move had been hard: the boiler was mended only on the third visit, the younger child had had a cough since half-term, and the ' +
  'bus that used to stop at the corner does not run any more, so that the walk to school takes forty minutes with the buggy. She has asked her own mother to come on ' +
  'Tuesdays and Thursdays. Father telephones each evening at bath time and speaks to both children; he has not come to the house since the spring. Both parents were asked ' +
  'what would help most. Mother would like somebody to talk to about money; Father would like to see the children on Saturdays and is ready to have somebody else there. ' +
  'The older child was seen alone in her room and showed her books and a jar of shells from the summer; the younger one was asleep. There was milk, bread, fruit and a pan of ' +
  'soup in the kitchen. The smoke alarm on the landing had no battery; a new one was put in during the visit.'
