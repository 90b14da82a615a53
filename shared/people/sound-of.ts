/**
 * What is left of a name when the ways to write one sound are made one, as far as names of this country go: "Kaylee", "Kayley" and "Kayleigh" are the same. Rough on
 * purpose: what sounds alike is suggested, and no more.
 */
export const soundOf = (word: string): string =>
  word
    .replaceAll(/eigh|igh|ey|ie|ee|ea|y/g, 'i')
    .replaceAll('ph', 'f')
    .replaceAll(/ck|k|q/g, 'c')
    .replaceAll('z', 's')
    .replaceAll(/(?<=[a-z])h(?![aeiou])/g, '')
    .replaceAll(/(.)\1+/g, '$1')
