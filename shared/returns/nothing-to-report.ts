/**
 * Whether a short text says that the agency has nothing to report: "Nil return", "No records held for this family", "Not known to this service".
 * A text that goes on with "but" or "except" has something to report.
 * @param text one cell, or the few lines of a file without columns
 */
export const saysNothingToReport = (text: string): boolean => {
  const said = text
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/\bn\/a\b/g, 'not applicable')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (said === '' || said.length > LONGEST_ANSWER || EXCEPT.test(said)) return false
  return ALONE.test(said) || ANYWHERE.some((pattern) => pattern.test(said))
}

/** Longer texts tell a story, even where they begin with "no contact". */
export const LONGEST_ANSWER = 600

const EXCEPT = /\b(but|however|except|apart from|other than|although|until|since then|aside from)\b/

const ALONE =
  /^(nil|none|nothing|not applicable|not known|unknown to us|no (records?|trace|entries|contact|involvement|information|data))$/

const HELD =
  'held|found|known|recorded|available|identified|located|traced|exist|to report|to share|to add|on file|on (our|the|any) systems?'
const WHAT =
  'records?|information|involvement|entries|entry|incidents?|history|data|results?|trace|dealings|contacts?|events?|attendances?|referrals?|concerns?'
const NO = `no (?:(?:relevant|significant|known|previous|recorded|other|further|police|health|agency|such) ){0,3}(?:${WHAT})(?: (?:or|and) (?:${WHAT}))?`

const ANYWHERE: readonly RegExp[] = [
  /\bnil (return|response|report|entry|entries)\b/,
  /\bnothing (further |relevant |significant |known |of note |at all )?(to (report|add|share|disclose|declare|contribute)|(is |was )?(held|recorded|known|found on))\b/,
  new RegExp(`\\b${NO}(?: (?:is|are|were|was|have been|has been))? (?:${HELD})\\b`),
  new RegExp(`\\b(?:has|have|had|holds?|with) ${NO}\\b`),
  new RegExp(`^${NO}(?: (?:with|for|in|during|since|about|of|relating to|regarding|on|from|between|by) .{1,120})?$`),
  /\b((not|never)( been| previously)? known|unknown) to (this|our|the|us|any)\b/,
  /\b(is|are|was|were) not known to\b/,
  /\b(not|never) (been )?(open|referred|registered|enrolled|on roll|on our caseload|on the caseload)( (to|with|at|on))? (this|our|the|us|here)\b/,
]
