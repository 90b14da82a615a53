import { useEffect, useMemo } from 'react'
import { soughtIn } from '../../../../shared/filter/fold-text.ts'
import { soughtPlaces } from '../../../../shared/filter/sought-places.ts'

/**
 * Marks what is searched for wherever it stands in the words on screen. The browser paints it over the text (`::highlight(sought)`): no row is drawn again for
 * it, and a screen reader reads the sentence as it was written.
 * @param words what holds the words; the rows in it come and go
 */
export const useSoughtMarked = (words: HTMLElement | null, typed: string): void => {
  const sought = useMemo(() => soughtIn(typed), [typed])
  useEffect(() => {
    if (words === null || sought.length === 0) return
    const paint = (): void => {
      CSS.highlights.set(NAME, new Highlight(...rangesIn(words, sought)))
    }
    let frame = requestAnimationFrame(paint)
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paint)
    })
    watch.observe(words, { childList: true, subtree: true, characterData: true })
    return () => {
      watch.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(NAME)
    }
  }, [words, sought])
}

const NAME = 'sought'

const rangesIn = (words: HTMLElement, sought: readonly string[]): StaticRange[] => {
  const ranges: StaticRange[] = []
  const walk = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (node.parentElement?.closest(NOT_AN_AGENCYS_WORDS) !== null) continue
    for (const { from, to } of soughtPlaces(node.nodeValue ?? '', sought))
      ranges.push(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }))
  }
  return ranges
}

/** Ours: headings, labels and what can be pressed. */
const NOT_AN_AGENCYS_WORDS = 'th, dt, label, legend, summary, button, a, .visually-hidden'
