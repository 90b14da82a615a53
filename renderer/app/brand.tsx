import { Link } from 'react-router'
import { words } from '../strings/en-GB.ts'
import { BrandMark } from '../ui/brand-mark.tsx'
import './brand.css'
import { paths } from './paths.ts'

/** The program's name; leads to the list of cases. */
export const Brand = () => (
  <Link to={paths.cases} className="brand">
    <BrandMark />
    <span>{words.app.name}</span>
  </Link>
)
