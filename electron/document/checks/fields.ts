import type { XmlElement } from '../../office/read-xml.ts'
import { descendants } from '../../office/xml-query.ts'

/** The codes of all fields in a part: "PAGE", "TOC \o 1-3". A code may be cut into several runs, and fields may lie in one another. */
export const fieldCodes = (root: XmlElement): string[] => {
  const codes: string[] = []
  const open: string[] = []
  for (const element of descendants(root)) {
    if (element.name === 'w:fldSimple') codes.push((element.attributes['w:instr'] ?? '').trim())
    else if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') open.push('')
      else if (type === 'end') {
        const code = open.pop()
        if (code !== undefined) codes.push(code.trim())
      }
    } else if (element.name === 'w:instrText' && open.length > 0) {
      open[open.length - 1] += element.children.filter((child) => typeof child === 'string').join('')
    }
  }
  return [...codes, ...open.map((code) => code.trim())]
}

/** First word of a field's code, in capitals. */
export const fieldName = (code: string): string => code.split(/[\s\\"]/, 1)[0]?.toUpperCase() ?? ''
