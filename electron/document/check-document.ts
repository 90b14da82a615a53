import { checkAbbreviations } from './checks/check-abbreviations.ts'
import { checkHeadings } from './checks/check-headings.ts'
import { checkPackage } from './checks/check-package.ts'
import { checkPages } from './checks/check-pages.ts'
import { checkPictures } from './checks/check-pictures.ts'
import { checkTables } from './checks/check-tables.ts'
import { checkText } from './checks/check-text.ts'
import type { Finding } from './finding.ts'
import { openDocument } from './open-document.ts'

/**
 * Holds any .docx against the rules of the conference document (Norfolk County Council’s advice on Word documents; README.md beside this file lists them).
 * @returns what is wrong, in the order of the rules; empty when no rule is broken
 * @throws ProblemError not-a-document when the bytes are no Word document, or one that cannot be opened safely
 */
export const checkDocument = (bytes: Uint8Array): Finding[] => {
  const document = openDocument(bytes)
  return [checkHeadings, checkTables, checkText, checkPages, checkPictures, checkAbbreviations, checkPackage].flatMap(
    (check) => check(document),
  )
}
