/** What can be done in the picture, by key and by button alike. */
export type PictureAct =
  | 'nearer'
  | 'further'
  | 'previous'
  | 'next'
  | 'previous-agency'
  | 'next-agency'
  | 'first'
  | 'last'
  | 'read'
  | 'fit-window'
  | 'fit-all'
  | 'keys'

/** A key pressed while the picture has the focus; null where it means nothing here. Keys with Ctrl, Alt or Meta are the system's. */
export const actOfKey = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}): PictureAct | null =>
  event.ctrlKey || event.altKey || event.metaKey ? null : (ACTS.get(event.key.toLowerCase()) ?? null)

/** In the order in which they are listed. */
export const KEYS: readonly { readonly act: PictureAct; readonly keys: readonly string[] }[] = [
  { act: 'next', keys: ['ArrowRight'] },
  { act: 'previous', keys: ['ArrowLeft'] },
  { act: 'next-agency', keys: ['ArrowDown'] },
  { act: 'previous-agency', keys: ['ArrowUp'] },
  { act: 'first', keys: ['Home'] },
  { act: 'last', keys: ['End'] },
  { act: 'read', keys: ['Enter'] },
  { act: 'nearer', keys: ['+', '='] },
  { act: 'further', keys: ['-', '_'] },
  { act: 'fit-window', keys: ['w'] },
  { act: 'fit-all', keys: ['a'] },
  { act: 'keys', keys: ['?'] },
]

const ACTS: ReadonlyMap<string, PictureAct> = new Map(
  KEYS.flatMap(({ act, keys }) => keys.map((key) => [key.toLowerCase(), act] as const)),
)
