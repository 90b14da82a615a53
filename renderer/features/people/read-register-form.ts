import type { Child, Person } from '../../../shared/model/case.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { IsoDay } from '../../../shared/model/when.ts'
import { readExactDay } from '../../../shared/time/exact-day.ts'
import { peopleWords } from '../../strings/people.ts'

/** Somebody of the register as typed. */
export type PersonForm = {
  readonly name: string
  readonly role: string
  readonly responsibility: Person['parentalResponsibility']
  readonly spellings: string
}
export type ChildForm = { readonly name: string; readonly born: string; readonly spellings: string }

/** A whole sentence for each field that is not as it should be. */
export type FormProblems<F> = { readonly [K in keyof F]?: string }

export const readPersonForm = (form: PersonForm): Result<Omit<Person, 'id'>, FormProblems<PersonForm>> => {
  const say = peopleWords.form
  const [name, role] = [form.name.trim(), form.role.trim()]
  const spellings = spellingsOf(form.spellings, name)
  const problems: FormProblems<PersonForm> = {
    ...nameProblem(name),
    ...(role === '' ? { role: say.roleMissing } : role.length > 80 ? { role: say.roleLong } : {}),
    ...spellingsProblem(spellings),
  }
  return Object.keys(problems).length > 0
    ? fail(problems)
    : ok({ name, role, parentalResponsibility: form.responsibility, aliases: spellings })
}

export const readChildForm = (form: ChildForm, today: IsoDay): Result<Omit<Child, 'id'>, FormProblems<ChildForm>> => {
  const name = form.name.trim()
  const spellings = spellingsOf(form.spellings, name)
  const born = form.born.trim() === '' ? ok(null) : readExactDay(form.born, today)
  const bornProblem = !born.ok
    ? born.error.why
    : born.value !== null && born.value > today
      ? peopleWords.form.future(born.value)
      : null
  const problems: FormProblems<ChildForm> = {
    ...nameProblem(name),
    ...(bornProblem === null ? {} : { born: bornProblem }),
    ...spellingsProblem(spellings),
  }
  return !born.ok || Object.keys(problems).length > 0
    ? fail(problems)
    : ok({ name, born: born.value, aliases: spellings })
}

/** "Kirstie, Kirsty Ruddick" → two; each once, and not the name itself. */
const spellingsOf = (typed: string, name: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((spelling) => spelling.trim().replaceAll(/\s+/g, ' '))
      .filter((spelling) => spelling !== '' && spelling !== name),
  ),
]

const nameProblem = (name: string): { readonly name?: string } =>
  name === '' ? { name: peopleWords.form.nameMissing } : name.length > 120 ? { name: peopleWords.form.nameLong } : {}

const spellingsProblem = (spellings: readonly string[]): { readonly spellings?: string } => {
  const long = spellings.find((spelling) => spelling.length > 120)
  return long === undefined ? {} : { spellings: peopleWords.form.spellingLong(long) }
}
