import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { takenCodes } from '../../../electron/store/taken-codes.ts'
import { AgencyCode } from '../../../shared/model/agency.ts'

const agency = AgencyCode.parse('EDU-1')
const symbols = fc.constantFrom(...'23456789BCDFGHJKMNPQRSTVWXYZ'.split(''))
const code = fc.array(symbols, { minLength: 2, maxLength: 8 }).map((some) => `${agency}-${some.join('')}`)

describe('the codes an import knows to be taken', () => {
  test('are those it was given and those it added, and no others', () => {
    fc.assert(
      fc.property(fc.array(code), fc.array(code), fc.array(code), (before, added, asked) => {
        const taken = takenCodes(agency, before)
        for (const one of added) taken.add(one)
        const set = new Set([...before, ...added])
        for (const one of [...asked, ...before, ...added]) expect(taken.has(one)).toBe(set.has(one))
      }),
    )
  })

  test('of another agency code, from before it was edited, take nothing', () => {
    const taken = takenCodes(agency, ['EDU-7K', 'POL-7K', 'EDU-1-22'])
    expect(['EDU-1-7K', 'EDU-1-22'].map(taken.has)).toEqual([false, true])
  })
})
