import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { tableViewOf, withTableView, type TableView } from './table-view.ts'

export type TableViewInAddress = {
  /** The same object as long as the same is asked for. */
  readonly view: TableView
  readonly change: (to: TableView) => void
}

/** How the list shows its entries lives in the address beside the filters, so that Back and a saved view bring it again. */
export const useTableView = (): TableViewInAddress => {
  const [address, setAddress] = useSearchParams()
  const asked = withTableView(new URLSearchParams(), tableViewOf(address)).toString()
  const view = useMemo(() => tableViewOf(new URLSearchParams(asked)), [asked])
  const change = useCallback((to: TableView) => setAddress((now) => withTableView(now, to)), [setAddress])
  return { view, change }
}
