import { attributeOf } from '../../office/stream-xml.ts'
import { damaged } from './workbook-refused.ts'
import { xmlString } from './xml-string.ts'

/** Gathers one text of a workbook, which is its own or that of its runs; how it is pronounced (`rPh`) is left out. */
export type StringGatherer = {
  readonly start: () => void
  /** @param below how far below the element that holds the text: 1 for its children */
  readonly open: (name: string, attributes: string, below: number) => void
  readonly text: (text: string) => void
  readonly close: (below: number) => void
  readonly finish: () => { readonly text: string; readonly struckOut: boolean }
}

export const stringGatherer = (): StringGatherer => {
  let gathered = ''
  let struckOut = false
  let isRun = false
  let isText = false
  return {
    start: () => {
      gathered = ''
      struckOut = false
      isText = false
    },
    open: (name, attributes, below) => {
      if (below === 1) isRun = name === 'r'
      isText = name === 't' && (below === 1 || (below === 2 && isRun))
      if (below === 3 && isRun && name === 'strike' && (attributeOf(attributes, 'val') ?? '1') !== '0') struckOut = true
    },
    text: (text) => {
      if (!isText) return
      gathered += text
      if (gathered.length > LONGEST_CELL) throw damaged()
    },
    close: (below) => {
      if (below <= 2) isText = false
    },
    finish: () => ({ text: xmlString(gathered), struckOut }),
  }
}

/** Excel stops at 32,767 characters a cell. */
export const LONGEST_CELL = 1_000_000
