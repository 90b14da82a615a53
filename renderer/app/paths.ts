import type { AgencyId, CaseId, EntryId, ImportId } from '../../shared/model/ids.ts'

/** Every address of the window. Ids, and of the timeline what is searched for: when the vault locks, that is taken out of the address. */
export const paths = {
  cases: '/',
  newCase: '/new',
  overview: (id: CaseId) => `/case/${id}`,
  timeline: (id: CaseId, only: { readonly agency?: AgencyId } = {}) =>
    `/case/${id}/timeline${only.agency === undefined ? '' : `?agency=${only.agency}`}`,
  /** The timeline with one entry chosen and open, whatever else is asked for. */
  entry: (id: CaseId, entry: EntryId) => `/case/${id}/timeline?scope=all&entry=${entry}`,
  /** The timeline as a filter has it. @param search what stands behind the question mark (`searchOf` in shared/filter) */
  filtered: (id: CaseId, search: string) => `/case/${id}/timeline${search === '' ? '' : `?${search}`}`,
  sameEvent: (id: CaseId) => `/case/${id}/same-event`,
  patterns: (id: CaseId) => `/case/${id}/patterns`,
  people: (id: CaseId) => `/case/${id}/people`,
  queries: (id: CaseId) => `/case/${id}/queries`,
  /** For a shared screen; what is shown there is filtered as the timeline is. */
  room: (id: CaseId, search = '') => `/case/${id}/room${search === '' ? '' : `?${search}`}`,
  returns: (id: CaseId) => `/case/${id}/returns`,
  import: (id: CaseId) => `/case/${id}/import`,
  /** The wizard with this agency chosen already. */
  importFor: (id: CaseId, agency: AgencyId) => `/case/${id}/import?agency=${agency}`,
  receipt: (id: CaseId, agency: AgencyId, receipt: ImportId) => `/case/${id}/returns/${agency}/${receipt}`,
  document: (id: CaseId) => `/case/${id}/document`,
} as const
