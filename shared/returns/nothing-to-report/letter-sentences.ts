/** What stands for a name, a day, a number or a reference once a sentence has been made plain. */
export type PlainSentence = string

/**
 * The sentences of a few lines, each with the end of its line or its full stop taken off. An initial, a title or a date does not end one.
 * @param text as the sender wrote it
 */
export const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/\b(\p{Lu}|Mr|Mrs|Ms|Dr|St|Miss|Prof|Rev|No|Ref|Tel|Ext)\.(?=[\s\p{Lu}])/gu, '$1')
    .split(/[.!?;]+(?:\s+|$)|[\r\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

/**
 * A sentence in small letters without punctuation, in which `xname` stands for names, `xdate` for days, `xnum` for numbers and `xref` for references and addresses of mail.
 * Names are words with a capital inside a sentence; where all is in capitals nothing is taken for one.
 */
export const plain = (sentence: string): PlainSentence => {
  const valued = sentence
    .replaceAll(/['’‘`]/g, '')
    .replaceAll(/\bn\/a\b/gi, 'not applicable')
    .replaceAll(/\bd\.?o\.?b\b\.?/gi, 'dob')
    .replaceAll(/\b[\w.+-]+@[\w.-]+\w|\bwww\.\S+|\bhttps?:\S+/gi, ' xref ')
    .replaceAll(DAYS, ' xdate ')
    .replaceAll(/(?<![\p{L}\p{N}])(?=[\p{L}/-]*\d)(?=[\d/-]*\p{L})[\p{L}\d]+(?:[/-][\p{L}\d]+)*/gu, ' xref ')
    .replaceAll(/\+?\d[\d ()/-]*\d|\d/g, ' xnum ')
  const named = /\p{Ll}/u.test(valued.replaceAll(/\bx(?:ref|date|num)\b/g, ''))
    ? valued.replaceAll(NAME, nameOf)
    : valued
  return named
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\bxname(?: (?:and |or )?xname)+\b/g, 'xname xname')
    .trim()
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'
const DAYS = new RegExp(
  `\\b\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH},? \\d{4}\\b`,
  'gi',
)

const NAME = /(?<![\p{L}\p{N}])\p{Lu}(?:\p{Ll}+|(?=[\s.,]|$))(?:[-']?\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}])/gu

const nameOf = (word: string, at: number, whole: string): string => {
  if (NO_NAMES.has(word.toLowerCase()) || LIKE_A_FACT.test(word)) return word
  // the first word of a sentence has a capital anyway: it is a name only where another follows
  return at === 0 && !/^\S+ (?:(?:and|or) )?\p{Lu}/u.test(whole) ? word : ' xname '
}

const words = (said: string): ReadonlySet<string> => new Set(said.split(/\s+/).filter((word) => word !== ''))

const ORGANISATION =
  'service|services|team|agency|probation|police|constabulary|force|school|academy|college|nursery|hospital|trust|council|surgery|practice|clinic|centre|department|unit|office|hub|housing|association|authority|charity|refuge'
const STREET = 'street|road|lane|avenue|house|court|way|close|drive|place|square|floor|building|park|row|gardens'
const ROLE =
  'administrator|officer|manager|clerk|worker|nurse|doctor|midwife|teacher|head|headteacher|deputy|assistant|coordinator|lead|safeguarding|designated|records|social|data|senior|practitioner|business|support|information|disclosure|governance'

/** Words that carry no event, whatever stands between them. No word in here may say that something happened. */
const NEUTRAL = words(`
  xname xdate xref xnum xcontact ${`${ORGANISATION}|${ROLE}`.replaceAll('|', ' ')}
  re ref reference our your my dear colleague colleagues all sir madam team mr mrs ms miss dr prof rev to from date dated subject cc tel telephone phone mobile fax email ext extension
  name names family families child children people persons person subject subjects individuals adult adults dob born searched checked search searches check checks period records record systems system database databases files
  above named listed below following regarding concerning about with relation respect in on of for the a an and or by at this that these those is are was were has have had been be it we i you us me
  return response reply answer chronology request requests requested enquiry enquiries letter case conference initial review protection multi section information further more any anything else questions question queries query
  need needs require requires would like wish discuss please do not hesitate feel free if should can help assistance thank thanks many you kind kindest regards best wishes yours sincerely faithfully truly signed completed prepared signature
  am are writing write attached sent sending as up date today present all confidential official sensitive private strictly addressee hope find hi hello good morning afternoon page
`)

const NO_NAMES = words(`${[...NEUTRAL].join(' ')}
  no nil none nothing not never neither nobody unknown there they he she her his their mother father parents parent mum dad school house home health visit contact whereabouts address
  known currently previously unfortunately however but also january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday north south
  ${STREET.replaceAll('|', ' ')}`)

/** A heading such as "Sexual Assault" has capitals, too. */
const LIKE_A_FACT =
  /^(?:abus|assault|arrest|attack|bail|breach|bruis|burn|caution|charg|convict|crim|custod|death|died|domestic|drug|emotional|evict|exclu|fell|fight|fire|fractur|harm|hit|injur|jail|kick|knife|miss|murder|neglect|offen|overdos|physical|poor|prison|punch|rape|robb|seen|self|sex|slap|stab|suicid|theft|threat|truan|violen|weapon|[a-z]{3,}(?:ed|ing)$)/i

/** Whether a sentence of a letter says nothing about anybody: a greeting, a reference, who was searched for, a courtesy, a way to answer. */
export const isCourtesy = (sentence: string): boolean => {
  const said = plain(sentence).replaceAll(
    /\bcontact (?:details )?(?=us\b|me\b|our (?:office|team)\b|the (?:office|team)\b|this (?:office|team)\b|xname\b|xref\b|xnum\b)/g,
    'xcontact ',
  )
  const parts = said.split(' ')
  // "To Eastmere Hospital 3 May" is no line of a letter's head
  if (/^(?:to|from) /.test(said) && !/^(?:to|from)\s*:/i.test(sentence)) return false
  if (/^(?:xnum )?(?:(?:the )?xname )+/.test(said)) return isPlaceOrOffice(said)
  if (said.includes('xname') && !ABOUT_A_NAME.test(said)) return false
  if (
    said.includes('xnum') &&
    !/\b(?:tel|telephone|phone|mobile|fax|ext|extension|call|page|section|xcontact)\b/.test(said)
  )
    return /^(?:xnum ?)+$/.test(said)
  return parts.length <= 40 && parts.every((word) => NEUTRAL.has(word) || word === '')
}

const ABOUT_A_NAME =
  /^(?:re|ref|reference|our|your|dear|to|from|cc|subject|names?|family|child|children|people|persons?|subjects|individuals|adults?|signed|completed|prepared|thank|thanks|hi|hello|please|if|for|regarding|concerning|i am|we are|i write|in response|in relation|mr|mrs|ms|miss|dr)\b/

const isPlaceOrOffice = (said: string): boolean =>
  new RegExp(
    `^(?:xname |and |of |the |for |drug |alcohol |health |social |care |${`${ORGANISATION}|${ROLE}`.replaceAll('|', ' |')} )*(?:${ORGANISATION})$`,
  ).test(said) ||
  new RegExp(`^(?:xnum )?(?:xname ?)+(?:${STREET})(?: xname)*(?: xref)*$`).test(said) ||
  /^(?:xname ?)+(?:xref ?){1,2}$/.test(said) ||
  /^xname xname (?:dob|born) xdate$/.test(said)

/** Whether a line is a person's name with no more than what they are: who signed a letter. */
export const isSignature = (line: string): boolean => {
  const said = line.replaceAll(/\./g, ' ').trim()
  const [, name = '', rest = ''] =
    /^((?:(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|Sgt|Cllr) )?(?:\p{Lu}[\s]*)*\p{Lu}[\p{Ll}'’-]+(?:[ -]\p{Lu}[\p{Ll}'’-]*){0,2})(?![\p{L}])(.*)$/u.exec(
      said,
    ) ?? []
  const names = name.split(/\s+/).filter((word) => word !== '')
  if (names.length < 2 || names.length > 5) return false
  const hasInitial = names.some((word) => word.length < 3 || /^(?:Mrs|Miss)$/.test(word))
  if (names.some((word) => LIKE_A_FACT.test(word) && !(hasInitial && /(?:ed|ing)$/.test(word)))) return false
  return plain(rest)
    .split(' ')
    .every((word) => word === '' || word === 'xdate' || word === 'for' || word === 'and' || SIGNS.has(word))
}

const SIGNS = words(`${ROLE} ${ORGANISATION}`.replaceAll('|', ' '))
