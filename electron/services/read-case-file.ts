import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { CaseDraft } from '../../shared/model/case.ts'
import { ProblemError } from '../../shared/problems.ts'

/**
 * CASE.json as a case.
 * @throws ProblemError `case-unreadable` that names the first field at fault, never its value
 */
export const readCaseFile = async (path: string): Promise<CaseDraft> => {
  const file = basename(path)
  const refuse = (where: string, why: string) => new ProblemError({ kind: 'case-unreadable', file, where, why })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    throw error instanceof TypeError
      ? refuse('', 'it is not written in UTF-8. Save it as UTF-8 and try again.')
      : refuse('', 'there is no such file, or it may not be read. Check its name.')
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw refuse(placeInJson(text, error), 'it is not JSON. Check brackets, commas and quotation marks there.')
  }
  const draft = CaseDraft.safeParse(json)
  if (draft.success) return inSense(draft.data, refuse)
  const issue = draft.error.issues[0]
  throw refuse(sayPath(issue?.path ?? []), saysWhat(issue))
}

/** What a schema cannot see: dates in order, codes and references used once. */
const inSense = (draft: CaseDraft, refuse: (where: string, why: string) => ProblemError): CaseDraft => {
  if (draft.conference < draft.strategyMeeting) {
    throw refuse('conference', 'the conference lies before the strategy meeting. Check both dates.')
  }
  if (draft.lookBackFrom > draft.strategyMeeting) {
    throw refuse('lookBackFrom', 'the look-back starts after the strategy meeting. Check both dates.')
  }
  const codes = new Set<string>()
  for (const [index, { code }] of draft.agencies.entries()) {
    if (codes.has(code))
      throw refuse(`agencies[${index}].code`, `the code ${code} stands there twice. Number them: ${code}-1, ${code}-2.`)
    codes.add(code)
  }
  return draft
}

const sayPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (said, key) => (typeof key === 'number' ? `${said}[${key}]` : said === '' ? String(key) : `${said}.${String(key)}`),
    '',
  )

type Issue = {
  readonly code: string
  readonly keys?: readonly string[]
  readonly format?: string
  readonly expected?: string
}

const saysWhat = (issue: Issue | undefined): string => {
  if (issue === undefined) return 'something is not as it should be.'
  if (issue.code === 'unrecognized_keys')
    return `the name ${(issue.keys ?? []).join(', ')} is not known here. Check its spelling or take it out.`
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'a date must be a real day written as YYYY-MM-DD.'
  if (issue.code === 'invalid_format')
    return 'an agency’s code must be capital letters, with a number if there are several: POL, EDU-1.'
  if (issue.code === 'too_small') return 'it is empty. Fill it in.'
  if (issue.code === 'too_big') return 'it is too long. Shorten it.'
  if (issue.code === 'invalid_type')
    return `it is missing or not ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a group of fields' : 'a text'}.`
  return 'it does not hold one of the words allowed here. See CASE.json in the README.'
}

const placeInJson = (text: string, error: unknown): string => {
  const at = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined
  const before = at === undefined ? text : text.slice(0, Number(at))
  const lines = before.split('\n')
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}
