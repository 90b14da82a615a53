/** "N/A", "not recorded", "-": a cell that was filled and left open. "Not known" and "None" can be answers, and are none of these. */
export const isLeftOpen = (text: string | null): text is null => text === null || LEFT_OPEN.test(text)

/**
 * Whether a cell says nothing where a person's own words or a kind of event are asked for: there "None" and "Not sought" are no answers either, and
 * an agency that writes them has not heard the child. The words stand and print as they were written.
 */
export const saysNothing = (text: string | null): text is null => isLeftOpen(text) || NOTHING.test(text)

const LEFT_OPEN =
  /^[^\p{L}\p{N}\p{Extended_Pictographic}]{0,8}(?:n ?\/ ?a|not (?:recorded|stated|given|entered|completed)|tbc)?[^\p{L}\p{N}\p{Extended_Pictographic}]{0,8}$/iu
/** What stands between quotation marks was said: “Nothing.” is an answer. */
const NOTHING =
  /^[^\p{L}\p{N}\p{Extended_Pictographic}"“”'‘’]{0,8}(?:na|none|nil|nothing|unknown|blank|no voice|(?:none|nothing|nil) (?:recorded|stated|given|heard|known|noted|to report)|not (?:sought|asked|obtained|gained|gathered|heard|captured|noted|applicable|available|known|provided|specified|categori[sz]ed)|(?:child['’]s )?(?:voice|views?) not (?:recorded|sought|asked|obtained|heard|captured))[^\p{L}\p{N}\p{Extended_Pictographic}"“”'‘’]{0,8}$/iu
