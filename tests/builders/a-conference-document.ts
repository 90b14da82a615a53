import type { ConferenceDocument } from '../../electron/document/conference-document.ts'
import { Case } from '../../shared/model/case.ts'
import { Entry } from '../../shared/model/entry.ts'
import { Holding } from '../../shared/model/holding.ts'
import { IsoDay, When } from '../../shared/model/when.ts'
import { addDays } from '../../shared/time/days.ts'
import { timelineOf } from '../../shared/timeline/merge.ts'
import { anId } from './an-id.ts'

/** A conference document with about sixty entries of six agencies about an invented family, unless said otherwise. */
export const aConferenceDocument = (said: Partial<ConferenceDocument> = {}): ConferenceDocument => {
  const entries = said.entries ?? theEntries()
  const of = said.case ?? aFamily()
  return {
    case: of,
    holdings: holdingsOf(of, entries),
    entries,
    notes: [],
    scope: 'all',
    edition: 'professionals',
    madeAt: '2026-05-18T13:10:00.000Z',
    ...said,
  }
}

export const aFamily = (said: Readonly<Record<string, unknown>> = {}): Case =>
  Case.parse({
    id: anId(900),
    reference: 'N-2026-0173',
    children: [
      { id: MAYA, name: 'Maya Thorne', born: '2018-03-04', aliases: [] },
      { id: LEO, name: 'Leo Thorne', born: '2024-11-20', aliases: [] },
    ],
    people: [
      { id: anId(911), name: 'Kelly Thorne', role: 'mother', aliases: [], parentalResponsibility: 'yes' },
      { id: anId(912), name: 'Darren Pike', role: 'father of Leo', aliases: ['Daz'], parentalResponsibility: 'yes' },
      { id: anId(913), name: 'Jean Thorne', role: 'grandmother', aliases: [], parentalResponsibility: 'no' },
      { id: anId(914), name: 'Anthony Wale', role: 'uncle', aliases: ['Tony'], parentalResponsibility: 'no' },
    ],
    strategyMeeting: '2026-05-01',
    conference: '2026-05-21',
    lookBackFrom: '2023-05-01',
    late: null,
    agencies: [
      agency('CSC', 'Children’s social care', { kind: 'received', on: '2026-05-13' }, 'A Social Worker', '2026-05-12'),
      agency('POL', 'Wensum Valley Police', { kind: 'received', on: '2026-05-11' }, null, '2026-05-10'),
      agency('HCP', '0–19 health visiting and school nursing', { kind: 'received', on: '2026-05-14' }, null, null),
      agency('EDU', 'Millbrook Primary School', { kind: 'received', on: '2026-05-12' }, 'The safeguarding lead', null),
      agency('GP', 'Staithe Road Surgery', { kind: 'received', on: '2026-05-12' }, null, null),
      agency('HOU', 'Housing', { kind: 'received', on: '2026-05-15' }, null, null),
      agency('AMB', 'Ambulance service', { kind: 'nothing-to-report', on: '2026-05-08' }, null, '2026-05-08'),
      agency('PRO', 'Probation', { kind: 'asked', on: '2026-05-01' }, null, null),
    ],
    ...said,
  })

/** As many entries as asked for, of the same kind, spread over ten years up to the conference. */
export const manyEntries = (count: number): Entry[] =>
  timelineOf(
    Array.from({ length: count }, (_, number) => {
      const said = SAID[number % SAID.length] ?? SAID[0]!
      const day = addDays(IsoDay.parse('2026-05-20'), -((number * 7) % 3_650))
      return entryOf({ ...said, when: onDay(day) }, number)
    }),
  )

export const theEntries = (): Entry[] => timelineOf(SAID.map(entryOf))

const MAYA = anId(901)
const LEO = anId(902)

type Said = {
  readonly agency: string
  readonly when: When
  readonly category: string | null
  readonly event: string
  readonly impact?: string
  readonly voice?: string
  readonly action?: string
  readonly rag?: Entry['rag']
  readonly balance?: Entry['balance']
  readonly children?: readonly string[]
  readonly people?: readonly string[]
  readonly source?: string
}

const agencyId = (code: string): string =>
  anId(920 + ['CSC', 'POL', 'HCP', 'EDU', 'GP', 'HOU', 'AMB', 'PRO'].indexOf(code))

