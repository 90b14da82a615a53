/** A text as a pattern that finds it letter by letter, whatever signs stand in it. */
export const asPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
