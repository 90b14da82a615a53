import type { AgencyCode } from '../model/agency.ts'

/** Rows of one agency seldom share three symbols (one in 22,000), so a row keeps its code when others come before it in a later, longer return. */
const SHORTEST = 3

/** No vowels, so that no code spells a word; no 0, 1, I, L, O or U that could be misheard or misread. */
const SYMBOLS = '23456789BCDFGHJKMNPQRSTVWXYZ'

/**
 * A short code to say aloud and print, such as POL-7KD. It comes from the row itself and not from a count: the same row gets the same code when a
 * vault is made anew, and a missing number cannot tell a reader that something was withheld.
 * @param identity at least 16 hexadecimal digits, evenly spread: the hash of the row, or of the entry's id when it was typed
 * @param isTaken whether the agency's file has used a code before
 */
export const referenceCode = (agency: AgencyCode, identity: string, isTaken: (code: string) => boolean): string => {
  for (let length = SHORTEST; length <= 8; length++) {
    const code = `${agency}-${symbolsOf(identity, length)}`
    if (!isTaken(code)) return code
  }
  // eight symbols taken by a different row: beyond chance, so walk on from there
  for (let step = 1; ; step++) {
    const code = `${agency}-${symbolsOf((BigInt(`0x${identity.slice(0, 16)}`) + BigInt(step)).toString(16).padStart(16, '0'), 8)}`
    if (!isTaken(code)) return code
  }
}

const symbolsOf = (identity: string, length: number): string => {
  // two 24-bit pieces keep the arithmetic exact and quick; four symbols are taken from each
  let piece = Number.parseInt(identity.slice(-6), 16)
  let code = ''
  for (let i = 0; i < length; i++) {
    if (i === 4) piece = Number.parseInt(identity.slice(-12, -6), 16)
    code += SYMBOLS[piece % SYMBOLS.length]
    piece = Math.floor(piece / SYMBOLS.length)
  }
  return code
}
