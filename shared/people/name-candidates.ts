/** What may be a name in a text: behind a title of a profession, behind one that anybody has, without one, or as part of an address. */
export type NameCandidate = { readonly name: string; readonly as: 'worker' | 'household' | 'name' | 'place' }

/**
 * What is written like a name: a title and a surname, two or three words with capitals, and within a sentence one. Which of them are words of the language is seen when all
 * texts are read (`unknown-names.ts`).
 */
export const candidatesIn = (text: string): NameCandidate[] => {
  const candidates: NameCandidate[] = []
  for (const match of text.matchAll(NAME)) {
    const [whole, titleBefore, words = ''] = match
    let title = titleBefore
    let sentenceBegins = title === undefined && beginsSentence(text, match.index)
    let parts = words.split(/\s+/)
    // "Saw Dean Pike": the first word of a sentence is seldom part of the name when two others follow it
    if (sentenceBegins && (parts.length > 2 || OPENING.test(parts[0] ?? ''))) {
      parts = parts.slice(1)
      sentenceBegins = false
    }
    while (parts.length > 0 && NO_NAMES.has((parts[0] ?? '').toLowerCase())) {
      parts = parts.slice(1)
      sentenceBegins = false
    }
    // "Then Mr Kellett rang"
    if (title === undefined && parts.length > 1 && /^(?:Mr|Mrs|Ms|Miss|Dr)$/.test(parts[0] ?? '')) {
      title = parts[0]
      parts = parts.slice(1)
    }
    const end = parts.findIndex((part) => NO_NAMES.has(part.toLowerCase()))
    if (end >= 0) parts = parts.slice(0, end)
    const [before, behind] = [
      text.slice(Math.max(0, match.index - 24), match.index),
      text.slice(match.index + whole.length, match.index + whole.length + 16),
    ]
    if (parts.length === 0 || PLACE_BEHIND.test(behind)) continue
    const name = parts.join(' ')
    if (title !== undefined) candidates.push({ name, as: HOUSEHOLD_TITLE.test(title) ? 'household' : 'worker' })
    else if (NUMBER_BEFORE.test(before) || isPlace(parts, before)) candidates.push({ name, as: 'place' })
    else if (PLACE.test(parts.at(-1) ?? '')) continue
    else if (parts.length > 1 || !sentenceBegins || KIN_BEFORE.test(before)) candidates.push({ name, as: 'name' })
  }
  return candidates
}

/** "Mother; Dean Pike (father), PC 123": the names in a column of people, one by one. */
export const partsOfCell = (cell: string): string[] =>
  cell
    .replaceAll(/\([^()]*\)/g, ' ')
    .split(/[;,/&\n]|\band\b/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => /^\p{Lu}\p{Ll}/u.test(part) && part.split(' ').length <= 4)
    .filter((part) => !part.split(' ').every((word) => NO_NAMES.has(word.toLowerCase())) && !ROLE.test(part))

/** Accents may stand by themselves behind their letter. */
const WORD = String.raw`\p{Lu}[\p{Ll}\p{M}]+(?:['’‘ʼ´\x60-]\p{Lu}[\p{Ll}\p{M}]+)*`
const NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}'’ʼ´-])(?:(Mr|Mrs|Ms|Miss|Dr|PC|DC|PS|DS|DI|Sgt|Prof|Nurse|Sister)\.?\s)?(${WORD}(?:[ \u00A0]${WORD}){0,2})(?![\p{L}\p{N}\p{M}])`,
  'gu',
)
const HOUSEHOLD_TITLE = /^(?:Mr|Mrs|Ms|Miss)$/

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:;…\n–—(“"‘'•|-]\s*)$/u.test(text.slice(Math.max(0, at - 4), at))

const KIN_BEFORE =
  /\b(?:named|called|friend|partner|boyfriend|girlfriend|uncle|aunt|aunty|auntie|cousin|neighbour|brother|sister|nephew|niece)\s$/i

/** "Osier House", "Withy Lane": behind the words, or among them. */
const PLACE_BEHIND =
  /^\s(?:road|street|lane|close|avenue|drive|way|school|surgery|hospital|ward|house|court|centre|center|clinic|park|nursery|station|estate|pathway|team|service|services|primary|academy)\b/i

/** "in Osier Lane" is a place, "met Ada Lane" a person. */
const PLACE_OR_SURNAME = /^(?:Lane|Walk|Close|Drive|Grove|Way|Hill|Park|Court|House|Ward|Green|Row|Square)$/
const PLACE_BEFORE = /(?:^|\s)(?:in|on|at|near|off|along|from|into)\s$/i

const isPlace = (parts: readonly string[], before: string): boolean =>
  parts.length > 1 && PLACE_OR_SURNAME.test(parts.at(-1) ?? '') && PLACE_BEFORE.test(before)

/** "9 Sorrel Walk", "12a, Withy Bank" */
const NUMBER_BEFORE = /\d\p{L}?,?\s$/u

/** What entries begin with before a name. */
const OPENING =
  /^(?:Saw|Seen|Met|Spoke|Rang|Phoned|Called|Visited|Told|Asked|Said|Heard|Took|Gave|Brought|Found|Advised|Informed|Reported|Observed|Noted|Discussed|Attended|Arrived|Later|Also|Again|Today|Yesterday|Both)$/

const PLACE =
  /^(?:Road|Street|Avenue|School|Surgery|Hospital|Centre|Clinic|Crescent|Terrace|Gardens|Mews|Estate|Nursery|Academy)$/

/** Roles and posts in a column of people are no names. */
const ROLE =
  /\b(?:mother|father|mum|dad|parents?|children|child|siblings?|carer|grand\w+|worker|visitor|teacher|officers?|nurse|doctor|head|neighbours?|caller|partner|police|school|social|health|midwife|paramedics?|consultant|lead|tutor|housing|landlord|manager|adviser|advisor|keyworker|sendco|senco|dsl|reception|unknown|none|staff)\b/i

/** Words that begin sentences and headings, days, months and posts: never a name by themselves. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'the this that these those there then they their when where which while who what why how and but for nor yet with without from into onto over under after before during since until about above below between ' +
    'she her hers him his you your our its was were are has had have did does not also both each all any some one two three four five six seven eight nine ten first second third ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december spring summer autumn winter easter christmas ' +
    'mother father mum mummy dad daddy nan nanny gran granny grandmother grandfather grandad baby child children sibling siblings brother sister uncle aunt auntie partner parents family ' +
    'police social health school nursery hospital housing probation early help community mental services service team children’s worker visitor officer officers nurse teacher doctor midwife head class ' +
    'strategy meeting discussion conference review referral home visit assessment plan contact call phone telephone email letter report record note notes action impact voice source outcome ' +
    'red amber green high medium low standard english polish not new old year reception key stage act section england britain british united kingdom'
  ).split(' '),
)
