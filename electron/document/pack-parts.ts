import { zipSync, type Zippable } from 'fflate'

/** The parts of a package as a zip, in an order of their own and without a clock: the same parts give the same bytes. */
export const packParts = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const files: Zippable = {}
  // zip knows no time zones and takes the local fields: the same fields everywhere give the same bytes everywhere
  const mtime = new Date(1980, 0, 1)
  // Word wants the content types first
  for (const name of [...parts.keys()].toSorted(inPackageOrder)) {
    const bytes = parts.get(name)
    if (bytes !== undefined) files[name] = [bytes, { mtime, level: 6 }]
  }
  return zipSync(files)
}

const inPackageOrder = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2)
