import { describe, expect, test } from 'vitest'

import { NO_FILTER, type EntryFilter } from '../../../shared/filter/entry-filter.ts'
import { missingFrom, sayFilter } from '../../../shared/filter/say-filter.ts'
import { AgencyId, PersonId } from '../../../shared/model/ids.ts'
import { IsoDay } from '../../../shared/model/when.ts'
import { aFamily } from '../../builders/a-conference-document.ts'
import { anId } from '../../builders/an-id.ts'

const of = aFamily()
const ids = of.agencies.map(({ id }) => id)
const say = (said: Partial<EntryFilter>) => sayFilter({ ...NO_FILTER, ...said }, of)

describe('a filter as a sentence', () => {
  test.each<[Partial<EntryFilter>, string]>([
    [{}, 'In the window'],
    [{ scope: 'all', ratings: ['red'] }, 'In the whole look-back, rated red'],
    [{ agencies: [ids[1]!, ids[0]!] }, 'In the window, from Children’s social care or Wensum Valley Police'],
    [{ agencies: ids.slice(0, 5) }, 'In the window, from Children’s social care, Wensum Valley Police or 3 others'],
    [
      { children: [of.children[0]!.id], text: 'raised voices' },
      'In the window, about Maya Thorne, containing “raised voices”',
    ],
    [{ text: 'mum "front door"' }, 'In the window, containing “mum” and “front door”'],
    [{ ratings: ['none'] }, 'In the window, not rated'],
    [{ balances: ['worry', 'none'] }, 'In the window, marked as a worry or as neither strength nor worry'],
    [{ from: IsoDay.parse('2026-05-05'), to: IsoDay.parse('2026-05-05') }, 'In the window, on Tue 5 May 2026'],
    [{ from: IsoDay.parse('2026-05-05') }, 'In the window, on or after Tue 5 May 2026'],
    [{ only: ['disputed', 'undated'] }, 'In the window, disputed by the family, without a date'],
    [{ figure: 'x' }, 'In the window, behind a number of the patterns'],
  ])('%j', (said, sentence) => {
    expect(say(said)).toBe(sentence)
  })

  test('says of what the case no longer has that it is so, and which kind it is', () => {
    const filter = { ...NO_FILTER, agencies: [AgencyId.parse(anId(77))], people: [PersonId.parse(anId(78))] }
    expect(sayFilter(filter, of)).toBe(
      'In the window, from an agency no longer in this case, speaking of a person no longer in the register',
    )
    expect(missingFrom(filter, of)).toEqual(['agency', 'person'])
    expect(missingFrom({ ...NO_FILTER, agencies: ids }, of)).toEqual([])
  })
})
