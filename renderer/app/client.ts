import { useMutation, type UseMutationResult, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { CallName, Output } from '../../shared/contract.ts'
import { ask, type Asked, type Refusal } from './door.ts'

/**
 * What main answers to a call, kept until main says it changed (see events.ts).
 * `useCall('entries.list', { case: id })`
 */
export const useCall = <N extends CallName>(
  name: N,
  input: Asked<N>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Output<N>, Refusal> =>
  useQuery<Output<N>, Refusal>({
    queryKey: keyOf(name, input),
    queryFn: () => ask(name, input),
    ...options,
  })

/**
 * A call that does something. `onSuccess` given to `mutate` runs while its component is still there.
 * `const add = useAction('entries.add'); add.mutate({ case, agency, draft }, { onSuccess: (entry) => … })`
 */
export const useAction = <N extends CallName>(name: N): UseMutationResult<Output<N>, Refusal, Asked<N>> =>
  useMutation<Output<N>, Refusal, Asked<N>>({ mutationFn: (input) => ask(name, input) })

export const keyOf = <N extends CallName>(name: N, input: Asked<N>): readonly [N, Asked<N>] => [name, input]
