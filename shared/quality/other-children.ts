import type { NamesOfCase } from './names-of-case.ts'
import type { Phrase } from './phrase.ts'

/**
 * Names that stand beside a word for another child ("friend Ollie", "another pupil, Sam") and are no names of the case. That child’s family reads none of this
 * and has agreed to nothing.
 */
export const otherChildrenIn = (text: string, phrases: readonly Phrase[], names: NamesOfCase): string[] => {
  const found: string[] = []
  for (const { of, from, to } of phrases) {
    if (of !== 'beside-a-child') continue
    const name = NAME_BEHIND.exec(text.slice(to, to + 80))?.[1]?.replace(/['’]s?$/u, '')
    if (name === undefined) continue
    const [first = '', ...more] = name.split(' ')
    if (NO_NAMES.has(first) || names.words.has(first.toLowerCase())) continue
    if (OF_A_GROWN_UP.test(text.slice(Math.max(0, from - 30), from))) continue
    const said = [first, ...more.filter((word) => !NO_NAMES.has(word))].join(' ')
    if (!found.includes(said)) found.push(said)
  }
  return found
}

/** Words beside which a name is a child’s as a rule. */
export const BESIDE_A_CHILD: readonly string[] = [
  'friend, friends, schoolfriend, schoolfriends, classmate, classmates, class mate, class mates, schoolmate',
  'schoolmates, playmate, playmates, peer, peers, pupil, pupils, cousin, cousins, niece, nephew, another child',
  'other child, another boy, another girl, another student, stepbrother, stepsister, step brother, step sister',
  'step-brother, step-sister, class-mate, class-mates, half-brother, half-sister',
].flatMap((line) => line.split(', '))

/** "friend Ollie", "friend, Ollie", "friend (Ollie", "friend called Ollie Brown" */
const NAME_BEHIND =
  /^(?:,? (?:called|named|known as))?(?:,? | [–-] | \(|: )((?!(?:Mr|Mrs|Ms|Miss|Dr)\b)\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}\p{Ll}+)?(?: \p{Lu}\p{Ll}+)?(?:['’]s?)?)/u

/** The friend of a parent is a grown-up as a rule. */
const OF_A_GROWN_UP =
  /(?:\b(?:mother|mum|father|dad|parents?|partner|grand\w+|nan|nanny|family|adult|male|female|old)(?:['’]?s?['’]?)|\p{Lu}\p{Ll}+ and (?:a|his|her) adult)\s+$/iu

/** Capitalised words that follow such a word and begin or name something else. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'The He She They We It I A An And But Then This That There These Both His Her Their When After Before While On At In From To For With Not No Was Is Has Had Said Told Who ' +
    'Mum Mummy Mother Dad Daddy Father Nan Nanny Gran Grandma Grandad Grandmother Grandfather Aunt Auntie Uncle Parents Child Children Baby ' +
    'School Police Class Year Reception Nursery Home Street Road Premium Referral Support Mentor Mentoring Services Service Group Voice Welfare Protection Review Assessment Pressure Panel ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December ' +
    'Spring Summer Autumn Winter Christmas Easter Red Amber Green Social Health Head Deputy Teacher Staff Facebook Snapchat Instagram Tiktok Whatsapp Request Requests'
  ).split(' '),
)
