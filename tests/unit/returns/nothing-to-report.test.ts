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
