/**
 * A heading as it is compared with the names we know: lower case, without punctuation, hints in brackets, numbering and "the".
 * "Date (dd/mm/yyyy)*" → "date", "Child's Voice" → "childs voice", "EventDate" → "event date", "Child(ren)" → "children".
 */
export const normaliseHeading = (heading: string): string => {
  const plural = heading.normalize('NFKC').replaceAll(/(?<=\p{L})\((s|es|ren)\)/gu, '$1')
  const bare = plural.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  return (bare.trim() === '' ? plural : bare)
    .replaceAll(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/&(amp;)?|\+/g, ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(\d{1,2}|the) (?=\p{L})/u, '')
}
