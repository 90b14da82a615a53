import type { InSteps } from '../../../shared/returns/in-steps.ts'
import { attributeOf, streamXml } from '../../office/stream-xml.ts'
import type { XmlEvents } from '../../office/stream-xml.ts'
import { unpacked } from '../../office/stream-zip.ts'
import { zipParts } from '../../office/zip-directory.ts'
import type { ZipPart } from '../../office/zip-directory.ts'
import { readStyles } from './number-formats.ts'
import { NO_STRINGS, readSharedStrings } from './shared-strings.ts'
import { isTrue } from './sheet-rows.ts'
import type { Sheet } from './sheet-rows.ts'
import { damaged, WorkbookRefused } from './workbook-refused.ts'
import { xmlString } from './xml-string.ts'

/** A sheet with cells, and what there is of it besides them. */
export type SheetOfWorkbook = Sheet & {
  readonly hidden: boolean
  readonly comments: number
  /** Pictures and boxes with text that lie over the cells. */
  readonly pictures: number
}

/** What all parts of a workbook may come to when unpacked: 64 MB of prose come to a quarter of it. */
export const MOST_UNPACKED = 1024 * 1_048_576

/**
 * Opens a workbook: its sheets in their order, found by its relationships and not by their names. Charts and dialogs have no cells and are left out.
 * @throws WorkbookRefused, ZipRefused or UnreadableXml
 */
export function* openWorkbook(bytes: Uint8Array): InSteps<readonly SheetOfWorkbook[]> {
  const parts = zipParts(bytes, MOST_UNPACKED)
  const workbook = yield* findWorkbook(parts)
  const related = yield* relationshipsOf(parts, workbook)
  yield* refuseMacros(parts, workbook, related)
  const { sheets, from1904 } = yield* readWorkbook(partNamed(parts, workbook))
  const stringsPart = partOfKind(parts, related, 'sharedStrings')
  const stylesPart = partOfKind(parts, related, 'styles')
  const strings = stringsPart === undefined ? NO_STRINGS : yield* readSharedStrings(unpacked(stringsPart))
  const styles = stylesPart === undefined ? [] : yield* readStyles(unpacked(stylesPart))
  const opened: SheetOfWorkbook[] = []
  const seen = new Set<ZipPart>()
  for (const { name, hidden, id } of sheets) {
    const found = related.get(id)
    if (found === undefined) throw damaged()
    if (found.kind !== 'worksheet') continue
    const part = partNamed(parts, found.target)
    // one part for two sheets: a small file of a thousand large ones
    if (seen.has(part)) throw damaged()
    seen.add(part)
    const beside = yield* relationshipsOf(parts, found.target)
    const comments = yield* countComments(parts, beside)
    const pictures = yield* countPictures(parts, beside)
    opened.push({ name, hidden, part, strings, styles, from1904, comments, pictures })
  }
  return opened
}

type Parts = ReadonlyMap<string, ZipPart>
type Relationship = { readonly kind: string; readonly target: string; readonly isExternal: boolean }
type Relationships = ReadonlyMap<string, Relationship>

function* findWorkbook(parts: Parts): InSteps<string> {
  const root = [...(yield* relationshipsOf(parts, '')).values()].find(({ kind }) => kind === 'officeDocument')
  if (root === undefined) throw damaged()
  if (root.target.endsWith('.bin')) {
    throw new WorkbookRefused(
      'it is a binary workbook (.xlsb). Open it in Excel, choose Save As and “Excel Workbook (*.xlsx)”, and import the file that makes.',
    )
  }
  return root.target
}

