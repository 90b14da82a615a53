import { glossaryOf } from '../../../shared/glossary/glossary.ts'
import { textOf } from '../estimate-pages.ts'
import type { Finding } from '../finding.ts'
import type { OpenDocument } from '../open-document.ts'
import { cellsOf, mainParagraphs, tablesOf } from '../walk-document.ts'
import { descendants } from '../../office/xml-query.ts'

/**
 * Abbreviations are explained somewhere: in brackets, "child in need (CIN)" or "CIN (child in need)", or in a list or table of short forms. Where is not judged,
 * because the order of a table and its glossary is a matter of taste. "ELSA" is a name where the document has Elsa, too.
 */
export const checkAbbreviations = (document: OpenDocument): Finding[] => {
  const texts = mainParagraphs(document).map(({ element }) => textOf(element))
  const { explained, unexplained } = glossaryOf(texts)
  const known = explainedIn(document, texts)
  const names = new Set(texts.flatMap(capitalisedIn))
  return [...explained.map(({ short }) => short), ...unexplained]
    .filter((short) => !known.has(short) && !names.has(short))
    .toSorted()
    .map((short) => ({ rule: 'abbreviations', where: 'main text', what: `${short} is used and nowhere explained` }))
}

const explainedIn = (document: OpenDocument, texts: readonly string[]): ReadonlySet<string> => {
  const known = new Set<string>()
  for (const text of texts) {
    if (text.includes('(')) {
      for (const [, short] of text.matchAll(/(?<=\p{L} ?)\(([^\s()]{2,8}?)s?\)/gu))
        if (short !== undefined) known.add(short)
      for (const [, short] of text.matchAll(/(?<![\p{L}\p{N}])([^\s()]{2,8}?)s? \(\p{L}[^()]{3,}\)/gu))
        if (short !== undefined) known.add(short)
    }
    const listed = /^([^\s]{2,8})(\t|: | – | - )\S/.exec(text)?.[1]
    if (listed !== undefined) known.add(listed)
  }
  for (const { rows } of tablesOf(document)) {
    for (const row of rows) {
      const [short, long] = cellsOf(row).map(cellText)
      if (short !== undefined && long !== undefined && long !== '' && !/\s/.test(short)) known.add(short)
    }
  }
  return known
}

const capitalisedIn = (text: string): string[] =>
  (text.match(/(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu) ?? []).map((word) => word.toUpperCase())

const cellText = (cell: Parameters<typeof cellsOf>[0]): string =>
  descendants(cell)
    .filter((element) => element.name === 'w:p')
    .map(textOf)
    .join(' ')
    .trim()
