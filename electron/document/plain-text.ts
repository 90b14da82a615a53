/**
 * A text as XML can hold it: control characters, non-characters are taken out, half a surrogate pair becomes U+FFFD, line ends become "\n". Nothing that a person can read
 * is changed.
 */
export const plainText = (text: string): string =>
  UNFIT.test(text)
    ? text
        .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
        .replaceAll(UNFIT_ALL, '')
        .replaceAll(HALF_PAIR, '\uFFFD')
    : text

/** Every text of a plain value, whatever its depth, made fit with `plainText`. What is fit already is the same value and no copy: a long history is held once. */
export const withPlainTexts = <T>(value: T): T => fit(value) as T

const fit = (value: unknown): unknown => {
  if (typeof value === 'string') return plainText(value)
  if (value === null || typeof value !== 'object') return value
  const inner = Object.entries(value)
  const made = inner.map(([key, one]): [string, unknown] => [key, fit(one)])
  if (made.every(([, one], at) => one === inner[at]?.[1])) return value
  return Array.isArray(value) ? made.map(([, one]) => one) : Object.fromEntries(made)
}

/** XML 1.0, production 2, and the C1 controls, which XML allows and nobody can read. */
const CONTROLS = String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF`
const UNFIT = new RegExp(String.raw`[${CONTROLS}\r\u0085\u2028\u2029\uD800-\uDFFF]`)
const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const UNFIT_ALL = new RegExp(`[${CONTROLS}]`, 'g')

/** Text between tags. */
export const escapeXml = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
