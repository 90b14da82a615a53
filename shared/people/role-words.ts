import type { Person } from '../model/case.ts'

/** The role and the everyday words for it. "Father of both children" is spoken of as a father. */
export const roleWordsFor = ({ role: said }: Pick<Person, 'role'>): string[] => {
  const role = said.toLowerCase()
  const kin = role.replace(/ (?:of|to) .*$/, '')
  const words = new Set([role])
  for (const [roles, everyday] of EVERYDAY) if (roles.test(kin)) for (const word of everyday) words.add(word)
  return [...words].filter((word) => word !== '')
}

/** Roles as they stand in the register, and the words by which entries speak of them. "Grandmother" is not "mother": whole words alone count. */
const EVERYDAY: ReadonlyArray<readonly [role: RegExp, words: readonly string[]]> = [
  [/(^|\W)(step-?)?father$/, ['father', 'dad', 'daddy', 'stepfather', 'step-father', 'stepdad']],
  [/(^|\W)(step-?)?mother$/, ['mother', 'mum', 'mummy', 'mom', 'stepmother', 'step-mother', 'stepmum']],
  [/grandmother|grandma/, ['grandmother', 'grandma', 'gran', 'granny', 'nan', 'nana', 'nanny', 'MGM', 'PGM']],
  [/grandfather|granddad|grandad/, ['grandfather', 'grandad', 'granddad', 'grandpa', 'MGF', 'PGF']],
  [/grandparent/, ['grandparent', 'gran', 'nan', 'grandad', 'grandmother', 'grandfather']],
  [/partner|boyfriend|girlfriend/, ['partner', 'boyfriend', 'girlfriend', 'ex-partner']],
  [/\baunt/, ['aunt', 'aunty', 'auntie']],
  [/\buncle/, ['uncle']],
  [/\b(half-?|step-?)?brother/, ['brother']],
  [/\b(half-?|step-?)?sister/, ['sister']],
]
