import { saysNothing } from '../model/left-open.ts'
import { foldText } from './fold-text.ts'

/** Two spellings of one category are one: "Was Not Brought" and "was not-brought". Empty where there is none, as under "N/A". */
export const foldCategory = (category: string | null): string =>
  saysNothing(category)
    ? ''
    : foldText(category)
        .replaceAll(/[\s-]+/g, ' ')
        .trim()
