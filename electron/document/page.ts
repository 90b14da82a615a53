import { AlignmentType, BorderStyle, LineRuleType, PageOrientation, type IPropertiesOptions } from 'docx'

/**
 * The one page of the document, in twentieths of a point (DXA): A4 lying on its side. Five columns at 12 point need the width; one orientation throughout is
 * the rule, so the front page lies too.
 */
export const PAGE = {
  width: 16_838,
  height: 11_906,
  top: 1_134,
  bottom: 1_077,
  side: 1_000,
  header: 567,
  footer: 567,
} as const

/** The properties of a section that is printed on it. */
export const LANDSCAPE_PAGE = {
  // the library swaps the two for a page that lies on its side
  size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: PAGE.top,
    bottom: PAGE.bottom,
    left: PAGE.side,
    right: PAGE.side,
    header: PAGE.header,
    footer: PAGE.footer,
  },
}

/** The same paper upright, for a letter. */
export const UPRIGHT_PAGE = {
  size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.PORTRAIT },
  margin: LANDSCAPE_PAGE.margin,
}

export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom

/** Dark enough on white for 4.5:1; the same names and values as the window's tokens. */
export const COLOUR = {
  ink: '1D2326',
  ink2: '4A5257',
  line: '8C877B',
  hairline: 'DEDAD1',
  accent: '0B5563',
  accentSoft: 'E3EFF0',
  red: 'A61B1B',
  amber: '8A5300',
  green: '22663A',
} as const

export const FONT = 'Arial'
/** Half-points: nothing in the document is smaller than 12 point. */
export const TEXT_SIZE = 24

/** Ids of our own paragraph styles. */
export const STYLE = {
  subtitle: 'ForTheConference',
  fact: 'Fact',
  cell: 'CellText',
  cellHead: 'CellHeading',
  marking: 'Marking',
  ruled: 'WritingLine',
  contents: 'ContentsHeading',
  splice: 'Splice',
} as const

/** Where the words of a fact begin, beside its label. */
export const FACT_INDENT = 1_900

/** In 240ths of a line. The rule is always written out: without it LibreOffice takes the number for an exact height. */
const spacing = (before: number, after: number, line = 240) => ({ before, after, line, lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number, after: number, colour: string) => ({
  run: { font: FONT, size, bold: true, italics: false, color: colour },
  paragraph: { keepNext: true, keepLines: true, spacing: spacing(before, after) },
})

export const houseStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: {
        font: FONT,
        size: TEXT_SIZE,
        color: COLOUR.ink,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' },
      },
      paragraph: { alignment: AlignmentType.LEFT, spacing: spacing(0, 100, 252) },
    },
    heading1: heading(46, 0, 20, COLOUR.ink),
    heading2: heading(30, 200, 80, COLOUR.ink),
    heading3: heading(27, 180, 70, COLOUR.accent),
    heading4: heading(25, 160, 70, COLOUR.ink2),
    // styles the library brings along, raised to the document's least size in case somebody uses them
    caption: { run: { size: TEXT_SIZE, italics: false, color: COLOUR.ink } },
    footnoteText: { run: { size: TEXT_SIZE } },
    endnoteText: { run: { size: TEXT_SIZE } },
  },
  paragraphStyles: [
    {
      id: STYLE.subtitle,
      name: 'For the conference',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 28, color: COLOUR.ink2 },
      paragraph: { spacing: spacing(0, 120) },
    },
    {
      id: STYLE.fact,
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: {
        spacing: spacing(30, 30),
        indent: { left: FACT_INDENT, hanging: FACT_INDENT },
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline, space: 2 },
          between: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline, space: 2 },
        },
      },
    },
    {
      id: STYLE.cell,
      name: 'Cell text',
      basedOn: 'Normal',
      paragraph: { spacing: spacing(0, 40) },
    },
    {
      id: STYLE.cellHead,
      name: 'Cell heading',
      basedOn: STYLE.cell,
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: STYLE.marking,
      name: 'Marking',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 0) },
    },
    {
      id: STYLE.ruled,
      name: 'Writing line',
      basedOn: 'Normal',
      paragraph: {
        spacing: spacing(200, 0, 280),
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line, space: 1 },
          between: { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line, space: 1 },
        },
      },
    },
    {
      id: STYLE.contents,
      name: 'Contents heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32, bold: true },
      paragraph: { keepNext: true, spacing: spacing(0, 120) },
    },
  ],
}
