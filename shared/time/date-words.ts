/** The words of a date: months as people spell them, weekdays, seasons. All functions take lower case. */

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/**
 * The month a word names: in full, shortened to three letters or more ("sept"), or misspelt ("febuary").
 * @returns null when it names none, or when two are equally near
 */
export const monthOfWord = (word: string): { readonly month: number; readonly misspelt: boolean } | null => {
  if (word.length < 3 || word.length > 12) return null
  const known = MONTHS.findIndex((month) => month.startsWith(word))
  if (known >= 0) return { month: known + 1, misspelt: false }
  if (word.length < 4 || word === 'setp') {
    const swapped = `${word.slice(0, 1)}${word.slice(2, 3)}${word.slice(1, 2)}`
    // "Amy" is a name more often than a month
    const meant = MONTHS.findIndex((month) => month !== 'may' && month.startsWith(word === 'setp' ? 'sept' : swapped))
    return meant < 0 ? null : { month: meant + 1, misspelt: true }
  }
  // "May" is too short: half the three-letter words there are lie one slip away.
  const slips = MONTHS.map((month) => (month === 'may' ? Infinity : slipsBetween(word, month)))
  const fewest = Math.min(...slips)
  const nearest = slips.indexOf(fewest)
  const allowed = (MONTHS[nearest]?.length ?? 0) > 5 ? 2 : 1
  return fewest > allowed || slips.lastIndexOf(fewest) !== nearest ? null : { month: nearest + 1, misspelt: true }
}

/**
 * 1 for "mon", "monday" … 7 for "sun", and for what is one slip from the whole name ("wedneday"); null when the word is no weekday.
 * @param shortest letters that are enough: two where a date follows ("Th 15 June"), three where "5th" may be meant
 */
export const weekdayOfWord = (word: string, shortest = 3): number | null => {
  const found = WEEKDAYS.findIndex((day) => word.length >= shortest && day.startsWith(word))
  if (found >= 0) return found + 1
  const nearest = word.length < 6 || word.length > 10 ? -1 : WEEKDAYS.findIndex((day) => slipsBetween(word, day) === 1)
  return nearest < 0 ? (OTHER_WEEKDAYS[word] ?? null) : nearest + 1
}

export const seasonOfWord = (word: string): { readonly season: Season; readonly misspelt: boolean } | null => {
  const known = SEASONS.find((season) => season === word)
  if (known !== undefined) return { season: known, misspelt: false }
  if (word === 'fall') return { season: 'autumn', misspelt: false }
  const meant =
    word.length < 5 || word.length > 7 ? undefined : SEASONS.find((season) => slipsBetween(word, season) === 1)
  return meant === undefined ? null : { season: meant, misspelt: true }
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const OTHER_WEEKDAYS: Readonly<Record<string, number>> = { weds: 3 }
const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']

/** Letters missing, added, changed, or two neighbours swapped (Damerau's distance, adjacent swaps). */
const slipsBetween = (a: string, b: string): number => {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      let least = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
      }
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
