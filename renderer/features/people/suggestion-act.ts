type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** What a key does while the focus is on a suggestion. Held down it does it once: nobody accepts a hundred names by leaning on the desk. */
export const suggestionAct = ({ key, ctrlKey, altKey, metaKey, repeat }: Pressed): 'accept' | 'refuse' | null => {
  if (ctrlKey || altKey || metaKey || repeat) return null
  return key.toLowerCase() === 'a' ? 'accept' : key.toLowerCase() === 'n' ? 'refuse' : null
}
