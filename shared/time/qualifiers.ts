/** "c.", "about", "early", "?", "on the" and their like, taken off both ends. */
export const stripQualifiers = (
  text: string,
): { readonly rest: string; readonly approximate: boolean; readonly uncertain: boolean; readonly part: boolean } => {
  let rest = text
  let approximate = false
  let uncertain = false
  let part = false
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(DOUBT_MARK, () => {
      uncertain = true
      return ''
    })
    rest = rest.replace(DOUBT_BEFORE, () => {
      uncertain = true
      return ''
    })
    rest = rest.replace(DOUBT_AFTER, () => {
      uncertain = true
      return ''
    })
    rest = rest.replace(ABOUT_BEFORE, () => {
      approximate = true
      return ''
    })
    rest = rest.replace(ABOUT_AFTER, () => {
      approximate = true
      return ''
    })
    rest = rest.replace(LEAD_IN, '')
    rest = rest.replace(PART_BEFORE, () => {
      part = true
      return ''
    })
    rest = rest.trim()
  }
  return { rest, approximate, uncertain, part }
}

const DOUBT_MARK =
  /^\(?\?+\)?(?=[\s\da-z])(?! ?-)|(?<=[\da-z.)] ?)\(?\?+\)?$|(?<=[\da-z.])(?:\?+|\(\?+\))(?=\s)|(?<=[a-z.] )(?:\?+|\(\?+\) )(?=\d{4}$)/
const DOUBT_BEFORE =
  /^(?:possibly|probably|maybe|perhaps|poss|prob|likely|believed(?: to be)?|thought to be|reportedly|unconfirmed|uncertain|unsure)\b[.:,]? */
const DOUBT_AFTER = /[ ,-]+\(?(?:date )?(?:unconfirmed|uncertain|unsure|not certain|not sure|tbc|to be confirmed)\)?$/
const ABOUT_BEFORE =
  /^(?:~|(?:circa|about|abt|approx|approximately|approximate(?: date)?|around|roughly|estimated|est|on or (?:about|around))\b[.:,]? *|ca?(?:\.\s*|\s+|(?=\d)))/
const ABOUT_AFTER =
  /(?:[ ,-]*\(?\b(?:date )?(?:approx|approximately|approximate(?: date)?|circa|or thereabouts|estimated|est)\b\.?\)?|[ -]?\(?ish\)?| ?~)$/
const LEAD_IN =
  /^(?:(?:(?:incident |event |contact )?dates?|dated|date of (?:incident|event|contact))\b(?: ?(?:&|and|\/) ?time\b)?:? +|as at +|bank holiday,? +(?=[a-z\d])|on +(?!or )|in +|during +|over +|throughout +|(?:some ?time|at some point|some point)(?: in| during| around| over)? +|at +(?=the )|the +|(?:month|year) of +|year +(?=\d{4})|(?:early |late )?(?:morning|afternoon|evening|night)(?: of| on)?,? +(?=[\da-z])|(?:early |late )?hours (?:of|on) +|overnight(?: on)? +|[ap]m(?: on)? +(?=\d))/
const PARTS = String.raw`(?:very )?(?:early|mid|middle|late|later|latter|beginning|start|end)(?: part| half)?|(?:first|second|last|final) (?:half|part)|(?:first|1st|second|2nd|third|3rd|fourth|4th|last|final) week`
const PART_BEFORE = new RegExp(
  String.raw`^(?:${PARTS})(?:(?: to (?:the )?| or |[ /-]+)(?:${PARTS}))*(?:(?: of| in)(?: the)?)?[ -]+(?=[a-z\d])`,
)
