import type { AgencyId, CaseId, ImportId } from '../../shared/model/ids.ts'

/** Every address of the window. Ids only: an address never names anybody. */
export const paths = {
  cases: '/',
  newCase: '/new',
  overview: (id: CaseId) => `/case/${id}`,
  timeline: (id: CaseId, only: { readonly agency?: AgencyId } = {}) =>
    `/case/${id}/timeline${only.agency === undefined ? '' : `?agency=${only.agency}`}`,
  returns: (id: CaseId) => `/case/${id}/returns`,
  /** Opens the file dialog for this agency at once. */
  importFor: (id: CaseId, agency: AgencyId) => `/case/${id}/returns?import=${agency}`,
  receipt: (id: CaseId, agency: AgencyId, receipt: ImportId) => `/case/${id}/returns/${agency}/${receipt}`,
  document: (id: CaseId) => `/case/${id}/document`,
} as const
