import type { AgencyCode } from '../../shared/model/agency.ts'

/**
 * The reference codes an agency's file has used, for an import that asks some four times for each row. Codes of up to four symbols, which is nearly all,
 * are ticked off on a sheet; a Set of so many strings takes as long as writing the rows.
 */
export type TakenCodes = { readonly has: (code: string) => boolean; readonly add: (code: string) => void }

export const takenCodes = (agency: AgencyCode, codes: Iterable<string>): TakenCodes => {
  const sheet = new Uint8Array(PLACES)
  const longer = new Set<string>()
  const skip = agency.length + 1
  const taken: TakenCodes = {
    has: (code) => (code.length - skip <= ON_SHEET ? sheet[placeOf(code, skip)] === 1 : longer.has(code)),
    add: (code) => {
      if (code.length - skip <= ON_SHEET) sheet[placeOf(code, skip)] = 1
      else longer.add(code)
    },
  }
  // codes given under another agency code, before it was edited, cannot be met again
  for (const code of codes) if (code.startsWith(`${agency}-`)) taken.add(code)
  return taken
}

const ON_SHEET = 4
/** Ten digits, 26 letters, and nothing where a code is shorter. */
const BASE = 37
const PLACES = BASE ** ON_SHEET

const placeOf = (code: string, skip: number): number => {
  let place = 0
  for (let i = skip; i < code.length; i++) {
    const letter = code.charCodeAt(i)
    place = place * BASE + (letter < 58 ? letter - 47 : letter - 54)
  }
  return place
}
