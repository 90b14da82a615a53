export type Attributes = Readonly<Record<string, string>>

/** Whether a browser, or Word, does not show an element. */
export const isHidden = (attributes: Attributes): boolean =>
  attributes['hidden'] !== undefined || HIDDEN.test(attributes['style'] ?? '')

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i

/** Whether the words of an element are crossed out, as a look: no tracked change. */
export const isCrossedOut = (name: string, attributes: Attributes): boolean =>
  name === 's' || name === 'strike' || /text-decoration[^;]*line-through/i.test(attributes['style'] ?? '')

/** What a form field in the page shows. */
export const shownIn = (attributes: Attributes): string => {
  switch (attributes['type']?.toLowerCase() ?? 'text') {
    case 'checkbox':
    case 'radio':
      return attributes['checked'] === undefined ? '☐' : '☒'
    case 'text':
    case 'date':
    case 'number':
      return attributes['value'] ?? ''
    default:
      return ''
  }
}

/** Over how many rows or columns a cell reaches; 0 is to the end of the table. */
export const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10)
  return Number.isFinite(span) && span >= 0 ? Math.min(span, 65_534) : 1
}

/** What Word puts before a paragraph of a list: a number stays, whatever else is drawn there was a bullet. */
export const markOf = (drawn: string): string => {
  const said = drawn.replaceAll(/\s+/g, ' ').trim()
  return /^\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)]$/i.test(said) ? `${said} ` : '• '
}

/** Elements whose text nobody sees. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'style',
  'script',
  'title',
  'noscript',
  'template',
  'xml',
  'svg',
  // LibreOffice puts what is noted beside a cell into it
  'comment',
  'iframe',
])
/** Ends that are taken for a beginning. */
export const VOID: ReadonlySet<string> = new Set(['br'])
export const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption'])
export const PARTS_OF_TABLE: ReadonlySet<string> = new Set([
  'td',
  'th',
  'tr',
  'thead',
  'tbody',
  'tfoot',
  'caption',
  'table',
])
export const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing', 'xmp'])
/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
