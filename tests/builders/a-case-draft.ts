import { CaseDraft } from '../../shared/model/case.ts'
import type { z } from '../../shared/model/zod.ts'

/** A case of one child and two agencies, unless said otherwise. */
export const aCaseDraft = (said: Partial<z.input<typeof CaseDraft>> = {}): CaseDraft =>
  CaseDraft.parse({
    reference: 'N-2026-0173',
    children: [{ name: 'Robin Alder', born: '2018-03-04', aliases: ['Rob'] }],
    people: [{ name: 'Sam Alder', role: 'mother', parentalResponsibility: 'yes' }],
    strategyMeeting: '2026-05-01',
    conference: '2026-05-21',
    lookBackFrom: '2024-05-01',
    agencies: [
      { code: 'POL', name: 'Police', askedOn: '2026-05-02' },
      { code: 'EDU', name: 'Hollow Lane Primary School' },
    ],
    ...said,
  })
