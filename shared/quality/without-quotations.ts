/** The text with somebody’s own words blanked out: whoever is quoted may judge. Places in the text stay where they were. */
export const withoutQuotations = (text: string): string =>
  HAS_QUOTE.test(text) ? text.replaceAll(QUOTED, (said) => ' '.repeat(said.length)) : text

const HAS_QUOTE = /["“”‘'«]/

/** An apostrophe between letters is none; a single quotation mark that is never closed begins nothing. */
const QUOTED =
  /"[^"]*"|“[^“”]*”|«[^«»]*»|(?<![\p{L}\p{N}])‘(?:[^‘’\n]|’(?=\p{L}))*’|(?<![\p{L}\p{N}])'(?:[^'\n]|(?<=\p{L})'(?=\p{L}))*'(?!\p{L})/gu
