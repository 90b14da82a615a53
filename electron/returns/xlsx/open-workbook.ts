import { attributeOf, streamXml } from '../../office/stream-xml.ts'
import type { XmlEvents } from '../../office/stream-xml.ts'
import { unpacked, zipParts } from '../../office/stream-zip.ts'
import type { ZipPart } from '../../office/stream-zip.ts'
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
export const openWorkbook = (bytes: Uint8Array): readonly SheetOfWorkbook[] => {
  const parts = zipParts(bytes, MOST_UNPACKED)
  const workbook = findWorkbook(parts)
  const related = relationshipsOf(parts, workbook)
  refuseMacros(parts, workbook, related)
  const { sheets, from1904 } = readWorkbook(partNamed(parts, workbook))
  const stringsPart = partOfKind(parts, related, 'sharedStrings')
  const stylesPart = partOfKind(parts, related, 'styles')
  const strings = stringsPart === undefined ? NO_STRINGS : readSharedStrings(unpacked(stringsPart))
  const styles = stylesPart === undefined ? [] : readStyles(unpacked(stylesPart))
  return sheets.flatMap(({ name, hidden, id }) => {
    const found = related.get(id)
    if (found === undefined) throw damaged()
    if (found.kind !== 'worksheet') return []
    const beside = relationshipsOf(parts, found.target)
    return [
      {
        name,
        hidden,
        part: partNamed(parts, found.target),
        strings,
        styles,
        from1904,
        comments: countComments(parts, beside),
        pictures: countPictures(parts, beside),
      },
    ]
  })
}

type Parts = ReadonlyMap<string, ZipPart>
type Relationship = { readonly kind: string; readonly target: string; readonly isExternal: boolean }
type Relationships = ReadonlyMap<string, Relationship>

const findWorkbook = (parts: Parts): string => {
  const root = [...relationshipsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument')
  if (root === undefined) throw damaged()
  if (root.target.endsWith('.bin')) {
    throw new WorkbookRefused(
      'it is a binary workbook (.xlsb). Open it in Excel, choose Save As and “Excel Workbook (*.xlsx)”, and import the file that makes.',
    )
  }
  return root.target
}

/** Macros are programs. They would not be run here, but a file that holds some is not one to be passed round. */
const refuseMacros = (parts: Parts, workbook: string, related: Relationships): void => {
  const types = parts.get('[content_types].xml')
  let hasMacros = [...parts.keys()].some((name) => name.endsWith('vbaproject.bin'))
  for (const { kind } of related.values()) if (/vbaProject|macrosheet/i.test(kind)) hasMacros = true
  if (types !== undefined && !hasMacros) {
    streamXml(unpacked(types), {
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

const readWorkbook = (part: ZipPart): { readonly sheets: readonly SheetListed[]; readonly from1904: boolean } => {
  const sheets: SheetListed[] = []
  let from1904 = false
  let section = ''
  streamXml(unpacked(part), {
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
const countComments = (parts: Parts, beside: Relationships): number => {
  let ordinary = 0
  let threads = 0
  readBeside(parts, beside, 'comments', {
    open: (name, _, depth) => {
      if (depth === 3 && name === 'comment') ordinary++
    },
  })
  readBeside(parts, beside, 'threadedComment', {
    open: (name, attributes, depth) => {
      if (depth === 2 && name === 'threadedComment' && attributeOf(attributes, 'parentId') === undefined) threads++
    },
  })
  return Math.max(ordinary, threads)
}

const countPictures = (parts: Parts, beside: Relationships): number => {
  let found = 0
  readBeside(parts, beside, 'drawing', {
    open: (name) => {
      if (name === 'pic' || name === 'txBody') found++
    },
  })
  return found
}

const readBeside = (parts: Parts, beside: Relationships, kind: string, events: XmlEvents): void => {
  for (const related of beside.values()) {
    const part = related.kind === kind && !related.isExternal ? parts.get(related.target) : undefined
    if (part !== undefined) streamXml(unpacked(part), events)
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
const relationshipsOf = (parts: Parts, of: string): Relationships => {
  const related = new Map<string, Relationship>()
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const part = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  if (part === undefined) return related
  streamXml(unpacked(part), {
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
