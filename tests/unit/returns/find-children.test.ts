import { describe, expect, test } from 'vitest'

import { Child } from '../../../shared/model/case.ts'
import { childFinder } from '../../../shared/returns/names/find-children.ts'
import { ALFIE, MAISIE } from '../../builders/a-read-return.ts'
import { anId } from '../../builders/an-id.ts'

const find = childFinder([ALFIE, MAISIE])
const names = (cell: string) => find(cell).children.map((id) => (id === ALFIE.id ? 'Alfie' : 'Maisie'))

describe('the children a cell names', () => {
  test.each([
    ['Alfie Brennan', ['Alfie']],
    ['ALFIE BRENNAN', ['Alfie']],
    ['Brennan, Alfie', ['Alfie']],
    ['BRENNAN Alfie', ['Alfie']],
    ['Alfie', ['Alfie']],
    ['Alf', ['Alfie']],
    ['AB', ['Alfie']],
    ['M.B.', ['Maisie']],
    ['Alfie Brennan (04/03/2018)', ['Alfie']],
    ['Alfie and Maisie', ['Alfie', 'Maisie']],
    ['Maisie; Alfie', ['Alfie', 'Maisie']],
    ['Brennan, Alfie; Brennan, Maisie', ['Alfie', 'Maisie']],
    ['Alfie/Maisie', ['Alfie', 'Maisie']],
    ['both', ['Alfie', 'Maisie']],
    ['All children', ['Alfie', 'Maisie']],
    ['Siblings', ['Alfie', 'Maisie']],
    ['Bob', []],
    ['ab', []],
  ])('in “%s” are %j', (cell, children) => {
    expect(names(cell)).toEqual(children)
  })

  test('leave the names of others to be kept', () => {
    expect(find('Alfie and Kayden')).toEqual({ children: [ALFIE.id], left: 'Kayden' })
    expect(find('Alfie').left).toBeNull()
  })

  test('are not guessed from initials that two of them share', () => {
    const twins = ['Alfie Brennan', 'Ada Brennan'].map((name, at) =>
      Child.parse({ id: anId(200 + at), name, born: null, aliases: [] }),
    )
    expect(childFinder(twins)('AB')).toEqual({ children: [], left: 'AB' })
    expect(childFinder(twins)('Ada').children).toHaveLength(1)
  })
})
