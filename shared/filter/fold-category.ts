import { foldText } from './fold-text.ts'

/** Two spellings of one category are one: "Was Not Brought" and "was not-brought". Empty where there is none. */
export const foldCategory = (category: string | null): string =>
  category === null
    ? ''
    : foldText(category)
        .replaceAll(/[\s-]+/g, ' ')
        .trim()
