import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Output } from '../../shared/contract.ts'
import { keyOf } from './client.ts'
import { Refusal } from './door.ts'

/** Nothing is fetched from a network, so nothing waits for one; and what main refused once it refuses again. */
export const makeQueryClient = (): QueryClient => {
  const whenLocked = (error: unknown): void => {
    if (error instanceof Refusal && error.kind === 'locked') closeTheWindowsMemory(client)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: whenLocked }),
    mutationCache: new MutationCache({ onError: whenLocked }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      // What was sent (a passphrase, a child's name) is forgotten with the form it came from.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  })
  return client
}

/**
 * What locking means for the window: the unlock screen at once, and nothing read from the vault left in memory.
 * What stays is whether there is a vault and today's date.
 */
export const closeTheWindowsMemory = (client: QueryClient): void => {
  client.setQueryData<Output<'vault.state'>>(keyOf('vault.state', {}), (state) =>
    state === undefined ? undefined : { ...state, state: 'locked', keeper: null },
  )
  const holdsCases = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => !outside.has(queryKey[0]) }
  void client.cancelQueries(holdsCases)
  client.removeQueries(holdsCases)
  client.getMutationCache().clear()
}

const outside = new Set<unknown>(['vault.state', 'app.about'])