const agency = (code: string, name: string, answer: unknown, contributor: string | null, recordsTo: string | null) => ({
  id: agencyId(code),
  code,
  name,
  askedOn: '2026-05-01',
  answer,
  contributor,
  recordsTo,
  ours: false,
})

const SYMBOLS = '23456789BCDFGHJKMNPQRSTVWXYZ'

const entryOf = (said: Said, number: number): Entry => {
  const mixed = (number * 7_919 + 104_729) % 614_656
  const symbol = (place: number): string => SYMBOLS[Math.floor(mixed / 28 ** place) % 28] ?? '2'
  return Entry.parse({
    id: anId(10_000 + number),
    agency: agencyId(said.agency),
    agencyCode: said.agency,
    code: `${said.agency}-${symbol(0)}${symbol(1)}${number > 500 ? symbol(2) + symbol(3) : ''}`,
    revision: 1,
    when: said.when,
    sequence: number,
    event: said.event,
    source: said.source ?? `${said.agency} case record`,
    impact: said.impact ?? null,
    voice: said.voice ?? null,
    action: said.action ?? null,
    rag: said.rag ?? null,
    balance: said.balance ?? null,
    basis: number % 5 === 0 ? 'reported' : null,
    category: said.category,
    people: said.people ?? [],
    children: said.children ?? [MAYA, LEO],
    author: null,
    sharing: 'undecided',
    other: {},
    origin: { kind: 'typed', by: 'A Practitioner' },
    recordedAt: '2026-05-14T09:00:00.000Z',
  })
}

const when = (said: unknown): When => When.parse(said)
const onDay = (day: string): When =>
  when({ precision: 'day', start: day, end: day, time: null, typed: day, approximate: false, uncertain: false })
const at = (day: string, time: string): When =>
  when({
    precision: 'minute',
    start: day,
    end: day,
    time,
    typed: `${day} ${time}`,
    approximate: false,
    uncertain: false,
  })
const during = (precision: string, start: string, end: string, typed: string, approximate = false): When =>
  when({ precision, start, end, time: null, typed, approximate, uncertain: false })

const before = (end: string, typed: string): When =>
  when({ precision: 'before', start: null, end, time: null, typed, approximate: false, uncertain: false })
const after = (start: string, typed: string): When =>
  when({ precision: 'after', start, end: null, time: null, typed, approximate: false, uncertain: false })

const holdingsOf = (of: Case, entries: readonly Entry[]): Holding[] =>
  of.agencies.map(({ id }) => {
    const own = entries.filter((entry) => entry.agency === id)
    const days = own
      .flatMap((entry) => [entry.when.start ?? entry.when.end, entry.when.end ?? entry.when.start])
      .filter((day) => day !== null)
    return Holding.parse({
      agency: id,
      entries: own.length,
      from: days.toSorted()[0] ?? null,
      to: days.toSorted().at(-1) ?? null,
      imports: [],
    })
  })

