import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { TemporaryVault } from '../../../build/preview/temporary-vault.ts'
import { contract, type CallName, type Input } from '../../../shared/contract.ts'
import type { CaseId } from '../../../shared/model/ids.ts'
import { AS_FOUND } from '../../../shared/model/reading.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { addDays } from '../../../shared/time/days.ts'

/** Creates a vault and in it a case of twelve agencies over ten years; each agency's entries come in as one CSV return. */
export const aLongCase = async (vault: TemporaryVault, entries: number): Promise<CaseId> => {
  const call = async <N extends CallName>(name: N, input: Input<N>): Promise<unknown> => {
    const reply = await vault.router.call(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
    return reply.value
  }
  await call('vault.create', {
    passphrase: 'seven quiet herons at noon',
    keeper: { name: 'Robin Marsh', role: 'conference administrator' },
  })
  const { case: id } = contract['cases.create'].output.parse(
    await call('cases.create', {
      draft: {
        reference: 'N-2026-0500',
        children: [
          { name: 'Maya Thorne', born: IsoDay.parse('2018-03-04') },
          { name: 'Leo Thorne', born: IsoDay.parse('2020-11-20') },
        ],
        people: [{ name: 'Kelly Thorne', role: 'mother' }],
        strategyMeeting: IsoDay.parse('2026-05-01'),
        conference: IsoDay.parse('2026-05-21'),
        lookBackFrom: addDays(LAST_DAY, -DAYS),
        agencies: AGENCIES.map((code) => ({ code, name: `Agency ${code}`, askedOn: IsoDay.parse('2026-05-01') })),
      },
    }),
  )
  const of = contract['cases.get'].output.parse(await call('cases.get', { case: id }))
  for (const [at, agency] of of.agencies.entries()) {
    const file = join(vault.folder, `${agency.code}_export.csv`)
    const own = Array.from({ length: entries }, (_, number) => number).filter((n) => n % AGENCIES.length === at)
    await writeFile(file, [HEADINGS, ...own.map(rowOf)].join('\r\n'))
    vault.dialogs.nextFile(file)
    const chosen = contract['returns.choose'].output.parse(await call('returns.choose', { case: of.id }))
    if (chosen === null) throw new Error('no file was chosen')
    await call('returns.import', {
      case: of.id,
      agency: agency.id,
      file: chosen.file,
      reading: AS_FOUND,
      as: { kind: 'added' },
      remember: false,
    })
  }
  return of.id
}

const AGENCIES = ['CSC', 'EH', 'POL', 'HCP', 'GP', 'ACU', 'MH', 'EDU-1', 'EDU-2', 'HOU', 'PRO', 'DA']
const LAST_DAY = IsoDay.parse('2026-05-20')
const DAYS = 3650
const HEADINGS = 'Date,Event,Source,Impact,Action,RAG,Category,Child'

/** As the agencies write: most with a day, some with a time, some by month or "about", a few without a date. */
const rowOf = (number: number): string => {
  const day = addDays(LAST_DAY, -((number * 7) % DAYS))
  const when =
    number % 41 === 0
      ? ''
      : number % 13 === 0
        ? `c. ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
        : number % 3 === 0
          ? `${day} ${String(8 + (number % 12)).padStart(2, '0')}:${number % 2 === 0 ? '15' : '40'}`
          : day
  const said = EVENTS[number % EVENTS.length]
  return [
    when,
    `"${said} Note ${number} of the record."`,
    `Case note ${number}`,
    number % 4 === 0 ? '' : '"Quiet and tired, kept close to the adult who was with them."',
    '"Written up and shared with the team around the family."',
    ['Red', 'Amber', 'Green', ''][number % 4],
    ['Home visit', 'Absence', 'Domestic abuse call-out', 'Was Not Brought'][number % 4],
    number % 2 === 0 ? 'Maya Thorne' : 'Leo Thorne',
  ].join(',')
}

const EVENTS = [
  'Home visit. House cold, little food in the fridge; Mother tearful, accepted an emergency food parcel.',
  'Not brought to the appointment; message left, no answer by the end of the day.',
  'Arrived in school late and without a coat, said there had been shouting in the night.',
  'Domestic incident at the home address, neighbour made the call; father had left before officers arrived.',
  'Seen with Nan at the park, laughing, ate well, talked about the kitten.',
]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
