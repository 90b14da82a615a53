import type { Entry } from '../model/entry.ts'

/**
 * The words of an entry as they are compared, without endings and with everyday words for the same person or thing as one, and the pairs of them that stand beside each
 * other ("kitchen door"): each with how it is written there.
 */
export const tellingWords = (entry: Entry): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const text of [entry.event, entry.impact, entry.voice, entry.source, entry.category])
    if (text !== null) addWords(found, text)
  return found
}

/** Record and incident numbers, as they stand in the fields that carry them: figures in groups, or letters and figures together. */
export const recordNumbers = (entry: Entry): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const text of [entry.source, entry.event, entry.action, ...Object.values(entry.other)])
    if (text !== null && HAS_FIGURES.test(text))
      for (const [number] of text.matchAll(RECORD_NUMBER)) if (/\d{3}/.test(number)) found.add(number.toUpperCase())
  return found
}

const WORD = /[\p{L}][\p{L}'’]*/gu
const HAS_FIGURES = /\d{3}/
const RECORD_NUMBER = /(?<![\w/-])(?:[A-Z]{1,4}[/-])(?:\w{2,8}[/-])?\d{2,}(?:[/-]\d{2,})?(?![\w/-])/gi

const addWords = (found: Map<string, string>, text: string): void => {
  let before: { readonly stem: string; readonly from: number; readonly to: number } | null = null
  for (const match of text.matchAll(WORD)) {
    const [word] = match
    const stem = comparedAs(word)
    if (stem === null) continue
    const from = match.index
    const to = from + word.length
    if (!found.has(stem)) found.set(stem, word)
    if (before !== null && from - before.to <= LONGEST_GAP && !ENDS_SENTENCE.test(text.slice(before.to, from))) {
      const pair = `${before.stem} ${stem}`
      if (!found.has(pair)) found.set(pair, text.slice(before.from, to))
    }
    before = { stem, from, to }
  }
}

/** "off one hinge": a word or two may stand between. */
const LONGEST_GAP = 10
const ENDS_SENTENCE = /[.!?;:\n]/

const comparedAs = (word: string): string | null => {
  const bare = word.toLowerCase().replaceAll('’', "'").replace(/'s$|'$/, '')
  return bare.length < 3 || COMMON.has(bare) ? null : (SAME.get(bare) ?? stemOf(bare))
}

/** Crude on purpose: it only has to bring "fighting" to "fight" and "doors" to "door", and be the same every time. */
const stemOf = (word: string): string => {
  const stem = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|es)$/, '')
    .replace(/(?<=.{2}[^s])s$/, '')
    .replace(/(?<=.{3})e$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
  return SAME.get(stem) ?? stem
}

const COMMON: ReadonlySet<string> = new Set(
  (
    'the and for with that this from was were had has have been are not but her his she him they them their who what when which while where would could should ' +
    'into out off onto over then than there here once after before about again also any all both some other one two three first last next day days week weeks ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'said says say told tell asked ask did does done went gone came come will may might can now still very more most much own same such only just its our your ' +
    'you because though until since between each every no nor yes too per cent use used get got made make took take given give see seen saw record recorded report'
  ).split(' '),
)

const SAME: ReadonlyMap<string, string> = new Map(
  [
    'father dad daddy',
    'mother mum mummy',
    'grandmother nan nanny gran granny nana',
    'child kid kids children',
    'man men male mate',
    'telephone phone rang rung ring',
    'address house home',
    'tooth teeth dental dentist',
    'police officer officers constable',
    'shout shouting shouted argument argue arguments argued row',
    'fight fighting fought affray fights',
    'push pushed pushing shove shoved',
    'hurt injured injury injuries injure',
    'bruise bruises bruising bruised mark',
    'medical paediatrician paediatric',
    'school',
    'alcohol drink drinking drunk drank',
    'smell smelt smelling smelled',
    'assault struck hit assaulted',
    'meeting',
    'know known knew',
    'leave left',
    'find found',
    'hide hid hiding',
    'six',
  ].flatMap((line) => {
    const [meant = '', ...others] = line.split(' ')
    return [meant, ...others].map((word) => [word, meant] as const)
  }),
)
