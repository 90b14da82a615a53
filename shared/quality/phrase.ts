/** What a phrase that stands in a text is looked for as. */
export type LookedFor = 'judgement' | 'not-attended' | 'beside-a-child'

/** A phrase that some rule looks for, and where in a text it stands. */
export type Phrase = { readonly of: LookedFor; readonly from: number; readonly to: number }
