let next = 1

/** A UUIDv7 that is the same for the same number; without a number, the next one. */
export const anId = (number: number = next++): string =>
  `01970000-0000-7000-8000-${number.toString(16).padStart(12, '0').slice(-12)}`
