import type { Entry } from '../../../shared/model/entry.ts'
import { isLeftOpen } from '../../../shared/model/left-open.ts'
import { addressesIn, phoneNumbersIn } from '../../../shared/quality/where-somebody-is.ts'

/**
 * Whether an entry stays off a shared screen as long as nobody has decided about it: it may say where somebody lives or can be reached, or ask not to be passed on.
 * All that the agency sent is read, also what the room never shows: "Confidential" in a column of its own is said of the whole entry.
 */
export const isKeptBack = (entry: Entry): boolean => textsOf(entry).some(isNotForTheRoom)

/** The same of one text, such as a comment by the family. */
export const isNotForTheRoom = (text: string): boolean =>
  NOT_TO_BE_PASSED_ON.test(text) || addressesIn(text).length > 0 || phoneNumbersIn(text).length > 0

const textsOf = ({ event, impact, voice, action, category, source, other }: Entry): string[] => [
  ...[event, impact, voice, action, category, source].filter((text) => text !== null),
  ...Object.entries(other).flatMap(([heading, says]) => (saysNo(says) ? [says] : [heading, says])),
]

/** "Confidential: no" */
const saysNo = (text: string): boolean => isLeftOpen(text) || /^\s*(?:no|n|false|0)\s*$/i.test(text)

/**
 * How people ask in a record that something goes no further. Kept short: a card too many costs little, but a list that nobody can overlook is no list.
 * What each finds and leaves stands in tests/unit/room/kept-back.test.ts.
 */
const NOT_TO_BE_PASSED_ON = new RegExp(
  String.raw`\b(?:${[
    String.raw`not to be (?:given|told|shown|shared|named|disclosed|identified|passed)`,
    String.raw`(?:not|\w+n[’']t) (?:want|wish) (?:[^\s.;]+ ){0,3}to (?:know|be (?:named|told|identified))`,
    String.raw`ask(?:s|ed|ing)? (?:[^\s.;]+ ){0,3}not to (?:tell|say|share|pass|disclose|repeat)`,
    String.raw`ask(?:s|ed|ing)? that (?:[^\s.;]+ ){1,3}not (?:be )?(?:told|known|named|shared|disclosed|passed)`,
    'do not (?:disclose|share|pass on|tell)',
    'confidential(?:ly)?',
    'in (?:strict )?confidence',
  ].join('|')})\b`,
  'iu',
)
