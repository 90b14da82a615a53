import type { XmlElement, XmlNode } from './read-xml.ts'

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const elementsIn = (element: XmlElement): XmlElement[] => element.children.filter(isElement)

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined => {
  if (element === undefined) return undefined
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

/** Every element below, in document order, the element itself left out. */
export const descendants = (element: XmlElement): XmlElement[] => {
  const found: XmlElement[] = []
  const gather = ({ children }: XmlElement): void => {
    for (const child of children) {
      if (typeof child === 'string') continue
      found.push(child)
      gather(child)
    }
  }
  gather(element)
  return found
}

/** The `w:val` of a property, such as the "center" of `<w:jc w:val="center"/>`. */
export const valueOf = (properties: XmlElement | undefined, name: string): string | undefined =>
  childNamed(properties, name)?.attributes['w:val']

/** An on-off property: there without a value, it is on. Undefined when it is not there. */
export const isOn = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const property = childNamed(properties, name)
  if (property === undefined) return undefined
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1')
}

export const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const number = Number.parseFloat(text)
  return Number.isFinite(number) ? number : undefined
}

/**
 * What a container shows, wrappers taken off: content controls, smart tags, tracked insertions, and of alternatives the first.
 * Blocks of a body or cell, or pieces of a paragraph.
 */
export const shownIn = (element: XmlElement): XmlElement[] => {
  const shown: XmlElement[] = []
  for (const child of element.children) {
    if (typeof child === 'string') continue
    switch (child.name) {
      case 'w:sdt':
        shown.push(...shownIn(childNamed(child, 'w:sdtContent') ?? EMPTY))
        break
      case 'mc:AlternateContent':
        shown.push(...shownIn(childNamed(child, 'mc:Choice') ?? childNamed(child, 'mc:Fallback') ?? EMPTY))
        break
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
      case 'w:hyperlink':
      case 'w:fldSimple':
      case 'w:dir':
      case 'w:bdo':
        shown.push(...shownIn(child))
        break
      default:
        shown.push(child)
    }
  }
  return shown
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }
