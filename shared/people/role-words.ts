import type { Person } from '../model/case.ts'

/**
 * The role and the everyday words for it, the shortest way to say the role first. "Father (non-resident)" is spoken of as a father. On a grandparent’s side the
 * letters of the other side are left out.
 */
export const roleWordsFor = ({ role: said }: Pick<Person, 'role'>): string[] => {
  const kin = kinIn(said)
  const words = new Set([shortRole(said)])
  for (const [roles, everyday] of EVERYDAY)
    if (kin.some((each) => roles.test(each))) for (const word of everyday) words.add(word)
  words.add(wholeRole(said))
  const side = sideOf(said)
  return [...words].filter((word) => word !== '' && (side === null || !word.startsWith(OTHER_SIDE[side])))
}

/** What somebody is, without what is remarked of them: "Carer (maternal grandmother), lives with mother" is a carer and a maternal grandmother. */
export const kinIn = (role: string): string[] => {
  const [first = '', ...more] = partsOf(role).flatMap(piecesOf)
  return [first, ...more.filter((piece) => KIN_BY_ITSELF.test(piece))].map(kinOf)
}

/** A role at its brackets, commas and dashes, in small letters and with typewriter’s apostrophes. */
export const partsOf = (role: string): string[] =>
  role
    .toLowerCase()
    .replaceAll(/[’‘ʼ′`´]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-')
    .split(REMARK)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Of a grandparent: on whose side. */
export const sideOf = (role: string): 'maternal' | 'paternal' | null => {
  if (/\bpat(?:ernal)?\b|\bPG[MF]\b/i.test(role)) return 'paternal'
  return /\bmat(?:ernal)?\b|\bMG[MF]\b/i.test(role) ? 'maternal' : null
}

const OTHER_SIDE = { maternal: 'PG', paternal: 'MG' } as const

const wholeRole = (said: string): string => said.toLowerCase().replace(/[\s.,;:]+$/, '')

/** "Neighbour (at 9)" is a neighbour, but "friend of mother" says more than "friend" does. */
const shortRole = (said: string): string => {
  const [first = '', ...more] = partsOf(said)
  const [piece = ''] = piecesOf(first)
  if (more.length === 0 && piece === first) return wholeRole(said)
  return SOMEBODY_ELSE.test(first) || SAYS_NOTHING.test(piece) ? '' : piece
}

const piecesOf = (part: string): string[] =>
  part
    .replace(SOMEBODY_ELSE, '')
    .split(/\s*(?:[/&]|\sand\s)\s*/)
    .filter((piece) => piece !== '')

/** Whose partner and whose brother is no matter here; but a mother’s father is a grandfather, and a partner’s mother no mother. */
const kinOf = (piece: string): string => {
  const [, whose, kin] = /^(.+)'s (.+)$/.exec(piece) ?? []
  if (whose === undefined || kin === undefined) return piece
  if (!/(?:mother|mum|father|dad)$/.test(kin)) return kin
  if (/(?:^|\W)(?:mother|mum|father|dad)$/.test(whose)) return `grand${kin}`
  return /partner|friend|carer|nan$|gran/.test(whose) ? `${kin}-in-law` : kin
}

/** A full stop ends the role, unless it shortens "maternal", "paternal" or "great". */
const REMARK = /[()[\],;:]|(?<!\b(?:mat|pat|gt))\.|\s-|[–—]/

/** What follows is of somebody or something else. */
const SOMEBODY_ELSE = /(?:^|\s)(?:of|to|in|who|with|from)\s.*$/

/** Behind a remark, "sees mother" makes no mother. */
const KIN_BY_ITSELF =
  /^(?:(?:birth|biological|natural|adoptive|foster|(?:non-)?resident|(?:mat|pat)(?:ernal|\.)?|gt\.?|great|half|step|former|\S+'s) )*\S+$/

const SAYS_NOTHING = /^(?:other|family|relative|adult|(?:not )?known|unknown)$/

/** Roles as they stand in the register, and the words by which entries speak of them. "Grandmother" is not "mother": whole words alone count. */
const EVERYDAY: ReadonlyArray<readonly [role: RegExp, words: readonly string[]]> = [
  [
    /(?<!step|foster|god|grand|great)(?:^|\W|birth)(?:father|dad|daddy)$/,
    ['father', 'dad', 'daddy', 'stepfather', 'step-father', 'stepdad'],
  ],
  [
    /(?<!step|foster|god|grand|great)(?:^|\W|birth)(?:mother|mum|mummy|mam|mom)$/,
    ['mother', 'mum', 'mummy', 'mam', 'mom', 'stepmother', 'step-mother', 'stepmum'],
  ],
  // "Dad" may be either; "father" is not the stepfather
  [/step[\s-]?(?:father|dad|daddy)$/, ['stepfather', 'step-father', 'stepdad', 'step-dad', 'dad', 'daddy']],
  [
    /step[\s-]?(?:mother|mum|mummy|mam|mom)$/,
    ['stepmother', 'step-mother', 'stepmum', 'step-mum', 'mum', 'mummy', 'mam', 'mom'],
  ],
  [/foster[\s-](?:mother|mum|carer|parent)/, ['foster mother', 'foster mum', 'foster carer', 'foster parent']],
  [/foster[\s-](?:father|dad|carer|parent)/, ['foster father', 'foster dad', 'foster carer', 'foster parent']],
  [
    /grand[\s-]?(?:mother|mum|mam|ma\b)|\b(?:gran|granny|nan|nana|nanna|nanny|[mp]gm)$/,
    ['grandmother', 'grandma', 'gran', 'granny', 'nan', 'nana', 'nanna', 'nanny', 'MGM', 'PGM'],
  ],
  [
    /grand[\s-]?(?:father|dad|pa\b)|\b(?:grandad|grampa|[mp]gf)/,
    ['grandfather', 'grandad', 'granddad', 'grandpa', 'MGF', 'PGF'],
  ],
  [/grandparent/, ['grandparent', 'gran', 'nan', 'grandad', 'grandmother', 'grandfather']],
  [/partner|boyfriend|girlfriend/, ['partner', 'boyfriend', 'girlfriend', 'ex-partner']],
  [/\baunt/, ['aunt', 'aunty', 'auntie']],
  [/\buncle/, ['uncle']],
  [/\b(half-?|step-?)?brother/, ['brother']],
  [/\b(half-?|step-?)?sister/, ['sister']],
]
