import { ABBREVIATIONS, NOT_ABBREVIATIONS } from '../glossary/abbreviations.ts'
import { glossaryOf } from '../glossary/glossary.ts'
import type { NamesOfCase } from './names-of-case.ts'

/** Capitals in a text that neither the glossary nor the case explains, each once. */
export const unknownAbbreviationsIn = (text: string, names: NamesOfCase): string[] =>
  glossaryOf([text], names.capitals).unexplained.filter((short) => !EVERYDAY.has(short) && !ROMAN.test(short))

/** Capitals that need no look at the text they stand in. */
export const isKnownToAll = (capitals: string): boolean => KNOWN_TO_ALL.has(capitals)

/** What people outside the services write and read as well, and words of ratings and calendars written large. */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'ASAP TBC TBA DIY PIN SMS GCSE GCSES BBC USA UN CV FAQ PDF SIM MOT VAT HMRC RIP ATM BBQ LOL OMG DJ MP PTA ITV UFO ETA AKA IOU PC TVS BST GMT ' +
    'RED AMBER GREEN YES NO HIGH MEDIUM LOW LEFT RIGHT BOTH MUM DAD NAN MON TUE TUES WED THU THUR THURS FRI SAT SUN ' +
    'JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC'
  ).split(' '),
)

const KNOWN_TO_ALL: ReadonlySet<string> = new Set([...ABBREVIATIONS.keys(), ...NOT_ABBREVIATIONS, ...EVERYDAY])

/** Up to XXXIX: a "DC" or "LD" is none. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/
