import { describe, expect, test } from 'vitest'

import { readChildForm, readPersonForm, type PersonForm } from '../../../renderer/features/people/read-register-form.ts'
import { readShortForm } from '../../../renderer/features/people/read-short-form.ts'
import { suggestionAct } from '../../../renderer/features/people/suggestion-act.ts'
import { IsoDay } from '../../../shared/model/when.ts'

const TODAY = IsoDay.parse('2026-05-15')
const form: PersonForm = { name: ' Dean Ruddick ', role: 'father', responsibility: 'yes', spellings: '' }

describe('a person as typed', () => {
  test('spellings stand between commas, each once, and the name itself is none', () => {
    expect(readPersonForm({ ...form, spellings: 'Deano,  D.  Ruddick; Deano, Dean Ruddick,' })).toEqual({
      ok: true,
      value: {
        name: 'Dean Ruddick',
        role: 'father',
        parentalResponsibility: 'yes',
        aliases: ['Deano', 'D. Ruddick'],
      },
    })
  })

  test('every field that is wrong has its own sentence', () => {
    const read = readPersonForm({ ...form, name: ' ', role: '', spellings: 'x'.repeat(121) })
    expect(read.ok ? [] : Object.keys(read.error)).toEqual(['name', 'role', 'spellings'])
    expect(readPersonForm({ ...form, role: 'x'.repeat(81) }).ok).toBe(false)
  })
})

describe('a child as typed', () => {
  test('the birthday may be left empty, and is read in any way people write it', () => {
    const child = { name: 'Maya Thorne', spellings: '' }
    expect(readChildForm({ ...child, born: '' }, TODAY)).toMatchObject({ ok: true, value: { born: null } })
    expect(readChildForm({ ...child, born: '3 March 2019' }, TODAY)).toMatchObject({ value: { born: '2019-03-03' } })
  })

  test('a birthday to come and one that is no day are refused in a sentence', () => {
    for (const born of ['16 May 2026', 'soon', '31/02/2019']) {
      const read = readChildForm({ name: 'Maya', born, spellings: '' }, TODAY)
      expect(read.ok ? '' : read.error.born).toMatch(/\.$/)
    }
  })
})

describe('an abbreviation as typed', () => {
  test('it is kept without blanks around it', () => {
    expect(readShortForm({ short: ' QZX ', long: ' quiet zone exit ' }, [])).toEqual({
      ok: true,
      value: { short: 'QZX', long: 'quiet zone exit' },
    })
  })

  test('one that the case explains already, an empty one and one too long are refused', () => {
    expect(readShortForm({ short: 'qzx', long: 'x' }, ['QZX']).ok).toBe(false)
    expect(readShortForm({ short: '', long: '' }, []).ok).toBe(false)
    expect(readShortForm({ short: 'X'.repeat(21), long: 'x' }, []).ok).toBe(false)
    expect(readShortForm({ short: 'X', long: 'x'.repeat(201) }, []).ok).toBe(false)
  })
})

describe('a key on a suggestion', () => {
  const pressed = { ctrlKey: false, altKey: false, metaKey: false, repeat: false }
  test('accepts or refuses, and held down or with Control it does nothing more', () => {
    expect(suggestionAct({ ...pressed, key: 'A' })).toBe('accept')
    expect(suggestionAct({ ...pressed, key: 'n' })).toBe('refuse')
    expect(suggestionAct({ ...pressed, key: 'x' })).toBeNull()
    expect(suggestionAct({ ...pressed, key: 'a', repeat: true })).toBeNull()
    expect(suggestionAct({ ...pressed, key: 'a', ctrlKey: true })).toBeNull()
  })
})
