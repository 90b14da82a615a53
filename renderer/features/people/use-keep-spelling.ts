import type { Case } from '../../../shared/model/case.ts'
import { idOf, membersOf, nameOf, type Member } from '../../../shared/people/register.ts'
import { useAction } from '../../app/client.ts'

export type KeepSpelling = {
  /** @param to an id of the register */
  readonly keep: (spelling: string, to: string, onKept: (name: string) => void) => void
  readonly isBusy: boolean
  readonly error: string | null
}

/** Records a name as another spelling of somebody in the register, beside those that stand there by now. */
export const useKeepSpelling = (of: Case): KeepSpelling => {
  const child = useAction('cases.keepChild')
  const person = useAction('cases.keepPerson')
  const isBusy = child.isPending || person.isPending
  return {
    keep: (spelling, to, onKept) => {
      const member = membersOf(of).find((each) => idOf(each) === to)
      if (member === undefined || isBusy) return
      const onSuccess = (): void => onKept(nameOf(member))
      if (member.kind === 'child') {
        const { id, ...said } = member.child
        child.mutate(
          { case: of.id, child: id, said: { ...said, aliases: withSpelling(member, spelling) } },
          { onSuccess },
        )
      } else {
        const { id, ...said } = member.person
        person.mutate(
          { case: of.id, person: id, said: { ...said, aliases: withSpelling(member, spelling) } },
          { onSuccess },
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
