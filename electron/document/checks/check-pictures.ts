import type { Finding } from '../finding.ts'
import type { OpenDocument } from '../open-document.ts'
import type { XmlElement } from '../../office/read-xml.ts'
import { mainParagraphs, otherParagraphs, sayPlace } from '../walk-document.ts'
import { descendants } from '../../office/xml-query.ts'

/** Every picture says in words what it shows, or that it only decorates. */
export const checkPictures = (document: OpenDocument): Finding[] =>
  [...mainParagraphs(document), ...otherParagraphs(document)].flatMap(({ element, place }) =>
    descendants(element)
      .filter(hasNoWords)
      .map(() => ({ rule: 'alt-text', where: sayPlace(place), what: 'a picture has no alternative text' })),
  )

const hasNoWords = (element: XmlElement): boolean => {
  if (element.name === 'wp:docPr') {
    const said = [element.attributes['descr'], element.attributes['title']].some((text) => (text ?? '').trim() !== '')
    const decorates = descendants(element).some(
      ({ name, attributes }) => name === 'adec:decorative' && attributes['val'] !== '0',
    )
    return !said && !decorates
  }
  if (element.name !== 'v:shape' && element.name !== 'v:rect') return false
  const isPicture = descendants(element).some(({ name }) => name === 'v:imagedata')
  return isPicture && (element.attributes['alt'] ?? '').trim() === ''
}
