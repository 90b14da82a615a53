import type { Child, Person } from '../model/case.ts'
import type { EntryContent } from '../model/entry.ts'
import type { Constants } from '../model/reading.ts'
import type { ChildId } from '../model/ids.ts'
import type { ReturnField } from '../model/return-field.ts'
import type { IsoDay, When } from '../model/when.ts'
import { weighDateOrder } from '../time/date-order.ts'
import type { DateOrder } from '../time/date-order.ts'
import { readDateWithNotes } from '../time/read-date.ts'
import { lineNotes, type LineNotes } from './doubts.ts'
import { childFinder } from './find-children.ts'
import { childrenNamedIn, peopleNamedIn } from './find-names.ts'
import { isOurOwnHeading, LINE_HEADING, mapColumns, WHY_HEADING, type Column } from './map-columns.ts'
import { isPageFurniture, isSurelyFurniture } from './page-furniture.ts'
import { readBalance, readBasis, readRag, saysMoreThanColour } from './read-words.ts'
import { remembering } from './remembering.ts'
import { identityText } from './row-identity.ts'
import { markIn, rowMark } from './row-mark.ts'
import { count, excerpt, sayLines, sayNames, type RowPlace } from './say-lines.ts'
import type { TableRow } from './table.ts'
import { timeSeen } from './time-seen.ts'
import { isPlain, tidyPlainText, tidyText } from './tidy-text.ts'

export type RowContext = {
  readonly file: string
  readonly place: RowPlace
  readonly agencyName: string
  readonly agencyCode: string
  readonly today: IsoDay
  readonly order: DateOrder
  readonly children: readonly Child[]
  readonly people: readonly Person[]
  /** Given to an entry whose row says nothing. */
  readonly constants: Constants
  /** Names found in a text decide whose an entry is, or are only counted. */
  readonly childrenByNames: boolean
  readonly peopleByNames: boolean
  /** The child after whom the sheet is named (see `childOfSheet`); it counts as a name in each text would, where no column gives the child. */
  readonly childOfSheet: ChildId | null
  /** The place of the first entry in the agency's own order. */
  readonly sequenceFrom: number
  readonly columns: readonly Column[]
  /** The heading row's cells, and the titles above it: what is repeated at page breaks. */
  readonly headings: readonly string[]
  readonly titles: readonly string[]
  /** How many cells the heading row has, blank ones at its end included. */
  readonly width: number
  /** What keeps the cells apart, in words; null where the file does so itself. */
  readonly delimiter: string | null
  /** The file's writer leaves out empty cells at the end of a row. */
  readonly rowsEndEarly: () => boolean
  /** Every time of the file is 00:00, which stands where none was recorded. Asked at the first of them. */
  readonly midnightIsNoTime: () => boolean
}

export type ReadRow =
  /** `identity` is the text whose hash tells the row again. */
  | {
      readonly kind: 'entry'
      readonly line: number
      readonly identity: string
      readonly raw: string
      readonly content: EntryContent
      /** The row names no source; what the content says instead is ours. */
      readonly noSource: boolean
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly reason: string; readonly raw: string }
  /** `says` is what a row says that was left out as no entry. */
  | { readonly kind: 'blank'; readonly line: number; readonly as: 'empty' | 'header' | 'footer'; readonly says: string }

export type RowReader = {
  /** Reads the next row. Rows are read in the order of the file. */
  readonly read: (row: TableRow) => ReadRow
  /** Columns that are none of ours and held something in an entry. */
  readonly filledUnmapped: ReadonlySet<number>
  /** Rows were rejected or dates seen that only a look at the whole file explains. */
  readonly hasOddRows: () => boolean
  /** A row said 00:00, or midnight to the second, for its time. */
  readonly sawMidnight: () => boolean
  /** Entries read so far. */
  readonly entries: () => number
  /** Entries whose text or sheet names some of the children alone, or whose text people whom the row does not list. */
  readonly namesChildren: () => number
  readonly namesPeople: () => number
  /** What a person should look at, once all rows are read. */
  readonly doubts: () => string[]
  /** What the wizard offers to do and nobody has asked for, and the receipt does not speak of. */
  readonly suggestions: () => string[]
}

/** The most that a text of an entry may hold (see `EntryContent`). */
export const LONGEST_TEXT = 20_000
const LONGEST_NAME = 200
const NAMES_LOOKED_FOR = 5000
const FOOTERS_QUOTED = 20
const LONGEST_HEADINGS = 400
/** "9", "aged 8", "Year 3" say nothing of anybody else. */
const AN_AGE = /^(?:aged? )?(?:year |y)?\d{1,2}(?: ?(?:years?|yrs?|months?|old| )*)$/i
const NO_TEXT = { event: '', impact: null, voice: null, action: null }
const TEXTS = ['event', 'impact', 'voice', 'action', 'source'] as const
type TextField = (typeof TEXTS)[number]

/** Reasons that speak of the shape of a row: in our own file of rejected rows it has been given the shape it lacked, and would pass unmended. */
const STILL_BROKEN = /^(?:The row stands as it was: )?(?:The row has \d|A quotation mark opens)/
const AS_IT_WAS = 'The row stands as it was: '

const isTooLong = (said: string | null): boolean => said !== null && said.length > LONGEST_TEXT

/**
 * Makes the reader that turns rows into entries. Each row becomes an entry, a rejection with its reason, or a blank; none disappears, and no text of a row that is taken is lost:
 * what fits no field stands in `other` under its heading.
 */
