import { isCourtesy, plain, type PlainSentence, sentencesOf } from './letter-sentences.ts'

/**
 * Whether a short text says that the agency has nothing to report, and nothing else: "Nil return", "No records held for this family", "Not known to this service".
 * Each of its sentences must say so or be a courtesy. Where that is not sure, the text is an event: nobody misses an answer that was shown as one, but a fact that was taken for "nothing" is lost.
 * @param text one cell, or the few words of a row
 */
export const saysNothingToReport = (text: string): boolean => {
  if (text.length > LONGEST_ANSWER) return false
  const sentences = sentencesOf(text)
  return sentences.some(isNilSentence) && sentences.every((one) => isNilSentence(one) || isCourtesy(one))
}

/** Longer texts tell a story, even where they begin with "no contact". */
export const LONGEST_ANSWER = 600

/** Whether all that a sentence says is that nothing is held, nothing is known, or nobody is known. */
export const isNilSentence = (sentence: string): boolean => {
  const said = plain(sentence)
  if (said === '' || EXCEPT.test(said)) return false
  if (saysNil(said)) return true
  // "Nil return – family not known to us": each part must say it for itself
  const parts = sentence.split(/,|:|\(|\)|\s[-–—]\s|[–—]|\b(?:and|as|because)\b/i).map(plain)
  // "We have searched our records and have nothing to report": what was done to know it tells nothing, and lends its subject to what follows
  const told = parts.filter((part) => part !== '' && !ANNOUNCES.test(part) && !saysSearched(part))
  return parts.length > 1 && told.length > 0 && told.every((part) => saysNil(part) || saysNil(`we ${part}`))
}

/** Whether a text that is no table is a letter: it greets, or one of its sentences says that there is nothing to report. */
export const readsAsLetter = (lines: readonly string[]): boolean =>
  !lines.some((line) => STARTS_WITH_A_DATE.test(line)) &&
  lines.some((line) => GREETS.test(line) || (line.length <= LONGEST_LINE && sentencesOf(line).some(isNilSentence)))

