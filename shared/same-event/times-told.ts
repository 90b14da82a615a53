/** A time of day of which a text speaks, in minutes after midnight; of "about six" nobody knows which half of the day. */
export type TimeTold = {
  readonly minutes: number
  readonly half: 'known' | 'not known'
  readonly from: number
  readonly to: number
}

/** "23:04", "at 9.20", "2.30pm", "about six", "half past six", "gone ten", "after eleven". */
export const timesTold = (text: string): TimeTold[] => {
  const told: TimeTold[] = []
  for (const match of text.matchAll(TIMES)) {
    const { hour, minute, half, word, part } = match.groups ?? {}
    const said = word === undefined ? Number(hour) : WORDS.indexOf(word.toLowerCase()) + 1
    if (said > 23 || Number(minute ?? 0) > 59 || isAmount(match, text)) continue
    const past = PARTS[(part ?? '').toLowerCase().trim()] ?? 0
    const inHalf = half === undefined ? said : (said % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
    told.push({
      minutes: inHalf * 60 + (word === undefined ? Number(minute ?? 0) : past),
      half: half !== undefined || said > 12 || hour?.startsWith('0') === true ? 'known' : 'not known',
      from: match.index,
      to: match.index + match[0].length,
    })
  }
  return told
}

/** "2.50ml", "2.50-3.10 cm": written with a point, and with a unit behind it. */
const isAmount = ({ index, 0: said }: RegExpExecArray, text: string): boolean => {
  const to = index + said.length
  const behind = text.slice(to, to + 40).replace(REST_OF_RANGE, '')
  return /\.\d\d$/.test(said) && (UNIT.test(behind) || LETTER_AS_UNIT.test(behind))
}

const REST_OF_RANGE = /^(?:\s?(?:[-–x×]|to|by)\s?\d+(?:\.\d+)?)+/
const UNIT =
  /^\s?(?:%|(?:mls?|m?gs|mg|mcg|micrograms?|kgs?|[cm]m|mmol|lbs?|per|million|(?:milli|centi)?(?:litres?|metres?)|(?:milli|kilo)?grams?)\b)/i
/** A capital is somebody: "at 9.20 M rang". */
const LETTER_AS_UNIT = /^\s?[glm]\b/

/** How far apart two times are, at the least; the halves of the day do not count where one of them is not known. */
export const minutesApart = (a: Omit<TimeTold, 'from' | 'to'>, b: Omit<TimeTold, 'from' | 'to'>): number => {
  const day = a.half === 'known' && b.half === 'known' ? 24 * 60 : 12 * 60
  const apart = Math.abs(a.minutes - b.minutes) % day
  return Math.min(apart, day - apart)
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const PARTS: Readonly<Record<string, number>> = {
  'half past': 30,
  'quarter past': 15,
  'quarter to': -15,
  'twenty past': 20,
  'ten past': 10,
  'ten to': -10,
}

/** An hour in words is one only where a word before it says so and no thing behind it is counted. */
const TIMES = new RegExp(
  [
    String.raw`(?<![\w:./£-]|£\s)(?<hour>[01]?\d|2[0-3])(?:[:.](?<minute>[0-5]\d)(?![\d/.]*\d)|(?= ?[ap]\.?m\b))(?: ?(?<half>[ap])\.?m\b)?`,
    String.raw`\b(?:(?<part>half past|quarter past|quarter to|twenty past|ten past|ten to)|about|around|at|by|gone|after|before|until) (?<word>${WORDS.join('|')})(?=\s*(?:[.,;:”"’']|$|o['’]clock|and\b|then\b|or so|in the\b|at night|that night|on\b|[“"]))`,
  ].join('|'),
  'gi',
)
