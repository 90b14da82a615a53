/** How hard a passphrase is to guess, in steps that a sentence can be made of. Advice only: the length alone is a rule. */
export type PassphraseStrength =
  | { readonly kind: 'too-short'; readonly missing: number }
  | { readonly kind: 'guessable'; readonly because: 'repeats' | 'well-known' | 'digits' | 'own-name' }
  | { readonly kind: 'fair' }
  | { readonly kind: 'good' }
  | { readonly kind: 'strong'; readonly words: number }

export const SHORTEST_PASSPHRASE = 12

/**
 * @param passphrase as typed
 * @param names of the person, which others know too
 * Four unrelated words resist guessing better than symbols and are remembered: NCSC advice on three random words, one more for a stolen laptop.
 */
export const passphraseStrength = (passphrase: string, names: readonly string[] = []): PassphraseStrength => {
  // Counted as the contract counts it.
  const { length } = passphrase
  if (length < SHORTEST_PASSPHRASE) return { kind: 'too-short', missing: SHORTEST_PASSPHRASE - length }
  const typed = passphrase.normalize('NFKC')

  const plain = typed.toLocaleLowerCase('en-GB').replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (new Set(plain).size < 6 || /^(.{1,6})\1+.{0,5}$/u.test(plain)) return { kind: 'guessable', because: 'repeats' }
  if (WELL_KNOWN.some((known) => plain.includes(known) && plain.length - known.length < 8))
    return { kind: 'guessable', because: 'well-known' }
  if (/^\d+$/.test(plain)) return { kind: 'guessable', because: 'digits' }
  if (partsOf(names).some((name) => plain.includes(name) && plain.length - name.length < 8))
    return { kind: 'guessable', because: 'own-name' }

  const words = new Set(
    typed
      .toLocaleLowerCase('en-GB')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 3),
  ).size
  if (words >= 4 && length >= 16) return { kind: 'strong', words }
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(typed)).length
  return words >= 3 || length >= 20 || (length >= 14 && kinds >= 3) ? { kind: 'good' } : { kind: 'fair' }
}

const partsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => name.toLocaleLowerCase('en-GB').split(/[^\p{L}]+/u)).filter((part) => part.length >= 4)

const WELL_KNOWN = [
  'password',
  'passphrase',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'zxcvbn',
  'letmein',
  'welcome',
  'iloveyou',
  '1234567',
  '7654321',
  'abcdef',
  'tributary',
  'norfolk',
  'safeguarding',
  'childprotection',
]