/** A page: what is longer tells a story, and is not looked through for an answer. */
export const LONGEST_LINE = 5000
export const STARTS_WITH_A_DATE = /^["']?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\W+\w/
const GREETS = /^(?:dear|to whom it may concern|yours|kind regards)\b/i

const saysNil = (said: PlainSentence): boolean => {
  const told = said.replace(ASSURES, '').replace(HAVING_SEARCHED, '')
  return told.length <= LONGEST_SENTENCE && NIL.some((pattern) => pattern.test(told))
}

const LONGEST_SENTENCE = 250
const ASSURES = /^(?:unfortunately|please note(?: that)?|(?:i|we) (?:can )?(?:confirm|advise)(?: that)?) /

const EXCEPT =
  /\b(but|however|except|excepting|apart from|other than|although|though|until|since|aside from|besides|unless|only|when|while|after|who|whose|which|where)\b/

/** What stands before an answer. */
const ANNOUNCES =
  /^(?:(?:our |agency |police )?(?:response|result|results|reply|answer|outcome|return|comments?)|unfortunately|sorry|please note|not applicable)$/

const AGENCY =
  'services?|teams?|agency|department|practice|surgery|school|academy|nursery|setting|hospital|trust|office|unit|organisation|college|clinic|force|constabulary|council|provider|centre|charity|authority|police|probation|help|social care'
const OF_AGENCY =
  'health|mental|visiting|housing|drug|alcohol|substance|misuse|childrens|adult|social|care|school|nursing|midwifery|maternity|ambulance|youth|offending|justice|early|years|help|education|support|police|probation|family|xname|and'
const US = `(?:us|me|here|(?:this|our|any)(?: part of the)? (?:(?:${OF_AGENCY}) )*(?:${AGENCY})|the (?:service|team|agency|department|practice|organisation|force|constabulary)|(?:police|probation|early help|(?:childrens |adult )?social care)|xname(?: (?:xname|${OF_AGENCY}))*(?: (?:${AGENCY}))?)`
const WE = `(?:we|i|(?:(?:this|our|the) )?(?:(?:${OF_AGENCY}) )*(?:${AGENCY}))`

const PEOPLE =
  'family|families|household|child|children|people|persons?|subjects?|individuals?|names?|adults?|siblings?|client|patient|pupil|student|young person|case|family members'
const THESE = `(?:(?:(?:any|either|all|both|none|neither) (?:of )?)?(?:(?:this|the|these|those|your|said) )?(?:(?:above|named|above named|listed|whole|two|three|four|five|below) )*(?:${PEOPLE})(?: (?:named|listed|above|below|members|in question|concerned|searched))*|the (?:above(?: named)?|named|below))`
const WHO = `(?:${THESE}|(?:(?:any|either|all|both|none|neither) of )?(?:them|these|those|the above)|him|her|xname(?: xname)?(?: (?:dob|born) xdate)?)`
const NOBODY = `(?:(?:none|neither) of (?:them|these|the above|(?:the|these|those|your) (?:(?:above|named|listed) )?(?:${PEOPLE}))(?: (?:named|listed|above|below))*|no (?:members?|one) (?:of|in) (?:the|this) (?:family|household)|nobody in (?:the|this) (?:family|household)|none|neither)`
const SUBJECT = `(?:${THESE}|they|he|she|(?:all|both|neither|none) of them|xname(?: xname)?)`

const SYSTEMS = `(?:our|the|any|any of our|all|local|police|national|these|either|this)(?: of our)? (?:(?:computer|electronic|paper|local|police|health|case|own) )?(?:systems?|records?|files?|databases?|indexes|indices|caseload)`
const PERIOD = `(?:(?:in|during|within|for|over) (?:the|this|that|your)(?: (?:requested|relevant|review|whole|entire|stated|chronology|reporting|given|specified|above|search))* (?:period|time frame|timeframe|timescales?|dates|months|years|window)(?: (?:requested|in question|stated|specified|covered|searched|of (?:this|the|your) (?:chronology|review|request|search)))?|(?:in|during|for|within|over) (?:the )?(?:last|past) (?:xnum|two|three|five|six|ten|twelve) (?:months|years)|(?:(?:in|during|for) the period )?(?:from|between) xdate (?:to|and) (?:xdate|today|the present|present|date)|(?:in|during|for) the period xdate to xdate|up to xdate|to date|at present|at this time|currently)`
const SCOPE = `(?: (?:(?:for|about|on|of|regarding|concerning|relating to|in relation to|in respect of|with regard to) (?:${WHO}|(?:the|this|either|both) (?:father|mother|parents?))|(?:by|at|with|within|in|from|to|for) ${US}|(?:on|in|within|across) ${SYSTEMS}|on (?:file|record|pnc|pnd|niche|systmone|emis)|${PERIOD}))`

const MATTER =
  'records?|information|involvement|entries|entry|incidents?|history|data|trace|dealings|contacts?|events?|attendances|referrals?|self referrals?|intelligence|files?|notes|calls|callouts|call outs|convictions?|match|matches'
const NO = `no (?:(?:relevant|significant|known|previous|recorded|police|health|agency|such|current|prior|safeguarding|criminal) )*(?:${MATTER})(?: (?:(?:or|and|nor) )?(?:no )?(?:${MATTER}))*`
const NO_MORE = `no (?:further|other|additional|new) (?:relevant )?(?:records?|information|data|entries)`
const HELD =
  'held|found|known|recorded|available|identified|located|traced|exist|to report|to share|to add|to disclose|on file|on record|kept'
const BE = `(?: (?:is|are|was|were|has been|have been|can be|could be))?(?: currently)?`
const REPORT = 'to (?:report|add|share|disclose|declare|contribute)'

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`)

const SEARCHED = '(?:searched|checked|reviewed|examined|consulted|looked (?:at|in|through)|gone through)'
const ASKED_OF = `(?: (?:of )?all(?: of)?)?(?: ${SYSTEMS})`
const SEARCHES: readonly RegExp[] = [
  whole(`${WE}(?: (?:has|have|had))?(?: (?:now|also|carefully|fully|thoroughly))* ${SEARCHED}${ASKED_OF}${SCOPE}*`),
  whole(`${SYSTEMS} (?:has|have|had|was|were)(?: (?:now|all|been|also))* (?:searched|checked|reviewed)${SCOPE}*`),
  whole(`(?:systems?|records?|files?|databases?|indexes|indices)`),
]
const HAVING_SEARCHED = new RegExp(
  `^(?:having ${SEARCHED}|following (?:an? )?(?:search|searches|check|checks|review) of)${ASKED_OF} `,
)

const saysSearched = (part: PlainSentence): boolean => {
  const told = part.replace(ASSURES, '')
  return SEARCHES.some((pattern) => pattern.test(told))
}

/** Each is a whole sentence: what stands before or after a phrase such as "no records" can be the very thing to report. */
const NIL: readonly RegExp[] = [
  whole(
    `nil|none|nothing|not applicable|not known|unknown to us|no (?:records?|trace|entries|contact|involvement|information|data)`,
  ),
  whole(
    `(?:(?:this|ours|our return) is an? |we (?:submit|return|are submitting) an? |please (?:accept|treat|record|take) this(?: letter| email)? as (?:an?|our) )?nil (?:return|response|report|entry|entries)${SCOPE}*`,
  ),
  whole(
    `(?:(?:${WE} (?:has|have|had)|there (?:is|was)) )?nothing (?:(?:further|relevant|significant|known|of note|of relevance|at all|else) )*(?:${REPORT}|(?:is |was )?(?:held|recorded|known)|(?:is |was )?(?:found )?on (?:file|record)|(?:is |was )?found (?:on|in) ${SYSTEMS})${SCOPE}*`,
  ),
  whole(`no concerns ${REPORT}${SCOPE}*`),
  whole(`(?:there (?:is|was) )?nothing (?:(?:held|recorded|known) )?(?:on|in) ${SYSTEMS}${SCOPE}*`),
  whole(
    `${WE} (?:do|does|did)(?: (?:currently|also))? not (?:currently )?(?:hold|have|keep) any (?:(?:relevant|other|further) )*(?:${MATTER})(?: or (?:${MATTER}))*(?: (?:${HELD}))?${SCOPE}*`,
  ),
  whole(`${WE} (?:do|does|did) not have anything ${REPORT}${SCOPE}*`),
  whole(`${WE} (?:do|does) not know ${THESE}`),
  whole(
    `${WE} (?:has|have) (?:not|never) (?:been involved|worked|had (?:any )?(?:contact|involvement|dealings)(?: or (?:contact|involvement|dealings))?) with ${THESE}(?: ${PERIOD})?`,
  ),
  whole(`(?:there (?:is|are|was|were|has been|have been) )?(?:${NO}|${NO_MORE})${SCOPE}*${BE} (?:${HELD})${SCOPE}*`),
  whole(
    `${WE}(?: (?:currently|also|therefore))? (?:has|have|had|holds?|held|found|finds?|keeps?|can find|could find) (?:${NO}|${NO_MORE})(?: (?:${HELD}))?${SCOPE}*`,
  ),
  whole(
    `(?:there (?:is|are|was|were|has been|have been) )?no (?:(?:relevant|known|previous|recorded|such) )?(?:records?|information|data|entries|trace|files?|referrals|match|matches)${SCOPE}+`,
  ),
  whole(
    `(?:(?:there (?:has been|have been|was|is)|${WE} (?:has|have|had)(?: had)?) )?no (?:(?:known|previous|recorded|agency|prior) )?(?:contacts?|involvement|dealings)(?: or (?:contacts?|involvement|dealings))? with (?:${THESE}|any of (?:them|these)|them)(?: ${PERIOD})?`,
  ),
  whole(
    `(?:${SUBJECT} )?(?:(?:is|are|was|were|has|have|had) )?(?:(?:currently|previously|both|all) )*(?:(?:not|never)(?: (?:been|previously|currently))* known|unknown) to ${US}(?: ${PERIOD})?`,
  ),
  whole(
    `(?:${SUBJECT} )?(?:(?:is|are|was|were|has|have|had) )?(?:not|never) (?:(?:been|currently|previously) )*(?:open|referred|registered|enrolled|on roll|on (?:our|the) caseload|a patient|patients|a client|clients)(?: (?:to|with|at|on|of|by))? ${US}(?: ${PERIOD})?`,
  ),
  whole(
    `${NOBODY} (?:is|are|was|were|has been|have been|has ever been|have ever been) (?:(?:currently|previously|ever) )?(?:known|open|referred|registered|enrolled|on roll|recorded)(?: (?:to|with|at|by|on|in) (?:${US}|${SYSTEMS}))`,
  ),
  whole(
    `(?:an?|our|the|all)? ?(?:search|searches|checks?|enquiries|records?|systems?)(?: (?:of|on|in) ${SYSTEMS})?(?: (?:has|have))? (?:found|returned|shows?|showed|shown|revealed|identified|produced) (?:nothing|no results?|no matches|no match|${NO})${SCOPE}*`,
  ),
  whole(`no (?:search )?(?:results?|match|matches)(?: (?:is|are|was|were))? (?:found|returned)${SCOPE}*`),
]
