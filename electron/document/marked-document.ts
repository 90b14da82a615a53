import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx'
import { strToU8, unzipSync } from 'fflate'

import { MARKING } from '../../shared/marking.ts'
import { packParts } from './pack-parts.ts'
import { houseStyles, type LANDSCAPE_PAGE, STYLE, type UPRIGHT_PAGE } from './page.ts'
import { escapeXml } from './plain-text.ts'

/** A short document in the house's style, made by the library whole. */
export type MarkedDocument = {
  readonly title: string
  readonly page: typeof LANDSCAPE_PAGE | typeof UPRIGHT_PAGE
  /** What stands at the foot of each page between the marking and the number of the page. */
  readonly foot: string
  readonly children: readonly FileChild[]
}

/**
 * The bytes of a .docx with the marking at the top and bottom of each page. It knows no clock and no chance: the same document gives the same bytes.
 * @param document its texts must be fit for XML (`plainText`)
 */
export const markedDocument = async ({ title, page, foot, children }: MarkedDocument): Promise<Uint8Array> => {
  const document = new Document({
    styles: houseStyles,
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: [marking([MARKING])] }) },
        footers: {
          default: new Footer({
            children: [marking([MARKING, ` · ${foot} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])],
          }),
        },
        children: [...children],
      },
    ],
  })
  const parts = new Map(Object.entries(unzipSync(await Packer.toBuffer(document))))
  parts.set('docProps/core.xml', strToU8(coreProperties(title)))
  return packParts(parts)
}

const marking = ([first, ...rest]: readonly string[]): Paragraph =>
  new Paragraph({
    style: STYLE.marking,
    children: [new TextRun({ text: first ?? '', bold: true }), new TextRun({ children: rest })],
  })

/** Written here, because the library stamps the time it runs and knows no language. */
const coreProperties = (title: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${MARKING}</dc:subject><dc:creator>Tributary</dc:creator><cp:lastModifiedBy>Tributary</cp:lastModifiedBy>`,
    '<dc:language>en-GB</dc:language></cp:coreProperties>',
  ].join('')
