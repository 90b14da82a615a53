import type { XmlElement } from '../../office/read-xml.ts'
import { elementsIn } from '../../office/xml-query.ts'
import { blocksOf, cellText, nothingMet, paragraph, paragraphText } from './word-text.ts'
import type { Block, FieldPart, Met } from './word-text.ts'

/**
 * The paragraphs and tables of a body, in its order. A table around others that only lays out the page (no row of it has two cells that say something) is taken off, so that a table in it is one of its own.
 */
export function* bodyBlocks(body: XmlElement, met: Met): Generator<Block> {
  for (const block of blocksOf(body, met, false)) yield* withoutLayout(block, met)
}

/** The paragraphs that stand outside the tables. @param blocks of a body */
export const wordsOutsideTables = (blocks: readonly Block[]): string[] =>
  outside(blocks).flatMap((block) => {
    const text = paragraphText(block)
    // an empty box says that its words are not so
    return text === '' || text.includes('☐') ? [] : [text]
  })

/** What the text boxes outside the tables say, a box each. @param blocks of a body */
export const textBoxesOutsideTables = (blocks: readonly Block[]): string[] =>
  outside(blocks)
    .flatMap(({ element }) => boxesIn(element))
    .map((box) => cellText(box, nothingMet()))
    .filter((text) => text !== '')

const outside = (blocks: readonly Block[]): Block[] => blocks.filter(({ element }) => element.name === 'w:p')

/** An alternative for old programs says the same again. */
const boxesIn = (element: XmlElement): XmlElement[] =>
  elementsIn(element).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : child.name === 'mc:Fallback' ? [] : boxesIn(child),
  )

/** Whether a table lays out is told from all that stands in it, so it is asked at few depths only. */
const LAYOUTS_DEEP = 4

function* withoutLayout(block: Block, met: Met, depth = 0): Generator<Block> {
  if (block.element.name !== 'w:tbl' || depth >= LAYOUTS_DEEP || !laysOut(block)) yield block
  else
    for (const row of partsOf(block, 'w:tr', met))
      for (const cell of partsOf(row, 'w:tc', met))
        for (const inner of blocksOf(cell.element, met, cell.emptied)) yield* withoutLayout(inner, met, depth + 1)
}

const laysOut = (table: Block): boolean => {
  const met = nothingMet()
  const rows = [...partsOf(table, 'w:tr', met)].map((row) => [...partsOf(row, 'w:tc', met)])
  const holdsTable = ({ element, emptied }: Block): boolean =>
    [...blocksOf(element, met, emptied)].some((inner) => inner.element.name === 'w:tbl')
  return (
    rows.some((cells) => cells.some(holdsTable)) &&
    rows.every((cells) => cells.filter(({ element, emptied }) => saysSomething(element, met, emptied)).length < 2)
  )
}

function* partsOf({ element, emptied }: Block, name: 'w:tr' | 'w:tc', met: Met): Generator<Block> {
  for (const part of blocksOf(element, met, emptied)) if (part.element.name === name) yield part
}

/** Whether `cellText` would give any text, without putting it together: a table within says something where one of its cells does. */
const saysSomething = (cell: XmlElement, met: Met, emptied: boolean): boolean => {
  const blocks = [...blocksOf(cell, met, emptied)]
  const fields: FieldPart[] = []
  const isTold = (everyField: boolean): boolean =>
    blocks.some(
      ({ element, emptied: ownEmptied }) =>
        element.name === 'w:p' &&
        paragraph(element, { met, emptied: ownEmptied, fields, everyField }).text.trim() !== '',
    )
  return (
    isTold(false) ||
    (fields.length > 0 && isTold(true)) ||
    blocks.some(({ element, emptied: ownEmptied }) => element.name === 'w:tbl' && tableSays(element, met, ownEmptied))
  )
}

const tableSays = (table: XmlElement, met: Met, emptied: boolean): boolean =>
  [...blocksOf(table, met, emptied)].some(
    (row) =>
      row.element.name === 'w:tr' &&
      [...blocksOf(row.element, met, row.emptied)].some(
        (cell) => cell.element.name === 'w:tc' && saysSomething(cell.element, met, cell.emptied),
      ),
  )