export const rowReader = (context: RowContext): RowReader => {
  const { columns, headings, width, order, today, file, constants } = context
  const wanted = columns.length
  const place = placesOf(columns)
  const findChildren = remembering(childFinder(context.children))
  const readColour = remembering(readRag)
  const wordsBesideColour = remembering(saysMoreThanColour)
  const here = context.place.of === null ? file : `${file}, ${context.place.of}`
  const oursAsSource = `return of ${context.agencyName}, ${here}, ${context.place.word} …`
  const allChildren = context.children.map((child) => child.id)
  const identity = identityText(columns)
  const headerKey = keyOf(headings)
  const headerStart = (headings[0] ?? '').trim().toLowerCase()
  // asked of every row, and nearly always answered by its first letter
  const startsLikeHeader = ([first = '']: readonly string[]): boolean =>
    (isBlankAt(first, 0) || sameLetter(first, headerStart)) &&
    first.length < 200 &&
    first.trim().toLowerCase() === headerStart
  const titleKeys = new Set(context.titles.map((title) => keyOf([title])))
  const dates = new Map<string, DateRead>()
  const notesOf = (): LineNotes => lineNotes(context.place)
  const notes = {
    hidden: notesOf(),
    stray: notesOf(),
    childLeft: notesOf(),
    namesChildren: notesOf(),
    namesPeople: notesOf(),
    namesBesideSheet: notesOf(),
    undated: notesOf(),
    noSource: notesOf(),
    childUnknown: notesOf(),
    childEmpty: notesOf(),
    endUnread: notesOf(),
    colourUnread: notesOf(),
    balanceUnread: notesOf(),
    basisUnread: notesOf(),
    tooLongForField: notesOf(),
    moreDates: notesOf(),
    future: notesOf(),
    controls: notesOf(),
    html: notesOf(),
    looseQuotes: notesOf(),
    nulls: notesOf(),
    earlyEnds: notesOf(),
  }
  const undatedWhy: string[] = []
  const dateNotes: string[] = []
  const footers: string[] = []
  const footerNotes = notesOf()
  const filledUnmapped = new Set<number>()
  const whyAt = columns.findIndex(({ heading }) => heading === WHY_HEADING)
  const markAt = columns.findIndex(({ heading }) => heading === LINE_HEADING)
  let otherHeadings: number | null = null
  let oddRows = false
  let sawMidnight = false
  let onSheetOfChild = 0
  let sequence = context.sequenceFrom

  // the row being read, tidied cell by cell as fields ask for it
  let row: TableRow
  let plain = true
  let other: Record<string, string>
  let keptTooLong: string | null = null

  const cell = (at: number): string => {
    const typed = row.cells[at]
    if (typed === undefined || typed === '') return ''
    if (plain) {
      const text = tidyPlainText(typed)
      return text === 'NULL' ? nothing() : text
    }
    const tidied = tidyText(typed)
    if (tidied.controls) notes.controls.note(row.line)
    if (tidied.html) notes.html.note(row.line)
    return tidied.text === 'NULL' ? nothing() : tidied.text
  }

  const nothing = (): string => {
    notes.nulls.note(row.line)
    return ''
  }

  const keep = (at: number, text: string): void => {
    if (text === '') return
    const heading = columns[at]?.heading ?? `Column ${at + 1}`
    // a column may be called "constructor", which every object has
    const held = Object.hasOwn(other, heading) ? other[heading] : undefined
    const kept = held === undefined ? text : `${held}\n${text}`
    other[heading] = kept
    if (isTooLong(kept)) keptTooLong = sayTooLong(heading, kept.length)
  }

  /** The text of a field, from its main column and from further ones under their headings; null where all are empty. */
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

  /** A short text of a field, several columns joined; a long one is kept whole beside the entry. */
  const name = (field: 'category' | 'author'): string | null => {
    const { main, also } = place[field]
    if (main < 0) return constants[field]
    let said = cell(main)
    for (const at of also) {
      const more = cell(at)
      if (more === '' || more === said) continue
      if (said.length + more.length + 2 <= LONGEST_NAME) said = said === '' ? more : `${said}; ${more}`
      else {
        keep(at, more)
        notes.tooLongForField.note(row.line)
      }
    }
    if (said === '') return constants[field]
    if (said.length <= LONGEST_NAME) return said
    keep(main, said)
    notes.tooLongForField.note(row.line)
    return null
  }

  /** A word that must be one of ours; others are kept beside the entry. */
  const word = <T>(
    field: 'rag' | 'balance' | 'basis',
    readWord: (said: string) => T | null,
    unread: { note: (line: number) => void },
  ): T | null => {
    const { main, also } = place[field]
    let value = main < 0 ? null : meaning(main, readWord, unread)
    for (const at of also) {
      const more: T | null = value === null ? meaning(at, readWord, unread) : null
      if (more !== null) value = more
      else if (value !== null) keep(at, cell(at))
    }
    return value
  }

  /** Only where the row says nothing: "High" is not green because all else is. */
  const constantFor = <F extends 'rag' | 'balance' | 'basis'>(field: F): Constants[F] | null => {
    const value = constants[field]
    if (value === null) return null
    const { main, also } = place[field]
    return main < 0 || [main, ...also].every((at) => cell(at) === '') ? value : null
  }

  const meaning = <T>(
    at: number,
    readWord: (said: string) => T | null,
    unread: { note: (line: number) => void },
  ): T | null => {
    const said = cell(at)
    if (said === '') return null
    const meant = readWord(said)
    if (meant !== null) return meant
    keep(at, said)
    unread.note(row.line)
    return null
  }

  const read = (typed: string, time: string): DateRead => {
    const key = time === '' ? typed : `${typed}\u001f${time}`
    const held = dates.get(key)
    if (held !== undefined) return held
    const said = withoutPadding(readDateWithNotes(typed, time === '' ? { today, order } : { today, order, time }))
    sawMidnight ||= timeSeen(typed, time) === 'midnight'
    if (dates.size < 50_000) dates.set(key, said)
    // what was read as one day cannot be in the other order
    const oneDay = said.ok && (said.value.when.precision === 'day' || said.value.when.precision === 'minute')
    if (!oneDay && weighDateOrder([typed]).monthFirstOnly > 0) oddRows = true
    return said
  }

  /** A day without its 00:00, where that is no time; what was typed stays. */
  const withoutPadding = (said: DateRead): DateRead => {
    if (!said.ok || said.value.when.time !== '00:00' || !context.midnightIsNoTime()) return said
    const { when, notes: seen } = said.value
    // what was to be said of the time is about one that nobody recorded
    const rest = seen.filter((note) => !note.startsWith('00:00 was given in UTC'))
    return { ok: true, value: { when: { ...when, precision: 'day', time: null }, notes: rest } }
  }

  const people = (): string[] => {
    const { main, also } = place.people
    if (main < 0) return []
    const named: string[] = []
    for (const at of [main, ...also]) {
      const said = cell(at)
      if (said === '') continue
      const parts = peopleIn(said)
      if (parts.some((part) => part.length > LONGEST_NAME)) {
        keep(at, said)
        notes.tooLongForField.note(row.line)
      } else named.push(...parts)
    }
    return [...new Set(named)]
  }

  /** Null where no column says whose the entry is. */
  const children = (): EntryContent['children'] | null => {
    const { main, also } = place.child
    if (main < 0) return null
    const said = also.length === 0 ? cell(main) : [main, ...also].flatMap((at) => cell(at) || []).join('; ')
    if (said === '') {
      notes.childEmpty.note(row.line)
      return null
    }
    const named = findChildren(said)
    if (named.left !== null) keep(main, said)
    if (named.left !== null && named.children.length > 0 && !AN_AGE.test(named.left)) notes.childLeft.note(row.line)
    if (named.children.length > 0) return [...named.children]
    if (named.left === null) keep(main, said)
    notes.childUnknown.note(row.line)
    return null
  }

  /** People of the register of whom the text speaks and whom the row does not list. */
  const peopleNotListed = (content: EntryContent): readonly Person[] => {
    const named = peopleNamedIn({ ...content, people: [] }, context.people)
    if (named.length === 0 || content.people.length === 0) return named
    const listed = peopleNamedIn({ ...NO_TEXT, people: content.people }, context.people)
    return named.filter((person) => !listed.includes(person))
  }

  /** Names in the text are a suggestion: they count only where a person has said so. */
  const withNames = (content: EntryContent, told: EntryContent['children'] | null): EntryContent => {
    const sheet = told === null && place.child.main < 0 && allChildren.length > 1 ? context.childOfSheet : null
    if (sheet !== null) onSheetOfChild++
    // nobody goes through more suggestions than these
    if (!context.childrenByNames && !context.peopleByNames && sequence > NAMES_LOOKED_FOR) return content
    let { children: of, people: involved } = content
    if (told === null && allChildren.length > 1) {
      const named = childrenNamedIn(content, context.children, context.people)
      if (sheet !== null) {
        if (named.some((id) => id !== sheet)) notes.namesBesideSheet.note(row.line)
        if (context.childrenByNames) of = allChildren.filter((id) => id === sheet || named.includes(id))
      } else if (named.length > 0 && named.length < allChildren.length) {
        notes.namesChildren.note(row.line)
        if (context.childrenByNames) of = [...named]
      }
    }
    const more = peopleNotListed(content)
    if (more.length > 0) {
      notes.namesPeople.note(row.line)
      if (context.peopleByNames) involved = [...new Set([...involved, ...more.map((person) => person.name)])]
    }
    return of === content.children && involved === content.people
      ? content
      : { ...content, children: of, people: involved }
  }

  const when = (): DateRead => {
    const typed = cell(place.date.main)
    const time = place.time.main < 0 ? '' : cell(place.time.main)
    const start = read(typed, time)
    if (place.end < 0) return start
    const typedEnd = cell(place.end)
    if (typedEnd === '' || typedEnd === typed) return start
    if (!start.ok) {
      keep(place.end, typedEnd)
      return start
    }
    const end = read(typedEnd, '')
    if (!end.ok) {
      if (end.error.kind === 'impossible') return end
      keep(place.end, typedEnd)
      notes.endUnread.note(row.line)
      return start
    }
    return period(start.value.when, end.value.when, typedEnd, [...start.value.notes, ...end.value.notes])
  }

  const period = (start: When, end: When, typedEnd: string, seen: readonly string[]): DateRead => {
    if (start.start === null || end.end === null) {
      keep(place.end, typedEnd)
      notes.endUnread.note(row.line)
      return { ok: true, value: { when: start, notes: seen } }
    }
    if (end.end < start.start) {
      return {
        ok: false,
        error: {
          kind: 'impossible',
          why: `The end date ${excerpt(typedEnd)} is before the start date ${excerpt(start.typed)}. Check both dates.`,
        },
      }
    }
    if (end.start === start.start && end.end === start.end) {
      // one day: the start says it, and the end may add until when
      keep(place.end, typedEnd)
      return { ok: true, value: { when: start, notes: seen } }
    }
    return {
      ok: true,
      value: {
        when: {
          precision: 'range',
          start: start.start,
          end: end.end,
          time: null,
          typed: `${start.typed} to ${typedEnd}`,
          approximate: start.approximate || end.approximate,
          uncertain: start.uncertain || end.uncertain,
        },
        notes: seen,
      },
    }
  }

  const rejected = (reason: string): ReadRow => {
    oddRows = true
    return { kind: 'rejected', line: row.line, reason, raw: row.raw }
  }

  const blank = (as: 'empty' | 'header' | 'footer'): ReadRow => ({
    kind: 'blank',
    line: row.line,
    as,
    says: as === 'empty' ? '' : joined(row.cells),
  })

  const saysAnEvent = (): boolean => !isBlankCell(row.cells[place.event.main])

  /** The row when it holds no entry: empty, repeated headings or titles, words of the program that wrote the file. */
  const furniture = (filled: number): ReadRow | null => {
    if (filled === 0) return blank('empty')
    if (filled > 1 && startsLikeHeader(row.cells) && keyOf(row.cells) === headerKey) return blank('header')
    if (filled > FURNITURE_CELLS) return null
    const said = joined(row.cells)
    if (titleKeys.has(keyOf([said]))) return blank('header')
    if (
      !isPageFurniture(said) ||
      (saysAnEvent() && !isSurelyFurniture(said)) ||
      (place.date.main >= 0 && read(cell(place.date.main), '').ok)
    )
      return null
    footerNotes.note(row.line)
    if (footers.length < FOOTERS_QUOTED) footers.push(`“${excerpt(said)}”`)
    return blank('footer')
  }

  const readRow = (next: TableRow): ReadRow => {
    row = next
    if (row.openQuote !== null) return rejected(sayOpenQuote(row, row.openQuote))
    plain = isPlain(row.raw)
    let filled = 0
    let last = -1
    for (let at = 0; at < row.cells.length; at++) {
      if (isBlankCell(row.cells[at])) continue
      filled++
      last = at
    }
    const holdsNoEntry = furniture(filled)
    if (holdsNoEntry !== null) return holdsNoEntry
    if (otherHeadings === null && namesOtherColumns()) otherHeadings = row.line
    if (otherHeadings !== null) {
      const at = sayLines([otherHeadings], context.place).toLowerCase()
      return rejected(
        otherHeadings === row.line
          ? 'The row names columns in another way than the headings above. Put the table that begins here into a file or on a sheet of its own.'
          : `The row stands below other headings (${at}). Put that table into a file or on a sheet of its own.`,
      )
    }
    if (last >= width) {
      return rejected(
        context.delimiter === null
          ? `The row has ${last + 1} columns, the header has ${wanted}. Give the column a heading, or move the text into one that has.`
          : `The row has ${last + 1} columns, the header has ${wanted}. A ${context.delimiter} inside a text is the usual reason: put the text in quotation marks.`,
      )
    }
    if (row.cells.length < wanted) {
      if (!context.rowsEndEarly()) {
        return rejected(
          `The row has ${row.cells.length} ${row.cells.length === 1 ? 'column' : 'columns'}, the header has ${wanted}. Add the missing cells, empty ones too.`,
        )
      }
      notes.earlyEnds.note(row.line)
    }
    if (whyAt >= 0 && standsAsItWas()) return rejected(`${AS_IT_WAS}${(row.cells[whyAt] ?? '').replace(AS_IT_WAS, '')}`)
    other = {}
    keptTooLong = null
    return entry()
  }

  /** In our own file of rejected rows one has been given the shape it lacked, and would pass although nobody put it right. */
  const standsAsItWas = (): boolean => {
    if (!STILL_BROKEN.test(row.cells[whyAt] ?? '')) return false
    const theirs = row.cells.filter((_, at) => !isOurOwnHeading(columns[at]?.heading ?? ''))
    return markIn(row.cells[markAt] ?? '') === rowMark(theirs)
  }

  /** A second table below the first, whose columns have other headings: its rows are not to be read with these. */
  const namesOtherColumns = (): boolean => {
    const date = row.cells[place.date.main] ?? ''
    if (!(date.charCodeAt(0) > 57) || row.raw.length > LONGEST_HEADINGS || /\d/.test(row.raw)) return false
    const map = mapColumns(row.cells)
    return map.has('date') && map.has('event') && map.score >= 3
  }

  const entry = (): ReadRow => {
    const event = text('event')
    if (event === null) {
      return rejected(
        `The row does not say what happened: its column “${columns[place.event.main]?.heading}” is empty. Fill it in.`,
      )
    }
    const dated = when()
    if (!dated.ok && dated.error.kind === 'impossible') return rejected(dated.error.why)
    const impact = text('impact')
    const voice = text('voice')
    const action = text('action')
    const source = text('source')
    if (isTooLong(event) || isTooLong(impact) || isTooLong(voice) || isTooLong(action) || isTooLong(source)) {
      return rejected(sayWhichIsTooLong({ event, impact, voice, action, source }))
    }
    const rag = word('rag', readColour, notes.colourUnread)
    if (rag !== null) {
      const colour = cell(place.rag.main)
      if (wordsBesideColour(colour)) keep(place.rag.main, colour)
    }
    const told = children()
    const said: EntryContent = {
      when: dated.ok
        ? dated.value.when
        : undated(joined([cell(place.date.main), place.time.main < 0 ? '' : cell(place.time.main)])),
      sequence,
      event,
      source:
        source ?? constants.source ?? `return of ${context.agencyName}, ${here}, ${context.place.word} ${row.line}`,
      impact,
      voice,
      action,
      rag: rag ?? constantFor('rag'),
      balance: word('balance', readBalance, notes.balanceUnread) ?? constantFor('balance'),
      basis: word('basis', readBasis, notes.basisUnread) ?? constantFor('basis'),
      category: name('category'),
      people: people(),
      children: told ?? [...allChildren],
      author: name('author'),
      sharing: 'undecided',
      other,
    }
    for (const at of place.unmapped) {
      const more = cell(at)
      if (more === '') continue
      keep(at, more)
      filledUnmapped.add(at)
    }
    for (let at = wanted; at < row.cells.length; at++) {
      const stray = cell(at)
      if (stray === '') continue
      keep(at, stray)
      notes.stray.note(row.line)
    }
    if (keptTooLong !== null) return rejected(keptTooLong)
    const content = withNames(said, told)
    sequence++
    noteDate(dated)
    const noSource = source === null && constants.source === null
    if (noSource && place.source.main >= 0) notes.noSource.note(row.line)
    if (row.hidden === true) notes.hidden.note(row.line)
    if (row.looseQuotes) notes.looseQuotes.note(row.line)
    return { kind: 'entry', line: row.line, identity: identity(row.cells, plain), raw: row.raw, content, noSource }
  }

  const sayWhichIsTooLong = (texts: Readonly<Record<TextField, string | null>>): string => {
    const field = TEXTS.find((one) => isTooLong(texts[one])) ?? 'event'
    return sayTooLong(columns[place[field].main]?.heading ?? field, texts[field]?.length ?? 0)
  }

  const noteDate = (dated: DateRead): void => {
    const { line } = row
    if (!dated.ok) {
      notes.undated.note(line)
      if (dated.error.kind !== 'empty' && undatedWhy.length < SAID_ONE_BY_ONE)
        undatedWhy.push(`${sayLines([line], context.place)}: ${dated.error.why}`)
      return
    }
    const { when: said, notes: seen } = dated.value
    if (said.precision === 'undated') notes.undated.note(line)
    if (said.start !== null && said.start > today) notes.future.note(line)
    for (const note of seen) {
      if (dateNotes.length < SAID_ONE_BY_ONE) dateNotes.push(`${sayLines([line], context.place)}: ${note}`)
      else notes.moreDates.note(line)
    }
  }

  const doubts = (): string[] => {
    const n = notes
    const heading = (field: ReturnField): string => sayNames([columns[place[field].main]?.heading ?? field])
    const rest = context.children.length === 1 ? 'the child' : 'all the children'
    return [
      ...n.undated.say(
        'has no date that can be read and is kept as undated.',
        'have no date that can be read and are kept as undated.',
      ),
      ...undatedWhy,
      ...dateNotes,
      ...n.moreDates.say('has a date to look at, too.', 'have dates to look at, too.'),
      ...n.endUnread.say(
        'has an end date that cannot be read; the start date stands and the end is kept as written.',
        'have an end date that cannot be read; the start date stands and the end is kept as written.',
      ),
      ...n.future.say('is dated after the day of import.', 'are dated after the day of import.'),
      ...n.noSource.say(
        `names no source; it reads “${oursAsSource}” instead.`,
        `name no source; it reads “${oursAsSource}” instead.`,
      ),
      ...n.childUnknown.say(
        `names no child of this case under ${heading('child')}; the entry is given to ${rest}, and the name is kept with it.`,
        `name no child of this case under ${heading('child')}; the entries are given to ${rest}, and the names are kept with them.`,
      ),
      ...n.childEmpty.say(
        `is empty under ${heading('child')}; the entry is given to ${rest}.`,
        `are empty under ${heading('child')}; the entries are given to ${rest}.`,
      ),
      ...(context.childrenByNames
        ? n.namesChildren.say(
            'was given to the child whom its text names; no column says whose it is.',
            'were given to the children whom their texts name; no column says whose they are.',
          )
        : n.namesChildren.say(
            `names some of the children alone in its text; it is given to ${rest} all the same.`,
            `name some of the children alone in their texts; they are given to ${rest} all the same.`,
          )),
      ...(context.childrenByNames
        ? n.namesBesideSheet.say(
            'names another child than its sheet; it was given to both.',
            'name another child than their sheet; they were given to both.',
          )
        : []),
      ...(context.peopleByNames
        ? n.namesPeople.say(
            'names people of the case’s register in its text; they were added to those it lists.',
            'name people of the case’s register in their texts; they were added to those they list.',
          )
        : []),
      ...n.childLeft.say(
        `says more under ${heading('child')} than the children it names; what it says is kept with the entry.`,
        `say more under ${heading('child')} than the children they name; what they say is kept with the entries.`,
      ),
      ...n.stray.say(
        'holds text under no heading; it is kept with the entry.',
        'hold text under no heading; it is kept with the entries.',
      ),
      ...n.hidden.say(
        'is hidden in the file; it was read like the others.',
        'are hidden in the file; they were read like the others.',
      ),
      ...n.colourUnread.say(
        `says something else than red, amber or green under ${heading('rag')}; it is kept as written and the entry has no colour.`,
        `say something else than red, amber or green under ${heading('rag')}; it is kept as written and the entries have no colour.`,
      ),
      ...n.balanceUnread.say(
        `says neither strength nor worry under ${heading('balance')}; it is kept as written.`,
        `say neither strength nor worry under ${heading('balance')}; it is kept as written.`,
      ),
      ...n.basisUnread.say(
        `says neither fact, reported nor opinion under ${heading('basis')}; it is kept as written.`,
        `say neither fact, reported nor opinion under ${heading('basis')}; it is kept as written.`,
      ),
      ...n.tooLongForField.say(
        `has a category, an author or people of more than ${LONGEST_NAME} characters; it is kept whole beside the entry.`,
        `have a category, an author or people of more than ${LONGEST_NAME} characters; they are kept whole beside the entries.`,
      ),
      ...n.earlyEnds.say(
        'ends before the last column; the missing cells were read as empty.',
        'end before the last column; the missing cells were read as empty.',
      ),
      ...n.looseQuotes.say(
        'has quotation marks inside a text that are not doubled; check that the text is whole.',
        'have quotation marks inside a text that are not doubled; check that the texts are whole.',
      ),
      ...n.controls.say(
        'held characters that cannot be printed; they were taken out.',
        'held characters that cannot be printed; they were taken out.',
      ),
      ...n.html.say(
        'held remains of a web page (such as <br> or &nbsp;); they were taken out and the words kept.',
        'held remains of a web page (such as <br> or &nbsp;); they were taken out and the words kept.',
      ),
      ...n.nulls.say('says “NULL” in a cell; it was read as empty.', 'say “NULL” in a cell; it was read as empty.'),
      ...footerNotes.say(
        `was left out as no entry: ${footers.join(', ')}.`,
        `were left out as no entries: ${footers.join(', ')}${footers.length < FOOTERS_QUOTED ? '' : ' …'}.`,
      ),
    ]
  }

  const suggestions = (): string[] =>
    context.peopleByNames
      ? []
      : notes.namesPeople.say(
          'names people of the case’s register in its text whom it does not list; they are not added to those it lists.',
          'name people of the case’s register in their texts whom they do not list; they are not added to those they list.',
        )

  return {
    read: readRow,
    filledUnmapped,
    hasOddRows: () => oddRows,
    sawMidnight: () => sawMidnight,
    entries: () => sequence - context.sequenceFrom,
    namesChildren: () => notes.namesChildren.count() + onSheetOfChild,
    namesPeople: notes.namesPeople.count,
    doubts,
    suggestions,
  }
}

