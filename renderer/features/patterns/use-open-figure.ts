import { useNavigate } from 'react-router'
import { addressOfFigure, usePatternsPlace } from './figure-link.tsx'

/** For the mouse on a chart: what the links of its table do. */
export const useOpenFigure = (): ((key: string) => void) => {
  const place = usePatternsPlace()
  const navigate = useNavigate()
  return (key) => void navigate(addressOfFigure(place.case, key))
}