const SAID: readonly Said[] = [
  {
    agency: 'HCP',
    when: during('month', '2023-06-01', '2023-06-30', 'c. June 2023', true),
    category: 'House move',
    event:
      'Family moved into the area from out of county. Records requested from the previous health visiting team. HV notes that Kelly was staying with friends before the move.',
    impact: 'Maya changed nursery twice in one year.',
    action: 'Transfer in visit booked.',
    rag: 'green',
    balance: 'neutral',
    children: [MAYA],
  },
  {
    agency: 'HCP',
    when: onDay('2023-07-11'),
    category: 'Home visit',
    event:
      'Transfer in visit. Home sparsely furnished but clean. Kelly open about feeling low since the move and about having no family nearby except her mother, Jean.',
    impact: 'Maya played happily and went to her mother for comfort when she fell over.',
    action: 'GP letter offered and accepted. Children’s centre timetable given.',
    rag: 'green',
    balance: 'strength',
    children: [MAYA],
    people: ['Mother'],
  },
  {
    agency: 'EDU',
    when: onDay('2023-09-06'),
    category: 'Admission',
    event: 'Maya joined Year 1. Settled well with the support of the ELSA. Grandmother brings her most mornings.',
    impact: 'Maya made friends in the first week.',
    rag: 'green',
    balance: 'strength',
    children: [MAYA],
    people: ['Grandmother'],
  },
  {
    agency: 'GP',
    when: onDay('2023-10-19'),
    category: 'Appointment',
    event:
      'Kelly seen with low mood. PHQ-9 score 14. Says she is not sleeping. New partner, not named, said to be supportive.',
    action: 'Medication started, review in four weeks. Referral to talking therapies.',
    rag: 'amber',
    children: [MAYA],
    people: ['Mother', 'Mother’s partner'],
  },
  {
    agency: 'GP',
    when: onDay('2023-11-16'),
    category: 'Was Not Brought',
    event: 'Maya was not brought to her appointment about a cough. Text reminder had been sent.',
    action: 'Second appointment sent by letter.',
    rag: 'amber',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'EDU',
    when: during('season', '2023-12-01', '2024-02-29', 'Winter 2023'),
    category: 'Absence',
    event:
      'Attendance over the winter fell to 86 %. Most absences were on Mondays. Reasons given: illness, overslept, no bus fare.',
    impact: 'Maya missed the beginning of three topics and said she did not know what the others were talking about.',
    voice: '“I was awake but nobody got up.”',
    action: 'Letter home. EWO informed. Breakfast club place offered free of charge and taken up twice a week.',
    rag: 'amber',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'POL',
    when: at('2024-02-10', '23:40'),
    category: 'Domestic abuse call-out',
    event:
      'Neighbour reported shouting and a door being kicked. Officers found Kelly with a reddened cheek; she said she had walked into a cupboard. Darren Pike present and in drink. He left to stay with a friend. DASH completed, standard risk. Maya was upstairs, awake.',
    impact: 'Maya was sitting on the stairs when officers came in. She was in her coat.',
    voice: '“Is he coming back?”',
    action: 'PPN submitted to MASH. No further police action as Kelly did not support a complaint.',
    rag: 'red',
    balance: 'worry',
    children: [MAYA],
    people: ['Mother', 'Darren Pike'],
    source: 'Incident log and body-worn video',
  },
  {
    agency: 'CSC',
    when: onDay('2024-02-12'),
    category: 'Referral',
    event:
      'PPN received from police through MASH. Checks with school and health visiting. Threshold for early help met; Kelly agreed to a call from the early help hub.',
    impact: 'Not yet known: Maya had not been spoken to.',
    action: 'Early help offered. Kelly did not return two calls. Closed on 8 March.',
    rag: 'amber',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'EDU',
    when: onDay('2024-02-13'),
    category: 'Concern',
    event:
      'Maya told her class teacher that there was a bang at the weekend and that she had put her coat on in case they had to go to Nan’s.',
    impact: 'Maya was tearful and asked to sit by the door all day.',
    voice: '“I keep my coat on my bed now.”',
    action: 'Recorded on CPOMS. DSL spoke to Kelly at pick-up, who said it was the television.',
    rag: 'red',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'HOU',
    when: during('range', '2024-03-04', '2024-03-15', '4–15 March 2024'),
    category: 'Repairs',
    event:
      'Two visits to mend the front door, which had been forced. No access on the first visit. Contractor noted that the hallway light was missing and that there was a strong smell of cannabis.',
    action: 'Door replaced. Recharge waived.',
    rag: 'amber',
  },
  {
    agency: 'HCP',
    when: onDay('2024-04-09'),
    category: 'Antenatal contact',
    event:
      'Kelly is expecting her second child. Booked late. Darren attended and answered most questions for her. Routine enquiry about domestic abuse could not be asked because Kelly was not seen alone.',
    impact: 'For the unborn baby: exposure to stress in pregnancy. For Maya: not discussed.',
    action: 'Midwife asked to see Kelly alone at the next appointment.',
    rag: 'amber',
    balance: 'worry',
    people: ['Mother', 'Darren Pike'],
  },
  {
    agency: 'GP',
    when: onDay('2024-05-22'),
    category: 'Was Not Brought',
    event: 'Maya was not brought to her hearing test. This is the second appointment missed this year.',
    impact: 'Possible hearing loss has not been looked into. School reports that she asks for things to be repeated.',
    action: 'Safeguarding lead of the practice informed. New appointment made through school.',
    rag: 'amber',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'EDU',
    when: onDay('2024-06-14'),
    category: 'Strength',
    event: 'Grandmother came to sports day and stayed all afternoon. Maya won the egg and spoon race.',
    impact: 'Maya wore her sticker for a week.',
    voice: '“Nan shouted the loudest.”',
    rag: 'green',
    balance: 'strength',
    children: [MAYA],
    people: ['Grandmother'],
  },
  {
    agency: 'POL',
    when: at('2024-08-03', '02:15'),
    category: 'Domestic abuse call-out',
    event:
      'Call from Kelly, line went dead. Officers attended: table overturned, Kelly six months pregnant and crying. Darren arrested on suspicion of assault. Maya asleep, checked by officers. DASH completed, medium risk. Grandmother came to stay the night.',
    impact: 'Maya woke to find police in the house and her grandmother in her mother’s bed.',
    action:
      'Arrest. Released on bail with a condition not to contact Kelly. PPN to MASH. DVPN considered and not sought.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother', 'Darren Pike', 'Grandmother'],
    source: 'Incident log',
  },
  {
    agency: 'CSC',
    when: during('range', '2024-08-05', '2024-09-16', '5 August to 16 September 2024'),
    category: 'Assessment',
    event:
      'Child and family assessment. Both parents seen. Darren seen once, at the office, and said he would do “whatever it takes”. Maya seen alone twice. The assessment found that Maya and the unborn baby are children in need (CIN) under s17. A CIN plan was agreed, with visits every four weeks.',
    impact: 'Maya drew her house with two doors and said one of them is for running away.',
    voice: '“My house has a shouting bit and a telly bit.”',
    action: 'CIN plan from 16 September 2024. Referral of Kelly to an IDVA; she attended once.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother', 'Darren Pike'],
  },
  {
    agency: 'HCP',
    when: onDay('2024-11-28'),
    category: 'New birth visit',
    event:
      'New birth visit for Leo, eight days old. Feeding well, weight on the 50th centile. Safe sleep discussed. Moses basket beside the bed. Darren is back in the home; Kelly said the bail condition has ended.',
    impact: 'Leo was calm and was held gently by both parents. Maya showed his blanket to the health visitor.',
    voice: 'Maya: “He holds my finger.”',
    action: 'Universal Plus offer. CIN team informed of Darren’s return.',
    rag: 'amber',
    balance: 'strength',
    people: ['Mother', 'Darren Pike'],
  },
  {
    agency: 'CSC',
    when: onDay('2025-01-20'),
    category: 'Closure',
    event:
      'CIN plan closed. Reasons: no further incidents reported, Leo thriving, Kelly working well with the health visitor.',
    impact: 'Not recorded in the closing summary.',
    action: 'Stepped down to early help. Kelly declined early help on 3 February.',
    rag: 'amber',
    balance: 'neutral',
  },
  {
    agency: 'HOU',
    when: onDay('2025-02-17'),
    category: 'Arrears',
    event: 'Rent arrears of ten weeks. UC payments have been going to an account in Darren’s name since December.',
    impact: 'Risk of losing the home.',
    action: 'Payment plan offered. Kelly asked us not to write to the house.',
    rag: 'amber',
    balance: 'worry',
    people: ['Mother', 'Darren Pike'],
  },
  {
    agency: 'EDU',
    when: onDay('2025-03-05'),
    category: 'Concern',
    event:
      'Maya came to school without lunch for the third day. Coat wet from the day before. She fell asleep in the afternoon.',
    impact: 'Tired, hungry and quiet. She hid biscuits in her tray.',
    voice: '“They’re for Leo.”',
    action: 'Free school meals form filled in with Kelly. Spare uniform given. DSL to call CSC for advice.',
    rag: 'red',
    balance: 'worry',
  },
  {
    agency: 'HCP',
    when: onDay('2025-03-19'),
    category: 'Missed visit',
    event: 'No answer at the door for Leo’s developmental review. Television heard. Card left.',
    impact: 'Leo’s weight has not been checked since January.',
    action: 'Second visit planned for 2 April, also no answer.',
    rag: 'amber',
    balance: 'worry',
    children: [LEO],
  },
  {
    agency: 'GP',
    when: before('2025-05-01', 'before May 2025'),
    category: 'Immunisations',
    event: 'Leo’s third set of primary immunisations is outstanding. Two invitations sent.',
    impact: 'Not protected against preventable illness.',
    rag: 'amber',
    balance: 'worry',
    children: [LEO],
  },
  {
    agency: 'POL',
    when: onDay('2025-06-21'),
    category: 'Intelligence',
    event: 'Report that cannabis is being sold from the address. Several callers at night.',
    impact: 'Strangers in the home while the children are in bed.',
    action: 'Graded and shared with CSC on 25 June.',
    rag: 'amber',
    balance: 'worry',
    source: 'Intelligence report, graded',
  },
  {
    agency: 'HOU',
    when: during('month', '2025-07-01', '2025-07-31', 'July 2025'),
    category: 'Complaint',
    event: 'Three complaints from neighbours about noise, a dog and a baby crying “for hours”.',
    impact: 'Leo heard crying for long periods.',
    action: 'ASB letter sent. No visit made.',
    rag: 'amber',
    balance: 'worry',
    children: [LEO],
  },
  {
    agency: 'EDU',
    when: onDay('2025-09-08'),
    category: 'Strength',
    event:
      'Maya’s new teacher reports a good start. She is reading with her grandmother every Wednesday and has moved up two book bands since the summer.',
    impact: 'Proud of herself.',
    voice: '“I read to Leo and he laughs at the dog.”',
    rag: 'green',
    balance: 'strength',
    people: ['Grandmother'],
  },
  {
    agency: 'HCP',
    when: onDay('2025-10-02'),
    category: 'Clinic',
    event:
      'Leo brought to clinic by his grandmother. Weight dropped from the 50th to the 9th centile. Nappy rash with broken skin. Grandmother said that she has him “most days now”.',
    impact: 'Sore and unsettled; calmed when held.',
    action: 'Urgent GP appointment the same day. Weekly weights. Call to CSC: advised to send a referral.',
    rag: 'red',
    balance: 'worry',
    children: [LEO],
    people: ['Grandmother'],
  },
  {
    agency: 'GP',
    when: at('2025-10-02', '16:20'),
    category: 'Appointment',
    event:
      'Leo seen with grandmother. Infected nappy rash treated. Examined: no other marks. Weight as recorded by the health visitor.',
    impact: 'In discomfort.',
    action: 'Treatment given. Review in one week: attended, healing.',
    rag: 'amber',
    children: [LEO],
    people: ['Grandmother'],
  },
  {
    agency: 'CSC',
    when: onDay('2025-10-06'),
    category: 'Referral',
    event:
      'Referral from the health visitor about Leo’s weight and care. Joint visit by social worker and HV on 9 October. Home cold, prepayment meter empty. Kelly tearful, said that Darren keeps her money.',
    impact: 'Leo was in a damp babygrow. Maya was wrapped in her duvet on the sofa.',
    voice: 'Maya: “We play camping when the lights go.”',
    action: 'Fuel voucher and food parcel the same day. New assessment opened.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother', 'Darren Pike'],
  },
  {
    agency: 'CSC',
    when: onDay('2025-11-14'),
    category: 'Child in need plan',
    event:
      'CIN plan agreed for both children. Family network meeting held: grandmother will have the children on Wednesdays and at weekends.',
    impact: 'Both children have two settled nights a week.',
    voice: 'Maya: “Nan’s house has a night light.”',
    action: 'Fortnightly visits. Parenting course for Kelly: attended five of eight.',
    rag: 'amber',
    balance: 'strength',
    people: ['Mother', 'Grandmother'],
  },
  {
    agency: 'HCP',
    when: onDay('2025-12-10'),
    category: 'Clinic',
    event:
      'Leo’s weight is back on the 25th centile. Smiling, pulling to stand. Brought by Kelly and grandmother together.',
    impact: 'Comfortable and curious.',
    action: 'Monthly weights.',
    rag: 'green',
    balance: 'strength',
    children: [LEO],
    people: ['Mother', 'Grandmother'],
  },
  {
    agency: 'POL',
    when: at('2026-01-01', '03:05'),
    category: 'Domestic abuse call-out',
    event:
      'Grandmother called police after Maya rang her at 02:50. Darren had smashed the kitchen window with his fist. Kelly said that he had held her by the throat. Both children in the home. DASH completed, high risk. Darren arrested and later charged with assault.',
    impact: 'Maya took Leo into the bathroom, locked the door and rang her grandmother.',
    voice: 'Maya, to the officer: “I did what Nan said.”',
    action: 'PPN to MASH. Referral to MARAC. DVPN served, followed by a DVPO for 28 days.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother', 'Darren Pike', 'Grandmother'],
    source: 'Incident log, body-worn video and statement',
  },
  {
    agency: 'EDU',
    when: onDay('2026-01-06'),
    category: 'Concern',
    event:
      'First day of term. Maya would not leave the classroom at break. She had a list of telephone numbers in her sock.',
    impact: 'Frightened and watchful.',
    voice: '“I know Nan’s number without looking.”',
    action: 'Daily check-in with the ELSA. Safe place agreed.',
    rag: 'red',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'CSC',
    when: onDay('2026-01-15'),
    category: 'MARAC',
    event:
      'Heard at MARAC. Actions: IDVA for Kelly, target hardening by housing, school informed. Kelly engaged with the IDVA weekly until the end of February.',
    impact: 'Not discussed for each child.',
    action: 'CIN plan to continue with weekly visits.',
    rag: 'amber',
    balance: 'neutral',
    people: ['Mother'],
  },
  {
    agency: 'HOU',
    when: onDay('2026-01-22'),
    category: 'Safety work',
    event:
      'Locks changed and window restrictors fitted the same day as asked. Kelly thanked the team and made tea for them.',
    impact: 'Maya tried the new lock herself and asked for a key for Nan.',
    rag: 'green',
    balance: 'strength',
  },
  {
    agency: 'GP',
    when: onDay('2026-02-11'),
    category: 'Appointment',
    event:
      'Kelly seen alone. Disclosed controlling behaviour since 2023. Bruising to the upper arms recorded with consent. Asked for help.',
    impact: 'The children were said to be “good as gold”, which Kelly thinks means that they are scared.',
    action: 'IDVA told with consent. Flag on the records.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother'],
  },
  {
    agency: 'EDU',
    when: during('month', '2026-03-01', '2026-03-31', 'Mar 2026'),
    category: 'Attendance',
    event:
      'Attendance for March 98 %, the best month since Maya joined. She has been a reading partner for a younger child.',
    impact: 'Confident, puts her hand up.',
    rag: 'green',
    balance: 'strength',
    children: [MAYA],
  },
  {
    agency: 'HCP',
    when: onDay('2026-04-14'),
    category: 'Missed visit',
    event: 'No answer at a planned visit. A man’s voice was heard inside. Kelly texted later: “sorry was asleep”.',
    impact: 'Leo was not seen.',
    action: 'Told the social worker the same day.',
    rag: 'amber',
    balance: 'worry',
    children: [LEO],
  },
  {
    agency: 'CSC',
    when: onDay('2026-04-23'),
    category: 'Home visit',
    event:
      'Unannounced visit. Darren’s work boots in the hall. Kelly said he had come for his tools. Leo had a bruise on his left ear, said to be from a fall against the cot.',
    impact: 'Leo cried when picked up. Maya watched the social worker’s face and did not speak.',
    action:
      'Child protection medical arranged for the same afternoon. Not brought; rearranged by the grandmother for 24 April.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother', 'Darren Pike', 'Grandmother'],
  },
  {
    agency: 'GP',
    when: during('year', '2022-01-01', '2022-12-31', '2022'),
    category: 'Previous records',
    event: 'Records from the last practice: Kelly treated for a broken wrist in 2022, cause not written down.',
    rag: 'amber',
    children: [MAYA],
  },
  // the window
  {
    agency: 'CSC',
    when: onDay('2026-05-01'),
    category: 'Strategy meeting',
    event:
      'Strategy meeting after the medical found bruising to Leo’s ear and two older marks on his back, thought unlikely to be accidental (NAI). Present: CSC, police, health, school. s47 enquiry to begin, joint with police.',
    impact: 'Both children to stay with their grandmother by agreement while enquiries are made.',
    action:
      'ICPC to be held by 26 May. Working agreement signed by Kelly. Darren not to go to the grandmother’s address.',
    rag: 'red',
    balance: 'worry',
    people: ['Mother', 'Darren Pike', 'Grandmother'],
  },
  {
    agency: 'POL',
    when: at('2026-05-01', '17:30'),
    category: 'Enquiry',
    event:
      'Darren interviewed about the marks on Leo. No comment. Released on bail with conditions not to contact Kelly or the children.',
    action: 'File to the CPS. Bail to 29 May.',
    rag: 'red',
    balance: 'worry',
    children: [LEO],
    people: ['Darren Pike'],
  },
  {
    agency: 'CSC',
    when: onDay('2026-05-05'),
    category: 'Child seen',
    event:
      'Maya seen alone at school. She was clear about what happens in the house when Darren has been drinking and where she takes Leo.',
    impact: 'Relieved to be at her grandmother’s; worried about her mother being alone.',
    voice: '“I carry Leo to the bathroom because it has a lock. I can’t carry him much longer, he’s getting big.”',
    action: 'ABE interview agreed with police for 7 May.',
    rag: 'red',
    balance: 'worry',
    children: [MAYA],
  },
  {
    agency: 'EDU',
    when: onDay('2026-05-05'),
    category: 'Concern',
    event: 'Staff noticed Maya checking the car park at home time. She calmed when her grandmother arrived.',
    impact: 'Watchful at the end of the day; calm in lessons.',
    voice: '“I’m just seeing who’s come.”',
    action: 'Grandmother collects from the office instead of the playground.',
    rag: 'amber',
    balance: 'worry',
    children: [MAYA],
    people: ['Grandmother'],
  },
  {
    agency: 'POL',
    when: onDay('2026-05-07'),
    category: 'Interview',
    event: 'ABE interview with Maya. She described three occasions. Recording held by police.',
    impact: 'Coped well, asked for two breaks.',
    action: 'Evidence added to the file for the CPS.',
    rag: 'red',
    balance: 'neutral',
    children: [MAYA],
    source: 'Interview record',
  },
  {
    agency: 'HCP',
    when: during('week', '2026-05-04', '2026-05-10', 'w/c 04/05/2026'),
    category: 'Home visit',
    event:
      'Leo seen at his grandmother’s. Weight up 300 g. Walking along furniture. Grandmother has a cot, a stairgate and a routine written on the fridge.',
    impact: 'Sleeps through the night for the first time.',
    action: 'Weekly visits until the conference.',
    rag: 'green',
    balance: 'strength',
    children: [LEO],
    people: ['Grandmother'],
  },
  {
    agency: 'POL',
    when: at('2026-05-09', '21:10'),
    category: 'Breach of bail',
    event: 'Darren seen by a neighbour outside the grandmother’s address. Gone on arrival.',
    impact: 'The children were in bed; grandmother had closed the curtains.',
    action: 'Arrest attempt. Marker put on the grandmother’s address.',
    rag: 'red',
    balance: 'worry',
    people: ['Darren Pike', 'Grandmother'],
  },
  {
    agency: 'HOU',
    when: onDay('2026-05-12'),
    category: 'Tenancy',
    event: 'Kelly asked for a management move. Priority banding agreed in principle on DA grounds.',
    impact: 'A move would be out of Maya’s school catchment unless a three-bedroom home comes up nearby.',
    action: 'Decision by 29 May.',
    rag: 'amber',
    balance: 'strength',
    people: ['Mother'],
  },
  {
    agency: 'CSC',
    when: onDay('2026-05-13'),
    category: 'Home visit',
    event:
      'Kelly seen at home. House tidy, food in the cupboards. She said she had told Darren it was over and showed that his number is blocked. She cried about missing bedtime.',
    impact: 'Maya and Kelly speak on the telephone each evening, with grandmother there.',
    voice: 'Maya, on the telephone: “Are you eating your tea?”',
    action: 'Contact three times a week agreed.',
    rag: 'amber',
    balance: 'strength',
    people: ['Mother', 'Grandmother'],
  },
  {
    agency: 'EDU',
    when: after('2026-05-14', 'after 14 May 2026'),
    category: 'Strength',
    event: 'Maya has stopped carrying the list of telephone numbers.',
    impact: 'Plays at break again.',
    rag: 'green',
    balance: 'strength',
    children: [MAYA],
  },
  {
    agency: 'GP',
    when: when({
      precision: 'undated',
      start: null,
      end: null,
      time: null,
      typed: 'date not on letter',
      approximate: false,
      uncertain: false,
    }),
    category: 'Letter',
    event:
      'Letter from talking therapies: Kelly discharged after two sessions. FAO the named GP. Reference to HBX team unclear.',
    rag: 'amber',
  },
]
