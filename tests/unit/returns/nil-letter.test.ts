import { describe, expect, test } from 'vitest'

import { sayProblem } from '../../../shared/problems.ts'
import { problemOf, readRows } from '../../builders/a-read-return.ts'

describe('a letter is a nil return', () => {
  test.each([
    'Nothing to report',
    'Dear all,\nWe hold no records\nfor this family.\nR. Hale\n',
    'Eastmere Probation\nRe: N-2026-0173\nDate: 12/05/2026\n\nDear colleague,\nThese people are not known to this service.\nR. Hale\n',
    'Eastmere Drug and Alcohol Service\nReturn for the multi-agency chronology N-2026-0173\n\nNothing to report\n\nNames searched: Kirsty Tarrow, Dean Ruddick\nPeriod searched: 1 May 2023 to 6 May 2026\nNo referral, self-referral or contact is recorded for either of them.\nCompleted by F. Amis, administrator, 7 May 2026\n',
    'To: The Conference Chair\nFrom: Eastmere Housing\nOur ref: EH/221\nRe: Kirsty Tarrow, DOB 04/03/1991\n\nThank you for your request dated 3 May 2026. Records were searched to 6 May 2026.\nThere is no information held about the family.\nPlease contact us if you have any further questions.\n\nYours sincerely\nAnna Quill\nRecords Officer\n',
    'Dear Ms Hale,\n\nI am writing in response to your letter of 3 May 2026 about the above family.\nThe family is not known to us, and we hold no records.\nKind regards,\nMr T. Harding, Senior Practitioner\nTel: 01632 960123\n',
  ])('where all of it says so, or who says so of whom: %j', (letter) => {
    const { nothingToReport, rows, doubts } = readRows(letter, { file: 'PRO.txt' })
    expect({ nothingToReport, rows }).toEqual({ nothingToReport: true, rows: [] })
    expect(doubts.join(' ')).toMatch(/The file has no columns; it says “.+”, which was read as the agency’s answer\./)
  })
})

describe('a letter is not a nil return', () => {
  test.each([
    'Dear colleague,\nOfficers saw Jago on 3 May 2025 with bruising to both arms.\nThere is no information held about the father.\n',
    'Dear colleague,\nDean Ruddick was convicted of robbery in 2024.\nNo information is held about Denzil.\n',
    'We hold no records for this family.\nJago was seen at the station in May with his uncle.\n',
    'We hold no records\nfor the week when she was missing.\n',
    'Re: Jago hit Denzil on 3 May 2025\nNo records held.\n',
    'Nothing to report\nDean Ruddick: convicted of robbery in 2024\n',
    'Nothing to report\nSexual Assault\nDomestic Abuse\n',
    'Nothing to report\nAssaulted Jago 3 May 2025\n',
    'Nothing to report\nArrested 3 May 2025\n',
    'Nothing to report\nContact from Jago to the police on 3 May 2025\n',
    'To Eastmere Hospital 3 May 2025\nNothing else to report\n',
    'Please contact us about Jago, who was arrested on 3 May.\nNo records held.\n',
    'The family is not known to us. Their address is known to the police.\n',
    'Dear all,\nThe family is not known to us, but a call came from the neighbours.\n',
    'NO RECORDS HELD\nJAGO CONVICTED OF ROBBERY\n',
    'Concerns:\nBruising\nNeglect\nNo further information held\n',
  ])('where one sentence could be a fact: %j', (letter) => {
    expect(sayProblem(problemOf(letter, { file: 'PRO.txt' }))).toBe(
      'PRO.txt: no row with column headings was found (it reads as a letter and not as a table). Name the columns in the first row, for example Date, Event, Source.',
    )
  })

  test('where it is too long to be looked over', () => {
    const letter = `Nothing to report\n${'Dear colleague\n'.repeat(20)}`
    expect(problemOf(letter).kind).toBe('return-no-header')
  })

  test('nor is a list of events without headings, and it is not called a letter', () => {
    expect(problemOf('13/05/2026,Fell\n14/05/2026,No records held\n')).toMatchObject({
      lacks: 'no row names its columns',
    })
  })
})
