/**
 * A word as it is compared: without its ending, and everyday words for the same person or thing as one. Null for words that tell nothing.
 * @param word as written
 */
export const comparedAs = (word: string): string | null => {
  const bare = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|'$/, '')
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
