import type { Balance, Basis, Rag } from '../../shared/model/entry.ts'
import { COLOUR } from './page.ts'

/** A rating is read by its word and its shape; the colour only helps. */
export const RATING: Readonly<Record<Rag, { readonly shape: string; readonly word: string; readonly colour: string }>> =
  {
    red: { shape: '▲', word: 'Red', colour: COLOUR.red },
    amber: { shape: '◆', word: 'Amber', colour: COLOUR.amber },
    green: { shape: '●', word: 'Green', colour: COLOUR.green },
  }

export const BALANCE: Readonly<Record<Balance, string>> = { strength: 'Strength', worry: 'Worry', neutral: 'Neutral' }

export const BASIS: Readonly<Record<Basis, string>> = {
  fact: 'Recorded as fact',
  reported: 'Reported by others',
  opinion: 'Professional opinion',
}
