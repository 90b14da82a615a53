/** The words of a text, ready to be held against those of another. */
export type Wording = {
  /** In their order, lower case. */
  readonly words: readonly string[]
  /** Words, and words with the one after them. */
  readonly pieces: ReadonlySet<string>
  /** Words that say what it is about; small words and those of every chronology are left out. */
  readonly telling: ReadonlySet<string>
  /** The beginnings of all words, by which "attended" is known beside "did not attend", and of those that stand behind a "not", "no" or "without". */
  readonly stems: ReadonlySet<string>
  readonly denied: ReadonlySet<string>
}

/** The words of a text in their order, lower case. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

export const wordingOf = (text: string): Wording => {
  const words = wordsOf(text)
  const pieces = new Set<string>()
  const telling = new Set<string>()
  const stems = new Set<string>()
  const denied = new Set<string>()
  let denies = 0
  let before = ''
  for (const word of words) {
    pieces.add(word)
    if (before !== '') pieces.add(`${before} ${word}`)
    before = word
    if (DENIES.test(word)) denies = WORDS_DENIED
    else if (!SMALL.has(word)) {
      if (!USUAL.has(word)) telling.add(word)
      stems.add(stemOf(word))
      if (denies-- > 0) denied.add(stemOf(word))
    }
  }
  return { words, pieces, telling, stems, denied }
}

/**
 * How alike two texts are as two versions of one: 1 for the same words in the same order, 0 for none in common. A text that stands nearly whole in a longer one is alike, too.
 * What one says and the other denies makes them unlike, however many words they share: "seen" and "not seen" are two events more often than a correction.
 */
export const likeness = (a: Wording, b: Wording): number => {
  const shared = countShared(a.pieces, b.pieces)
  const smaller = Math.min(a.pieces.size, b.pieces.size)
  const alike = (2 * shared) / (a.pieces.size + b.pieces.size || 1)
  const within = smaller >= PIECES_OF_A_SENTENCE ? (WITHIN * shared) / smaller : 0
  const spelt = Math.min(a.words.length, b.words.length) <= FEW_WORDS ? SPELT * spelling(a, b) : 0
  return Math.max(alike, within, spelt) * (contradict(a, b) ? CONTRADICTS : 1)
}

/** The share of the telling words of the shorter text that stand in the other, where there are at least two of them that are not usual in this chronology; else 0. */
export const sharedTelling = (a: Wording, b: Wording, isUsual: (word: string) => boolean): number => {
  if (contradict(a, b)) return 0
  const [left, right] = [a, b].map(({ telling }) => new Set([...telling].filter((word) => !isUsual(word))))
  if (left === undefined || right === undefined) return 0
  const shared = countShared(left, right)
  return shared < 2 ? 0 : shared / Math.min(left.size, right.size)
}

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const piece of few) if (many.has(piece)) shared++
  return shared
}

const contradict = (a: Wording, b: Wording): boolean => deniesWhatIsSaid(a, b) || deniesWhatIsSaid(b, a)

const deniesWhatIsSaid = (a: Wording, b: Wording): boolean => {
  for (const stem of a.denied) if (b.stems.has(stem) && !b.denied.has(stem)) return true
  return false
}

const stemOf = (word: string): string => word.slice(0, 5)

/** The share of words that are spelt nearly the same, so that a slip of the pen in a text of few words does not make it another. */
const spelling = (a: Wording, b: Wording): number => {
  const [few, many] = a.words.length <= b.words.length ? [a.words, [...b.words]] : [b.words, [...a.words]]
  const total = few.length + many.length
  let shared = 0
  for (const word of few) {
    const at = many.findIndex((other) => nearlySpelt(word, other))
    if (at < 0) continue
    shared++
    many.splice(at, 1)
  }
  return (2 * shared) / (total || 1)
}

const nearlySpelt = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 2 || Math.min(a.length, b.length) < 4) return false
  const [left, right] = [lettersOf(a), lettersOf(b)]
  return (2 * countShared(left, right)) / (left.size + right.size) >= SPELT_THE_SAME
}

/** Two letters at a time. */
const lettersOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)))

const WORDS_DENIED = 2
const PIECES_OF_A_SENTENCE = 7
const WITHIN = 0.8
const FEW_WORDS = 4
const SPELT = 0.85
const SPELT_THE_SAME = 0.6
const CONTRADICTS = 0.55

const DENIES =
  /^(?:no|not|never|nor|neither|none|nobody|without|cannot|cant|wont|dont|(?:did|do|does|was|were|is|are|has|have|had|would|could|should)nt)$/

const SMALL = new Set(
  (
    'a about after again all also am an and any are as at back be because been before being both but by could did do does down during each for from had has have he her hers him ' +
    'his i if in into is it its more most of off on one only or other out over own same she should so some still such than that the their them then there these they this those ' +
    'through to too two under until up very was we were what when where which while who why will with would you'
  ).split(' '),
)

/** Words of every chronology: two events of one day share them without being one. */
const USUAL = new Set(
  (
    'appointment baby boy brother call called child children contact dad daughter drs family father gave girl gp grandmother grandfather home information letter meeting mother mum ' +
    'mums nan notification officer officers parent parents phone phoned police professional record recorded referral report reported review said school seen sister social son ' +
    'staff telephone telephoned told visit visited visitor worker'
  ).split(' '),
)
