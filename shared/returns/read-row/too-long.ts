import { LONGEST_TEXT } from '../../model/entry.ts'
import { count } from '../say-lines.ts'

export const isTooLong = (said: string | null): boolean => said !== null && said.length > LONGEST_TEXT

export const sayTooLong = (heading: string, length: number): string =>
  `The text under “${heading}” has ${count(length)} characters; at most ${count(LONGEST_TEXT)} can be kept. Shorten it or make two rows of it.`
