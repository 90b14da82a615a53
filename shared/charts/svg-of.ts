import { LETTERS, type Scene } from './scene.ts'
import { shapesOf, type Look, type Shape } from './shapes-of.ts'

/** A chart as SVG for a document that is printed in black and white: one text, without scripts, links or anything from elsewhere. */
export const svgOf = (scene: Scene): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${scene.width}" height="${Math.ceil(scene.height)}" viewBox="0 0 ${scene.width} ${Math.ceil(scene.height)}" role="img" font-family="Arial, sans-serif" font-size="${LETTERS}">`,
    `<title>${escaped(scene.title)}</title><desc>${escaped(scene.says)}</desc>`,
    `<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="1.6" height="6" fill="#4a5257"/></pattern>`,
    `<pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#ffffff"/><circle cx="2" cy="2" r="1" fill="#4a5257"/></pattern></defs>`,
    ...shapesOf(scene).map(element),
    '</svg>',
  ].join('\n')

const element = ({ tag, at, look, says }: Shape): string => {
  const { textAnchor, ...rest } = at
  const attributes = Object.entries({ ...rest, ...(textAnchor === undefined ? {} : { 'text-anchor': textAnchor }) })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
  return says === null
    ? `<${tag} ${attributes} ${INK[look]}/>`
    : `<${tag} ${attributes} ${INK[look]}>${escaped(says)}</${tag}>`
}

const INK: Record<Look, string> = {
  solid: 'fill="#1d2326" stroke="#1d2326"',
  hatched: 'fill="url(#hatched)" stroke="#1d2326"',
  dotted: 'fill="url(#dotted)" stroke="#1d2326"',
  open: 'fill="#ffffff" stroke="#4a5257"',
  dots: 'fill="#1d2326" stroke="#ffffff"',
  grid: 'stroke="#c9c5bb"',
  axis: 'stroke="#4a5257"',
  edge: 'stroke="#1d2326" stroke-width="2"',
  label: 'fill="#1d2326"',
  value: 'fill="#1d2326" font-weight="bold"',
  quiet: 'fill="#4a5257"',
}

const escaped = (text: string): string =>
  text
    // what XML does not allow at all would spoil the whole document
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
