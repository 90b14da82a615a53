import type { Finding } from '../finding.ts'
import type { OpenDocument } from '../open-document.ts'
import { textOf } from '../estimate-pages.ts'
import { mainParagraphs, otherParagraphs, sayPlaces, type Place, type PlacedParagraph } from '../walk-document.ts'
import { childNamed, shownIn } from '../../office/xml-query.ts'
import { sansSerifs } from './sans-serif.ts'

/** Half-points: 12 point. */
const LEAST_SIZE = 24

/** Sans-serif letters of at least 12 point, left aligned, in British English, none of them hidden. */
export const checkText = (document: OpenDocument): Finding[] => {
  const isSansSerif = sansSerifs(document.related('fontTable'))
  const wrong = newCollection()
  const main = mainParagraphs(document)
  for (const placed of main) checkAlignment(placed, document, wrong)
  for (const { element, place, tableStyle } of [...main, ...otherParagraphs(document)]) {
    const paragraph = childNamed(element, 'w:pPr')
    for (const run of shownIn(element)) {
      if (run.name !== 'w:r') continue
      const text = runText(run)
      if (text.trim() === '') continue
      const look = document.styles.text(paragraph, childNamed(run, 'w:rPr'), tableStyle)
      if (look.hidden) wrong.add('hidden-text', 'there is hidden text', place)
      if (!HAS_LETTER.test(text)) continue
      if (look.font === null)
        wrong.add('font', 'no font is set, so Word takes Times New Roman, which is not sans-serif', place)
      else if (!isSansSerif(look.font)) wrong.add('font', `the font ${look.font} is not known to be sans-serif`, place)
      const size = RIGHT_TO_LEFT.test(text) ? look.complexSize : look.size
      if (size < LEAST_SIZE) wrong.add('text-size', `the text has ${size / 2} point; 12 is the least`, place)
      if (look.language === null) wrong.add('language', 'the text has no language; it has to be English (UK)', place)
      else if (look.language.toLowerCase() !== 'en-gb') {
        wrong.add('language', `the text is marked as ${look.language}; it has to be English (UK), en-GB`, place)
      }
    }
  }
  return wrong.findings()
}

const checkAlignment = (
  { element, place, tableStyle }: PlacedParagraph,
  document: OpenDocument,
  wrong: Collection,
): void => {
  const { align } = document.styles.paragraph(childNamed(element, 'w:pPr'), tableStyle)
  if (align === 'left' || align === 'start') return
  const text = textOf(element).trim()
  if (text === '') return
  // figures in a column may stand right aligned
  if ((align === 'right' || align === 'end') && place.kind === 'table' && FIGURES.test(text)) return
  wrong.add('alignment', `the text is ${ALIGNED[align] ?? align}; it has to be left aligned`, place)
}

const ALIGNED: Readonly<Record<string, string>> = {
  both: 'justified',
  distribute: 'justified',
  center: 'centred',
  right: 'right aligned',
  end: 'right aligned',
}
const FIGURES = /^[\d\s.,%£+−-]+$/
const HAS_LETTER = /[\p{L}\p{N}]/u
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

const runText = (run: Parameters<typeof shownIn>[0]): string =>
  run.children
    .map((child) =>
      typeof child !== 'string' && child.name === 'w:t'
        ? child.children.filter((inner) => typeof inner === 'string').join('')
        : '',
    )
    .join('')

type Collection = {
  readonly add: (rule: string, what: string, place: Place) => void
  readonly findings: () => Finding[]
}

/** One finding for each thing that is wrong and each table, text or part it is in, and not one for each run. */
const newCollection = (): Collection => {
  const places = new Map<string, { readonly rule: string; readonly what: string; readonly at: Place[] }>()
  return {
    add: (rule, what, place) => {
      const key = `${rule}\n${what}`
      const known = places.get(key)
      if (known === undefined) places.set(key, { rule, what, at: [place] })
      else known.at.push(place)
    },
    findings: () =>
      [...places.values()].flatMap(({ rule, what, at }) => sayPlaces(at).map((where) => ({ rule, where, what }))),
  }
}
