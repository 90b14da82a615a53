import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The text of one part of a .docx. */
export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`there is no part ${name}`)
  return strFromU8(part)
}

export const partNames = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes))

/** The same file with one part changed; a change that changes nothing is a mistake in the test. */
export const withPart = (bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array => {
  const before = partOf(bytes, name)
  const after = change(before)
  if (after === before) throw new Error(`nothing was changed in ${name}`)
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(after) })
}

/** The same file with parts more. */
export const withParts = (bytes: Uint8Array, parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync({ ...unzipSync(bytes), ...bytesOf(parts) })

/** The same file with one relationship more of its main text. */
export const withRelationship = (bytes: Uint8Array, kind: string, target: string, external = false): Uint8Array =>
  withPart(bytes, 'word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdMore" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
    ),
  )

export type WordFile = {
  /** What stands in w:body before the section. */
  readonly body: string
  /** What stands in w:styles. */
  readonly styles?: string
  readonly fonts?: { readonly major: string; readonly minor: string }
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

/** A .docx as another program may write it: with its own prefix for Word's names, marked top and bottom, and no rule broken but by what is given. */
export const aWordFile = ({ body, styles = PLAIN_STYLES, fonts, more = {} }: WordFile): Uint8Array =>
  zipSync(
    bytesOf({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
        relationship('r1', 'styles', 'styles.xml'),
        relationship('r2', 'header', 'header1.xml'),
        relationship('r3', 'footer', 'footer1.xml'),
        ...(fonts === undefined ? [] : [relationship('r4', 'theme', 'theme/theme1.xml')]),
      ].join('')}</Relationships>`,
      'word/document.xml': `<w:document ${NAMES}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="r2"/><w:footerReference w:type="default" r:id="r3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="1440" w:left="1440" w:right="1440"/></w:sectPr></w:body></w:document>`,
      'word/styles.xml': `<w:styles ${NAMES}>${styles}</w:styles>`,
      'word/header1.xml': `<w:hdr ${NAMES}><w:p><w:r><w:t>OFFICIAL-SENSITIVE</w:t></w:r></w:p></w:hdr>`,
      'word/footer1.xml': `<w:ftr ${NAMES}><w:p><w:r><w:t>OFFICIAL-SENSITIVE, page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A report</dc:title></cp:coreProperties>',
      ...(fonts === undefined
        ? {}
        : {
            'word/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="${fonts.major}"/></a:majorFont><a:minorFont><a:latin typeface="${fonts.minor}"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
          }),
      ...more,
    }),
  )

/** Arial, 12 point, English (UK), and a style for a heading of the first level. */
export const PLAIN_STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/></w:style>'

/** A paragraph; `look` is what stands in its properties and in those of its text. */
export const aParagraph = (
  text: string,
  { style, paragraph = '', run = '' }: { style?: string; paragraph?: string; run?: string } = {},
): string =>
  `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`

const bytesOf = (parts: Readonly<Record<string, string | Uint8Array>>): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )
