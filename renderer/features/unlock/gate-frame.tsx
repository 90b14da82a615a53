import type { ReactNode } from 'react'
import { words } from '../../strings/en-GB.ts'
import { BrandMark } from '../../ui/brand-mark.tsx'
import { Note } from '../../ui/notes.tsx'
import './gate-frame.css'
import type { Output } from '../../../shared/contract.ts'

/** Around the two pages that stand before an open vault. */
export const GateFrame = ({
  folderWarning,
  children,
}: {
  readonly folderWarning: Output<'vault.state'>['folderWarning']
  readonly children: ReactNode
}) => (
  <div className="gate">
    <Streams />
    <main className="gate__page">
      <p className="gate__brand">
        <BrandMark size={28} />
        {words.app.name}
      </p>
      {folderWarning === null ? null : <Note tone="amber">{words.unlock.folderWarning[folderWarning]}</Note>}
      {children}
      {folderWarning === null ? <p className="gate__promise">{words.app.nothingLeaves}</p> : null}
    </main>
  </div>
)

/** Many streams running into one: what the program does, before a word of it is read. */
const Streams = () => (
  <div className="gate__streams" aria-hidden="true">
    <svg viewBox="0 0 400 800" preserveAspectRatio="xMidYMid slice" fill="none" focusable="false">
      {streams.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  </div>
)

const streams = [
  'M40 -20 C40 220 150 300 176 470 S 188 700 188 820',
  'M96 -20 C96 180 170 290 184 460 S 194 700 194 820',
  'M160 -20 C160 170 186 280 192 450 S 200 700 200 820',
  'M232 -20 C232 170 214 290 206 455 S 206 700 206 820',
  'M300 -20 C300 200 236 300 216 465 S 212 700 212 820',
  'M372 -20 C372 240 258 310 228 480 S 218 700 218 820',
  'M-20 150 C70 210 140 320 168 480 S 182 700 182 820',
  'M420 210 C330 270 270 360 240 500 S 224 700 224 820',
]
