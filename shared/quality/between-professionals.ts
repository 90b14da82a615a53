import type { HintedContent } from './hint.ts'
import type { NamesOfCase } from './names-of-case.ts'

/**
 * Whether an event says no more than what professionals did among themselves: "Email sent to SW. No reply." Short events alone, every sentence of which is
 * such a step, and without any word for a child, a relative, or what became of them.
 */
export const isBetweenProfessionals = (entry: HintedContent, names: NamesOfCase): boolean => {
  const { event } = entry
  if (event.length > SHORT || entry.voice !== null || !BEGINS_SO.test(event)) return false
  if (OF_SOMEBODY.test(event) || SAYS_WHAT.test(event) || namesSomebody(event, names)) return false
  const sentences = event.split(/(?<!\b\p{Lu})[.;\n]+|\s[-–]\s/u).filter((sentence) => /\p{L}/u.test(sentence))
  return sentences.every((sentence) => BEGINS_SO.test(sentence) || GOES_ON.test(sentence))
}

const SHORT = 160

const MESSAGE =
  'e-?mails?|letters?|fax|reports?|minutes|invit(?:e|es|ation|ations)|paperwork|forms?|messages?|text messages?|voice-?mails?|answer-?phone messages?|(?:tele)?phone (?:call|message)s?|tel calls?|calls?|t/?cs?|t/call|copy|copies|summary|diary entry|tasks?|case ?notes?|notes?'
const WAY =
  "sent|received|rec[’']?d|forwarded|emailed|posted|left|filed|scanned|uploaded|added|updated|shared|circulated|requested|chased|made|completed|set|to|from|with|in|out"
const COLLEAGUE =
  "(?:the )?(?:allocated |duty |named |assigned )?(?:social worker|social care|children[’']s (?:services|social care)|csc|sw|health visitor|hv|school(?: nurse)?|nursery|gp|surgery|midwife|police|dsl|manager|team manager|supervisor|colleagues?|mash|edt|duty|housing|probation|iro|chair|admin|ps|pc|dc|ta|idva|camhs|early help|fsw|ewo|senco|nurse|teacher|worker|office)"

/** How such a step begins. A referral, a notification and a closure are events in a child’s life and are none of these. */
const BEGINS_SO = new RegExp(
  String.raw`^\s*(?:(?:an? |the |my )?(?:${MESSAGE})(?: (?:was|were|has been))? (?:${WAY})\b` +
    String.raw`|(?:e-?mailed|phoned|telephoned|rang|called|contacted|chased|messaged|texted|wrote to|spoke (?:to|with)|liaised with|liaison with|discussion with|consulted|discussed with|t/?c (?:to|from|with)) ${COLLEAGUE}\b` +
    String.raw`|(?:case|file|record|matter|this)?\s*(?:was )?(?:discussed|reviewed) (?:in|at|during|with) (?:\w+ )?(?:supervision|manager|team meeting|allocations?(?: meeting)?|management|line manager)\b` +
    String.raw`|(?:supervision|management oversight|manager[’']s oversight|file ?note|filed|file (?:closed|opened|audit)|case ?note|case (?:re-?)?allocated|re-?allocated|allocated|case (?:file )?audit|audit|admin)\b` +
    String.raw`|(?:chronology|records?|files?|minutes|information) (?:was |were )?(?:requested|sent|updated|shared|received|uploaded|scanned)\b)`,
  'i',
)

const GOES_ON =
  /^\s*(?:message left|left (?:a )?message|no (?:reply|response|answer)|awaiting (?:a )?(?:reply|response|call|call back|information)|await(?:s)? (?:reply|response)|for information|for info|fyi|will (?:call|ring|try|chase|email) (?:back|again)\b.*|to (?:call|ring|chase|follow)\b.*|copied to\b.*|cc\b.*|same day|actioned|noted|nfa|no further action|none)\s*$/i

const OF_SOMEBODY =
  /\b(?:child(?:ren)?(?![’']s (?:services|social care))|bab(?:y|ies)|infant|toddler|son|daughter|boys?|girls?|siblings?|twins?|yp|pupil|mother|mum|mummy|father|dad|daddy|parents?|carers?|famil(?:y|ies)|partner|grand\w+|gran|nan|nanny|mgm|mgf|pgm|pgf|aunt\w*|uncle|brother|sister|he|she|they|him|her|his|them|their|home|house)\b/i

/** What was learnt or decided is more than a step. */
const SAYS_WHAT =
  /["“”‘]|\b(?:that|because|who|injur\w*|bruis\w*|hurt|missing|absent|absence|assault\w*|arrest\w*|concern\w*|worr\w*|disclos\w*|alleg\w*|risk|harm|drunk|alcohol|drugs?|evict\w*|exclu\w*|refer\w*|strategy|conference|plan|threshold|died|death|hospital|a&e|ambulance|999|s47|section)\b/i

let latest: { readonly names: NamesOfCase; readonly pattern: RegExp | null } | null = null

const namesSomebody = (event: string, names: NamesOfCase): boolean => {
  if (latest?.names !== names) {
    const all = [names.ofChildren, names.ofPeople].filter((part) => part !== '').join('|')
    latest = {
      names,
      pattern: all === '' ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'iu'),
    }
  }
  return latest.pattern?.test(event) ?? false
}
