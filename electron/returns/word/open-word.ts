import { decodeXml, readXml, UnreadableXml, type XmlElement } from '../../office/read-xml.ts'
import { isOldContainer } from '../../office/old-container.ts'
import { readZip, type ZipFiles } from '../../office/read-zip.ts'
import { childNamed, elementsIn } from '../../office/xml-query.ts'
import { ZipRefused, type ZipTrouble } from '../../office/zip-directory.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { count } from '../../../shared/returns/say-lines.ts'

/**
 * The body of a Word document, by whatever program it was written.
 * @returns the body, or why it cannot be read, as the rest of a sentence. Never throws, whatever the bytes
 */
export const openWord = (bytes: Uint8Array): Result<XmlElement, string> => {
  if (bytes.length === 0) return fail('it is empty.')
  if (isOldContainer(bytes)) {
    return fail('it is an old .doc or is protected with a password. Save it as .docx without one.')
  }
  try {
    // what was unpacked is let go before the tree is made of its text
    const text = textOf(bytes)
    return text.ok ? bodyOf(text.value) : text
  } catch (error) {
    if (error instanceof ZipRefused) return fail(ASK[error.trouble])
    if (error instanceof UnreadableXml) {
      return fail(`its text ${error.message}. Ask the sender to open it in Word and save it anew.`)
    }
    throw error
  }
}

const MEGABYTE = 1_048_576
/** The main part, tags and all: a chronology of 5,000 entries has less than half of it, and up to ten times its length goes into memory. */
const MOST_TEXT = 60 * MEGABYTE

const DAMAGED = 'it is damaged or cut short. Ask the sender to send it again.'

/** What to ask a sender for. */
const ASK: Readonly<Record<ZipTrouble, string>> = {
  damaged: DAMAGED,
  'cut-short': DAMAGED,
  doubled:
    'two of its parts have the same name, so nobody can say which one counts. Ask the sender to open it in Word and save it anew.',
  'too-many-parts': 'it holds more files than any Word document. Ask the sender to open it in Word and save it anew.',
  password: 'it is protected with a password. Save it without one.',
  packing: 'it is packed in a way that Word does not use. Ask the sender to open it in Word and save it anew.',
  'too-large': `its text comes to more than ${MOST_TEXT / MEGABYTE} MB. Ask the sender for this family alone, or for a shorter period.`,
  'not-a-zip': 'it is not a Word document (.docx). Ask the sender to save it from Word as .docx.',
}

/** A chronology of 5,000 entries has a million; a tree of more than these would take more than half a gigabyte of memory. */
const MOST_TAGS = 1_500_000

/** Pictures and whatever else is not read are left packed: they may be as large as they like. */
const textOf = (bytes: Uint8Array): Result<string, string> => {
  let holdsMacros = false
  const beside = readZip(bytes, MOST_TEXT, (name) => {
    holdsMacros ||= name.toLowerCase().endsWith('/vbaproject.bin')
    return name.toLowerCase() === RELATIONSHIPS
  })
  if (holdsMacros) {
    return fail('it holds macros. Ask the sender to save it as a Word document without macros (.docx).')
  }
  // Word tells no capitals apart
  const main = mainPart(beside).toLowerCase()
  const [part] = readZip(bytes, MOST_TEXT, (name) => name.toLowerCase() === main).values()
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
  const [relationships] = parts.values()
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