type DateRead = ReturnType<typeof readDateWithNotes>

/** How many notes about single dates are said in full. */
const SAID_ONE_BY_ONE = 10

type Place = { readonly main: number; readonly also: readonly number[] }
type Places = Readonly<Record<ReturnField, Place>> & { readonly end: number; readonly unmapped: readonly number[] }

const placesOf = (columns: readonly Column[]): Places => {
  const of = (field: ReturnField): Place => ({
    main: columns.findIndex((column) => column.field === field && column.part === 'main'),
    also: columns.flatMap((column, at) => (column.field === field && column.part === 'also' ? [at] : [])),
  })
  return {
    date: of('date'),
    time: of('time'),
    event: of('event'),
    source: of('source'),
    impact: of('impact'),
    voice: of('voice'),
    action: of('action'),
    rag: of('rag'),
    balance: of('balance'),
    basis: of('basis'),
    category: of('category'),
    people: of('people'),
    child: of('child'),
    author: of('author'),
    end: columns.findIndex((column) => column.part === 'end'),
    unmapped: columns.flatMap((column, at) => (column.part === null ? [at] : [])),
  }
}

/** A line that a program added has few words in few cells; a row with more is somebody's record. */
export const FURNITURE_CELLS = 3

export const isBlankCell = (cell: string | undefined): boolean =>
  cell === undefined || cell === '' || cell.trim() === ''

