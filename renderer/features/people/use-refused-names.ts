import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseId } from '../../../shared/model/ids.ts'
import { sameName } from '../../../shared/people/unknown-names.ts'

export type RefusedNames = {
  readonly has: (name: string) => boolean
  readonly refuse: (name: string) => void
  readonly forget: () => void
}

/** The suggestions that a person has refused. They stand beside what main answered and are gone with it when the vault locks. */
export const useRefusedNames = (of: CaseId): RefusedNames => {
  const client = useQueryClient()
  const queryKey = ['people.refused', of] as const
  const { data: refused } = useQuery<readonly string[]>({
    queryKey,
    queryFn: () => Promise.resolve(NONE),
    enabled: false,
    initialData: NONE,
    gcTime: Infinity,
  })
  return {
    has: (name) => refused.includes(sameName(name)),
    refuse: (name) => {
      client.setQueryData<readonly string[]>(queryKey, (now = NONE) => [...now, sameName(name)])
    },
    forget: () => {
      client.setQueryData<readonly string[]>(queryKey, NONE)
    },
  }
}

const NONE: readonly string[] = []
