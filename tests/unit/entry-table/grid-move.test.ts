import { describe, expect, test } from 'vitest'

import { gridMove } from '../../../renderer/features/timeline/entry-table/grid-move.ts'

const shape = { rows: 100, cells: 5, page: 10 }
const move = (key: string, row: number, cell: number | null = null, withControl = false) =>
  gridMove(key, withControl, { row, cell }, shape)

describe('in the list a key leads', () => {
  test.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 4, 14],
    ['PageDown', 95, 99],
    ['PageUp', 4, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from row %i to row %i', (key, row, to) => {
    expect(move(key, row)).toEqual({ row: to, cell: null })
  })

  test.each([
    ['ArrowRight', null, 0],
    ['ArrowRight', 3, 4],
    ['ArrowRight', 4, 4],
    ['ArrowLeft', 2, 1],
    ['ArrowLeft', 0, null],
    ['Home', 3, 0],
    ['End', 1, 4],
  ])('%s from cell %s of a row to cell %s of the same', (key, cell, to) => {
    expect(move(key, 7, cell)).toEqual({ row: 7, cell: to })
  })

  test('up and down through one column, and with Control to the corners', () => {
    expect(move('ArrowDown', 7, 2)).toEqual({ row: 8, cell: 2 })
    expect(move('Home', 7, 2, true)).toEqual({ row: 0, cell: 0 })
    expect(move('End', 7, 2, true)).toEqual({ row: 99, cell: 4 })
    expect(move('End', 7, null, true)).toEqual({ row: 99, cell: null })
  })

  test('nowhere when it is none of the list’s, or there is nowhere to go', () => {
    expect(move('a', 7)).toBeNull()
    expect(move('ArrowDown', 7, null, true)).toBeNull()
    expect(gridMove('End', false, { row: 0, cell: null }, { ...shape, rows: 0 })).toBeNull()
  })
})
