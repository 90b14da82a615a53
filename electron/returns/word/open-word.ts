import { decodeXml, readXml, UnreadableXml, type XmlElement } from '../../office/read-xml.ts'
import { readZip, UnreadableZip, type ZipFiles } from '../../office/read-zip.ts'
import { childNamed, elementsIn } from '../../office/xml-query.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { count } from '../../../shared/returns/say-lines.ts'

/**
 * The body of a Word document, by whatever program it was written.
 * @returns the body, or why it cannot be read, as the rest of a sentence. Never throws, whatever the bytes
 */
export const openWord = (bytes: Uint8Array): Result<XmlElement, string> => {
  try {
    // what was unpacked is let go before the tree is made of its text
    const text = textOf(bytes)
    return text.ok ? bodyOf(text.value) : text
  } catch (error) {
    if (error instanceof UnreadableZip) return fail(ASK[error.because] ?? error.message)
    if (error instanceof UnreadableXml) {
      return fail(`its text ${error.message}. Ask the sender to open it in Word and save it anew.`)
    }
    throw error
  }
}

const MEGABYTE = 1_048_576
/** The main part, tags and all: a chronology of 5,000 entries has less than half of it, and up to ten times its length goes into memory. */
const MOST_TEXT = 60 * MEGABYTE

/** What to ask a sender for, where the words for the check of a document do not say. */
const ASK: Readonly<Partial<Record<UnreadableZip['because'], string>>> = {
  damaged: 'it is damaged or cut short. Ask the sender to send it again.',
  'too large': `its text comes to more than ${MOST_TEXT / MEGABYTE} MB. Ask the sender for this family alone, or for a shorter period.`,
  'no archive': 'it is not a Word document (.docx). Ask the sender to save it from Word as .docx.',
}

/** A chronology of 5,000 entries has a million; a tree of more than these would take more than half a gigabyte of memory. */
const MOST_TAGS = 1_500_000

/** Pictures and whatever else is not read are left packed: they may be as large as they like. */
const textOf = (bytes: Uint8Array): Result<string, string> => {
  let holdsMacros = false
  const beside = readZip(bytes, MOST_TEXT, (name) => {
    holdsMacros ||= name.toLowerCase().endsWith('/vbaproject.bin')
    return name === RELATIONSHIPS
  })
  if (holdsMacros) {
    return fail('it holds macros. Ask the sender to save it as a Word document without macros (.docx).')
  }
  const main = mainPart(beside)
  const part = readZip(bytes, MOST_TEXT, (name) => name === main).get(main)
  return part === undefined ? fail(NO_TEXT) : ok(decodeXml(part))
}

const bodyOf = (xml: string): Result<XmlElement, string> => {
  if (tagsIn(xml) > MOST_TAGS) {
    return fail(
      `it is longer than any chronology (more than ${count(MOST_TAGS)} marks). Ask the sender for a shorter period.`,
    )
  }
  const body = childNamed(readXml(xml), 'w:body')
  return body === undefined ? fail(NO_TEXT) : ok(body)
}

const RELATIONSHIPS = '_rels/.rels'

const NO_TEXT = 'there is no Word text in it. Ask the sender to save it from Word as .docx.'

/** The name of the main part stands in the package's relationships; every program but a few calls it word/document.xml. */
const mainPart = (parts: ZipFiles): string => {
  const relationships = parts.get(RELATIONSHIPS)
  if (relationships !== undefined && relationships.length < MEGABYTE) {
    for (const { attributes } of elementsIn(readXml(decodeXml(relationships)))) {
      const target = attributes['Target'] ?? ''
      if (attributes['Type']?.endsWith('/officeDocument') === true && attributes['TargetMode'] !== 'External') {
        return target.replace(/^\.?\//, '')
      }
    }
  }
  return 'word/document.xml'
}

const tagsIn = (xml: string): number => {
  let tags = 0
  for (let at = xml.indexOf('<'); at >= 0 && tags <= MOST_TAGS; at = xml.indexOf('<', at + 1)) tags++
  return tags
}
