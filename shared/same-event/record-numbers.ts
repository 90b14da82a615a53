import type { Entry } from '../model/entry.ts'

/** Record and incident numbers, as they stand in the fields that carry them: figures in groups, or letters and figures together. */
export const recordNumbers = (entry: Entry): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const text of [entry.source, entry.event, entry.action, ...Object.values(entry.other)])
    if (text !== null && HAS_FIGURES.test(text))
      for (const [number] of text.matchAll(RECORD_NUMBER)) if (/\d{3}/.test(number)) found.add(number.toUpperCase())
  return found
}

const HAS_FIGURES = /\d{3}/
const RECORD_NUMBER = /(?<![\w/-])(?:[A-Z]{1,4}[/-])(?:\w{2,8}[/-])?\d{2,}(?:[/-]\d{2,})?(?![\w/-])/gi
