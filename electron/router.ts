import { contract, type CallName, type Services } from '../shared/contract.ts'
import { fieldsOf, ProblemError, sayProblem, type Problem } from '../shared/problems.ts'

/** What a call answers before its name is known to the caller's types. */
export type AnyReply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly kind: string; readonly message: string; readonly fields?: readonly string[] }
    }

export type Router = { readonly call: (name: unknown, payload: unknown) => Promise<AnyReply> }

/** Called with the name of a call that failed in a way nobody expected: a name, never what was in it. */
export type OnBug = (call: CallName, error: unknown) => void

/**
 * Contract to services, checked both ways. Knows nothing of Electron, so that the preview and the tests knock at the same door.
 */
export const makeRouter = (services: Services, onBug: OnBug = () => undefined): Router => ({
  call: async (name, payload) => {
    if (!isCallName(name)) return refuse({ kind: 'bad-request', fields: [] })
    const parsed = contract[name].input.safeParse(payload)
    if (!parsed.success) return refuse({ kind: 'bad-request', fields: fieldsOf(parsed.error) })
    try {
      const service: (input: never) => Promise<unknown> = services[name]
      return { ok: true, value: contract[name].output.parse(await service(parsed.data as never)) }
    } catch (error) {
      if (error instanceof ProblemError) return refuse(error.problem)
      onBug(name, error)
      return refuse({ kind: 'internal' })
    }
  },
})

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(contract, name)

const refuse = (problem: Problem): AnyReply => ({
  ok: false,
  error: {
    kind: problem.kind,
    message: sayProblem(problem),
    ...(problem.kind === 'bad-request' ? { fields: problem.fields } : {}),
  },
})
