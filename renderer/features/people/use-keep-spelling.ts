import { useQueryClient } from '@tanstack/react-query'
import type { Case } from '../../../shared/model/case.ts'
import { idOf, membersOf, nameOf, type Member } from '../../../shared/people/register.ts'
import { keyOf, useAction } from '../../app/client.ts'

export type KeepSpelling = {
  /** @param to an id of the register */
  readonly keep: (spelling: string, to: string, onKept: (name: string) => void) => void
  readonly isBusy: boolean
  readonly error: string | null
}

/** Records a name as another spelling of somebody in the register, beside those that stand there by now. */
export const useKeepSpelling = (of: Case): KeepSpelling => {
  const client = useQueryClient()
  const child = useAction('cases.keepChild')
  const person = useAction('cases.keepPerson')
  const isBusy = child.isPending || person.isPending
  return {
    keep: (spelling, to, onKept) => {
      const member = membersOf(of).find((each) => idOf(each) === to)
      if (member === undefined || isBusy) return
      /** The register as it is now, at once: the next spelling is added to this one. */
      const now = (change: (register: Case) => Case): void => {
        client.setQueryData<Case>(keyOf('cases.get', { case: of.id }), (held) =>
          held === undefined ? held : change(held),
        )
        onKept(nameOf(member))
      }
      if (member.kind === 'child') {
        const { id, ...said } = member.child
        child.mutate(
          { case: of.id, child: id, said: { ...said, aliases: withSpelling(member, spelling) } },
          {
            onSuccess: (kept) =>
              now((held) => ({ ...held, children: held.children.map((each) => (each.id === kept.id ? kept : each)) })),
          },
        )
      } else {
        const { id, ...said } = member.person
        person.mutate(
          { case: of.id, person: id, said: { ...said, aliases: withSpelling(member, spelling) } },
          {
            onSuccess: (kept) =>
              now((held) => ({ ...held, people: held.people.map((each) => (each.id === kept.id ? kept : each)) })),
          },
        )
      }
    },
    isBusy,
    error: (child.error ?? person.error)?.message ?? null,
  }
}

const withSpelling = (member: Member, spelling: string): string[] => [
  ...new Set([...(member.kind === 'child' ? member.child.aliases : member.person.aliases), spelling]),
]
