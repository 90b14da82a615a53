import { expect, test } from 'vitest'

import { saysNothingToReport } from '../../../shared/returns/nothing-to-report.ts'
import { isPageFurniture } from '../../../shared/returns/page-furniture.ts'

test.each([
  'Nothing to report',
  'NIL RETURN',
  'Nil',
  'No records held for this family.',
  'We hold no records for this family',
  'No records found',
  'No contact with the family in the period',
  'Family not known to this service',
  'The children are not known to us',
  'This service has no information',
  'Not open to this service',
  'No relevant information held',
  'N/A',
  'Police hold no information on these subjects.',
  'Nil return. Records were searched to 6 May 2026.',
  'Nil return – family not known to us',
  'None of the children are known to this service',
  'No referral, self-referral or contact is recorded for either of them.',
  'There is no information held about the father.',
  'No information is held about Denzil.',
  'No trace of these persons on our systems',
  'Eastmere Probation has no records for this family.',
  'A search of our records found no trace of the family.',
  'Not known to this service. Please contact us if you need anything further.',
  'There has been no contact with the family during the period of this review.',
])('“%s” says that there is nothing to report', (words) => {
  expect(saysNothingToReport(words)).toBe(true)
})

test.each([
  '',
  'No contact made with mother, door not answered; card left',
  'No records held, but see the school’s file',
  'Nothing was done',
  'Mother said there was no food',
  'Known to this service since 2019',
  'No concerns raised by school, attendance 96%',
  'Not known where father lives',
  'Father moved out; his new address is not known to us.',
  'Police say that his whereabouts were not known to his mother',
  'Whereabouts not known to us',
  'Her address is unknown to us',
  'The reason for the bruise is not known to us',
  'Mother’s new partner is not known to us.',
  'Jago told us he was not known to the dentist',
  'No records held at school for the week she was missing; she was found at her aunt’s',
  'No records held at school for the week she was missing',
  'No further contact with father since he hit Jago',
  'No contact with father',
  'No contact with mother for two weeks',
  'Father has no contact with the children',
  'Nothing to report from the visit except that the home was cold',
  'Nothing to report from the visit. Home was cold and there was no food.',
  'Nothing found in the fridge',
  'Mother has nothing to add',
  'No records held. Father is in prison.',
  'No records held, father is in prison',
  'No records held and Jago was seen with a black eye',
  'NO RECORDS HELD FOR DENZIL. JAGO CONVICTED OF ROBBERY 3 MAY 2025',
  'No information held about Denzil before his conviction for robbery',
  'No information is held about Denzil. Dean was convicted of robbery in 2024.',
  'No attendance recorded for three weeks',
  'No incidents recorded at contact, children were tired',
  'No concerns recorded',
  'No contact recorded with the health visitor; three visits missed',
  'The children are not known to us. Their cousin was removed in 2021.',
  'The child was not registered with a GP',
  'Jago is not open to talking about us',
  'Not known to this service when he was stabbed',
  'No entries from 3 May to 9 May as Jago was missing from home',
  'No injuries found',
  'Assaulted Jago. No records held.',
  'Nil return for Denzil, Jago has three convictions',
  'Unknown to us, mother had left the baby alone',
])('“%s” does not', (words) => {
  expect(saysNothingToReport(words)).toBe(false)
})

test.each([
  'Report run by J Smith on 12/05/2026 09:14',
  'Printed on 12/05/2026',
  'End of report',
  '*** END OF REPORT ***',
  'Page 1 of 3',
  'Page 2',
  'Total: 45',
  'Total number of records: 1,045',
  '45 rows returned',
  'Exported by PC 1234 from the records system',
  'OFFICIAL-SENSITIVE',
  '-----',
  'Report ID: 4471',
])('“%s” comes from the program that wrote the file', (words) => {
  expect(isPageFurniture(words)).toBe(true)
})

test.each([
  'Report of a missing child',
  'Reported by school that the child was absent',
  'Total refusal to engage',
  'Page torn out of the diary by mother',
  'Run away from home',
  'Ended relationship',
  'Created a scene in reception',
  'Confidential disclosure by the child',
])('“%s” does not', (words) => {
  expect(isPageFurniture(words)).toBe(false)
})
