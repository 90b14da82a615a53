import { asPattern } from '../as-pattern.ts'
import type { CaseAgency } from '../model/agency.ts'
import type { Child } from '../model/case.ts'
import type { Entry } from '../model/entry.ts'
import { saysNothing } from '../model/left-open.ts'
import { namesFor } from '../timeline/mentions.ts'
import type { PatternInput } from './period.ts'

/** Whose words an entry carries: a child's own, or those of one of several whom it concerns without saying which. */
export type Voice = 'own' | 'one of several'

/**
 * Whether an entry carries what a child said or showed. Where a name and a colon stand before the words (“Theo: ‘My bed.’”), they are that child's.
 */
export const voiceOf = ({ voice, children: concerned }: Entry, child: Child, all: readonly Child[]): Voice | null => {
  if (saysNothing(voice)) return null
  const speakers = all.filter((each) => isSpeaker(each, voice))
  if (speakers.length > 0) return speakers.some(({ id }) => id === child.id) ? 'own' : null
  if (!concerned.includes(child.id)) return null
  return concerned.length === 1 ? 'own' : 'one of several'
}

export type VoiceCount = {
  readonly agency: CaseAgency
  readonly child: Child
  /** Entries of the agency about the child. */
  readonly about: number
  /** Those of them, or others, that carry the child's voice. */
  readonly heard: number
}

/** For each child and each agency that wrote about the child or heard it. */
export const countVoices = ({ of, entries }: PatternInput): readonly VoiceCount[] => {
  const counts = new Map<string, { about: number; heard: number }>()
  for (const entry of entries)
    for (const child of of.children) {
      const heard = voiceOf(entry, child, of.children) !== null
      const about = entry.children.includes(child.id)
      if (!heard && !about) continue
      const key = `${child.id} ${entry.agency}`
      const known = counts.get(key) ?? { about: 0, heard: 0 }
      counts.set(key, { about: known.about + 1, heard: known.heard + Number(heard) })
    }
  return of.children.flatMap((child) =>
    of.agencies.flatMap((agency) => {
      const found = counts.get(`${child.id} ${agency.id}`)
      return found === undefined ? [] : [{ agency, child, ...found }]
    }),
  )
}

const isSpeaker = (child: Child, voice: string): boolean => speakerOf(child).test(voice)

const speakerOf = (child: Child): RegExp => {
  const known = speakers.get(child)
  if (known !== undefined) return known
  const names = namesFor(child).map(asPattern)
  const made = new RegExp(`(?:^|[.;”"’'\\n]\\s*)(?:${names.join('|')})\\s*:`, 'iu')
  speakers.set(child, made)
  return made
}

/** A cache of what the window holds anyway: it goes when the case goes. */
const speakers = new WeakMap<Child, RegExp>()
