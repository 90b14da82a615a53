import type { XmlElement } from '../../office/read-xml.ts'
import { childNamed, elementsIn } from '../../office/xml-query.ts'

const SANS_SERIF = new Set(
  [
    'Aptos, Aptos Display, Arial, Arial Narrow, Arial Nova, Arimo, Atkinson Hyperlegible, Atkinson Hyperlegible Next, Avenir, Avenir Next, Bahnschrift',
    'Calibri, Calibri Light, Candara, Carlito, Century Gothic, Corbel, DejaVu Sans, Ebrima, FS Me, Franklin Gothic Book, Franklin Gothic Medium, Frutiger',
    'Futura, GDS Transport, Gill Sans, Gill Sans MT, Grandview, Helvetica, Helvetica Neue, Inter, Lato, Leelawadee UI, Lexend, Liberation Sans, Lucida Grande',
    'Lucida Sans, Lucida Sans Unicode, Microsoft Sans Serif, MS Sans Serif, Montserrat, Myriad Pro, Neue Haas Grotesk, Noto Sans, Nunito, Open Sans, Poppins',
    'Public Sans, Roboto, San Francisco, Seaford, Segoe UI, Segoe UI Emoji, Segoe UI Light, Segoe UI Semibold, Segoe UI Symbol, Skeena, Source Sans 3',
    'Source Sans Pro, Tahoma, Tenorite, Trebuchet MS, Ubuntu, Univers, Verdana, Work Sans, Yu Gothic UI',
  ]
    .join(', ')
    .toLowerCase()
    .split(', '),
)

/** Whether a font is sans-serif: known by name, or said to be "swiss" by the document's own list of fonts. */
export const sansSerifs = (fontTable: XmlElement | null): ((font: string) => boolean) => {
  const swiss = new Set<string>()
  for (const font of fontTable === null ? [] : elementsIn(fontTable)) {
    const family = childNamed(font, 'w:family')?.attributes['w:val']
    const name = font.attributes['w:name']?.toLowerCase()
    if (name !== undefined && family === 'swiss') swiss.add(name)
  }
  return (font) => SANS_SERIF.has(font.toLowerCase()) || swiss.has(font.toLowerCase())
}
