import { Buffer } from 'node:buffer'

import type { InSteps } from '../../../shared/returns/in-steps.ts'
import { streamXml } from '../../office/stream-xml.ts'
import { stringGatherer } from './gather-string.ts'
import { WorkbookRefused } from './workbook-refused.ts'

/** The texts of a workbook, which its cells name by their number. */
export type SharedStrings = {
  readonly count: number
  readonly at: (index: number) => string
  readonly isStruckOut: (index: number) => boolean
}

export const NO_STRINGS: SharedStrings = { count: 0, at: () => '', isStruckOut: () => false }

/** What all texts may come to, in bytes of UTF-8: they are held as long as the workbook is read. */
export const MOST_TEXT = 64 * 1_048_576

/**
 * Reads all texts. They are held as bytes, not as strings: a text that was cut from a piece of the part would keep the whole piece, and one curly quotation mark would double it.
 * @throws WorkbookRefused when they come to more than `most`
 */
export function* readSharedStrings(pieces: Iterable<Uint8Array>, most = MOST_TEXT): InSteps<SharedStrings> {
  const blocks: Buffer[] = []
  /** Where each text begins, counted over all blocks, and where the last one ends in its block. */
  const starts = growing()
  const lengths = growing()
  const struckOut = new Set<number>()
  let block = Buffer.alloc(0)
  let used = 0

  const keep = (text: string): void => {
    // three bytes a character at most; they are counted only where it may matter
    const fits = used + text.length * 3 <= block.length || used + Buffer.byteLength(text) <= block.length
    if (!fits || blocks.length === 0) {
      if (blocks.length * BLOCK >= most) throw tooMuch(most)
      block = Buffer.allocUnsafe(BLOCK)
      blocks.push(block)
      used = 0
    }
    if (lengths.count() >= MOST_TEXTS) throw tooMuch(most)
    const length = block.write(text, used)
    starts.add((blocks.length - 1) * BLOCK + used)
    lengths.add(length)
    used += length
  }

  const gatherer = stringGatherer()
  let isString = false
  yield* streamXml(pieces, {
    open: (name, attributes, depth) => {
      if (depth === 2) {
        isString = name === 'si'
        gatherer.start()
      } else if (isString) gatherer.open(name, attributes, depth - 2)
    },
    text: (text, depth) => {
      if (isString && depth > 2) gatherer.text(text)
    },
    close: (_, depth) => {
      if (depth > 2) gatherer.close(depth - 2)
      else if (depth === 2 && isString) {
        const found = gatherer.finish()
        if (found.struckOut) struckOut.add(lengths.count())
        keep(found.text)
      }
    },
  })

  return {
    count: lengths.count(),
    at: (index) => {
      const length = lengths.at(index)
      if (length === 0) return ''
      const start = starts.at(index)
      const from = start % BLOCK
      return blocks[(start - from) / BLOCK]?.toString('utf8', from, from + length) ?? ''
    },
    isStruckOut: (index) => struckOut.has(index),
  }
}

const tooMuch = (most: number): WorkbookRefused =>
  new WorkbookRefused(
    `its texts come to more than ${Math.floor(most / 1_048_576)} MB. Ask the sender for this family alone, or for a shorter period.`,
  )

const MOST_TEXTS = 10_000_000
/** Longer than any text: one never stands in two blocks. */
const BLOCK = 4 * 1_048_576

/** Whole numbers below 2³², a million of them in four megabytes. */
const growing = (): {
  readonly add: (value: number) => void
  readonly at: (index: number) => number
  readonly count: () => number
} => {
  let values = new Uint32Array(1024)
  let count = 0
  return {
    add: (value) => {
      if (count === values.length) {
        const larger = new Uint32Array(count * 2)
        larger.set(values)
        values = larger
      }
      values[count++] = value
    },
    at: (index) => values[index] ?? 0,
    count: () => count,
  }
}
