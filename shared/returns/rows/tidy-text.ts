/** What was taken out of a text besides blanks at its ends. */
export type Tidied = {
  readonly text: string
  /** Characters that no keyboard types: NUL and other controls. */
  readonly controls: boolean
  /** Remains of a web page: tags, and entities such as &nbsp; */
  readonly html: boolean
}

/**
 * True for a row on one line in which no cell needs more than its ends trimmed, save for an apostrophe or ="…" around it. Latin letters and the quotation marks and
 * dashes of U+2002 to U+20CF have one way of writing them; other characters may have two.
 */
export const isPlain = (raw: string): boolean => !SPECIAL.test(raw)

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const SPECIAL = /[\u0000-\u0008\u000a-\u001f&<_\u007f-\u00a0\u00ad\u02ff-\u2001\u200b\u2028\u2029\u20cf-\uffff]/

/** A plain text (see `isPlain`) without blanks at its ends and without the marks by which a spreadsheet is told "this is text". */
export const tidyPlainText = (cell: string): string => {
  const first = cell.charCodeAt(0)
  return first === APOSTROPHE || first === EQUALS || first <= SPACE ? bare(cell.trim()) : cell.trimEnd()
}

/**
 * A text as a person would read it: without control characters, remains of HTML, an apostrophe or ="…" by which a spreadsheet is told "this is text".
 * Line breaks stay, as LF. Words are never changed.
 */
export const tidyText = (cell: string): Tidied => {
  const breaks = cell
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/_x000[dD]_\n?/g, '\n')
    .replaceAll(SOFT_BREAKS, '\n')
  const typed = breaks.replaceAll(CONTROLS, '')
  const plain = asWritten(typed)
  const text = bare(
    plain
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .replaceAll(/[\u00ad\u200b\ufeff]/g, '')
      // line by line: a pattern for blanks before a line's end takes for ever over a line of blanks
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  )
  return { text, controls: typed.length !== breaks.length, html: plain !== typed }
}

const APOSTROPHE = 39
const EQUALS = 61
const SPACE = 32

// what Word and Excel write for a line break inside a paragraph, and for a new page
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const SOFT_BREAKS = /[\u000b\u000c]/g
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g

const bare = (text: string): string => {
  if (text.charCodeAt(0) === EQUALS) return unwrapped(text)
  if (text.charCodeAt(0) !== APOSTROPHE) return text
  // `safeCsv` puts an apostrophe before ="…", too
  if (/^'[=+\-@]/.test(text)) return unwrapped(text.slice(1).trimStart())
  // the apostrophe before “'999' call made” has a partner
  if (/^'\d/.test(text) && !/^'[^']*'(?!\p{L})/u.test(text)) return text.slice(1)
  // the apostrophe of “'Get out,' he said” has a partner; the one a spreadsheet puts in front has none
  return /^'\p{L}/u.test(text) && !/'(?!\p{L})/u.test(text) ? text.slice(1) : text
}

const unwrapped = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text

const asWritten = (text: string): string => {
  if (!text.includes('<') && !text.includes('&')) return text
  const once = entities(withoutTags(text))
  // a page that was encoded as a whole shows its tags only now
  return TAG.test(text) ? once : withoutTags(once)
}

const NAMES_OF_TAGS =
  'p|br|div|span|b|i|u|em|strong|small|big|sub|sup|font|a|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|hr|html|head|body|blockquote|pre|center|img|o:p|st1:\\w+|v:\\w+'
const TAG = new RegExp(`</?(?:${NAMES_OF_TAGS})(?:\\s[^<>]*)?/?>`, 'i')
const TAGS = new RegExp(TAG.source, 'gi')
const BREAKING = /<(?:br|hr)\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|ul|ol|table|blockquote|pre|dt|dd)\s*>/gi

const withoutTags = (text: string): string =>
  TAG.test(text)
    ? withoutBetween(withoutBetween(withoutBetween(text, '<!--', '-->'), '<style', '</style>'), '<script', '</script>')
        .replaceAll(/\n?(?=<(?:br|p|div|li|tr)\b)/gi, '')
        .replaceAll(BREAKING, '\n')
        .replaceAll(/<li\b[^<>]*>/gi, '\n• ')
        .replaceAll(/<\/t[dh]\s*>/gi, ' ')
        .replaceAll(TAGS, '')
        .replaceAll(/\n{2,}(?=• )/g, '\n')
    : text

/** Without what stands from one mark to another, as often as both are there; capitals or not. Looked for once from left to right, however often the first stands alone. */
const withoutBetween = (text: string, from: string, to: string): string => {
  // capitals of other alphabets may become two letters, and places would no longer agree
  const lower = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
  let kept = ''
  let at = 0
  for (;;) {
    const begins = lower.indexOf(from, at)
    const ends = begins < 0 ? -1 : lower.indexOf(to, begins + from.length)
    if (begins < 0 || ends < 0) return kept + text.slice(at)
    kept += text.slice(at, begins)
    at = ends + to.length
  }
}

const entities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g,
        (whole, decimal, hex, name) => {
          if (typeof name === 'string') return ENTITIES.get(name) ?? whole
          return character(typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)) ?? whole
        },
      )
    : text

/** Numbers 128 to 159 mean Windows-1252 in every browser, whatever the standard says. */
const character = (code: number): string | null => {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128)
  const printable = code === 9 || code === 10 || code === 13 || (code >= 32 && !(code >= 0xd800 && code <= 0xdfff))
  return printable && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : null
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['shy', ''],
  ['zwnj', ''],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['minus', '−'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['pound', '£'],
  ['euro', '€'],
  ['cent', '¢'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['deg', '°'],
  ['sect', '§'],
  ['para', '¶'],
  ['times', '×'],
  ['divide', '÷'],
  ['plusmn', '±'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['frac34', '¾'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['acute', '´'],
  ['rarr', '→'],
  ['larr', '←'],
  ['agrave', 'à'],
  ['aacute', 'á'],
  ['acirc', 'â'],
  ['atilde', 'ã'],
  ['auml', 'ä'],
  ['aring', 'å'],
  ['aelig', 'æ'],
  ['ccedil', 'ç'],
  ['egrave', 'è'],
  ['eacute', 'é'],
  ['ecirc', 'ê'],
  ['euml', 'ë'],
  ['igrave', 'ì'],
  ['iacute', 'í'],
  ['icirc', 'î'],
  ['iuml', 'ï'],
  ['ntilde', 'ñ'],
  ['ograve', 'ò'],
  ['oacute', 'ó'],
  ['ocirc', 'ô'],
  ['otilde', 'õ'],
  ['ouml', 'ö'],
  ['oslash', 'ø'],
  ['ugrave', 'ù'],
  ['uacute', 'ú'],
  ['ucirc', 'û'],
  ['uuml', 'ü'],
  ['yacute', 'ý'],
  ['yuml', 'ÿ'],
  ['szlig', 'ß'],
  ['Agrave', 'À'],
  ['Aacute', 'Á'],
  ['Acirc', 'Â'],
  ['Atilde', 'Ã'],
  ['Auml', 'Ä'],
  ['Aring', 'Å'],
  ['AElig', 'Æ'],
  ['Ccedil', 'Ç'],
  ['Egrave', 'È'],
  ['Eacute', 'É'],
  ['Ecirc', 'Ê'],
  ['Iacute', 'Í'],
  ['Ntilde', 'Ñ'],
  ['Oacute', 'Ó'],
  ['Ouml', 'Ö'],
  ['Oslash', 'Ø'],
  ['Uacute', 'Ú'],
  ['Uuml', 'Ü'],
])
