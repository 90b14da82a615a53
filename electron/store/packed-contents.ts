import type { EntryContent } from '../../shared/model/entry.ts'
import { allColumns, type ColumnValue, CONTENT_COLUMNS, type ContentRow, contentOf, fillColumns } from './entry-row.ts'

/** What many rows or entries say, each by a key: in a fraction of the room that objects take, and read back one by one. */
export type PackedContents = {
  readonly has: (key: string) => boolean
  /** A key that is there already keeps what it has. */
  readonly add: (key: string, content: EntryContent) => void
  readonly get: (key: string) => EntryContent | null
}

export const packedContents = (): PackedContents => {
  const places = new Map<string, number>()
  const pages: Buffer[] = []
  let free = 0
  const write = (text: string): number => {
    const size = LENGTH + Buffer.byteLength(text)
    let page = pages.at(-1)
    if (page === undefined || free + size > page.length) {
      page = Buffer.alloc(Math.max(PAGE, size))
      pages.push(page)
      free = 0
    }
    const at = free
    page.writeUInt32LE(size, at)
    page.write(text, at + LENGTH)
    free += size
    return (pages.length - 1) * LONGEST_PAGE + at
  }
  const read = (place: number): string => {
    const page = pages[Math.floor(place / LONGEST_PAGE)]
    const at = place % LONGEST_PAGE
    return page?.toString('utf8', at + LENGTH, at + page.readUInt32LE(at)) ?? ''
  }
  return {
    has: (key) => places.has(key),
    add: (key, content) => {
      if (places.has(key)) return
      const values: ColumnValue[] = []
      const filled = fillColumns(content, values)
      places.set(key, write(JSON.stringify([filled, ...values])))
    },
    get: (key) => {
      const place = places.get(key)
      if (place === undefined) return null
      const [filled, ...values] = JSON.parse(read(place)) as [number, ...ColumnValue[]]
      const words = allColumns(filled, values)
      return contentOf(Object.fromEntries(CONTENT_COLUMNS.map((column, at) => [column, words[at]])) as ContentRow)
    },
  }
}

const PAGE = 1_048_576
const LONGEST_PAGE = 2 ** 32
const LENGTH = 4
