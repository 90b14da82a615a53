import type { Balance, Basis, Rag } from '../../model/entry.ts'

/**
 * The colour that a cell names, and null where it names none or two.
 * "High" and "Level 3" are none: which colour they stand for is for the agency to say, not for a program.
 */
export const readRag = (cell: string): Rag | null => {
  const said = words(cell)
  if (said.length > 40) return null
  const letter = LETTERS[said]
  if (letter !== undefined) return letter
  const named = said.match(/\b(red|amber|green)\b/g)
  return named !== null && new Set(named).size === 1 && !/\b(not|no|or)\b/.test(said)
    ? (COLOURS[named[0] ?? ''] ?? null)
    : null
}

/** Whether the cell says more than the colour, so that its words are worth keeping. */
export const saysMoreThanColour = (cell: string): boolean => !/^(r|a|g|red|amber|green)$/.test(words(cell))

/** Strength, worry or neutral, by the words that agencies use for them. */
export const readBalance = (cell: string): Balance | null => BALANCES[words(cell)] ?? null

/** Fact, reported by others or opinion, by the words that agencies use for them. */
export const readBasis = (cell: string): Basis | null => BASES[words(cell)] ?? null

const words = (cell: string): string =>
  cell
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Dictionary<T> = Readonly<Record<string, T | undefined>>

const dictionary = <T>(entries: readonly (readonly [T, readonly string[]])[]): Dictionary<T> =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(entries.flatMap(([value, names]) => names.map((name) => [name, value]))),
  )

const COLOURS = dictionary<Rag>([
  ['red', ['red']],
  ['amber', ['amber']],
  ['green', ['green']],
])

const LETTERS = dictionary<Rag>([
  ['red', ['r']],
  ['amber', ['a']],
  ['green', ['g']],
])

const BALANCES = dictionary<Balance>([
  [
    'strength',
    [
      'strength',
      'strengths',
      's',
      'positive',
      'protective',
      'protective factor',
      'safety',
      'what is working well',
      'working well',
    ],
  ],
  ['worry', ['worry', 'worries', 'w', 'negative', 'concern', 'concerns', 'risk', 'risk factor', 'harm', 'danger']],
  ['neutral', ['neutral', 'n', 'neither', 'both', 'information', 'information only']],
])

const BASES = dictionary<Basis>([
  [
    'fact',
    ['fact', 'facts', 'factual', 'f', 'observed', 'directly observed', 'verified', 'confirmed', 'witnessed', 'known'],
  ],
  [
    'reported',
    [
      'reported',
      'reported by others',
      'reported by other',
      'r',
      'hearsay',
      'alleged',
      'allegation',
      'third party',
      'self reported',
      'unverified',
      'disclosed',
      'disclosure',
    ],
  ],
  [
    'opinion',
    [
      'opinion',
      'professional opinion',
      'o',
      'professional judgement',
      'judgement',
      'view',
      'analysis',
      'interpretation',
      'assessed',
    ],
  ],
])
