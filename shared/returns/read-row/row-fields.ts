import { LONGEST_NAME, type EntryContent } from '../../model/entry.ts'
import type { Constants } from '../../model/reading.ts'
import type { ReturnField } from '../../model/return-field.ts'
import { childFinder } from '../names/find-children.ts'
import type { LineNotes } from '../line-notes.ts'
import { readBalance, readBasis, readRag, saysMoreThanColour } from '../headings/read-words.ts'
import { remembering } from '../remembering.ts'
import type { Places } from './columns-by-field.ts'
import { peopleIn } from './people-in.ts'
import type { RowCells } from './row-cells.ts'
import type { RowContext } from './row-context.ts'
import type { RowNotes } from './row-notes.ts'

/** What the row being read says in each field. What fits no field is kept beside the entry. */
export type RowFields = {
  /** The text of a field, from its main column and from further ones under their headings; null where all are empty. */
  readonly text: (field: ReturnField) => string | null
  /** A short text of a field, several columns joined; a long one is kept whole beside the entry. */
  readonly name: (field: 'category' | 'author') => string | null
  readonly rag: () => EntryContent['rag']
  readonly balance: () => EntryContent['balance']
  readonly basis: () => EntryContent['basis']
  readonly people: () => string[]
  /** Null where no column says whose the entry is. */
  readonly children: () => EntryContent['children'] | null
}

export const rowFields = (context: RowContext, place: Places, cells: RowCells, { lines }: RowNotes): RowFields => {
  const { columns, constants } = context
  const { row, cell, keep } = cells
  const words = rowWords(constants, place, cells)
  const findChildren = remembering(childFinder(context.children))
  const readColour = remembering(readRag)
  const wordsBesideColour = remembering(saysMoreThanColour)

  const text = (field: ReturnField): string | null => {
    const { main, also } = place[field]
    if (main < 0) return null
    let said = cell(main)
    for (const at of also) {
      const more = cell(at)
      if (more === '' || more === said) continue
      said = said === '' ? `${columns[at]?.heading}: ${more}` : `${said}\n${columns[at]?.heading}: ${more}`
    }
    return said === '' ? null : said
  }

  const name = (field: 'category' | 'author'): string | null => {
    const { main, also } = place[field]
    if (main < 0) return constants[field]
    let said = cell(main)
    for (const at of also) {
      const more = cell(at)
      if (more === '' || more === said) continue
      if (said.length + more.length + 2 <= LONGEST_NAME) said = said === '' ? more : `${said}; ${more}`
      else keepTooLong(at, more)
    }
    if (said === '') return constants[field]
    if (said.length <= LONGEST_NAME) return said
    keepTooLong(main, said)
    return null
  }

  const keepTooLong = (at: number, said: string): void => {
    keep(at, said)
    lines.tooLongForField.note(row().line)
  }

  const rag = (): EntryContent['rag'] => {
    const said = words.read('rag', readColour, lines.colourUnread)
    if (said === null) return words.constantFor('rag')
    const colour = cell(place.rag.main)
    if (wordsBesideColour(colour)) keep(place.rag.main, colour)
    return said
  }

  const people = (): string[] => {
    const { main, also } = place.people
    if (main < 0) return []
    const named: string[] = []
    for (const at of [main, ...also]) {
      const said = cell(at)
      if (said === '') continue
      const parts = peopleIn(said)
      if (parts.some((part) => part.length > LONGEST_NAME)) keepTooLong(at, said)
      else named.push(...parts)
    }
    return [...new Set(named)]
  }

  const children = (): EntryContent['children'] | null => {
    const { main, also } = place.child
    if (main < 0) return null
    const said = also.length === 0 ? cell(main) : [main, ...also].flatMap((at) => cell(at) || []).join('; ')
    if (said === '') {
      lines.childEmpty.note(row().line)
      return null
    }
    const named = findChildren(said)
    if (named.left !== null) keep(main, said)
    if (named.left !== null && named.children.length > 0 && !AN_AGE.test(named.left)) lines.childLeft.note(row().line)
    if (named.children.length > 0) return [...named.children]
    if (named.left === null) keep(main, said)
    lines.childUnknown.note(row().line)
    return null
  }

  return {
    text,
    name,
    rag,
    balance: () => words.read('balance', readBalance, lines.balanceUnread) ?? words.constantFor('balance'),
    basis: () => words.read('basis', readBasis, lines.basisUnread) ?? words.constantFor('basis'),
    people,
    children,
  }
}

type WordField = 'rag' | 'balance' | 'basis'

type RowWords = {
  /** A word that must be one of ours; others are kept beside the entry. */
  readonly read: <T>(field: WordField, readWord: (said: string) => T | null, unread: LineNotes) => T | null
  /** Only where the row says nothing: "High" is not green because all else is. */
  readonly constantFor: <F extends WordField>(field: F) => Constants[F] | null
}

const rowWords = (constants: Constants, place: Places, { row, cell, keep }: RowCells): RowWords => {
  const meaning = <T>(at: number, readWord: (said: string) => T | null, unread: LineNotes): T | null => {
    const said = cell(at)
    if (said === '') return null
    const meant = readWord(said)
    if (meant !== null) return meant
    keep(at, said)
    unread.note(row().line)
    return null
  }

  const read: RowWords['read'] = (field, readWord, unread) => {
    const { main, also } = place[field]
    let value = main < 0 ? null : meaning(main, readWord, unread)
    for (const at of also) {
      const more = value === null ? meaning(at, readWord, unread) : null
      if (more !== null) value = more
      else if (value !== null) keep(at, cell(at))
    }
    return value
  }

  const constantFor: RowWords['constantFor'] = (field) => {
    const value = constants[field]
    if (value === null) return null
    const { main, also } = place[field]
    return main < 0 || [main, ...also].every((at) => cell(at) === '') ? value : null
  }

  return { read, constantFor }
}

/** "9", "aged 8", "Year 3" say nothing of anybody else. */
const AN_AGE = /^(?:aged? )?(?:year |y)?\d{1,2}(?: ?(?:years?|yrs?|months?|old| )*)$/i
