import { type ReactNode, useMemo } from 'react'
import './marked-text.css'

/**
 * What is marked in a text: a name that is certain or may be meant, or an abbreviation. `says` is what the mark stands for: "Dean Ruddick, father", "Multi-Agency
 * Safeguarding Hub".
 */
export type MarkedSpan = {
  /** As `slice` counts. Of spans that overlap, the first in order counts. */
  readonly from: number
  readonly to: number
  readonly as: 'certain' | 'suggested' | 'abbreviation'
  readonly says: string
}

/**
 * A text as it was written, with marks beneath its words. Reading comes first: a mark takes no place in the order of the keyboard and says nothing unasked, so that a
 * screen reader reads the sentence and not its annotations. What a mark stands for is its tip; `MarksExplained` says it to everybody.
 */
export const MarkedText = ({ text, spans }: { readonly text: string; readonly spans: readonly MarkedSpan[] }) => {
  const pieces = useMemo(() => piecesOf(text, spans), [text, spans])
  return <>{pieces}</>
}

/**
 * What the marks of some texts stand for, each once, for keyboard and screen reader as well: a list that opens. Nothing where nothing is marked.
 * @param label what the list holds: "Names and short forms in this entry"
 * @param kinds the words for the three kinds of mark
 */
export const MarksExplained = ({
  label,
  kinds,
  texts,
}: {
  readonly label: string
  readonly kinds: Readonly<Record<MarkedSpan['as'], string>>
  readonly texts: ReadonlyArray<{ readonly text: string; readonly spans: readonly MarkedSpan[] }>
}) => {
  const rows = explained(texts)
  if (rows.length === 0) return null
  return (
    <details className="marks-explained">
      <summary>{label}</summary>
      <dl className="marks-explained__list">
        {rows.map(({ word, as, says }) => (
          <div key={`${as} ${word} ${says}`} className="marks-explained__row">
            <dt>
              <span className={`marked-text marked-text--${as}`}>{word}</span>
            </dt>
            <dd>
              {says} <span className="marks-explained__kind">{kinds[as]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const piecesOf = (text: string, spans: readonly MarkedSpan[]): ReactNode[] => {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { from, to, as, says } of inOrder(spans)) {
    if (from < at || to > text.length || to <= from) continue
    if (from > at) pieces.push(text.slice(at, from))
    const word = text.slice(from, to)
    pieces.push(
      as === 'abbreviation' ? (
        <abbr key={from} className="marked-text marked-text--abbreviation" title={says}>
          {word}
        </abbr>
      ) : (
        <mark key={from} className={`marked-text marked-text--${as}`} title={says}>
          {word}
        </mark>
      ),
    )
    at = to
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}

const inOrder = (spans: readonly MarkedSpan[]): MarkedSpan[] => spans.toSorted((a, b) => a.from - b.from)

const explained = (
  texts: ReadonlyArray<{ readonly text: string; readonly spans: readonly MarkedSpan[] }>,
): Array<{ readonly word: string; readonly as: MarkedSpan['as']; readonly says: string }> => {
  const rows = new Map<string, { word: string; as: MarkedSpan['as']; says: string }>()
  for (const { text, spans } of texts)
    for (const { from, to, as, says } of inOrder(spans)) {
      const word = text.slice(from, to).replaceAll(/\s+/g, ' ')
      const key = `${as} ${word.toLowerCase()} ${says}`
      if (word !== '' && !rows.has(key)) rows.set(key, { word, as, says })
    }
  return [...rows.values()]
}
