import type { AgencyId, CaseId, ImportId } from '../../shared/model/ids.ts'

/** Every address of the window. Ids only: an address never names anybody. */
export const paths = {
  cases: '/',
  newCase: '/new',
  overview: (id: CaseId) => `/case/${id}`,
  timeline: (id: CaseId, only: { readonly agency?: AgencyId } = {}) =>
    `/case/${id}/timeline${only.agency === undefined ? '' : `?agency=${only.agency}`}`,
  returns: (id: CaseId) => `/case/${id}/returns`,
  import: (id: CaseId) => `/case/${id}/import`,
  /** The wizard with this agency chosen already. */
  importFor: (id: CaseId, agency: AgencyId) => `/case/${id}/import?agency=${agency}`,
  receipt: (id: CaseId, agency: AgencyId, receipt: ImportId) => `/case/${id}/returns/${agency}/${receipt}`,
  document: (id: CaseId) => `/case/${id}/document`,
} as const
