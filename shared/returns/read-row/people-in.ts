/**
 * People as the agency named them, one by one. "Hale, Robert" is one person, "Hale, Robert and Ives, Jane" are two, and so are "Mother, MGM".
 * Where semicolons, lines or bars keep people apart, commas and "and" do not: "Mr Hale, social worker; Mrs Ives and her partner".
 */
export const peopleIn = (said: string): string[] => {
  const parts = /[;\n|]/.test(said) ? said.split(/[;\n|]/) : splitAtWords(said)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const splitAtWords = (said: string): string[] => {
  const parts = said.split(/\band\b|&/).map((part) => part.trim())
  // "Hale, Ives and Marsh" are three surnames, not one person with his surname first and another
  const bareSurname = parts.some((part) => ONE_WORD.test(part) && !RELATION.test(part))
  return parts.flatMap((part) => (isSurnameFirst(part) && !bareSurname ? [part] : part.split(',')))
}

const isSurnameFirst = (said: string): boolean =>
  SURNAME_FIRST.test(said) && !said.split(', ').some((part) => RELATION.test(part))

const RELATION =
  /^(mother|father|mum|mummy|dad|daddy|parents?|carer|mgm|mgf|pgm|pgf|gran|granny|grandma|grandad|grandpa|grandmother|grandfather|grandparents?|nan|nana|nanny|aunt|auntie|uncle|brother|sister|siblings?|baby|son|daughter|child|children|partner|stepfather|stepmother|stepdad|stepmum|neighbour|police|school|nursery|housing)$/iu

const SURNAME_FIRST = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+$/u
const ONE_WORD = /^\p{L}[\p{L}'’-]*$/u
