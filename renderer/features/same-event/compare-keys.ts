/** What can be done with a pair. */
export type CompareAct = 'link' | 'refuse' | 'skip' | 'back' | 'undo'

type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly repeat: boolean
}

/** What a key does while the focus is in the card. A key that is held down does it once: nobody links a hundred pairs by leaning on the desk. */
export const compareAct = ({ key, ctrlKey, altKey, metaKey, repeat }: Pressed): CompareAct | null =>
  ctrlKey || altKey || metaKey || repeat ? null : (ACTS.get(key.toLowerCase()) ?? null)

const ACTS: ReadonlyMap<string, CompareAct> = new Map([
  ['l', 'link'],
  ['n', 'refuse'],
  ['s', 'skip'],
  ['b', 'back'],
  ['u', 'undo'],
])