const isBlankAt = (text: string, at: number): boolean => !(text.charCodeAt(at) > 32)
/** Whether two texts begin with the same letter, great or small; for other characters it may say yes where they differ. */
const sameLetter = (a: string, b: string): boolean => (a.charCodeAt(0) | 32) === (b.charCodeAt(0) | 32)

/** What of two rows must agree for one to repeat the other. */
const keyOf = (cells: readonly string[]): string =>
  cells
    .slice(0, cells.findLastIndex((cell) => !isBlankCell(cell)) + 1)
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .join('\u001f')

/** The words of a row, without the blanks between its cells. */
export const joined = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ')

const undated = (typed: string): When => ({
  precision: 'undated',
  start: null,
  end: null,
  time: null,
  typed,
  approximate: false,
  uncertain: false,
})

const sayOpenQuote = (row: TableRow, { line, column }: { readonly line: number; readonly column: number }): string =>
  `A quotation mark opens at ${line === row.line ? '' : `line ${line}, `}column ${column} and never closes, so where the text ends cannot be told. Close it and import the row again.`

const sayTooLong = (heading: string, length: number): string =>
  `The text under “${heading}” has ${count(length)} characters; at most ${count(LONGEST_TEXT)} can be kept. Shorten it or make two rows of it.`

/** People as the agency named them, one by one. "Hale, Robert" is one person; "Mother, MGM" are two. */
const peopleIn = (said: string): string[] => {
  const parts = /[;\n|]/.test(said)
    ? said.split(/[;\n|]/)
    : SURNAME_FIRST.test(said) && !said.split(', ').some((part) => RELATION.test(part))
      ? [said]
      : said.split(/,|\band\b|&/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const RELATION =
  /^(mother|father|mum|mummy|dad|daddy|parents?|carer|mgm|mgf|pgm|pgf|gran|granny|grandma|grandad|grandpa|grandmother|grandfather|grandparents?|nan|nana|nanny|aunt|auntie|uncle|brother|sister|siblings?|baby|son|daughter|child|children|partner|stepfather|stepmother|stepdad|stepmum|neighbour|police|school|nursery|housing)$/iu

const SURNAME_FIRST = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+$/u
