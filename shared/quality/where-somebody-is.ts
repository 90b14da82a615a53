/** Telephone numbers of the United Kingdom in a text, as they stand. Dates, log numbers and NHS numbers are none. */
export const phoneNumbersIn = (text: string): string[] => {
  if (!MAY_BE_PHONE.test(text)) return NONE
  return [...text.matchAll(PHONE)].map(([said]) => said.trim()).filter(isPhone)
}

/** Postcodes, and house numbers with a street, as they stand. */
export const addressesIn = (text: string): string[] => [
  ...(MAY_BE_POSTCODE.test(text)
    ? [...text.matchAll(POSTCODE)].filter(([, area]) => area !== undefined && AREAS.has(area)).map(([said]) => said)
    : NONE),
  ...(STREET_WORD.test(text)
    ? [...text.matchAll(HOUSE)].filter(([, first]) => first !== undefined && !MONTH.test(first)).map(([said]) => said)
    : NONE),
]

const NONE: string[] = []

const MAY_BE_PHONE = /(?:\+44|\b0044|\(?\b0\d)[\d\s()–-]{7}/

/** No dots and no slashes: dates and references are written with them. */
const PHONE = /(?<![\p{L}\p{N}/.+–-])(?:\+ ?44|0044|\(?0(?=[\d)\s(]))[\d ()–-]{7,16}\d(?![\p{L}\p{N}/]|[.,:]\d)/gu

const isPhone = (said: string): boolean => {
  if (/^0\d?[ –-]\d\d?[ –-](?:19|20)?\d\d(?!\d)/.test(said)) return false
  const digits = said.replaceAll(/\D/g, '')
  const national = digits.startsWith('0044') ? digits.slice(4) : digits.startsWith('44') ? digits.slice(2) : digits
  return /^0?(?:[1237]\d{9}|8\d{8,9})$/.test(national)
}

const MAY_BE_POSTCODE = /\d[A-Z]{2}\b/
const POSTCODE = /(?<![\p{L}\p{N}/-])([A-Z]{1,2})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}/-])/gu

const AREAS: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX ' +
    'IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR ' +
    'SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)

const STREETS =
  'Road|Rd|Street|Lane|Avenue|Ave|Close|Drive|Crescent|Cres|Way|Court|Place|Gardens|Gdns|Grove|Terrace|Walk|Row|Mews|Rise|Hill|Square|Green|Park|Parade|Croft|Fold|Drove|Loke|Yard|Meadows?|Gate|Wharf|Wynd|St'
const STREET_WORD = new RegExp(`\\d[a-zA-Z]? [A-Z][^\\n]{0,40}(?:${STREETS})\\b`)

/** What stands behind a street when a place of work is named after it: "5 High Street Surgery" is nobody’s home. */
const WORKPLACE =
  'Surgery|School|Primary|Infants?|Junior|Academy|College|Nursery|Pre-?school|Playgroup|Practice|Clinic|Centre|Hospital|Health|Medical|Pharmacy|Dental|Police|Station|Church|Library|Office|Hub|Children|Community|Team|Ward'
const HOUSE = new RegExp(
  `(?<![\\p{L}\\p{N}/.:£-])(?:[Ff]lat \\d+[a-zA-Z]?,? )?\\d{1,4}[a-zA-Z]? (?<!\\d{2}[a-zA-Z]m )(?!(?:Mr|Mrs|Ms|Miss|Dr)\\b)([A-Z][\\p{L}'’-]+)(?: [A-Z][\\p{L}'’-]+){0,2}? (?:${STREETS})(?![\\p{L}\\p{N}])(?! (?:${WORKPLACE}))(?!(?<= St) [A-Z])`,
  'gu',
)
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:\p{Ll}*)$/u