/** Macros are programs. They would not be run here, but a file that holds some is not one to be passed round. */
function* refuseMacros(parts: Parts, workbook: string, related: Relationships): InSteps<void> {
  const types = parts.get('[content_types].xml')
  let hasMacros = [...parts.keys()].some((name) => name.endsWith('vbaproject.bin'))
  for (const { kind } of related.values()) if (/vbaProject|macrosheet/i.test(kind)) hasMacros = true
  if (types !== undefined && !hasMacros) {
    yield* streamXml(unpacked(types), {
      open: (_, attributes) => {
        const part = attributeOf(attributes, 'PartName')?.replace(/^\//, '').toLowerCase()
        if (part === workbook && /macroEnabled/i.test(attributeOf(attributes, 'ContentType') ?? '')) hasMacros = true
      },
    })
  }
  if (hasMacros) {
    throw new WorkbookRefused(
      'it is a workbook with macros (.xlsm). Ask the sender for it without them, or open it in Excel, choose Save As and “Excel Workbook (*.xlsx)”, and import the file that makes.',
    )
  }
}

type SheetListed = { readonly name: string; readonly hidden: boolean; readonly id: string }

function* readWorkbook(
  part: ZipPart,
): InSteps<{ readonly sheets: readonly SheetListed[]; readonly from1904: boolean }> {
  const sheets: SheetListed[] = []
  let from1904 = false
  let section = ''
  yield* streamXml(unpacked(part), {
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== 'workbook') throw damaged()
      if (depth === 2) section = name
      if (depth === 2 && name === 'workbookPr') from1904 = isTrue(attributeOf(attributes, 'date1904'))
      if (depth === 3 && section === 'sheets' && name === 'sheet') {
        if (sheets.length >= MOST_SHEETS) throw damaged()
        sheets.push({
          name: xmlString(attributeOf(attributes, 'name') ?? ''),
          hidden: /^(very)?hidden$/i.test(attributeOf(attributes, 'state') ?? ''),
          id: attributeOf(attributes, 'id', true) ?? '',
        })
      }
    },
  })
  return { sheets, from1904 }
}

/** Of threaded comments each also stands as an ordinary one, for programs that know no threads. */
function* countComments(parts: Parts, beside: Relationships): InSteps<number> {
  let ordinary = 0
  let threads = 0
  yield* readBeside(parts, beside, 'comments', {
    open: (name, _, depth) => {
      if (depth === 3 && name === 'comment') ordinary++
    },
  })
  yield* readBeside(parts, beside, 'threadedComment', {
    open: (name, attributes, depth) => {
      if (depth === 2 && name === 'threadedComment' && attributeOf(attributes, 'parentId') === undefined) threads++
    },
  })
  return Math.max(ordinary, threads)
}

function* countPictures(parts: Parts, beside: Relationships): InSteps<number> {
  let found = 0
  yield* readBeside(parts, beside, 'drawing', {
    open: (name) => {
      if (name === 'pic' || name === 'txBody') found++
    },
  })
  return found
}

function* readBeside(parts: Parts, beside: Relationships, kind: string, events: XmlEvents): InSteps<void> {
  for (const related of beside.values()) {
    const part = related.kind === kind && !related.isExternal ? parts.get(related.target) : undefined
    if (part !== undefined) yield* streamXml(unpacked(part), events)
  }
}

const partOfKind = (parts: Parts, related: Relationships, kind: string): ZipPart | undefined => {
  const found = [...related.values()].find((one) => one.kind === kind)
  return found === undefined ? undefined : partNamed(parts, found.target)
}

const partNamed = (parts: Parts, name: string): ZipPart => {
  const part = parts.get(name)
  if (part === undefined) throw damaged()
  return part
}

/**
 * What a part refers to, by the ids it uses. A kind is the last word of its type, which Strict and Transitional workbooks have in common.
 * @param of the part; '' for the package
 */
function* relationshipsOf(parts: Parts, of: string): InSteps<Relationships> {
  const related = new Map<string, Relationship>()
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const part = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  if (part === undefined) return related
  yield* streamXml(unpacked(part), {
    open: (name, attributes, depth) => {
      if (depth !== 2 || name !== 'Relationship') return
      if (related.size >= MOST_RELATIONSHIPS) throw damaged()
      const type = attributeOf(attributes, 'Type') ?? ''
      const isExternal = attributeOf(attributes, 'TargetMode')?.toLowerCase() === 'external'
      related.set(attributeOf(attributes, 'Id') ?? '', {
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? '' : targetIn(folder, attributeOf(attributes, 'Target') ?? ''),
        isExternal,
      })
    },
  })
  return related
}

/** A target beside the part, or from the root of the package where it begins with a slash. */
const targetIn = (folder: string, target: string): string => {
  const path: string[] = []
  const whole = target.startsWith('/') ? target : `${folder}${target}`
  for (const step of decoded(whole).replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/').toLowerCase()
}

const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** Excel knows no limit, but nobody has as many. */
const MOST_SHEETS = 1000
const MOST_RELATIONSHIPS = 100_000
